package org.mlconcepts.imbalance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlconcepts.imbalance.DuplicateWeights.Repeat;
import org.mlconcepts.imbalance.DuplicateWeights.Result;
import org.mlconcepts.imbalance.DuplicateWeights.Source;
import org.mlconcepts.imbalance.DuplicateWeights.Weight;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;

class DuplicateWeightsTest {

  private static final DuplicateWeights QUICK =
      DuplicateWeights.defaults().withRows(1000).withRepeats(6);
  private static final Result RESULT = QUICK.run(new Seed(1));

  @Test
  void aWeightAndAsManyCopiesGiveTheSameCoefficients() {
    for (Source source : RESULT.sources()) {
      for (Weight weight : source.weights()) {
        assertThat(weight.repeats()).allMatch(repeat -> repeat.largestDifference() < 1e-6);
      }
    }
  }

  @Test
  void onAStraightTruthTheInterceptMovesByTheLogarithmOfTheWeight() {
    DuplicateWeights experiment = DuplicateWeights.defaults().withRows(6000).withRepeats(8);
    for (Weight weight : onAStraightTruth(experiment, 2).weights()) {
      Estimate shift = Estimate.of(Values.of(weight.repeats(), Repeat::shift));
      double expected = Math.log(weight.weight());

      assertThat(shift.mean())
          .as("weight %d", weight.weight())
          .isCloseTo(expected, within(0.04 * expected));
    }
  }

  @Test
  void priorCorrectionTakesTheWeightBackTheBetterTheMoreRowsThereAre() {
    DuplicateWeights experiment = DuplicateWeights.defaults().withRepeats(30);
    Weight few = heaviest(onAStraightTruth(experiment.withRows(800), 3));
    Weight many = heaviest(onAStraightTruth(experiment.withRows(5000), 3));

    assertThat(mean(many, true)).isGreaterThan(5);
    assertThat(mean(many, false)).isCloseTo(1, within(0.07));
    assertThat(mean(few, false) - 1).isGreaterThan(2 * (mean(many, false) - 1));
  }

  private static Source onAStraightTruth(DuplicateWeights experiment, long seed) {
    return experiment.run(DuplicateWeights.line(), new Seed(seed), Progress.silent());
  }

  private static Weight heaviest(Source source) {
    return source.weights().get(source.weights().size() - 1);
  }

  private static double mean(Weight weight, boolean asTrained) {
    return Estimate.of(
            Values.of(weight.repeats(), r -> asTrained ? r.meanWeighted() : r.meanCorrected()))
        .mean();
  }

  @Test
  void anUntreatedModelIsRightOnAverageAndAHeavierWeightOverstatesMore() {
    for (Source source : RESULT.sources()) {
      double before = 1;
      for (Weight weight : source.weights()) {
        double mean = mean(weight, true);

        assertThat(mean).as("%s, weight %d", source.name(), weight.weight()).isGreaterThan(before);
        before = mean;
      }
      assertThat(
              Estimate.of(Values.of(source.weights().get(0).repeats(), Repeat::meanPlain)).mean())
          .isCloseTo(1, within(0.25));
    }
  }

  @Test
  void verdictsAreTheExpectedOnesForOtherSeedsToo() {
    for (Result result : List.of(RESULT, QUICK.run(new Seed(77)))) {
      assertThat(new DuplicateWeightsReading().claims(QUICK, result)).allMatch(Claim::asExpected);
    }
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DuplicateWeights.defaults().withRows(499))
        .withMessage("rows must be at least 500, but was 499");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DuplicateWeights.defaults().withRepeats(1))
        .withMessage("repeats must be at least 2, but was 1");
  }
}
