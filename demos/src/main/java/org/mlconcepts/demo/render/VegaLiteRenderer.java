package org.mlconcepts.demo.render;

import java.util.List;
import java.util.Map;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Heatmap;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Points;
import org.mlconcepts.chart.Steps;

/**
 * Charts as Vega-Lite specifications: self-contained, with the colours and the ranges of the drawn
 * charts, and tooltips.
 */
final class VegaLiteRenderer {

  static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json";
  static final int WIDTH = 620;
  static final int HEIGHT = 340;

  private VegaLiteRenderer() {}

  static String json(Chart chart) {
    return Json.write(specification(chart));
  }

  static String line(Chart chart) {
    return Json.compact(specification(chart));
  }

  /** The chart with what stands at its foot. */
  private static Map<String, Object> specification(Chart chart) {
    Map<String, Object> specification = withoutNote(chart);
    addNote(specification, chart);
    return specification;
  }

  /** Puts the note of a chart under its title, because Vega-Lite has no place at the foot. */
  static void addNote(Map<String, Object> specification, Chart chart) {
    String note = note(chart);
    if (!note.isBlank()) {
      Map<String, Object> subtitle =
          Json.object("subtitle", lines(note), "subtitleColor", Palette.hex(Theme.SOFT_TEXT));
      specification.computeIfPresent("title", (key, title) -> with(title, subtitle));
    }
  }

  private static String note(Chart chart) {
    if (chart instanceof Lines lines) {
      return Footnote.text(Curves.of(lines));
    }
    if (chart instanceof Points points) {
      return Footnote.text(Curves.of(points));
    }
    if (chart instanceof Steps steps) {
      return Footnote.text(Curves.of(steps));
    }
    return chart instanceof Bars bars ? Footnote.text(bars) : chart.note();
  }

  static Map<String, Object> withoutNote(Chart chart) {
    if (chart instanceof Lines lines) {
      return new VegaCurves(Curves.of(lines)).specification();
    }
    if (chart instanceof Points points) {
      return new VegaCurves(Curves.of(points)).specification();
    }
    if (chart instanceof Steps steps) {
      return new VegaCurves(Curves.of(steps)).specification();
    }
    if (chart instanceof Bars bars) {
      return new VegaBars(bars).specification();
    }
    if (chart instanceof Heatmap heatmap) {
      return VegaHeatmap.specification(heatmap);
    }
    throw new IllegalArgumentException("no Vega-Lite form for charts of " + chart.getClass());
  }

  /**
   * What every specification begins with, with some room above the chart for labels; data and
   * layers follow.
   */
  static Map<String, Object> head(Chart chart, int width, int height, int roomAbove) {
    return Json.object(
        "$schema",
        SCHEMA,
        "title",
        Json.object(
            "text",
            lines(chart.title()),
            "anchor",
            "start",
            "fontSize",
            16,
            "offset",
            12 + roomAbove),
        "description",
        chart.alt(),
        "width",
        width,
        "height",
        height,
        "background",
        "white",
        "config",
        config());
  }

  private static Map<String, Object> config() {
    String text = Palette.hex(Theme.TEXT);
    String soft = Palette.hex(Theme.SOFT_TEXT);
    String axis = Palette.hex(Theme.AXIS);
    return Json.object(
        "font", "DejaVu Sans, Verdana, sans-serif",
        "view", Json.object("stroke", Json.NULL),
        "title", Json.object("color", text),
        "axis",
            Json.object(
                "labelColor",
                soft,
                "titleColor",
                text,
                "titleFontWeight",
                "normal",
                "labelFontSize",
                12,
                "titleFontSize",
                13,
                "gridColor",
                Palette.hex(Theme.GRID),
                "domainColor",
                axis,
                "tickColor",
                axis),
        "axisX", Json.object("grid", false),
        "axisY", Json.object("domain", false, "ticks", false),
        "legend", Json.object("labelFontSize", 13, "labelLimit", 320, "symbolStrokeWidth", 3));
  }

  /** Long titles as several lines, broken by their number of letters. */
  static List<String> lines(String title) {
    StringBuilder broken = new StringBuilder();
    int length = 0;
    for (String word : title.strip().split("\\s+", -1)) {
      boolean wraps = length > 0 && length + 1 + word.length() > 72;
      if (length > 0) {
        broken.append(wraps ? '\n' : ' ');
      }
      broken.append(word);
      length = wraps ? word.length() : length + 1 + word.length();
    }
    return broken.toString().lines().toList();
  }

  /** The position channel of a numeric axis: the same range as in the drawn chart. */
  static Map<String, Object> channel(String field, Axis axis, Scale scale) {
    Map<String, Object> marks = Json.object("values", labelled(Ticks.on(scale, about(scale))));
    marks.put("format", extreme(scale) ? "~e" : ",.12~g");
    return Json.object(
        "field",
        field,
        "type",
        "quantitative",
        "title",
        axis.caption(),
        "scale",
        range(scale),
        "axis",
        marks);
  }

  private static boolean extreme(Scale scale) {
    double largest = Math.max(Math.abs(scale.low()), Math.abs(scale.high()));
    return largest >= 1e7 || largest < 1e-3 || (scale.logarithmic() && scale.low() < 1e-5);
  }

  private static Map<String, Object> range(Scale scale) {
    Map<String, Object> range = Json.object("type", scale.logarithmic() ? "log" : "linear");
    range.put("domain", List.of(scale.low(), scale.high()));
    range.put("nice", false);
    if (!scale.logarithmic()) {
      range.put("zero", false);
    }
    return range;
  }

  /** About how many labels an axis has room for. */
  static int about(Scale scale) {
    return scale.whole() ? 12 : 6;
  }

  /** Puts the labels of a channel's axis at these marks, as far as they have any. */
  static void labelAt(Map<String, Object> channel, List<Tick> ticks) {
    Map<String, Object> values = Json.object("values", labelled(ticks));
    channel.computeIfPresent("axis", (key, axis) -> with(axis, values));
  }

  @SuppressWarnings("unchecked")
  private static Object with(Object object, Map<String, Object> more) {
    Map<String, Object> all = (Map<String, Object>) object;
    all.putAll(more);
    return all;
  }

  private static List<Double> labelled(List<Tick> ticks) {
    return ticks.stream().filter(Tick::labelled).map(Tick::at).toList();
  }

  static Map<String, Object> tooltip(String field, String title) {
    return Json.object("field", field, "type", "quantitative", "title", title, "format", ".4~g");
  }

  static Map<String, Object> named(String field, String title) {
    return Json.object("field", field, "type", "nominal", "title", title);
  }

  static Map<String, Object> layer(Map<String, Object> mark, Map<String, Object> encoding) {
    return Json.object("mark", mark, "encoding", encoding);
  }
}
