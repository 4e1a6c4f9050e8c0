package org.mlconcepts.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.StreamDetector.State;

class StreamDetectorsTest {

  private static final List<Supplier<StreamDetector>> ALL =
      List.of(
          () -> new PageHinkley(50, 0.005),
          () -> new DriftDetectionMethod(3),
          () -> new AdaptiveWindow(0.002));

  /** The first alarm on errors whose chance jumps after {@code change} rows; rows if none. */
  private static int alarm(StreamDetector detector, int change, int rows, long seed) {
    RandomGenerator random = new Seed(seed).stream("errors");
    for (int t = 0; t < rows; t++) {
      double error = random.nextDouble() < (t < change ? 0.2 : 0.6) ? 1 : 0;
      if (detector.add(error) == State.DRIFT) {
        return t;
      }
    }
    return rows;
  }

  @Test
  void everyDetectorSeesAJumpAndFewAlarmWithout() {
    for (Supplier<StreamDetector> detector : ALL) {
      int seen = 0;
      int unfounded = 0;
      for (int seed = 0; seed < 40; seed++) {
        int found = alarm(detector.get(), 1000, 3000, seed);
        seen += found < 3000 ? 1 : 0;
        unfounded += found < 1000 ? 1 : 0;
      }

      assertThat(seen).isGreaterThanOrEqualTo(38);
      assertThat(unfounded).isLessThan(20);
    }
  }

  @Test
  void theWindowKeepsWhatItSawAndForgetsWhatIsPast() {
    AdaptiveWindow window = new AdaptiveWindow(0.002);
    for (int t = 0; t < 1000; t++) {
      window.add(t % 2);
    }
    assertThat(window.size()).isEqualTo(1000);
    assertThat(window.mean().orElseThrow()).isCloseTo(0.5, within(1e-12));

    for (int t = 0; t < 640; t++) {
      window.add(1);
    }
    assertThat(window.size()).isLessThan(1000);
    assertThat(window.mean().orElseThrow()).isGreaterThan(0.9);
  }

  @Test
  void aCutNeedsTheBoundOfThePaper() {
    AdaptiveWindow window = new AdaptiveWindow(1e-9);
    for (int t = 0; t < 32; t++) {
      window.add(t < 16 ? 0 : 1);
    }

    // Blocks of 1, 2, 4 … values: the middle is a place to cut.
    double m = 8;
    double l = window.evidence() + Math.log(Math.log(32));
    double bound = Math.sqrt(2 / m * 0.25 * l) + 2 / (3 * m) * l;
    assertThat(bound).isCloseTo(1, within(1e-9));
  }

  @Test
  void pageHinkleyDoesNotMindAFall() {
    PageHinkley detector = new PageHinkley(5, 0.005);
    for (int t = 0; t < 500; t++) {
      assertThat(detector.add(t < 250 ? 1 : 0)).isEqualTo(State.STABLE);
    }
  }

  @Test
  void refusesWhatMeansNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DriftDetectionMethod(2))
        .withMessage("threshold must be above 2, but was 2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DriftDetectionMethod(3).add(0.5))
        .withMessage("value must be 0 or 1, but was 0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AdaptiveWindow(0))
        .withMessage("delta must be in (0, 1), but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PageHinkley(0, 0))
        .withMessage("threshold must be above 0, but was 0.0");
  }
}
