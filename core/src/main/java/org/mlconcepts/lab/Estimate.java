package org.mlconcepts.lab;

import java.util.Arrays;
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
   * exact value.
   *
   * @param level the confidence level, in (0, 1)
   */
  public Interval interval(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must be in (0, 1), but was " + level);
    }
    if (standardError == 0) {
      return new Interval(mean, mean);
    }
    double half =
        new TDistribution(repeats - 1).inverseCumulativeProbability((1 + level) / 2)
            * standardError;
    return new Interval(mean - half, mean + half);
  }
}
