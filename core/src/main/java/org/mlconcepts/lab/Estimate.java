package org.mlconcepts.lab;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The mean of something that was repeated, with the standard error of that mean.
 *
 * @param mean the arithmetic mean over the repeats, in the unit of what was measured
 * @param standardError sample standard deviation (divisor n-1) over the square root of n; 0 for an
 *     exact value
 * @param repeats how often it was measured, at least 1; 1 means exact: computed, not sampled
 */
public record Estimate(double mean, double standardError, int repeats) {

  public Estimate {
    if (!Double.isFinite(mean)) {
      throw new IllegalArgumentException("mean must be finite, but was " + mean);
    }
    if (!(standardError >= 0 && standardError < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "standardError must be finite and at least 0, but was " + standardError);
    }
    if (repeats < 1 || (repeats == 1 && standardError != 0)) {
      throw new IllegalArgumentException(
          "repeats must be at least 1, and 1 only for an exact value, but was " + repeats);
    }
  }

  /**
   * The estimate from independent repeats.
   *
   * @param values one value a repeat, at least two, all finite
   */
  public static Estimate of(double... values) {
    int n = values.length;
    if (n < 2) {
      throw new IllegalArgumentException("an estimate needs at least 2 repeats, but was " + n);
    }
    double mean =
        Arrays.stream(values).sum() / n; // compensated and in order: the same on every machine
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return new Estimate(mean, Math.sqrt(squares / (n - 1) / n), n);
  }

  /** A value that was computed from a closed form and has no sampling error. */
  public static Estimate exact(double value) {
    return new Estimate(value, 0, 1);
  }

  /**
   * Student's t interval of the mean, with {@code repeats - 1} degrees of freedom; a point for an
   * exact value. If each repeat was 0 or 1, the mean is a share, and this is Wilson's interval: it
   * stays within 0..1, and thirty hits of thirty do not prove that there will never be a miss. Only
   * where all repeats were 0, which may as well be a difference that is 0 by its making, it is a
   * point.
   *
   * <p>Reference: Wilson (1927), Probable inference, the law of succession, and statistical
   * inference, JASA 22.
   *
   * @param level the confidence level, in (0, 1)
   */
  public Interval interval(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must be in (0, 1), but was " + level);
    }
    if (isShare()) {
      return wilson(new NormalDistribution().inverseCumulativeProbability((1 + level) / 2));
    }
    if (standardError == 0) {
      return new Interval(mean, mean);
    }
    double half =
        new TDistribution(repeats - 1).inverseCumulativeProbability((1 + level) / 2)
            * standardError;
    return new Interval(mean - half, mean + half);
  }

  /** Repeats of 0 and 1 show it: no others within 0..1 spread as widely around their mean. */
  private boolean isShare() {
    double spread = standardError * standardError * (repeats - 1);
    return repeats > 1
        && mean > 0
        && mean <= 1
        && Math.abs(spread - mean * (1 - mean)) < 1e-12
        && Math.abs(mean * repeats - Math.rint(mean * repeats)) < 1e-9;
  }

  private Interval wilson(double z) {
    double scale = 1 + z * z / repeats;
    double middle = (mean + z * z / (2 * repeats)) / scale;
    double half =
        z * Math.sqrt(mean * (1 - mean) / repeats + z * z / (4.0 * repeats * repeats)) / scale;
    return new Interval(middle - half, mean == 1 ? 1 : middle + half);
  }
}
