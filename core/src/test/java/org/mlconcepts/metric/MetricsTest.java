package org.mlconcepts.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.NoSuchElementException;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Seed;

class MetricsTest {

  @Test
  void anUndefinedScoreSaysWhy() {
    Score r2 = RegressionErrors.of(new double[] {0.1, 0.1, 0.1}, new double[] {1, 2, 3}).r2();
    assertThat(r2.isDefined()).isFalse();
    assertThatThrownBy(r2::orElseThrow)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("undefined: the target is constant, so there is no spread to explain");
    assertThatThrownBy(() -> Score.of(Double.NaN))
        .hasMessageContaining("use Score.undefined(reason)");
    assertThat(Score.of(3).orElseThrow()).isEqualTo(3);
  }

  @Test
  void regressionErrorsAreUndefinedWhereTheyDivideByNothing() {
    RegressionErrors errors = RegressionErrors.of(new double[] {0, 0}, new double[] {0, -1});
    assertThat(errors.mape()).isEqualTo(Score.undefined("the target of row 0 is 0"));
    assertThat(errors.wape()).isEqualTo(Score.undefined("every target is 0"));
    assertThat(errors.msle())
        .isEqualTo(Score.undefined("row 1 has a negative target or prediction"));
    assertThat(errors.adjustedR2(1))
        .isEqualTo(Score.undefined("2 rows leave no degree of freedom beside 1 predictors"));
    assertThat(errors.smape()).isEqualTo(1);
    assertThat(RegressionErrors.of(new double[] {7}, new double[] {8}).r2().isDefined()).isFalse();
  }

  @Test
  void oneLargeErrorMovesTheSquaredMeasuresMost() {
    RegressionErrors spread = RegressionErrors.of(new double[4], new double[] {1, 1, 1, 1});
    RegressionErrors single = RegressionErrors.of(new double[4], new double[] {0, 0, 0, 4});
    assertThat(spread.mae()).isEqualTo(single.mae()).isEqualTo(1);
    assertThat(spread.rmse()).isEqualTo(1);
    assertThat(single.rmse()).isEqualTo(2);
    assertThat(single.pinball(0.5)).isEqualTo(single.mae() / 2);
    assertThat(single.huber(1)).isEqualTo(3.5 / 4);
    assertThat(single.meanError()).isEqualTo(1); // predictions too high
  }

  @Test
  void wrongArgumentsAreNamed() {
    assertThatThrownBy(() -> RegressionErrors.of(new double[2], new double[3]))
        .hasMessage("truth and predicted must have the same length, but had 2 and 3");
    assertThatThrownBy(() -> RegressionErrors.of(new double[0], new double[0]))
        .hasMessageContaining("at least one");
    assertThatThrownBy(() -> RegressionErrors.of(new double[1], new double[] {Double.NaN}))
        .hasMessageContaining("predicted[0] must be finite, but was NaN");
    assertThatThrownBy(() -> Quantiles.of()).hasMessageContaining("was empty");
    assertThatThrownBy(() -> Quantiles.of(1).quantile(1.1))
        .hasMessage("q must be in [0, 1], but was 1.1");
    assertThatThrownBy(() -> Quantiles.of(1).central(1))
        .hasMessage("level must be in (0, 1), but was 1.0");
    assertThatThrownBy(() -> PredictionTable.of(new double[][] {{1}, {1, 2}}))
        .hasMessageContaining("same length");
    assertThatThrownBy(() -> new McNemar(-1, 0)).hasMessageContaining("at least 0");
    assertThatThrownBy(() -> FiveByTwoCv.of(new double[4][2]))
        .hasMessageContaining("must have 5 repeats, but had 4");
  }

  @Test
  void theCentralIntervalHoldsItsShare() {
    Quantiles quantiles =
        Quantiles.of(IntStream.rangeClosed(0, 100).mapToDouble(i -> 100 - i).toArray());
    Interval middle = quantiles.central(0.9);
    assertThat(middle.low()).isCloseTo(5, within(1e-12));
    assertThat(middle.high()).isCloseTo(95, within(1e-12));
    assertThat(quantiles.median()).isEqualTo(50);
  }

