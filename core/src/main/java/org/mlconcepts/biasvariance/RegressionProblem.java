package org.mlconcepts.biasvariance;

import java.util.random.RandomGenerator;

/**
 * A regression task whose truth is known, so that bias and variance can be measured instead of
 * guessed.
 */
public enum RegressionProblem {
  /**
   * Two bumps on a line: exp(-x²) + 1.5 exp(-(x - 2)²), x uniform on [-5, 5], noise 0.1.
   *
   * <p>Reference: Louppe (2014), Understanding Random Forests, section 4.1.
   */
  BUMPS("bumps", 1, 0.1) {
    @Override
    double[] drawRow(RandomGenerator rng) {
      return new double[] {LOWEST + (HIGHEST - LOWEST) * rng.nextDouble()};
    }

    @Override
    double truth(double[] row) {
      double x = row[0];
      return StrictMath.exp(-x * x) + 1.5 * StrictMath.exp(-(x - 2) * (x - 2));
    }
  },
  /**
   * Ten features uniform on [0, 1], of which five matter: 10 sin(pi x1 x2) + 20 (x3 - 1/2)² + 10 x4
   * + 5 x5, noise 1.
   *
   * <p>Reference: Friedman (1991), Multivariate adaptive regression splines, Annals of Statistics
   * 19(1).
   */
  FRIEDMAN("Friedman #1", 10, 1) {
    @Override
    double[] drawRow(RandomGenerator rng) {
      double[] row = new double[features];
      for (int j = 0; j < features; j++) {
        row[j] = rng.nextDouble();
      }
      return row;
    }

    @Override
    double truth(double[] row) {
      return 10 * StrictMath.sin(Math.PI * row[0] * row[1])
          + 20 * (row[2] - 0.5) * (row[2] - 0.5)
          + 10 * row[3]
          + 5 * row[4];
    }
  };

  /** The lowest position of {@link #BUMPS}. */
  static final double LOWEST = -5;

  /** The highest position of {@link #BUMPS}. */
  static final double HIGHEST = 5;

  /** The name in sentences and on charts. */
  final String title;

  final int features;
  final double sigma;

  RegressionProblem(String title, int features, double sigma) {
    this.title = title;
    this.features = features;
    this.sigma = sigma;
  }

  abstract double[] drawRow(RandomGenerator rng);

  abstract double truth(double[] row);

  double[][] drawRows(int n, RandomGenerator rng) {
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = drawRow(rng);
    }
    return rows;
  }

  double[] truth(double[][] rows) {
    double[] truth = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      truth[i] = truth(rows[i]);
    }
    return truth;
  }

  /** The truth at the rows with fresh noise on top. */
  double[] drawTargets(double[][] rows, RandomGenerator rng) {
    double[] targets = truth(rows);
    for (int i = 0; i < targets.length; i++) {
      targets[i] += sigma * rng.nextGaussian();
    }
    return targets;
  }
}
