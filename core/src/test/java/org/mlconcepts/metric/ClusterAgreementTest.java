package org.mlconcepts.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Seed;

class ClusterAgreementTest {

  private static final int[] PAIRS = {0, 0, 1, 1};

  @Test
  void fourRowsByHand() {
    // The first puts 0 with 1 and 2 with 3, the second 1 with 2; the other three pairs are apart in
    // both.
    ClusterAgreement agreement = ClusterAgreement.of(PAIRS, new int[] {0, 1, 1, 2});

    assertThat(agreement.rand().orElseThrow()).isCloseTo(3.0 / 6, within(1e-12));
    // together 0, expected 2 * 1 / 6, most 1.5
    assertThat(agreement.adjustedRand().orElseThrow())
        .isCloseTo((0 - 1.0 / 3) / (1.5 - 1.0 / 3), within(1e-12));
  }

  @Test
  void namesOfGroupsDoNotMatter() {
    ClusterAgreement agreement = ClusterAgreement.of(PAIRS, new int[] {7, 7, 2, 2});

    assertThat(agreement.adjustedRand().orElseThrow()).isEqualTo(1);
    assertThat(agreement.measureV()).isCloseTo(1, within(1e-12));
  }

  @Test
  void unrelatedGroupingsAgreeByChanceOnly() {
    double sum = 0;
    double squares = 0;
    int repeats = 400;
    for (int r = 0; r < repeats; r++) {
      RandomGenerator random = new Seed(r).stream("groups");
      int[] a = new int[60];
      int[] b = new int[60];
      for (int i = 0; i < a.length; i++) {
        a[i] = random.nextInt(3);
        b[i] = random.nextInt(4);
      }
      double value = ClusterAgreement.of(a, b).adjustedRand().orElseThrow();
      sum += value;
      squares += value * value;
    }
    double error = Math.sqrt(squares / repeats / repeats);
    assertThat(sum / repeats).isCloseTo(0, within(4 * error));
  }

  @Test
  void splitGroupsAreHomogeneousButNotComplete() {
    ClusterAgreement agreement = ClusterAgreement.of(PAIRS, new int[] {0, 1, 2, 3});

    assertThat(agreement.homogeneity()).isCloseTo(1, within(1e-12));
    assertThat(agreement.completeness()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void saysWhereThereIsNothingToCompare() {
    int[] same = {0, 0, 0};
    assertThat(ClusterAgreement.of(same, same).adjustedRand())
        .isEqualTo(Score.undefined("both groupings leave chance nothing to differ in"));
    assertThat(ClusterAgreement.of(new int[] {0}, new int[] {0}).rand())
        .isEqualTo(Score.undefined("there is no pair of rows"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClusterAgreement.of(same, PAIRS))
        .withMessage("first and second must have the same length, but had 3 and 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClusterAgreement.of(new int[] {-1}, new int[] {0}))
        .withMessage("first[0] must be at least 0, but was -1");
  }
}