  @Test
  void aSingleModelHasNoVarianceToMeasure() {
    PredictionTable table = PredictionTable.of(new double[][] {{1, 2}});
    SquaredErrorDecomposition parts =
        SquaredErrorDecomposition.againstTruth(table, new double[] {1, 1});
    assertThat(parts.squaredBias()).isEqualTo(0.5);
    assertThat(parts.variance()).isZero();
    assertThat(parts.unbiasedVariance().isDefined()).isFalse();
    assertThat(parts.correctedSquaredBias().isDefined()).isFalse();
  }

  @Test
  void squaredBiasAndVarianceAddUpAndTheCorrectedBiasIsUnbiased() {
    int repeats = 4000;
    double[] corrected = new double[repeats];
    for (int seed = 0; seed < repeats; seed++) {
      RandomGenerator random = new Seed(seed).stream("table");
      double[][] predictions = new double[5][1];
      for (double[] row : predictions) {
        row[0] = 0.5 + random.nextGaussian(); // squared bias 0.25, variance 1
      }
      SquaredErrorDecomposition parts =
          SquaredErrorDecomposition.againstTruth(PredictionTable.of(predictions), new double[1]);
      assertThat(parts.squaredBias() + parts.variance())
          .isCloseTo(parts.meanSquaredError(), within(1e-12));
      corrected[seed] = parts.correctedSquaredBias().orElseThrow();
    }
    Estimate mean = Estimate.of(corrected);
    assertThat(mean.mean()).isCloseTo(0.25, within(4 * mean.standardError()));
  }

  @Test
  void varianceHelpsWhereTheMainPredictionIsWrong() {
    ZeroOneDecomposition parts =
        ZeroOneDecomposition.of(
            new int[][] {{0}, {0}, {1}}, new int[] {1}); // the majority is wrong
    assertThat(parts.bias()).isEqualTo(1);
    assertThat(parts.varianceOnBiasedPoints()).isCloseTo(1.0 / 3, within(1e-15));
    assertThat(parts.loss()).isCloseTo(2.0 / 3, within(1e-15)); // less than the bias
    assertThat(ZeroOneDecomposition.of(new int[][] {{2}, {1}}, new int[] {1}).mainPredictions())
        .containsExactly(1);
  }

  @Test
  void testsWithoutSpreadOrDiscordanceAreUndefined() {
    CorrectedResampledT equal = CorrectedResampledT.of(new double[] {0.1, 0.1, 0.1}, 0.25);
    assertThat(equal.t().isDefined()).isFalse();
    assertThat(equal.pValue().isDefined()).isFalse();
    assertThat(equal.interval(0.95))
        .isEqualTo(new Interval(equal.meanDifference(), equal.meanDifference()));
    FiveByTwoCv same = FiveByTwoCv.of(new double[][] {{1, 1}, {2, 2}, {1, 1}, {0, 0}, {1, 1}});
    assertThat(same.t().isDefined()).isFalse();
    assertThat(same.fPValue().isDefined()).isFalse();
    McNemar none = new McNemar(0, 0);
    assertThat(none.chiSquared().isDefined()).isFalse();
    assertThat(none.exactPValue()).isEqualTo(1);
  }

  @Test
  void mcNemarCountsTheRowsOnWhichOneIsRight() {
    int[] labels = {0, 0, 1, 1, 2};
    assertThat(McNemar.of(labels, new int[] {0, 0, 1, 0, 0}, new int[] {0, 1, 0, 1, 0}))
        .isEqualTo(new McNemar(2, 1));
    assertThat(Accuracy.of(labels, new int[] {0, 0, 1, 0, 0})).isEqualTo(0.6);
  }

  @Test
  void theCorrectionWidensTheIntervalAndRaisesThePValue() {
    double[] differences = {0.02, 0.01, 0.03, -0.01, 0.02, 0.04, 0.01, 0.00, 0.02, 0.03};
    CorrectedResampledT test = CorrectedResampledT.of(differences, 1.0 / 9);
    assertThat(test.pValue().orElseThrow()).isGreaterThan(test.naivePValue().orElseThrow());
    assertThat(test.t().orElseThrow() / test.naiveT().orElseThrow())
        .isCloseTo(Math.sqrt(0.1 / (0.1 + 1.0 / 9)), within(1e-12));
  }
}
