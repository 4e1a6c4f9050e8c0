package org.mlconcepts.imbalance;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Scores of two normal clouds of equal spread, negatives around 0 and positives around a distance:
 * every property of the ranking in closed form or by quadrature.
 *
 * @param distance of the two means, in standard deviations
 */
record Binormal(double distance) {

  private static final NormalDistribution NORMAL = new NormalDistribution();
  private static final int STEPS = 4000;

  /** The area under the ROC curve: Φ(distance/√2), whatever the prevalence. */
  double rocArea() {
    return NORMAL.cumulativeProbability(distance / Math.sqrt(2));
  }

  /**
   * The area under the precision-recall curve: the precision at the score of a positive, averaged
   * over the positives; by Simpson's rule over ten standard deviations to either side.
   *
   * @param prevalence share of positives, in (0, 1)
   */
  double averagePrecision(double prevalence) {
    double low = distance - 10;
    double step = 20.0 / STEPS;
    double sum = 0;
    for (int i = 0; i <= STEPS; i++) {
      double t = low + i * step;
      double weight = i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
      double found = prevalence * NORMAL.cumulativeProbability(distance - t);
      double alarms = (1 - prevalence) * NORMAL.cumulativeProbability(-t);
      double precision = found + alarms == 0 ? 1 : found / (found + alarms);
      sum += weight * precision * NORMAL.density(t - distance);
    }
    return sum * step / 3;
  }
}
