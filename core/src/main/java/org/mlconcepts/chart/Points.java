package org.mlconcepts.chart;

import java.util.List;

/**
 * A scatter of points; a series of role TRUTH or REFERENCE is still drawn as a line through them.
 */
public record Points(
    String id,
    String title,
    String alt,
    Axis x,
    Axis y,
    List<Series> series,
    List<Rule> rules,
    String note)
    implements Chart {

  public Points {
    series = List.copyOf(series);
    rules = List.copyOf(rules);
  }

  /** Without a note. */
  public Points(
      String id, String title, String alt, Axis x, Axis y, List<Series> series, List<Rule> rules) {
    this(id, title, alt, x, y, series, rules, "");
  }

  /** The same chart with a note under it. */
  public Points withNote(String text) {
    return new Points(id, title, alt, x, y, series, rules, text);
  }
}
