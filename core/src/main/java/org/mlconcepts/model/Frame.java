package org.mlconcepts.model;

/**
 * How standardised features lie in the rows they come from; turns what was found in one into the
 * other.
 */
final class Frame {

  private final double[] centres;
  private final double[] scales; // a unit of each feature, where the penalty applies
  private final double[] deviations;

  Frame(double[] centres, double[] scales, double[] deviations) {
    this.centres = centres;
    this.scales = scales;
    this.deviations = deviations;
  }

  static Frame of(PenalizedProblem problem) {
    int features = problem.rows[0].length;
    double[] centres = new double[features];
    double[] scales = new double[features];
    double[] deviations = new double[features];
    for (int j = 0; j < features; j++) {
      centres[j] = problem.standardization.mean(j);
      scales[j] = problem.scale(j);
      deviations[j] =
          problem.standardization.constant(j) ? 0 : problem.standardization.deviation(j);
    }
    return new Frame(centres, scales, deviations);
  }

  int features() {
    return centres.length;
  }

  double scale(int feature) {
    return scales[feature];
  }

  /** The standard deviation of a feature; 0 if it is constant. */
  double deviation(int feature) {
    return deviations[feature];
  }

  /** A feature in the units of the penalty, about its mean. */
  double inside(int feature, double raw) {
    return (raw - centres[feature]) / scales[feature];
  }

  /** The coefficients for raw features. */
  double[] raw(double[] inside) {
    double[] raw = new double[inside.length];
    for (int j = 0; j < raw.length; j++) {
      raw[j] = inside[j] / scales[j];
    }
    return raw;
  }

  /** The prediction where all raw features are 0, given that where all are at their means. */
  double intercept(double level, double[] raw) {
    double intercept = level;
    for (int j = 0; j < raw.length; j++) {
      intercept -= raw[j] * centres[j];
    }
    return intercept;
  }
}
