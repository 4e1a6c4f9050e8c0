package org.mlconcepts.model;

import java.util.random.RandomGenerator;
import org.mlconcepts.metric.Quantiles;

/**
 * A straight line that large errors pull at no harder than moderate ones: minimises {@code Σ ρ((yᵢ
 * - b - w'xᵢ)/s)}, where ρ(u) is u²/2 up to the threshold k and {@code k|u| - k²/2} beyond. It
 * withstands odd targets; a row whose features are odd still pulls with all its leverage.
 *
 * <p>The scale s is the median absolute residual over 0.6745, which is the standard deviation where
 * the noise is normal. Fitted by iteratively reweighted least squares from the least-squares line,
 * with s found anew at each step, until no fitted value moves by more than 1e-8 of s; it uses no
 * chance.
 *
 * <p>Reference: Huber (1964), Robust estimation of a location parameter, Annals of Mathematical
 * Statistics 35; Huber and Ronchetti (2009), Robust Statistics, section 7.8.
 *
 * @param threshold k, above 0; 1.345 keeps 95 % of the precision of least squares where the noise
 *     is normal
 */
public record HuberRegression(double threshold) implements RegressionLearner {

  private static final double NORMAL_MEDIAN = 0.6744897501960817; // of |Z| for standard normal Z
  private static final int MOST_STEPS = 500;
  private static final double TOLERANCE = 1e-8;

  public HuberRegression {
    if (!(threshold > 0 && threshold < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "threshold must be above 0 and finite, but was " + threshold);
    }
  }

  /** With the usual threshold of 1.345. */
  public static HuberRegression standard() {
    return new HuberRegression(1.345);
  }

  /**
   * Fits the line; leaves {@code random} alone.
   *
   * @throws IllegalArgumentException if there are fewer rows than features and one, or if a feature
   *     is a combination of others
   */
  @Override
  public LinearModel fit(double[][] rows, double[] targets, RandomGenerator random) {
    Training.features(rows);
    Training.targets(rows, targets);
    double[] weights = Training.ones(rows.length);
    LinearModel model = weighted(rows, targets, weights);
    double[] fitted = model.predictAll(rows);
    for (int step = 0; step < MOST_STEPS; step++) {
      double scale = scale(targets, fitted);
      if (scale == 0) {
        return model; // more than half of the rows lie on the line
      }
      for (int i = 0; i < weights.length; i++) {
        double distance = Math.abs(targets[i] - fitted[i]) / scale;
        weights[i] = distance <= threshold ? 1 : threshold / distance;
      }
      model = weighted(rows, targets, weights);
      double[] next = model.predictAll(rows);
      if (largestMove(fitted, next) <= TOLERANCE * scale) {
        return model;
      }
      fitted = next;
    }
    return model;
  }

  /** The scale of the residuals: their median size, so that half of them may be anything. */
  static double scale(double[] targets, double[] fitted) {
    double[] sizes = new double[targets.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.abs(targets[i] - fitted[i]);
    }
    return Quantiles.of(sizes).median() / NORMAL_MEDIAN;
  }

  private static LinearModel weighted(double[][] rows, double[] targets, double[] weights) {
    int features = rows[0].length;
    double[][] design = new double[rows.length][features + 1];
    double[] y = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double root = Math.sqrt(weights[i]);
      design[i][0] = root;
      for (int j = 0; j < features; j++) {
        design[i][j + 1] = root * rows[i][j];
      }
      y[i] = root * targets[i];
    }
    double[] found = LeastSquares.of(design).coefficients(y);
    double[] slopes = new double[features];
    System.arraycopy(found, 1, slopes, 0, features);
    return new LinearModel(found[0], slopes);
  }

  private static double largestMove(double[] before, double[] after) {
    double largest = 0;
    for (int i = 0; i < before.length; i++) {
      largest = Math.max(largest, Math.abs(after[i] - before[i]));
    }
    return largest;
  }
}
