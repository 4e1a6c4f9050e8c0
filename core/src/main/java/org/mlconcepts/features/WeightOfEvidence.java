package org.mlconcepts.features;

import java.util.Arrays;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.metric.Score;

/**
 * Replaces a level by the logarithm of how much more often positives have it than negatives, {@code
 * ln(((p + a) / (P + a)) / ((n + a) / (N + a)))}: the target encoding of credit scoring. It leaks a
 * training row's own label just as a mean does.
 *
 * <p>Reference: Siddiqi (2006), Credit Risk Scorecards, chapter 6.
 */
final class WeightOfEvidence {

  private final double[] values; // of each level
  private final double information; // NaN where it is undefined
  private final double added;

  private WeightOfEvidence(double[] values, double information, double added) {
    this.values = values;
    this.information = information;
    this.added = added;
  }

  /**
   * Learns from labelled rows, with both classes among them.
   *
   * @param levels the level of each row, 0..levelCount-1
   * @param a how much is added to each count, at least 0; with 0 a level without positives, or
   *     without negatives, has an infinite weight
   */
  static WeightOfEvidence of(int[] levels, boolean[] labels, int levelCount, double a) {
    Checks.that(a >= 0 && a < Double.POSITIVE_INFINITY, "a must be at least 0, but was " + a);
    double[] positive = new double[levelCount];
    double[] negative = new double[levelCount];
    for (int i = 0; i < levels.length; i++) {
      (labels[i] ? positive : negative)[levels[i]]++;
    }
    double positives = Arrays.stream(positive).sum();
    double negatives = Arrays.stream(negative).sum();
    Checks.that(
        positives > 0 && negatives > 0, "labels must hold both classes; stratify the split");
    double[] values = new double[levelCount];
    double information = 0;
    for (int level = 0; level < levelCount; level++) {
      if (positive[level] + negative[level] == 0) {
        continue; // an unseen level says nothing
      }
      double p = (positive[level] + a) / (positives + a);
      double n = (negative[level] + a) / (negatives + a);
      values[level] = StrictMath.log(p / n);
      information += (p - n) * values[level];
    }
    return new WeightOfEvidence(values, information, a);
  }

  /** The weight of a level; 0 for one that is unknown. */
  double of(int level) {
    return level < 0 ? 0 : values[level];
  }

  /** What the whole column tells: the sum over levels of (p/P - n/N) times the weight. */
  Score informationValue() {
    if (added > 0) {
      return Score.undefined("information value is defined for counts to which nothing is added");
    }
    return Double.isFinite(information)
        ? Score.of(information)
        : Score.undefined(
            "a level has positives only or negatives only, so its weight is infinite");
  }
}
