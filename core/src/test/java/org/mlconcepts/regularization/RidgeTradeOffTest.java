package org.mlconcepts.regularization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.model.Standardization;
import org.mlconcepts.regularization.RidgeTradeOff.Contest;
import org.mlconcepts.regularization.RidgeTradeOff.Result;
import org.mlconcepts.regularization.RidgeTradeOff.Step;
import org.mlconcepts.regularization.RidgeTradeOff.Sweep;

class RidgeTradeOffTest {

  private static final RidgeTradeOff QUICK = new RidgeTradeOff(40, 20, 2, 1.25, 60, 30);

  private static final Result RESULT = QUICK.run(new Seed(1));

  @Test
  void leastSquaresHasNoBiasAndAVarianceOfParametersOverRows() {
    Step free =
        new FixedRidge(RidgeTradeOff.defaults()).steps(new Seed(2), Progress.silent()).get(0);

    assertThat(free.lambda()).isZero();
    assertThat(free.biasSquared()).isCloseTo(0, within(1e-12));
    assertThat(free.variance()).isCloseTo(1.6, within(1e-9)); // 20 * 2² / 50
    assertThat(free.degreesOfFreedom()).isCloseTo(20, within(1e-9));
  }

  @Test
  void decompositionIsThatOfTheMatrixFormula() {
    Seed seed = new Seed(3);
    double[][] raw = FixedRidge.draw(40, 20, seed.stream("rows"));
    RealMatrix x = MatrixUtils.createRealMatrix(Standardization.of(raw).applyAll(raw));
    RandomGenerator random = seed.stream("weights");
    double[] weights = new double[20];
    Arrays.setAll(weights, j -> random.nextGaussian());
    double[] truth = x.operate(weights);
    double size = Math.sqrt(Arrays.stream(truth).map(f -> f * f).sum() / 40);
    Arrays.setAll(truth, i -> truth[i] * Math.sqrt(1.25) / size);

    for (Step step : new FixedRidge(QUICK).steps(seed, Progress.silent())) {
      RealMatrix penalised =
          x.transposeMultiply(x)
              .add(MatrixUtils.createRealIdentityMatrix(20).scalarMultiply(step.lambda()));
      RealMatrix hat = x.multiply(MatrixUtils.inverse(penalised)).multiply(x.transpose());
      double[] fitted = hat.operate(truth);
      double bias = FixedRidge.distance(fitted, truth);
      double variance = 4 * hat.multiply(hat.transpose()).getTrace() / 40;

      assertThat(step.biasSquared()).isCloseTo(bias, within(1e-9));
      assertThat(step.variance()).isCloseTo(variance, within(1e-9));
      assertThat(step.degreesOfFreedom()).isCloseTo(hat.getTrace(), within(1e-9));
      assertThat(step.error()).isCloseTo(bias + variance, within(1e-9));
    }
  }

  @Test
  void measuredErrorsLieOnTheExactCurve() {
    for (Step step : RESULT.steps()) {
      assertThat(step.measured()).isCloseTo(step.error(), within(4 * step.standardError()));
    }
  }

  @Test
  void varianceFallsAndBiasRisesAtEveryStep() {
    List<Step> steps = RESULT.steps();
    for (int k = 1; k < steps.size(); k++) {
      assertThat(steps.get(k).variance()).isLessThan(steps.get(k - 1).variance());
      assertThat(steps.get(k).biasSquared()).isGreaterThan(steps.get(k - 1).biasSquared());
    }
    assertThat(steps.indexOf(RESULT.bottom().orElseThrow())).isBetween(1, steps.size() - 2);
  }

  @Test
  void fewNoisyRowsGainInAlmostEverySampleAndManyCleanOnesHardly() {
    Contest few = RESULT.contests().get(0);
    Contest many = RESULT.contests().get(1);

    assertThat(Values.list(RidgeReading.gain(few)))
        .filteredOn(gain -> gain > 0)
        .hasSizeGreaterThanOrEqualTo(29);
    assertThat(Values.list(RidgeReading.gain(many))).allMatch(gain -> Math.abs(gain) < 0.02);
    assertThat(few.variance()).allMatch(doublings -> doublings > 0);
  }

  @Test
  void onTablesVarianceFallsAndTheRestRises() {
    for (Sweep sweep : RESULT.sweeps()) {
      int last = sweep.lambdas().size() - 1;

      assertThat(mean(sweep.variances().get(last))).isLessThan(mean(sweep.variances().get(0)) / 4);
      assertThat(mean(RidgeReading.rest(sweep, last)))
          .isGreaterThan(mean(RidgeReading.rest(sweep, 0)));
    }
  }

  @Test
  void verdictsAreTheExpectedOnesForAnotherSeedToo() {
    for (Result result : List.of(RESULT, QUICK.run(new Seed(77)))) {
      assertThat(new RidgeReading().claims(QUICK, result)).hasSize(3).allMatch(Claim::asExpected);
    }
  }

  @Test
  void numberOfThreadsMakesNoDifference() throws InterruptedException, ExecutionException {
    RidgeTradeOff experiment = QUICK.withRepeats(2);
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      Result alone = one.submit(() -> experiment.run(new Seed(3), Progress.silent())).get();

      assertThat(alone).isEqualTo(experiment.run(new Seed(3)));
    } finally {
      one.shutdown();
    }
  }

  @Test
  void everyChartIsDrawnFromAnyResult() {
    assertThat(new RidgeReading().charts(QUICK, RESULT))
        .extracting(chart -> chart.id())
        .containsExactly(
            "decomposition",
            "complexity",
            "gains",
            "sweep-houses-with-12-columns",
            "sweep-wages-with-8-columns");
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RidgeTradeOff.defaults().withRows(21))
        .withMessage("rows must be at least 22, but was 21");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RidgeTradeOff.defaults().withFeatures(1))
        .withMessage("features must be at least 2, but was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RidgeTradeOff.defaults().withSigma(0))
        .withMessage("sigma must be between 0.0 and 1000.0, but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RidgeTradeOff.defaults().withSignal(0))
        .withMessage("signal must be between 0.0 and 1000000.0, but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RidgeTradeOff.defaults().withDraws(1))
        .withMessage("draws must be at least 2, but was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RidgeTradeOff.defaults().withRepeats(1))
        .withMessage("repeats must be at least 2, but was 1");
  }

  private static double mean(List<Double> values) {
    return Estimate.of(Values.array(values)).mean();
  }
}
