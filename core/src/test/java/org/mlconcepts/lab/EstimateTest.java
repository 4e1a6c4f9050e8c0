package org.mlconcepts.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlconcepts.metric.Wilson;

class EstimateTest {

  /**
   * Mean 5; squared deviations 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32; standard error sqrt(32 / 7 /
   * 8).
   */
  @Test
  void meanAndStandardErrorByHand() {
    Estimate estimate = Estimate.of(2, 4, 4, 4, 5, 5, 7, 9);

    assertThat(estimate.mean()).isEqualTo(5);
    assertThat(estimate.standardError()).isCloseTo(Math.sqrt(4.0 / 7), within(1e-15));
    assertThat(estimate.repeats()).isEqualTo(8);
  }

  /** Two-sided critical values of Student's t as any printed table has them, here to ten digits. */
  @ParameterizedTest
  @CsvSource({
    "2, 0.95, 12.7062047362",
    "5, 0.95, 2.7764451052",
    "10, 0.95, 2.2621571628",
    "30, 0.95, 2.0452296421",
    "10, 0.90, 1.8331129327",
    "10, 0.99, 3.2498355416"
  })
  void intervalUsesStudentsTable(int repeats, double level, double critical) {
    Interval interval = new Estimate(10, 2, repeats).interval(level);

    assertThat(interval.low()).isCloseTo(10 - 2 * critical, within(1e-8));
    assertThat(interval.high()).isCloseTo(10 + 2 * critical, within(1e-8));
    assertThat(interval.halfWidth()).isCloseTo(2 * critical, within(1e-8));
  }

  /**
   * Of 2000 intervals about 95 % must hold the truth; 4 standard errors of that share are allowed.
   */
  @Test
  void intervalCoversTheTruthAsOftenAsItSays() {
    RandomGenerator random = Seed.DEFAULT.stream("coverage");
    int trials = 2000;
    int covered = 0;
    for (int trial = 0; trial < trials; trial++) {
      double[] sample = new double[6];
      for (int i = 0; i < sample.length; i++) {
        sample[i] = random.nextGaussian(3, 2);
      }
      covered += Estimate.of(sample).interval(0.95).contains(3) ? 1 : 0;
    }

    assertThat((double) covered / trials)
        .isCloseTo(0.95, within(4 * Math.sqrt(0.95 * 0.05 / trials)));
  }

  @Test
  void exactValueHasNoWidth() {
    assertThat(Estimate.exact(0.3).interval(0.95)).isEqualTo(new Interval(0.3, 0.3));
    assertThat(Estimate.of(2, 2, 2).interval(0.95)).isEqualTo(new Interval(2, 2));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.5, 2, Double.NaN})
  void levelOutsideTheOpenUnitIntervalIsRefused(double level) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Estimate.of(1, 2).interval(level))
        .withMessage("level must be in (0, 1), but was " + level);
  }

  @Test
  void impossibleEstimatesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Estimate.of(1))
        .withMessageContaining("at least 2 repeats");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Estimate.of(1, Double.NaN))
        .withMessageContaining("mean must be finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Estimate(0, -1, 5))
        .withMessageContaining("-1.0");
    assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(0, Double.NaN, 5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Estimate(0, 0.1, 1))
        .withMessageContaining("repeats");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Estimate(0, 0, 0))
        .withMessageContaining("repeats");
  }

  @Test
  void countedHitsGetWilsonsIntervalAndMeansThatHappenToBeOneStudents() {
    double[] hits = new double[30];
    Arrays.fill(hits, 1);
    Evidence counted = Evidence.ofHits(0.8, "here", "share", hits);
    Evidence same = Evidence.beyond(0.9, "here", "correlation", hits);

    assertThat(counted.interval()).isEqualTo(Wilson.interval(30, 30, Evidence.LEVEL));
    assertThat(counted.interval().low()).isBetween(0.88, 0.89);
    assertThat(counted.side()).isEqualTo(Evidence.Side.FOR);
    assertThat(same.interval()).isEqualTo(new Interval(1, 1));
    Arrays.fill(hits, 0);
    assertThat(Evidence.ofHits(0.1, "here", "share", hits).side())
        .isEqualTo(Evidence.Side.UNDECIDED);
    hits[0] = 0.5;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evidence.ofHits(0, "here", "share", hits))
        .withMessageContaining("0 or 1");
  }

  @Test
  void intervalHoldsItsEndsAndNothingElse() {
    Interval interval = new Interval(-1, 1);

    assertThat(interval.contains(-1)).isTrue();
    assertThat(interval.contains(1)).isTrue();
    assertThat(interval.contains(Math.nextUp(1.0))).isFalse();
    assertThat(interval.contains(Double.NaN)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interval(1, -1))
        .withMessageContaining("[1.0, -1.0]");
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 1));
  }
}
