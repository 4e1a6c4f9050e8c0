package org.mlconcepts.chart;

import java.util.List;

/** Curves over a numeric x, with bands, truth curves and rules. */
public record Lines(
    String id,
    String title,
    String alt,
    Axis x,
    Axis y,
    List<Series> series,
    List<Rule> rules,
    String note)
    implements Chart {

  public Lines {
    series = List.copyOf(series);
    rules = List.copyOf(rules);
  }

  /** Without a note. */
  public Lines(
      String id, String title, String alt, Axis x, Axis y, List<Series> series, List<Rule> rules) {
    this(id, title, alt, x, y, series, rules, "");
  }

  /** The same chart with a note under it. */
  public Lines withNote(String text) {
    return new Lines(id, title, alt, x, y, series, rules, text);
  }
}
