package org.mlconcepts.demo.site;

import static org.mlconcepts.demo.site.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Heatmap;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Points;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Steps;
import org.mlconcepts.demo.Numbers;

/** The numbers of a chart as a table, for readers who cannot see it and for those who doubt it. */
final class ChartTable {

  /** Longer series are thinned; the chart's own file holds every point. */
  private static final int MOST_POINTS = 24;

  private static final int MOST_SERIES = 12;

  private static final int MOST_CELLS = 24;

  private static final int FIRST = 8;

  private final List<String> head;
  private final List<Html> rows;
  private final boolean thinned;

  private ChartTable(List<String> head, List<Html> rows, boolean thinned) {
    this.head = head;
    this.rows = rows;
    this.thinned = thinned;
  }

  /**
   * The beginning of a table.
   *
   * @param shown how many rows it has
   * @param all how many the whole table has
   */
  record First(Html table, int shown, int all) {}

  static Html of(Chart chart) {
    ChartTable whole = whole(chart);
    Html remark =
        tag("p", "quiet").text("A sample of the points; the Vega-Lite file holds all of them.");
    return Html.of(whole.table(whole.rows.size()), whole.thinned ? remark : Html.NOTHING);
  }

  /** No more than a few rows of the same table. */
  static First first(Chart chart) {
    ChartTable whole = whole(chart);
    int shown = Math.min(FIRST, whole.rows.size());
    return new First(whole.table(shown), shown, whole.rows.size());
  }

  private Html table(int shown) {
    return tag("table")
        .of(Html.head(head.toArray(new String[0])), tag("tbody").of(rows.subList(0, shown)));
  }

  private static ChartTable whole(Chart chart) {
    if (chart instanceof Lines lines) {
      return points(lines.x(), lines.y(), lines.series());
    }
    if (chart instanceof Points points) {
      return points(points.x(), points.y(), points.series());
    }
    if (chart instanceof Steps steps) {
      return points(steps.x(), steps.y(), steps.series());
    }
    if (chart instanceof Bars bars) {
      return bars(bars);
    }
    return cells((Heatmap) chart);
  }

  private static ChartTable points(Axis x, Axis y, List<Series> all) {
    List<Html> rows = new ArrayList<>();
    List<Series> series = all.subList(0, Math.min(MOST_SERIES, all.size()));
    boolean thinned = series.size() < all.size();
    for (Series each : series) {
      int step = Math.max(1, (each.points().size() + MOST_POINTS - 1) / MOST_POINTS);
      thinned |= step > 1;
      for (int i = 0; i < each.points().size(); i += step) {
        Point point = each.points().get(i);
        rows.add(
            tag("tr")
                .of(
                    tag("th").with("scope", "row").text(each.name()),
                    Html.number(Numbers.human(point.x())),
                    Html.number(Numbers.human(point.y())),
                    Html.number(between(point.y(), point.low(), point.high()))));
      }
    }
    return new ChartTable(List.of("series", x.caption(), y.caption(), "interval"), rows, thinned);
  }

  private static String between(double value, double low, double high) {
    return low == value && high == value ? "" : Numbers.human(low) + " to " + Numbers.human(high);
  }

  private static ChartTable bars(Bars bars) {
    List<Html> rows = new ArrayList<>();
    for (int i = 0; i < bars.categories().size(); i++) {
      for (Bars.Group group : bars.groups()) {
        Bars.Bar bar = group.bars().get(i);
        rows.add(
            tag("tr")
                .of(
                    tag("th").with("scope", "row").text(bars.categories().get(i)),
                    Html.cell(group.name()),
                    Html.number(Numbers.human(bar.value())),
                    Html.number(between(bar.value(), bar.low(), bar.high()))));
      }
    }
    String category = bars.categoryLabel().isBlank() ? "category" : bars.categoryLabel();
    return new ChartTable(
        List.of(category, "series", bars.value().caption(), "interval"), rows, false);
  }

  private static ChartTable cells(Heatmap map) {
    int columns = Math.min(MOST_CELLS, map.columns().size());
    int lines = Math.min(MOST_CELLS, map.rows().size());
    List<Html> rows =
        IntStream.range(0, lines)
            .mapToObj(i -> {
              List<Html> cells = new ArrayList<>();
              cells.add(tag("th").with("scope", "row").text(map.rows().get(i)));
              map.cells()
                  .get(i)
                  .subList(0, columns)
                  .forEach(cell -> cells.add(Html.number(Numbers.human(cell))));
              return tag("tr").of(cells);
            })
            .toList();
    List<String> head = new ArrayList<>(List.of(map.yLabel() + " \\ " + map.xLabel()));
    head.addAll(map.columns().subList(0, columns));
    boolean cut = columns < map.columns().size() || lines < map.rows().size();
    return new ChartTable(head, rows, cut);
  }
}
