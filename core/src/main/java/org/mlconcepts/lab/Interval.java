package org.mlconcepts.lab;

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

  /** Whether the value lies in the interval, ends included. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** Half the distance between the ends. */
  public double halfWidth() {
    return (high - low) / 2;
  }
}
