package org.mlconcepts.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mlconcepts.features.TenureTimesPlan.Planted;
import org.mlconcepts.features.TenureTimesPlan.Result;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;

class TenureTimesPlanTest {

  private static final TenureTimesPlan QUICK = TenureTimesPlan.defaults().withRepeats(6);
  private static final Result RESULT = QUICK.run(new Seed(5));
  private static final Grid GRID = Grid.of(RESULT.cells());

  @Test
  void theGainGrowsWithThePlantedStrengthAndIsNothingWithoutIt() {
    double before = -1;
    for (Planted planted : RESULT.planted()) {
      double gain = planted.full() - planted.additive();
      assertThat(gain).as("%s", planted).isGreaterThan(before);
      before = gain;
    }
    Planted none = RESULT.planted().get(0);
    assertThat(none.full()).isCloseTo(none.additive(), within(0.002));
  }

  @Test
  void noScoreBeatsTheTrueLogOdds() {
    for (Planted planted : RESULT.planted()) {
      for (String learner : GRID.learners(planted.data())) {
        assertThat(GRID.mean(planted.data(), learner, TenureTimesPlan.WITH))
            .isLessThan(planted.full() + 0.02);
      }
    }
  }

  @Test
  void onRealCustomersItIsNowhereNearFivePoints() {
    for (String data : new String[] {TenureTimesPlan.ALL_COLUMNS, TenureTimesPlan.USAGE}) {
      for (String learner : GRID.learners(data)) {
        assertThat(
                Values.list(
                    GRID.gain(data, learner, TenureTimesPlan.WITH, TenureTimesPlan.WITHOUT)))
            .as(data)
            .allMatch(gain -> gain < 0.03);
      }
    }
  }

  @Test
  void verdictsAreTheExpectedOnes() {
    assertThat(new TenureTimesPlanReading().claims(QUICK, RESULT)).allMatch(Claim::asExpected);
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUICK.withTrain(50))
        .withMessage("train must be at least 200, but was 50");
  }
}
