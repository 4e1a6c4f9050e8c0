package org.mlconcepts.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mlconcepts.features.Encodings.Result;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;

class EncodingsTest {

  private static final Encodings QUICK = Encodings.defaults().withTrain(600).withRepeats(6);
  private static final Result RESULT = QUICK.run(new Seed(5));
  private static final Grid TESTS = Grid.of(RESULT.tests());
  private static final Grid TRAININGS = Grid.of(RESULT.trainings());

  @Test
  void equallyCommonLevelsCannotBeToldApartByFrequency() {
    // 600 rows are dealt to 20 levels alike: the code is a constant
    assertThat(
            TESTS.gain("20 levels that matter", "linear", Encodings.FREQUENCY, Encodings.LEFT_OUT))
        .containsOnly(new double[6], within(1e-9));
    assertThat(RESULT.columns().get(1).merged()).isEqualTo(1);
  }

  @Test
  void theNaiveEncodingPretendsInTrainingWhatItLosesOnNewRows() {
    String data = "300 levels that tell nothing";
    for (int r = 0; r < 6; r++) {
      assertThat(gap(data, Encodings.NAIVE, r)).isGreaterThan(0.2);
    }
    assertThat(Grid.mean(TRAININGS.scores(data, "linear", Encodings.CROSS_FITTED)))
        .isCloseTo(TESTS.mean(data, "linear", Encodings.CROSS_FITTED), within(0.05));
  }

  private static double gap(String data, String encoding, int repeat) {
    return TRAININGS.scores(data, "linear", encoding)[repeat]
        - TESTS.scores(data, "linear", encoding)[repeat];
  }

  @Test
  void leastSquaresOnOneHotColumnsFollowsTheClosedForm() {
    for (int levels : new int[] {20, 80, 300}) {
      double[] scores =
          TESTS.scores(levels + " levels that tell nothing", "linear", Encodings.ONE_HOT);
      assertThat(Grid.mean(scores)).isCloseTo(EncodingsReading.oneHot(600, levels), within(0.05));
    }
  }

  @Test
  void verdictsAreTheExpectedOnes() {
    assertThat(new EncodingsReading().claims(QUICK, RESULT)).allMatch(Claim::asExpected);
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUICK.withTrain(10))
        .withMessage("train must be at least 200, but was 10");
  }
}
