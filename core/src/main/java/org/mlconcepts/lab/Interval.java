package org.mlconcepts.lab;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * A closed interval on the real line.
 *
 * @param low the lower end, at most {@code high}
 * @param high the upper end
 */
public record Interval(double low, double high) {

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "low must be at most high, but was [" + low + ", " + high + "]");
    }
  }

  /**
   * Wilson's interval of a share that was counted. It stays within 0..1, and thirty hits of thirty
   * do not make it a point.
   *
   * <p>Reference: Wilson (1927), Probable inference, JASA 22.
   *
   * @param hits 0..trials
   * @param trials above 0
   * @param level the confidence level, in (0, 1)
   */
  public static Interval ofShare(double hits, double trials, double level) {
    if (!(trials > 0 && hits >= 0 && hits <= trials)) {
      throw new IllegalArgumentException(
          "hits must be in 0..trials and trials above 0, but were " + hits + " of " + trials);
    }
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must be in (0, 1), but was " + level);
    }
    double z = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
    double share = hits / trials;
    double centre = (share + z * z / (2 * trials)) / (1 + z * z / trials);
    double half =
        z
            / (1 + z * z / trials)
            * Math.sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials));
    return new Interval(
        hits == 0 ? 0 : Math.max(0, centre - half),
        hits == trials ? 1 : Math.min(1, centre + half));
  }

  /** Whether the value lies in the interval, ends included. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** Half the distance between the ends. */
  public double halfWidth() {
    return (high - low) / 2;
  }
}
