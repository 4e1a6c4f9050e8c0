package org.mlconcepts.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SilhouetteTest {

  private static final double[][] LINE = {{0}, {2}, {10}, {12}};

  @Test
  void fourPointsByHand() {
    Silhouette silhouette = Silhouette.of(LINE, new int[] {0, 0, 1, 1});

    // The first: 2 to its own, 11 on average to the others; the second: 2 and 9.
    assertThat(silhouette.values()[0]).isCloseTo(9.0 / 11, within(1e-12));
    assertThat(silhouette.values()[1]).isCloseTo(7.0 / 9, within(1e-12));
    assertThat(silhouette.score().orElseThrow()).isCloseTo((9.0 / 11 + 7.0 / 9) / 2, within(1e-12));
  }

  @Test
  void theWrongGroupsAreNegative() {
    assertThat(Silhouette.of(LINE, new int[] {0, 1, 0, 1}).score().orElseThrow()).isNegative();
  }

  @Test
  void aRowAloneInItsGroupHasZero() {
    assertThat(Silhouette.of(LINE, new int[] {0, 1, 1, 1}).values()[0]).isZero();
  }

  @Test
  void oneGroupHasNoSilhouette() {
    Silhouette one = Silhouette.of(LINE, new int[] {2, 2, 2, 2});

    assertThat(one.score()).isEqualTo(Score.undefined("there is only one group"));
    assertThat(one.score(2)).isEqualTo(Score.undefined("there is only one group"));
    assertThat(one.score(0)).isEqualTo(Score.undefined("group 0 has no rows"));
  }

  @Test
  void refusesLabelsThatDoNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Silhouette.of(LINE, new int[] {0, 1}))
        .withMessage("rows and labels must have the same length, but had 4 and 2");
  }
}
