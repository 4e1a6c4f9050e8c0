package org.mlconcepts.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlconcepts.features.Missingness.Result;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;

class MissingnessTest {

  private static final Missingness QUICK = Missingness.defaults().withTrain(400).withRepeats(6);
  private static final Result RESULT = QUICK.run(new Seed(5));
  private static final Grid GRID = Grid.of(RESULT.cells());

  private static double gain(Gaps gaps, String learner) {
    return GRID.meanGain(
        Missingness.name(Missingness.TRUTH, gaps), learner, Missingness.FLAGGED, Missingness.MEAN);
  }

  @Test
  void threeValuesInTenAreMissingForTheRightReason() {
    double[][] rows = NoiseRows.features(20_000, 2, new Seed(1).stream("rows"));
    double[] targets = NoiseRows.labels(rows.length, new Seed(1).stream("labels"));
    for (Gaps gaps : Gaps.values()) {
      double[][] gappy = gaps.in(rows, targets, List.of(0, 1), new Seed(1).stream("gaps"));
      boolean[] missing = new boolean[rows.length];
      double count = 0;
      double own = 0;
      double other = 0;
      double label = 0;
      for (int i = 0; i < rows.length; i++) {
        missing[i] = Double.isNaN(gappy[i][0]);
        if (missing[i]) {
          count++;
          own += rows[i][0];
          other += rows[i][1];
          label += targets[i];
        }
      }
      assertThat(count / rows.length).isCloseTo(0.3, within(0.02));
      assertThat(own / count > 0.5).isEqualTo(gaps == Gaps.OWN_VALUE);
      assertThat(other / count > 0.5).isEqualTo(gaps == Gaps.OTHER_COLUMN);
      assertThat(label / count > 0.6).isEqualTo(gaps == Gaps.LABEL);
    }
    assertThat(Arrays.stream(rows).flatMapToDouble(Arrays::stream))
        .noneMatch(value -> Double.isNaN(value));
  }

  @Test
  void aFlagHelpsALineWhereThereIsAReasonOnly() {
    assertThat(gain(Gaps.OWN_VALUE, "logistic")).isGreaterThan(0.02);
    assertThat(gain(Gaps.LABEL, "logistic")).isGreaterThan(0.01);
    Estimate chance =
        Estimate.of(
            GRID.gain(
                Missingness.name(Missingness.TRUTH, Gaps.CHANCE),
                "logistic",
                Missingness.FLAGGED,
                Missingness.MEAN));
    assertThat(chance.mean()).isCloseTo(0, within(Math.max(0.003, 4 * chance.standardError())));
  }

  @Test
  void treesLoseWhatTheConstantFillToldThem() {
    String data = Missingness.name(Missingness.TRUTH, Gaps.OWN_VALUE);

    assertThat(Values.list(GRID.gain(data, "boosted trees", Missingness.MEAN, Missingness.NEAR)))
        .allMatch(gain -> gain > 0);
  }

  @Test
  void verdictsAreTheExpectedOnes() {
    assertThat(new MissingnessReading().claims(QUICK, RESULT)).allMatch(Claim::asExpected);
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUICK.withTrain(5000))
        .withMessage("train must be at most 4000, but was 5000");
  }
}
