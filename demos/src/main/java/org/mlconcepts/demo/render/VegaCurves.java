package org.mlconcepts.demo.render;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;

/**
 * Lines, points and steps in Vega-Lite: one layer for each way of drawing a series, picked out by a
 * filter.
 */
final class VegaCurves {

  private final Curves curves;
  private final List<Color> colors;
  private final Scale x;
  private final Scale y;

  VegaCurves(Curves curves) {
    this.curves = curves;
    colors = Palette.of(curves.series());
    x = curves.xScale();
    y = curves.yScale(x);
  }

  Map<String, Object> specification() {
    Map<String, Object> specification =
        VegaLiteRenderer.head(
            curves.chart(), VegaLiteRenderer.WIDTH, VegaLiteRenderer.HEIGHT, roomAbove());
    specification.put("data", Json.object("values", rows()));
    specification.put("layer", layers());
    return specification;
  }

  private int roomAbove() {
    return VegaRules.roomAbove(curves.rules(Rule.Direction.VERTICAL, x), x);
  }

  private List<Object> rows() {
    List<Object> rows = new ArrayList<>();
    for (int i = 0; i < curves.series().size(); i++) {
      Series one = curves.series().get(i);
      for (int k = 0; k < one.points().size(); k++) {
        rows.add(row(one, i, k));
      }
    }
    return rows;
  }

  private Map<String, Object> row(Series one, int index, int order) {
    Point point = one.points().get(order);
    Map<String, Object> row =
        Json.object(
            "series", one.name(),
            "role", kind(one, index),
            "order", order,
            "x", point.x(),
            "y", point.y());
    // A logarithm has no place for an end at or below zero: it stops at the end of the axis.
    row.put(
        "low", y.logarithmic() ? Math.max(point.low(), Math.min(y.low(), point.y())) : point.low());
    row.put("high", point.high());
    return row;
  }

  private String kind(Series one, int index) {
    if (Palette.shadows(curves.series(), index)) {
      return "shadow";
    }
    boolean lone = one.points().size() == 1;
    if (one.role() == Series.Role.RINGED) {
      return "ringed";
    }
    return curves.joined(one) && !lone ? one.role().name().toLowerCase(Locale.ROOT) : "sampled";
  }

  private boolean has(String kind) {
    List<Series> series = curves.series();
    return series.stream().anyMatch(one -> kind(one, series.indexOf(one)).equals(kind));
  }

  private List<Object> layers() {
    List<Object> layers = new ArrayList<>();
    curve(layers, "shadow", Json.object("type", "line", "strokeWidth", 7), 0.4);
    curve(layers, "truth", Json.object("type", "line", "strokeWidth", 2.4), 1);
    bands(layers);
    VegaRules.add(layers, curves, x, y);
    curve(
        layers,
        "reference",
        Json.object("type", "line", "strokeWidth", 1.6, "strokeDash", List.of(6, 4)),
        1);
    curve(layers, "measured", Json.object("type", "line", "strokeWidth", 2.4), 1);
    spans(layers);
    markers(layers);
    rings(layers);
    hover(layers);
    pickable(layers);
    return layers;
  }

  private void curve(List<Object> layers, String kind, Map<String, Object> mark, double opacity) {
    if (has(kind)) {
      mark.put("clip", true);
      if (kind.equals("measured") && curves.join() == Curves.Join.STEP) {
        mark.put("interpolate", "step-after");
      }
      Map<String, Object> encoding = encoding();
      encoding.put("opacity", opacity(opacity));
      encoding.put("order", Json.object("field", "order", "type", "quantitative"));
      layers.add(filtered("datum.role === '" + kind + "'", VegaLiteRenderer.layer(mark, encoding)));
    }
  }

  private void bands(List<Object> layers) {
    if (curves.series().stream().anyMatch(curves::banded)) {
      Map<String, Object> mark = Json.object("type", "area", "line", false, "clip", true);
      if (curves.join() == Curves.Join.STEP) {
        mark.put("interpolate", "step-after");
      }
      layers.add(
          filtered(
              "datum.role !== 'sampled' && datum.low < datum.high",
              VegaLiteRenderer.layer(mark, interval(0.17))));
    }
  }

  private void spans(List<Object> layers) {
    if (curves.series().stream().anyMatch(curves::whiskered)) {
      boolean all = curves.series().stream().noneMatch(curves::banded);
      Map<String, Object> mark = Json.object("type", "rule", "strokeWidth", 1.4, "clip", true);
      layers.add(
          filtered(
              (all ? "" : "datum.role === 'sampled' && ") + "datum.low < datum.high",
              VegaLiteRenderer.layer(mark, interval(1))));
    }
  }

