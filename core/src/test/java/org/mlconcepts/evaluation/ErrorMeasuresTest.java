package org.mlconcepts.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mlconcepts.evaluation.ErrorMeasures.Growth;
import org.mlconcepts.evaluation.ErrorMeasures.Repeat;
import org.mlconcepts.evaluation.ErrorMeasures.Result;
import org.mlconcepts.evaluation.ErrorMeasures.Source;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.metric.RegressionErrors;

class ErrorMeasuresTest {

  private static final ErrorMeasures QUICK = ErrorMeasures.defaults().withRepeats(30);
  private static final Result RESULT = QUICK.run(new Seed(4));

  @Test
  void oneErrorOfFourAndFourErrorsOfOneDifferForTheSquareOnly() {
    RegressionErrors one = RegressionErrors.of(new double[] {0, 0, 0, 4}, new double[4]);
    RegressionErrors four = RegressionErrors.of(new double[] {1, 1, 1, 1}, new double[4]);

    assertThat(one.mae()).isEqualTo(four.mae());
    assertThat(one.rmse()).isEqualTo(2 * four.rmse());
  }

  @Test
  void onNormalNoiseMeasuresGrowAsTheClosedFormSays() {
    for (Growth growth : RESULT.sources().get(0).growth()) {
      double mae = QUICK.expected(growth.size()).get(0);
      double rmse = QUICK.expected(growth.size()).get(1);

      assertThat(growth.mae().mean()).isCloseTo(mae, within(0.03 * mae));
      assertThat(growth.rmse().mean()).isCloseTo(rmse, within(0.01 * rmse));
      assertThat(growth.medianAbsoluteError().mean()).isCloseTo(1, within(0.05));
    }
  }

  @Test
  void rSquaredIsTheShareOfVarianceOnTrainingRowsOfLeastSquaresOnly() {
    for (Source source : RESULT.sources()) {
      for (Repeat repeat : source.repeats()) {
        assertThat(repeat.trainR2()).isCloseTo(repeat.trainShare(), within(1e-8));
        assertThat(repeat.neighbourR2()).isLessThan(1);
      }
    }
  }

  @Test
  void theMedianMissesTheTotalOfSkewedTargetsAndTheMeanDoesNot() {
    for (Source source : RESULT.sources().subList(1, 3)) {
      Estimate median =
          Estimate.of(Values.of(source.repeats(), r -> r.totalByMedian().orElseThrow()));
      Estimate mean = Estimate.of(Values.of(source.repeats(), r -> r.totalByMean().orElseThrow()));

      assertThat(median.mean()).as(source.name()).isLessThan(0.95);
      assertThat(mean.mean()).as(source.name()).isCloseTo(1, within(0.06));
    }
  }

  @Test
  void theLargestErrorsMakeMoreOfTheSquaresThanOfTheAbsoluteSum() {
    for (Source source : RESULT.sources()) {
      assertThat(source.repeats())
          .allMatch(r -> r.squaredShareOfLargest() > r.absoluteShareOfLargest());
    }
  }

  @Test
  void verdictsAreTheExpectedOnesForOtherSeedsToo() {
    for (int seed : new int[] {1, 77}) {
      ErrorMeasures experiment = ErrorMeasures.defaults();
      assertThat(new ErrorMeasuresReading().claims(experiment, experiment.run(new Seed(seed))))
          .allMatch(Claim::asExpected);
    }
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ErrorMeasures.defaults().withTrain(19))
        .withMessage("train must be at least 20, but was 19");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ErrorMeasures.defaults().withTest(8_900))
        .withMessageContaining("must be at most 9000");
  }
}
