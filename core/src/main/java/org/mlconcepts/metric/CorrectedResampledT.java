package org.mlconcepts.metric;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;
import org.mlconcepts.lab.Interval;

/**
 * Whether one model beats another over the test folds of repeated cross-validation.
 *
 * <p>The training sets of the folds overlap, so their scores are not independent and the usual
 * paired t test sees differences where there are none. Nadeau and Bengio widen the standard error:
 * {@code t = d̄ / √(s²(1/J + n_test/n_train))} with J - 1 degrees of freedom, two-sided.
 *
 * <p>Reference: Nadeau and Bengio (2003), Inference for the generalization error, Machine Learning
 * 52.
 *
 * @param folds J, the number of differences, at least 2
 * @param meanDifference d̄, score of the first model minus score of the second
 * @param standardDeviation s, with divisor J - 1
 * @param testToTrain n_test/n_train, above 0; 1/(k - 1) for k-fold cross-validation
 */
public record CorrectedResampledT(
    int folds, double meanDifference, double standardDeviation, double testToTrain) {

  private static final String NO_SPREAD = "all differences are equal, so their spread says nothing";

  public CorrectedResampledT {
    if (folds < 2) {
      throw new IllegalArgumentException("folds must be at least 2, but was " + folds);
    }
    if (!(testToTrain > 0 && testToTrain < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "testToTrain must be above 0 and finite, but was " + testToTrain);
    }
  }

  /**
   * Tests paired differences.
   *
   * @param differences one a fold, at least 2, all finite
   * @param testToTrain test rows over training rows of a fold
   */
  public static CorrectedResampledT of(double[] differences, double testToTrain) {
    Arguments.finite("differences", differences);
    double mean = Arrays.stream(differences).sum() / Math.max(1, differences.length);
    boolean constant = Arrays.stream(differences).allMatch(d -> d == differences[0]);
    double squares =
        constant ? 0 : Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum();
    double deviation = Math.sqrt(squares / Math.max(1, differences.length - 1));
    return new CorrectedResampledT(differences.length, mean, deviation, testToTrain);
  }

  /** The statistic of the usual paired t test, d̄/√(s²/J): too optimistic, shown for comparison. */
  public Score naiveT() {
    return ratio(1.0 / folds);
  }

  /** Two-sided p value of {@link #naiveT()}. */
  public Score naivePValue() {
    return pValue(naiveT());
  }

  /** The corrected statistic; undefined if all differences are equal. */
  public Score t() {
    return ratio(1.0 / folds + testToTrain);
  }

  /** Two-sided p value of {@link #t()}. */
  public Score pValue() {
    return pValue(t());
  }

  /** The corrected interval of the mean difference; a point if all differences are equal. */
  public Interval interval(double level) {
    Arguments.level(level);
    double quantile = new TDistribution(folds - 1).inverseCumulativeProbability((1 + level) / 2);
    double half = quantile * standardDeviation * Math.sqrt(1.0 / folds + testToTrain);
    return new Interval(meanDifference - half, meanDifference + half);
  }

  private Score ratio(double factor) {
    return standardDeviation == 0
        ? Score.undefined(NO_SPREAD)
        : Score.of(meanDifference / (standardDeviation * Math.sqrt(factor)));
  }

  private Score pValue(Score t) {
    return t instanceof Score.Defined defined
        ? Score.of(
            2 * new TDistribution(folds - 1).cumulativeProbability(-Math.abs(defined.value())))
        : t;
  }
}