  private boolean isLine(Series one) {
    return curves.joined(one) && one.points().size() > 1;
  }

  /**
   * Markers of sampled series. The layer is there even when empty: from it the legend learns the
   * shapes.
   */
  private void markers(List<Object> layers) {
    Map<String, Object> encoding = encoding();
    Map<String, Object> shape = color();
    shape.put("scale", Json.object("domain", names(), "range", shapes()));
    encoding.put("shape", shape);
    encoding.put("opacity", opacity(0.85));
    Map<String, Object> mark =
        Json.object("type", "point", "filled", true, "size", 45, "clip", true);
    layers.add(filtered("datum.role === 'sampled'", VegaLiteRenderer.layer(mark, encoding)));
  }

  private void rings(List<Object> layers) {
    if (has("ringed")) {
      Map<String, Object> mark =
          Json.object(
              "type", "point", "filled", false, "size", 190, "strokeWidth", 1.4, "clip", true);
      layers.add(filtered("datum.role === 'ringed'", VegaLiteRenderer.layer(mark, encoding())));
    }
  }

  /** Unseen dots on every point, for the pointer to find. */
  private void hover(List<Object> layers) {
    Map<String, Object> encoding = encoding();
    encoding.put("tooltip", tooltips());
    Map<String, Object> mark =
        Json.object("type", "circle", "size", 140, "opacity", 0, "clip", true);
    layers.add(VegaLiteRenderer.layer(mark, encoding));
  }

  private List<Object> tooltips() {
    List<Object> tooltips = new ArrayList<>();
    tooltips.add(VegaLiteRenderer.named("series", "series"));
    tooltips.add(VegaLiteRenderer.tooltip("x", curves.x().caption()));
    tooltips.add(VegaLiteRenderer.tooltip("y", curves.y().caption()));
    if (curves.series().stream().anyMatch(Curves::hasIntervals)) {
      tooltips.add(VegaLiteRenderer.tooltip("low", "from"));
      tooltips.add(VegaLiteRenderer.tooltip("high", "to"));
    }
    return tooltips;
  }

  /**
   * A click on a name in the legend makes the other series pale. The selection may be defined only
   * once.
   */
  @SuppressWarnings("unchecked")
  private static void pickable(List<Object> layers) {
    Map<String, Object> last = (Map<String, Object>) layers.get(layers.size() - 1);
    last.put(
        "params",
        List.of(
            Json.object(
                "name", "pick",
                "select", Json.object("type", "point", "fields", List.of("series")),
                "bind", "legend")));
  }

  private Map<String, Object> encoding() {
    Map<String, Object> across = VegaLiteRenderer.channel("x", curves.x(), x);
    VegaLiteRenderer.labelAt(across, curves.xTicks(x, VegaLiteRenderer.about(x)));
    return Json.object(
        "x", across,
        "y", VegaLiteRenderer.channel("y", curves.y(), y),
        "color", color());
  }

  private static Map<String, Object> opacity(double opacity) {
    return Json.object(
        "condition", Json.object("param", "pick", "value", opacity), "value", opacity / 8);
  }

  private Map<String, Object> interval(double opacity) {
    Map<String, Object> encoding = encoding();
    encoding.put("opacity", opacity(opacity));
    encoding.put("y", VegaLiteRenderer.channel("low", curves.y(), y));
    encoding.put("y2", Json.object("field", "high"));
    return encoding;
  }

  private Map<String, Object> color() {
    Map<String, Object> scale =
        Json.object("domain", names(), "range", colors.stream().map(Palette::hex).toList());
    Map<String, Object> legend =
        Json.object("orient", "bottom", "columns", 3, "title", Json.NULL, "symbolOpacity", 1);
    return Json.object(
        "field", "series",
        "type", "nominal",
        "title", "series",
        "scale", scale,
        "legend", legend);
  }

  private List<String> names() {
    return curves.series().stream().map(Series::name).toList();
  }

  private List<String> shapes() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < curves.series().size(); i++) {
      // A stroke is a piece of line: what the legend shows for curves, whose own points are not
      // seen.
      boolean line = isLine(curves.series().get(i));
      all.add(line ? "stroke" : Markers.vega(curves.shape(i)));
    }
    return all;
  }

  private static Map<String, Object> filtered(String test, Map<String, Object> layer) {
    Map<String, Object> filtered = Json.object("transform", List.of(Json.object("filter", test)));
    filtered.putAll(layer);
    return filtered;
  }
}
