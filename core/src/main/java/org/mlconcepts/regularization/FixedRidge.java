package org.mlconcepts.regularization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.metric.SmootherDecomposition;
import org.mlconcepts.model.RidgePath;
import org.mlconcepts.model.Standardization;
import org.mlconcepts.regularization.RidgeTradeOff.Step;

/** Ridge on fixed rows with a known truth: exact, and with the noise drawn many times. */
final class FixedRidge {

  /** Of a feature with its neighbour. */
  static final double CORRELATION = 0.5;

  /** Least squares, then from a hundredth to ten thousand. */
  static final double[] LAMBDAS = lambdas();

  private final RidgeTradeOff settings;

  FixedRidge(RidgeTradeOff settings) {
    this.settings = settings;
  }

  private static double[] lambdas() {
    double[] lambdas = new double[25];
    for (int k = 1; k < lambdas.length; k++) {
      lambdas[k] = StrictMath.pow(10, (k - 9) / 4.0);
    }
    return lambdas;
  }

  /** Rows whose neighbouring columns are correlated. */
  static double[][] draw(int rows, int features, RandomGenerator random) {
    double[][] drawn = new double[rows][features];
    double fresh = Math.sqrt(1 - CORRELATION * CORRELATION);
    for (double[] row : drawn) {
      row[0] = random.nextGaussian();
      for (int j = 1; j < features; j++) {
        row[j] = CORRELATION * row[j - 1] + fresh * random.nextGaussian();
      }
    }
    return drawn;
  }

  /** The truth at rows for weights drawn at random, before it is brought to its variance. */
  static double[] truth(double[][] rows, double[] weights) {
    double[] truth = new double[rows.length];
    for (int i = 0; i < truth.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        truth[i] += rows[i][j] * weights[j];
      }
    }
    return truth;
  }

  List<Step> steps(Seed seed, Progress progress) {
    double[][] raw = draw(settings.rows(), settings.features(), seed.stream("rows"));
    double[][] rows = Standardization.of(raw).applyAll(raw);
    RandomGenerator random = seed.stream("weights");
    double[] weights = new double[settings.features()];
    Arrays.setAll(weights, j -> random.nextGaussian());
    double[] truth = truth(rows, weights);
    double scale =
        Math.sqrt(settings.signal() * truth.length / Arrays.stream(truth).map(f -> f * f).sum());
    Arrays.setAll(truth, i -> scale * truth[i]);
    RidgePath path = RidgePath.throughOrigin(rows);
    List<double[][]> hats = new ArrayList<>();
    for (double lambda : LAMBDAS) {
      hats.add(path.smoother(lambda).matrix(rows));
    }
    List<double[]> errors =
        Repeats.run(
            "redraw noise",
            settings.draws(),
            progress,
            r -> errors(hats, truth, seed.stream("noise/" + r)));
    List<Step> steps = new ArrayList<>();
    for (int k = 0; k < LAMBDAS.length; k++) {
      int step = k;
      SmootherDecomposition exact =
          SmootherDecomposition.of(hats.get(k), truth, truth, settings.sigma());
      Estimate measured = Estimate.of(Values.of(errors, e -> e[step]));
      steps.add(
          new Step(
              LAMBDAS[k],
              path.effectiveDegreesOfFreedom(LAMBDAS[k]),
              exact.squaredBias(),
              exact.variance(),
              exact.squaredBias() + exact.variance(),
              measured.mean(),
              measured.standardError()));
    }
    return List.copyOf(steps);
  }

  private double[] errors(List<double[][]> hats, double[] truth, RandomGenerator random) {
    double[] y = truth.clone();
    for (int i = 0; i < y.length; i++) {
      y[i] += settings.sigma() * random.nextGaussian();
    }
    return hats.stream().mapToDouble(hat -> distance(truth(hat, y), truth)).toArray();
  }

  static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum / a.length;
  }
}
