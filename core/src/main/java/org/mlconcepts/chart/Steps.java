package org.mlconcepts.chart;

import java.util.List;

/**
 * Step curves: each y holds from its own x up to the next point's x (as in histograms, survival or
 * ROC curves). Only measured series step; a TRUTH or a REFERENCE, such as the diagonal of chance,
 * is joined by straight lines.
 */
public record Steps(
    String id,
    String title,
    String alt,
    Axis x,
    Axis y,
    List<Series> series,
    List<Rule> rules,
    String note)
    implements Chart {

  public Steps {
    series = List.copyOf(series);
    rules = List.copyOf(rules);
  }

  /** Without a note. */
  public Steps(
      String id, String title, String alt, Axis x, Axis y, List<Series> series, List<Rule> rules) {
    this(id, title, alt, x, y, series, rules, "");
  }

  /** The same chart with a note under it. */
  public Steps withNote(String text) {
    return new Steps(id, title, alt, x, y, series, rules, text);
  }
}
