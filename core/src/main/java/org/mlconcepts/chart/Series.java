package org.mlconcepts.chart;

import java.util.List;

/**
 * Named points that belong together.
 *
 * @param name as the legend says it; recurring names (bias², variance, noise, test error, training
 *     error) keep their colour on every chart
 * @param role what the series is, which decides how it is drawn
 * @param points in the order they are joined
 */
public record Series(String name, Role role, List<Point> points) {

  /** What a series is. */
  public enum Role {
    /** Known exactly, from a closed form: a solid line behind everything measured. */
    TRUTH,
    /** Measured at each x: a line with markers; intervals are drawn as a band. */
    MEASURED,
    /** Single measurements on top of a line: markers only, intervals as bars. */
    SAMPLED,
    /** Points to be looked at, among those of other series: a ring around each, no line. */
    RINGED,
    /** Something to compare with, such as a training error or a baseline: a thin dashed line. */
    REFERENCE
  }

  public Series {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("series \"" + name + "\" has no points");
    }
  }
}
