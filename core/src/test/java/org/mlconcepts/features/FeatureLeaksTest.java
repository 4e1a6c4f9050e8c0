package org.mlconcepts.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mlconcepts.features.FeatureLeaks.Cell;
import org.mlconcepts.features.FeatureLeaks.Result;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;

class FeatureLeaksTest {

  private static final FeatureLeaks QUICK = FeatureLeaks.defaults().withRepeats(30);
  private static final Result RESULT = QUICK.run(new Seed(5));

  @Test
  void theHonestWayFindsNothingInNoise() {
    for (Cell cell : RESULT.cells()) {
      if (cell.noise()) {
        Estimate honest = Estimate.of(Values.array(cell.honest()));
        assertThat(honest.mean())
            .as(cell.leak())
            .isCloseTo(0.5, within(Math.max(0.02, 4 * honest.standardError())));
        Estimate fresh = Estimate.of(Values.array(cell.fresh()));
        assertThat(fresh.mean()).isCloseTo(0.5, within(4 * fresh.standardError()));
      }
    }
  }

  @Test
  void everyLeakPretendsSomethingButTheScaler() {
    Cell last = RESULT.cells().get(RESULT.cells().size() - 1);
    assertThat(last.leak()).startsWith("scaler");
    assertThat(last.inflation()).isCloseTo(0, within(0.01));
    for (Cell cell : RESULT.cells()) {
      if (!cell.leak().startsWith("scaler")) {
        int inflated = 0;
        for (int r = 0; r < 30; r++) {
          inflated += cell.leaky().get(r) > cell.honest().get(r) ? 1 : 0;
        }
        assertThat(inflated).as(cell.leak() + ", " + cell.data()).isGreaterThanOrEqualTo(26);
      }
    }
  }

  @Test
  void leaksAreRanked() {
    assertThat(RESULT.cells().stream().mapToDouble(c -> -c.inflation()).toArray()).isSorted();
  }

  @Test
  void verdictsAreTheExpectedOnes() {
    assertThat(new FeatureLeaksReading().claims(QUICK, RESULT)).allMatch(Claim::asExpected);
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUICK.withRows(10))
        .withMessage("rows must be at least 60, but was 10");
  }
}
