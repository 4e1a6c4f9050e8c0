package org.mlconcepts.chart;

import java.util.List;

/** Curves over a numeric x, with bands, truth curves and rules. */
public record Lines(
    String id, String title, String alt, Axis x, Axis y, List<Series> series, List<Rule> rules)
    implements Chart {

  public Lines {
    series = List.copyOf(series);
    rules = List.copyOf(rules);
  }
}
