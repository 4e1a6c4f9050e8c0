package org.mlconcepts.chart;

import java.util.List;

/**
 * Bars by category, with intervals where a bar has one; several groups stand side by side, or on
 * top of each other if stacked.
 *
 * @param categories the labels along the category axis
 * @param value the value axis
 * @param groups one bar for each category
 * @param layout how bars of the same category stand
 * @param rules horizontal rules only
 */
public record Bars(
    String id,
    String title,
    String alt,
    String categoryLabel,
    List<String> categories,
    Axis value,
    List<Group> groups,
    Layout layout,
    List<Rule> rules,
    String note)
    implements Chart {

  /** How bars of the same category stand. */
  public enum Layout {
    SIDE_BY_SIDE,
    STACKED
  }

  /**
   * The bars of one colour.
   *
   * @param name as the legend says it
   * @param bars one a category, in the order of the categories
   */
  public record Group(String name, List<Bar> bars) {
    public Group {
      bars = List.copyOf(bars);
    }
  }

  /** One bar with its interval; without one, {@code low == value == high}. */
  public record Bar(double value, double low, double high) {
    public Bar {
      if (!Double.isFinite(value) || !(low <= value && value <= high)) {
        throw new IllegalArgumentException(
            "a bar needs low <= value <= high, but was "
                + value
                + " in ["
                + low
                + ", "
                + high
                + "]");
      }
    }

    /** A bar without an interval. */
    public static Bar of(double value) {
      return new Bar(value, value, value);
    }
  }

  public Bars {
    categories = List.copyOf(categories);
    groups = List.copyOf(groups);
    rules = List.copyOf(rules);
    for (Group group : groups) {
      if (group.bars().size() != categories.size()) {
        throw new IllegalArgumentException(
            "group \""
                + group.name()
                + "\" must have "
                + categories.size()
                + " bars, but had "
                + group.bars().size());
      }
    }
  }

  /** Without a note. */
  public Bars(
      String id,
      String title,
      String alt,
      String categoryLabel,
      List<String> categories,
      Axis value,
      List<Group> groups,
      Layout layout,
      List<Rule> rules) {
    this(id, title, alt, categoryLabel, categories, value, groups, layout, rules, "");
  }

  /** The same chart with a note under it. */
  public Bars withNote(String text) {
    return new Bars(id, title, alt, categoryLabel, categories, value, groups, layout, rules, text);
  }
}
