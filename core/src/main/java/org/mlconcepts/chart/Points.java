package org.mlconcepts.chart;

import java.util.List;

/**
 * A scatter of points; a series of role TRUTH or REFERENCE is still drawn as a line through them.
 */
public record Points(
    String id, String title, String alt, Axis x, Axis y, List<Series> series, List<Rule> rules)
    implements Chart {

  public Points {
    series = List.copyOf(series);
    rules = List.copyOf(rules);
  }
}
