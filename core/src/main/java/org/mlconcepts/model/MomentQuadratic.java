package org.mlconcepts.model;

/** A quadratic whose matrix G is known beforehand, from sums of products. */
final class MomentQuadratic extends Quadratic {

  private final double[][] columns;

  private MomentQuadratic(
      Frame frame, double targetMean, RegressionMoments moments, double[][] columns) {
    super(
        frame,
        targetMean,
        moments.covariance(moments.features(), moments.features()),
        pull(frame, moments));
    this.columns = columns;
  }

  /**
   * The quadratic of the rows that the moments were taken of.
   *
   * @param origin what was subtracted from features and target before
   */
  static MomentQuadratic of(RegressionMoments moments, double[] origin, boolean standardize) {
    int p = moments.features();
    double[] centres = new double[p];
    double[] scales = new double[p];
    double[] deviations = new double[p];
    for (int j = 0; j < p; j++) {
      centres[j] = origin[j] + moments.mean(j);
      deviations[j] = Math.sqrt(Math.max(0, moments.covariance(j, j)));
      scales[j] = standardize && deviations[j] > 0 ? deviations[j] : 1;
    }
    double[][] columns = new double[p][p];
    for (int j = 0; j < p; j++) {
      for (int k = j; k < p; k++) {
        columns[j][k] = moments.covariance(j, k) / (scales[j] * scales[k]);
        columns[k][j] = columns[j][k];
      }
    }
    return new MomentQuadratic(
        new Frame(centres, scales, deviations), origin[p] + moments.mean(p), moments, columns);
  }

  private static double[] pull(Frame frame, RegressionMoments moments) {
    double[] pull = new double[moments.features()];
    for (int j = 0; j < pull.length; j++) {
      pull[j] = moments.covariance(j, pull.length) / frame.scale(j);
    }
    return pull;
  }

  @Override
  double[] column(int j) {
    return columns[j];
  }
}
