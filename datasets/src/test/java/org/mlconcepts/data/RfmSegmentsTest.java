package org.mlconcepts.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mlconcepts.data.RfmSegments.Segment;

class RfmSegmentsTest {

  private static final int MANY = 20_000;

  @Test
  void sharesAddUpAndAreMetWithinFourStandardErrors() {
    int[] sizes = RfmSegments.defaults().withCustomers(MANY).draw(new SplittableRandom(1)).sizes();

    double sum = 0;
    for (Segment segment : Segment.values()) {
      double share = segment.share();
      sum += share;
      assertThat(sizes[RfmSegments.SEGMENTS.indexOf(segment)] / (double) MANY)
          .isCloseTo(share, within(4 * Math.sqrt(share * (1 - share) / MANY)));
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  @Test
  void tightSegmentsLieAtTheirCentres() {
    RfmSegments.Customers drawn =
        RfmSegments.defaults().withSpread(0.001).draw(new SplittableRandom(1));

    for (int row = 0; row < drawn.table().rows(); row++) {
      if (drawn.segment(row) == Segment.AT_RISK) {
        assertThat(drawn.table().numeric("recency_days").value(row)).isCloseTo(150, within(1.0));
        assertThat(drawn.table().numeric("visits").value(row)).isEqualTo(18);
        assertThat(drawn.table().numeric("spend").value(row)).isCloseTo(18 * 45, within(5.0));
      }
    }
  }

  @Test
  void withoutSeparationTheSegmentsHaveOneCentre() {
    RfmSegments.Customers drawn =
        RfmSegments.defaults().withSeparation(0).withCustomers(MANY).draw(new SplittableRandom(5));
    int[] segments = drawn.segments();
    double[] sum = new double[4];
    for (int row = 0; row < MANY; row++) {
      sum[segments[row]] += Math.log(drawn.table().numeric("spend").value(row));
    }

    int[] sizes = drawn.sizes();
    for (int a = 1; a < 4; a++) {
      double gap = sum[a] / sizes[a] - sum[0] / sizes[0];
      // log spend = log visits + log spend per visit, each with deviation 0.45, plus a little from
      // rounding visits
      assertThat(gap).isCloseTo(0, within(4 * 0.66 * Math.sqrt(1.0 / sizes[a] + 1.0 / sizes[0])));
    }
  }

  @Test
  void valuesArePositiveAndEqualGeneratorsGiveEqualCustomers() {
    RfmSegments.Customers drawn = RfmSegments.defaults().draw(new SplittableRandom(9));

    for (Column column : drawn.table().columns()) {
      for (double value : ((NumericColumn) column).values()) {
        assertThat(value).isPositive();
      }
    }
    assertThat(RfmSegments.defaults().draw(new SplittableRandom(9)).segments())
        .isEqualTo(drawn.segments());
  }

  @Test
  void settingsAreChecked() {
    assertThatThrownBy(() -> RfmSegments.defaults().withCustomers(3))
        .hasMessage("customers must be at least 4, but was 3");
    assertThatThrownBy(() -> RfmSegments.defaults().withSeparation(-1))
        .hasMessage("separation must be a finite number of at least 0, but was -1.0");
    assertThatThrownBy(() -> RfmSegments.defaults().withSpread(0))
        .hasMessage("spread must be in (0, 3], but was 0.0");
  }
}
