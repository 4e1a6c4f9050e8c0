package org.mlconcepts.model;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.sample.Rows;

/**
 * Parts two classes by the widest margin: minimises {@code ½‖w‖² + Σ cost·sᵢ·max(0, 1 - zᵢ f(xᵢ))},
 * z = +1 for label 1 and -1 for label 0, sᵢ the weight of a row, where f is a straight line in the
 * features, or in the space of a kernel. Features are standardised inside, with weighted means and
 * deviations of the training rows.
 *
 * <p>The "probability" of class 1 is {@code 1/(1 + exp(-f))}: it ranks as f does and passes one
 * half where f changes its sign, but it is not calibrated; see {@link PlattScaling}.
 *
 * <p>A row of weight 2 is the same as two equal rows. The method uses no chance; it keeps the
 * kernel of all pairs of rows in memory. For more than two classes see {@link OneVersusRest}.
 *
 * <p>Reference: Cortes and Vapnik (1995), Support-vector networks, Machine Learning 20; Fan, Chen
 * and Lin (2005), Working set selection using second order information, JMLR 6.
 *
 * @param cost of being on the wrong side of the margin, above 0: the larger, the weaker the penalty
 *     on w; scikit-learn's C
 * @param kernel the space in which the margin is straight
 * @param gamma how local a Gaussian kernel is, above 0: {@code exp(-gamma ‖x - y‖²/features)};
 *     without meaning for a linear one
 */
public record SupportVectorMachine(double cost, Kernel kernel, double gamma)
    implements WeightedClassificationLearner {

  private static final int MOST_ROWS = 5000;

  /** The space in which the margin is straight. */
  public enum Kernel {
    /** That of the features. */
    LINEAR,
    /** {@code exp(-gamma ‖x - y‖²/features)}: what is near counts. */
    GAUSSIAN
  }

  public SupportVectorMachine {
    positive("cost", cost);
    positive("gamma", gamma);
  }

  /** A straight margin in the features. */
  public static SupportVectorMachine linear(double cost) {
    return new SupportVectorMachine(cost, Kernel.LINEAR, 1);
  }

  /** A margin bent by a Gaussian kernel with gamma 1. */
  public static SupportVectorMachine gaussian(double cost) {
    return new SupportVectorMachine(cost, Kernel.GAUSSIAN, 1);
  }

  /** The same with another gamma. */
  public SupportVectorMachine withGamma(double changed) {
    return new SupportVectorMachine(cost, kernel, changed);
  }

  /**
   * Finds the margin; leaves {@code random} alone.
   *
   * @param labels 0 or 1, both present among the rows of positive weight
   */
  @Override
  public SupportVectors fit(
      double[][] rows, int[] labels, double[] weights, RandomGenerator random) {
    Training.features(rows);
    Training.weights(rows, weights);
    Training.twoClasses(rows, labels, weights);
    int[] counted = IntStream.range(0, rows.length).filter(i -> weights[i] > 0).toArray();
    if (counted.length > MOST_ROWS) {
      throw new IllegalArgumentException(
          "rows must be at most "
              + MOST_ROWS
              + " for a support vector machine, but were "
              + counted.length
              + "; train on a sample of them");
    }
    Standardization inputs = Standardization.of(rows, weights);
    double[][] scaled = inputs.applyAll(Rows.select(rows, counted));
    double[] signs = new double[counted.length];
    double[] ceilings = new double[counted.length];
    for (int i = 0; i < counted.length; i++) {
      signs[i] = labels[counted[i]] == 1 ? 1 : -1;
      ceilings[i] = cost * weights[counted[i]];
    }
    MarginSolver solver = new MarginSolver(gram(scaled), signs, ceilings);
    solver.solve();
    return new SupportVectors(this, inputs, scaled, solver.coefficients(), solver.offset());
  }

  /** Finds the margin of rows that count alike; leaves {@code random} alone. */
  @Override
  public SupportVectors fit(double[][] rows, int[] labels, RandomGenerator random) {
    return fit(rows, labels, Training.ones(rows.length), random);
  }

  private double[][] gram(double[][] rows) {
    double[][] gram = new double[rows.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k <= i; k++) {
        gram[i][k] = value(rows[i], rows[k]);
        gram[k][i] = gram[i][k];
      }
    }
    return gram;
  }

  double value(double[] a, double[] b) {
    if (kernel == Kernel.LINEAR) {
      return RowMath.dot(a, b);
    }
    double squares = 0;
    for (int j = 0; j < a.length; j++) {
      squares += (a[j] - b[j]) * (a[j] - b[j]);
    }
    return StrictMath.exp(-gamma * squares / Math.max(1, a.length));
  }

  private static void positive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be above 0 and finite, but was " + value);
    }
  }
}
