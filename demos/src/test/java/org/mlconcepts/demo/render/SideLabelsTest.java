package org.mlconcepts.demo.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class SideLabelsTest {

  private static double[] heights(int n) {
    double[] heights = new double[n];
    Arrays.fill(heights, 20);
    return heights;
  }

  @Test
  void labelsWithRoomStayWhereTheyWish() {
    assertThat(SideLabels.spread(new double[] {30, 100, 160}, heights(3), 0, 200))
        .containsExactly(30, 100, 160);
  }

  @Test
  void collidingLabelsMoveApartEvenly() {
    assertThat(SideLabels.spread(new double[] {100, 100, 100}, heights(3), 0, 200))
        .containsExactly(80, 100, 120);
  }

  @Test
  void labelsAtTheEdgeArePushedInside() {
    assertThat(SideLabels.spread(new double[] {198, 199}, heights(2), 0, 200))
        .containsExactly(170, 190);
  }

  @Test
  void noneOverlapsNoneLeavesAndOrderIsKept() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    for (int run = 0; run < 300; run++) {
      int n = random.nextInt(1, 10);
      double[] wished = random.doubles(n, 0, 300).sorted().toArray();
      double[] heights = random.doubles(n, 12, 30).toArray();

      double[] places = SideLabels.spread(wished, heights, 0, 300);

      for (int i = 0; i < n; i++) {
        assertThat(places[i] - heights[i] / 2).isGreaterThan(-1e-9);
        assertThat(places[i] + heights[i] / 2).isLessThan(300 + 1e-9);
        if (i > 0) {
          assertThat(places[i] - places[i - 1])
              .isGreaterThanOrEqualTo((heights[i] + heights[i - 1]) / 2 - 1e-9);
        }
      }
    }
  }

  @Test
  void noneMovesFartherThanTheOthersTogetherForceItTo() {
    double[] places = SideLabels.spread(new double[] {50, 55, 150}, heights(3), 0, 200);

    assertThat(places[0]).isCloseTo(42.5, within(1e-9));
    assertThat(places[1]).isCloseTo(62.5, within(1e-9));
    assertThat(places[2]).isEqualTo(150);
  }
}
