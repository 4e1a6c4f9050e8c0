package org.mlconcepts.demo.render;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Rule;

/** Bars in Vega-Lite. Stacks are laid out here, so that intervals stand on the right bar. */
final class VegaBars {

  private final Bars bars;
  private final Scale values;
  private final boolean lying;
  private final List<Color> colors;

  VegaBars(Bars bars) {
    this.bars = bars;
    values = BarLayout.scale(bars);
    lying = namesAreLong(bars);
    colors = Palette.ofNames(names());
  }

  private static boolean namesAreLong(Bars bars) {
    int longest = bars.categories().stream().mapToInt(String::length).max().orElse(0);
    return longest * 7.2 > VegaLiteRenderer.WIDTH / (double) Math.max(1, bars.categories().size());
  }

  private List<String> names() {
    return bars.groups().stream().map(Bars.Group::name).toList();
  }

  Map<String, Object> specification() {
    int height =
        lying
            ? Math.max(60, 30 * bars.categories().size() * abreast() / 2 + 20)
            : VegaLiteRenderer.HEIGHT;
    Map<String, Object> specification =
        VegaLiteRenderer.head(
            bars, VegaLiteRenderer.WIDTH, height, lying ? VegaRules.roomAbove(rules(), values) : 0);
    specification.put("data", Json.object("values", rows()));
    List<Object> layers = new ArrayList<>();
    layers.add(VegaLiteRenderer.layer(mark(), barEncoding()));
    if (bars.groups().stream()
        .flatMap(group -> group.bars().stream())
        .anyMatch(bar -> bar.low() < bar.high())) {
      layers.add(intervals());
    }
    VegaRules.add(layers, rules(), lying ? "x" : "y", bars.value(), values);
    specification.put("layer", layers);
    return specification;
  }

  private Map<String, Object> mark() {
    return BarLayout.dots(bars)
        ? Json.object("type", "circle", "size", 90, "opacity", 1, "clip", true)
        : Json.object("type", "bar", "clip", true);
  }

  private List<Rule> rules() {
    return bars.rules().stream().filter(rule -> values.shows(rule.at())).toList();
  }

  private int abreast() {
    return bars.layout() == Bars.Layout.STACKED ? 2 : 1 + bars.groups().size();
  }

  private List<Object> rows() {
    List<Object> rows = new ArrayList<>();
    for (int category = 0; category < bars.categories().size(); category++) {
      for (int group = 0; group < bars.groups().size(); group++) {
        Bars.Bar bar = bars.groups().get(group).bars().get(category);
        double base = BarLayout.base(bars, group, category);
        double start = values.logarithmic() ? values.low() : base;
        rows.add(
            Json.object(
                "category", bars.categories().get(category),
                "group", bars.groups().get(group).name(),
                "value", bar.value(),
                "from", start,
                "to", base + bar.value(),
                "low",
                    Math.max(
                        base + bar.low(),
                        values.logarithmic() ? values.low() : Double.NEGATIVE_INFINITY),
                "high", base + bar.high()));
      }
    }
    return rows;
  }

  private Map<String, Object> names(boolean line) {
    return Json.object(
        "field", "category",
        "type", "nominal",
        "title", bars.categoryLabel(),
        "sort", bars.categories(),
        "scale", Json.object("paddingInner", 0.3, "paddingOuter", 0.2),
        "axis",
            Json.object(
                "labelAngle", 0,
                "labelLimit", 400,
                "maxExtent", 420,
                "domain", line,
                "ticks", false));
  }

  private Map<String, Object> place(String start, String end) {
    Map<String, Object> encoding = Json.object(lying ? "y" : "x", names(!lying));
    Map<String, Object> channel = VegaLiteRenderer.channel(start, bars.value(), values);
    encoding.put(lying ? "x" : "y", channel);
    encoding.put(lying ? "x2" : "y2", Json.object("field", end));
    if (bars.layout() == Bars.Layout.SIDE_BY_SIDE && bars.groups().size() > 1) {
      encoding.put(
          lying ? "yOffset" : "xOffset",
          Json.object("field", "group", "type", "nominal", "sort", names()));
    }
    return encoding;
  }

  private Map<String, Object> barEncoding() {
    Map<String, Object> encoding = place(BarLayout.dots(bars) ? "to" : "from", "to");
    if (BarLayout.dots(bars)) {
      encoding.remove(lying ? "x2" : "y2");
    }
    Map<String, Object> color =
        Json.object(
            "field", "group",
            "type", "nominal",
            "title", "group",
            "scale",
                Json.object(
                    "domain", names(), "range", colors.stream().map(Palette::hex).toList()));
    boolean one = bars.groups().size() == 1;
    color.put(
        "legend",
        one ? Json.NULL : Json.object("orient", "bottom", "columns", 3, "title", Json.NULL));
    encoding.put("color", color);
    encoding.put(
        "tooltip",
        List.of(
            VegaLiteRenderer.named("category", bars.categoryLabel()),
            VegaLiteRenderer.named("group", "group"),
            VegaLiteRenderer.tooltip("value", bars.value().caption()),
            VegaLiteRenderer.tooltip("low", "from"),
            VegaLiteRenderer.tooltip("high", "to")));
    return encoding;
  }

  private Map<String, Object> intervals() {
    Map<String, Object> mark =
        Json.object(
            "type", "rule", "color", Palette.hex(Theme.TEXT), "strokeWidth", 1.4, "clip", true);
    Map<String, Object> layer =
        Json.object("transform", List.of(Json.object("filter", "datum.low < datum.high")));
    layer.putAll(VegaLiteRenderer.layer(mark, place("low", "high")));
    return layer;
  }
}
