package org.mlconcepts.deployment;

/**
 * Logistic regression by gradient descent whose sums over rows are taken part by part and then
 * added, as threads do that share the rows.
 *
 * @param parts how many, at least 1
 */
record ChunkedDescent(int parts) {

  private static final int STEPS = 40;
  private static final double STEP = 0.5;

  /** Weights of standardised features, the intercept last. */
  double[] fit(double[][] rows, boolean[] labels) {
    int features = rows[0].length;
    double[] weights = new double[features + 1];
    for (int step = 0; step < STEPS; step++) {
      double[] slope = new double[features + 1];
      for (int part = 0; part < parts; part++) {
        double[] own = new double[features + 1];
        int end = (int) ((long) (part + 1) * rows.length / parts);
        for (int i = (int) ((long) part * rows.length / parts); i < end; i++) {
          double off = score(weights, rows[i]) - (labels[i] ? 1 : 0);
          for (int j = 0; j < features; j++) {
            own[j] += off * rows[i][j];
          }
          own[features] += off;
        }
        for (int j = 0; j <= features; j++) {
          slope[j] += own[j];
        }
      }
      for (int j = 0; j <= features; j++) {
        weights[j] -= STEP * slope[j] / rows.length;
      }
    }
    return weights;
  }

  static double[] scores(double[] weights, double[][] rows) {
    double[] scores = new double[rows.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = score(weights, rows[i]);
    }
    return scores;
  }

  private static double score(double[] weights, double[] row) {
    double sum = weights[row.length];
    for (int j = 0; j < row.length; j++) {
      sum += weights[j] * row[j];
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }
}
