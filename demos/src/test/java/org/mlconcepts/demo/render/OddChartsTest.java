package org.mlconcepts.demo.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Heatmap;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.chart.Steps;

/**
 * Degenerate charts must come out as pictures, however plain: an experiment's numbers cannot be
 * known beforehand.
 */
class OddChartsTest {

  private static final Axis X = Axis.linear("x", "");
  private static final Axis Y = Axis.linear("y", "");

  static List<Chart> odd() {
    return List.of(
        lines(X, Y),
        lines(X, Y, Point.of(0, 0)),
        lines(X, Y, Point.of(2, 5), Point.of(2, 5), Point.of(2, 5)),
        lines(X, Y, Point.of(-1e300, 1e300), Point.of(1e300, -1e300)),
        lines(X, Y, Point.of(1e-300, 1e-300), Point.of(3e-300, 2e-300)),
        lines(X, Y, Point.of(1e15, 1), Point.of(1e15 + 1, 2)),
        lines(
            X,
            Y,
            new Point(1, 1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
            Point.of(2, 2)),
        lines(Axis.log("x", ""), Axis.log("y", ""), Point.of(0, 0), Point.of(-1, -5)),
        lines(X.within(10, 20), Y.within(10, 20), Point.of(0, 0), Point.of(1, 1)),
        lines(Axis.log("x", "").within(0.001, 0.002), Axis.log("y", ""), Point.of(0.0015, 7)),
        lines(
            X,
            Y,
            IntStream.range(0, 20_000)
                .mapToObj(i -> Point.of(i, StrictMath.sqrt(i)))
                .toArray(Point[]::new)),
        new Steps("s", "t", "a", X, Y, List.of(series("only", Point.of(0, 1))), List.of()),
        new Bars("b", "t", "a", "", List.of(), Y, List.of(), Bars.Layout.STACKED, List.of()),
        new Bars(
            "b",
            "t",
            "a",
            "",
            List.of("zero"),
            Y,
            List.of(new Bars.Group("g", List.of(Bars.Bar.of(0)))),
            Bars.Layout.SIDE_BY_SIDE,
            List.of(Rule.horizontal(0, "nothing"))),
        new Heatmap(
            "h", "t", "a", "", "", List.of("c"), List.of("r"), Y, List.of(List.of(Double.NaN))),
        new Heatmap("h", "t", "a", "", "", List.of("c"), List.of("r"), Y, List.of(List.of(0.0))));
  }

  private static Series series(String name, Point... points) {
    return new Series(name, Role.MEASURED, List.of(points));
  }

  private static Chart lines(Axis x, Axis y, Point... points) {
    List<Series> series =
        points.length == 0 ? List.of() : List.of(series("one", points), series("one", points));
    return new Lines(
        "l",
        "A title of one word andaverylongonethatcannotbebrokenanywhereatallbecauseithasnospaces",
        "a",
        x,
        y,
        series,
        List.of(Rule.vertical(1, "a"), Rule.vertical(1, "b"), Rule.horizontal(1, "c")));
  }

  @ParameterizedTest
  @MethodSource("odd")
  void isDrawnInAllThreeForms(Chart chart) {
    assertThat(ChartFiles.png(chart)).hasSizeGreaterThan(1000);
    assertThat(ChartFiles.svg(chart))
        .endsWith("</svg>\n")
        .doesNotContain("NaN")
        .doesNotContain("Infinity");
    assertThat(ChartFiles.vegaLite(chart)).doesNotContain("NaN").doesNotContain("Infinity");
  }
}
