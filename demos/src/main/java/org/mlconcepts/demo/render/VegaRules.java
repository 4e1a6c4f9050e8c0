package org.mlconcepts.demo.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Rule;

/** Straight reference lines with their labels, as layers with data of their own. */
final class VegaRules {

  private static final int ROW = 15;

  private VegaRules() {}

  static void add(List<Object> layers, Curves curves, Scale x, Scale y) {
    add(layers, curves.rules(Rule.Direction.VERTICAL, x), "x", curves.x(), x);
    add(layers, curves.rules(Rule.Direction.HORIZONTAL, y), "y", curves.y(), y);
  }

  /** Rules that all cross the same axis: {@code x} for upright ones, {@code y} for level ones. */
  static void add(List<Object> layers, List<Rule> rules, String axis, Axis valueAxis, Scale scale) {
    Map<String, Object> channel = VegaLiteRenderer.channel("at", valueAxis, scale);
    if (rules.isEmpty()) {
      return;
    }
    List<Object> values = new ArrayList<>();
    rules.forEach(rule -> values.add(Json.object("at", rule.at(), "label", rule.label())));
    String color = Palette.hex(Theme.RULE);
    layers.add(
        Json.object(
            "data", Json.object("values", values),
            "mark", Json.object("type", "rule", "strokeDash", List.of(4, 3), "color", color),
            "encoding",
                Json.object(axis, channel, "tooltip", VegaLiteRenderer.named("label", "line"))));
    List<Integer> rows = rows(rules, scale);
    for (int i = 0; i < rules.size(); i++) {
      Map<String, Object> encoding =
          Json.object(axis, channel, "text", Json.object("field", "label", "type", "nominal"));
      layers.add(
          Json.object(
              "data", Json.object("values", List.of(values.get(i))),
              "mark", label(axis, rows.get(i)),
              "encoding", encoding));
    }
  }

  /** Above the chart for an upright rule, to the right of it for a level one. */
  private static Map<String, Object> label(String axis, int row) {
    String color = Palette.hex(Theme.RULE);
    Map<String, Object> text =
        Json.object("type", "text", "color", color, "fontSize", 12, "align", "left");
    text.putAll(
        axis.equals("x")
            ? Json.object("baseline", "bottom", "dx", 3, "dy", -3 - ROW * row, "y", 0)
            : Json.object("baseline", "middle", "dx", 6, "x", "width"));
    return text;
  }

  /**
   * In which row above the chart each label of an upright rule stands, by the room that its letters
   * are likely to need.
   */
  private static List<Integer> rows(List<Rule> rules, Scale scale) {
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      int row = 0;
      for (int k = 0; k < i; k++) {
        row = meet(rules.get(i), rules.get(k), scale) ? Math.max(row, rows.get(k) + 1) : row;
      }
      rows.add(row);
    }
    return rows;
  }

  private static boolean meet(Rule one, Rule other, Scale scale) {
    double distance = (scale.unit(other.at()) - scale.unit(one.at())) * VegaLiteRenderer.WIDTH;
    return distance < 7 * one.label().length() && -distance < 7 * other.label().length();
  }

  /** The room above the chart that the labels of these upright rules take. */
  static int roomAbove(List<Rule> rules, Scale scale) {
    return rows(rules, scale).stream().mapToInt(row -> ROW * (row + 1)).max().orElse(0);
  }
}
