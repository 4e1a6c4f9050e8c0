package org.mlconcepts.demo.render;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mlconcepts.chart.Heatmap;

/** Heat maps in Vega-Lite: coloured cells with the number in each. */
final class VegaHeatmap {

  private VegaHeatmap() {}

  static Map<String, Object> specification(Heatmap heatmap) {
    Ramp ramp = new Ramp(heatmap);
    int height = Math.max(120, Math.min(420, 48 * heatmap.rows().size()));
    Map<String, Object> specification =
        VegaLiteRenderer.head(
            heatmap, Math.min(VegaLiteRenderer.WIDTH, 140 * heatmap.columns().size()), height, 0);
    specification.put("data", Json.object("values", rows(heatmap, ramp)));
    Map<String, Object> undefined =
        Json.object("type", "rect", "color", Palette.hex(Ramp.UNDEFINED));
    Map<String, Object> coloured = place(heatmap);
    coloured.put("color", color(heatmap, ramp));
    coloured.put("tooltip", tooltips(heatmap));
    Map<String, Object> cells =
        Json.object("transform", List.of(Json.object("filter", "isValid(datum.value)")));
    cells.putAll(VegaLiteRenderer.layer(Json.object("type", "rect"), coloured));
    List<Object> layers = new ArrayList<>();
    layers.add(VegaLiteRenderer.layer(undefined, place(heatmap)));
    layers.add(cells);
    layers.add(numbers(heatmap, Palette.hex(Theme.TEXT)));
    layers.add(numbers(heatmap, Palette.hex(Color.WHITE)));
    specification.put("layer", layers);
    return specification;
  }

  /**
   * The numbers in one of the two inks; a colour channel would be mixed up with the scale of the
   * cells.
   */
  private static Map<String, Object> numbers(Heatmap heatmap, String ink) {
    Map<String, Object> encoding = place(heatmap);
    encoding.put("text", VegaLiteRenderer.named("label", heatmap.value().caption()));
    Map<String, Object> mark =
        Json.object(
            "type", "text", "fontSize", heatmap.columns().size() > 12 ? 10 : 12, "color", ink);
    Map<String, Object> layer =
        Json.object("transform", List.of(Json.object("filter", "datum.ink === '" + ink + "'")));
    layer.putAll(VegaLiteRenderer.layer(mark, encoding));
    return layer;
  }

  private static List<Object> rows(Heatmap heatmap, Ramp ramp) {
    List<Object> rows = new ArrayList<>();
    for (int row = 0; row < heatmap.rows().size(); row++) {
      for (int column = 0; column < heatmap.columns().size(); column++) {
        double value = heatmap.cells().get(row).get(column);
        rows.add(
            Json.object(
                "row", heatmap.rows().get(row),
                "column", heatmap.columns().get(column),
                "value", value,
                "label", ramp.written(row, column),
                "ink", Palette.hex(ramp.textOn(value))));
      }
    }
    return rows;
  }

  private static Map<String, Object> place(Heatmap heatmap) {
    boolean crowded =
        heatmap.columns().stream()
            .anyMatch(
                name -> name.length() * 7 > VegaLiteRenderer.WIDTH / heatmap.columns().size());
    return Json.object(
        "x",
            Json.object(
                "field", "column",
                "type", "ordinal",
                "title", heatmap.xLabel(),
                "sort", heatmap.columns(),
                "axis",
                    Json.object("labelAngle", crowded ? -90 : 0, "domain", false, "ticks", false)),
        "y",
            Json.object(
                "field",
                "row",
                "type",
                "ordinal",
                "title",
                heatmap.yLabel(),
                "sort",
                heatmap.rows()));
  }

  private static Map<String, Object> color(Heatmap heatmap, Ramp ramp) {
    String high = Palette.hex(Ramp.highest());
    String neutral = Palette.hex(Ramp.neutral());
    List<Double> domain =
        ramp.twoSided() ? List.of(ramp.low(), 0.0, ramp.high()) : List.of(ramp.low(), ramp.high());
    List<String> range =
        ramp.twoSided()
            ? List.of(Palette.hex(Ramp.lowest()), neutral, high)
            : List.of(neutral, high);
    Map<String, Object> scale =
        Json.object("domain", domain, "range", range, "interpolate", "rgb", "clamp", true);
    if (ramp.logarithmic()) {
      scale.put("type", "log");
    }
    Map<String, Object> legend =
        Json.object(
            "orient", "top", "titleLimit", 500, "titleFontWeight", "normal", "gradientLength", 160);
    return Json.object(
        "field",
        "value",
        "type",
        "quantitative",
        "title",
        heatmap.value().caption(),
        "scale",
        scale,
        "legend",
        legend);
  }

  private static List<Object> tooltips(Heatmap heatmap) {
    return List.of(
        VegaLiteRenderer.named("row", heatmap.yLabel()),
        VegaLiteRenderer.named("column", heatmap.xLabel()),
        VegaLiteRenderer.tooltip("value", heatmap.value().caption()));
  }
}
