package org.mlconcepts.demo.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mlconcepts.chart.Point;

class TraceTest {

  private static final Panel PANEL =
      new Panel(100, 50, 400, 200, new Scale(0, 10, false, false), new Scale(0, 1, false, false));

  private static Trace trace(double... xy) {
    List<Point> points =
        IntStream.range(0, xy.length / 2)
            .mapToObj(i -> Point.of(xy[2 * i], xy[2 * i + 1]))
            .toList();
    return Trace.of(points, PANEL);
  }

  @Test
  void valuesBecomePixelsFromTheLowerLeftCorner() {
    assertThat(trace(0, 0, 10, 1).at(0)).isEqualTo(new Point2D.Double(100, 250));
    assertThat(trace(0, 0, 10, 1).at(1)).isEqualTo(new Point2D.Double(500, 50));
  }

  @Test
  void stepsHoldEachValueUpToTheNextPoint() {
    Trace stepped = trace(0, 0.2, 5, 0.6).stepped();

    assertThat(stepped.size()).isEqualTo(3);
    assertThat(stepped.at(1)).isEqualTo(new Point2D.Double(stepped.x(2), stepped.y(0)));
  }

  @Test
  void theRightEndIsTheLastPointInSightWhateverTheOrder() {
    assertThat(trace(0, 0.2, 8, 0.5).rightEnd(PANEL)).contains(trace(8, 0.5).at(0));
    assertThat(trace(8, 0.5, 0, 0.2).rightEnd(PANEL)).contains(trace(8, 0.5).at(0));
  }

  @Test
  void aCurveThatLeavesEndsAtTheEdge() {
    Point2D end = trace(0, 0.5, 4, 0.5, 6, 1.5).rightEnd(PANEL).orElseThrow();

    assertThat(end.getX()).isCloseTo(PANEL.px(5), within(1e-4));
    assertThat(end.getY()).isCloseTo(PANEL.top(), within(1e-4));
  }

  @Test
  void aCurveOutOfSightHasNoEnd() {
    assertThat(trace(0, 2, 10, 3).rightEnd(PANEL)).isEmpty();
  }

  @Test
  void thinningKeepsExtremesAndEnds() {
    double[] xy = new double[40_000];
    for (int i = 0; i < 20_000; i++) {
      xy[2 * i] = i / 2000.0;
      xy[2 * i + 1] = i == 7777 ? 1 : i == 12_345 ? 0 : 0.5;
    }
    Trace full = trace(xy);

    Trace thin = full.thinned();

    assertThat(thin.size()).isLessThanOrEqualTo(4 * (2 * PANEL.width() + 1));
    assertThat(IntStream.range(0, thin.size()).mapToObj(thin::at))
        .contains(full.at(0), full.at(7777), full.at(12_345), full.at(19_999));
    assertThat(IntStream.range(1, thin.size()).allMatch(i -> thin.x(i - 1) <= thin.x(i))).isTrue();
  }

  @Test
  void aCurveOfFewPointsIsNotThinned() {
    Trace few = trace(0, 0, 0.0001, 1, 0.0002, 0);

    assertThat(few.thinned()).isSameAs(few);
  }
}
