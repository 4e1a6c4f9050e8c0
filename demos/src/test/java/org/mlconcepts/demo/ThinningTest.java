package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mlconcepts.chart.Point;

class ThinningTest {

  private static final int POINTS = 200_000;

  @Test
  void aMonotoneCurveKeepsItsEndsAndAtMostTwoThousandPoints() {
    List<Point> kept = Thinning.of(POINTS, i -> x(i), i -> Math.sqrt(x(i)));

    assertThat(kept).hasSizeLessThanOrEqualTo(2001);
    assertThat(kept.get(0).x()).isZero();
    assertThat(kept.get(kept.size() - 1).x()).isEqualTo(1);
  }

  @Test
  void nothingThatIsLeftOutLiesFarFromWhatIsKept() {
    List<Point> kept = Thinning.of(POINTS, i -> x(i), i -> Math.sqrt(x(i)));
    int at = 0;
    for (int i = 0; i < POINTS; i++) {
      while (at + 1 < kept.size() && kept.get(at + 1).x() <= x(i)) {
        at++;
      }
      Point near = kept.get(at);

      assertThat(Math.abs(x(i) - near.x()) + Math.abs(Math.sqrt(x(i)) - near.y())).isLessThan(1e-3);
    }
  }

  private static double x(int i) {
    return i / (POINTS - 1.0);
  }

  @Test
  void fewPointsStayAsTheyAre() {
    List<Point> kept = Thinning.of(5, i -> i / 4.0, i -> i % 2);

    assertThat(IntStream.range(0, 5).mapToObj(i -> Point.of(i / 4.0, i % 2)).toList())
        .isEqualTo(kept);
  }
}
