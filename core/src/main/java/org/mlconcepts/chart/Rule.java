package org.mlconcepts.chart;

/**
 * A straight line across the whole chart with a short label, such as the best degree or a chance
 * level.
 *
 * @param direction which axis it stands on
 * @param at the value on that axis
 * @param label a few words
 */
public record Rule(Direction direction, double at, String label) {

  /** Which way the line runs. */
  public enum Direction {
    /** A vertical line at an x value. */
    VERTICAL,
    /** A horizontal line at a y value. */
    HORIZONTAL
  }

  /** A vertical line at an x value. */
  public static Rule vertical(double at, String label) {
    return new Rule(Direction.VERTICAL, at, label);
  }

  /** A horizontal line at a y value. */
  public static Rule horizontal(double at, String label) {
    return new Rule(Direction.HORIZONTAL, at, label);
  }
}
