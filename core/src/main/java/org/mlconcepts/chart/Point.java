package org.mlconcepts.chart;

/**
 * A point with an interval in y; a point without one has {@code low == y == high}.
 *
 * @param x the position along the x axis
 * @param y the value
 * @param low the lower end of the interval
 * @param high the upper end
 */
public record Point(double x, double y, double low, double high) {

  public Point {
    if (!Double.isFinite(x) || !Double.isFinite(y) || !(low <= y && y <= high)) {
      throw new IllegalArgumentException(
          "a point needs finite x and y and low <= y <= high, but was "
              + x
              + ", "
              + y
              + " in ["
              + low
              + ", "
              + high
              + "]");
    }
  }

  /** A point without an interval. */
  public static Point of(double x, double y) {
    return new Point(x, y, y, y);
  }
}
