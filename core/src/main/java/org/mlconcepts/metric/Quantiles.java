package org.mlconcepts.metric;

import java.util.Arrays;
import org.mlconcepts.lab.Interval;

/**
 * Sample quantiles by a named definition; there are nine in use, and they differ.
 *
 * <p>Reference: Hyndman and Fan (1996), Sample quantiles in statistical packages, American
 * Statistician 50(4).
 */
public final class Quantiles {

  /**
   * Where between the sorted values x₁ ≤ … ≤ xₙ a quantile lies; between two of them it is
   * interpolated linearly.
   */
  public enum Definition {
    /** Weibull: position (n + 1)q, held within 1..n; the default of Minitab and SPSS. */
    TYPE_6,
    /**
     * Position (n - 1)q + 1, so that q = 0 and q = 1 are the extremes; the default of R and NumPy.
     */
    TYPE_7
  }

  private final double[] sorted;

  private Quantiles(double[] sorted) {
    this.sorted = sorted;
  }

  /** Sorts a copy of the values; at least one, all finite. */
  public static Quantiles of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("values must hold at least one value, but was empty");
    }
    Arguments.finite("values", values);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Quantiles(sorted);
  }

  /** The quantile by {@link Definition#TYPE_7}. */
  public double quantile(double q) {
    return quantile(q, Definition.TYPE_7);
  }

  /**
   * The value below which a share {@code q} of the sample lies.
   *
   * @param q in [0, 1]
   */
  public double quantile(double q, Definition definition) {
    if (!(q >= 0 && q <= 1)) {
      throw new IllegalArgumentException("q must be in [0, 1], but was " + q);
    }
    int n = sorted.length;
    double position =
        definition == Definition.TYPE_7 ? (n - 1) * q : (n + 1) * q - 1; // counted from 0
    double held = Math.min(Math.max(position, 0), n - 1);
    int below = (int) held;
    if (below == n - 1) {
      return sorted[below];
    }
    return sorted[below] + (held - below) * (sorted[below + 1] - sorted[below]);
  }

  /** The middle value, or the mean of the middle two. */
  public double median() {
    return quantile(0.5);
  }

  /**
   * The central interval that holds a share {@code level} of the sample, by {@link
   * Definition#TYPE_7}.
   *
   * @param level in (0, 1)
   */
  public Interval central(double level) {
    Arguments.level(level);
    return new Interval(quantile((1 - level) / 2), quantile((1 + level) / 2));
  }
}
