package org.mlconcepts.regularization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.model.ElasticNetPath;
import org.mlconcepts.model.PathOptions;
import org.mlconcepts.model.SquaredProblem;
import org.mlconcepts.regularization.TwinStudy.Fits;
import org.mlconcepts.regularization.Twins.Cell;
import org.mlconcepts.regularization.Twins.Result;

class TwinsTest {

  private static final Twins QUICK = Twins.defaults().withCustomers(300).withRepeats(4);

  @Test
  void tornAndGapByHand() {
    List<int[]> groups = List.of(new int[] {0, 1}, new int[] {2, 3}, new int[] {4, 5});
    double[] coefficients = {1, 0, 0, 0, -0.5, 2};

    assertThat(TwinStudy.torn(coefficients, groups)).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(TwinStudy.gap(coefficients, groups)).isCloseTo(3.5 / 3, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(TwinTruth.class)
  void excessIsWhatManyNewRowsShow(TwinTruth truth) {
    RandomGenerator random = new Seed(1).stream("coefficients");
    double[] weights = truth.weights();
    double[] coefficients = Arrays.stream(weights).map(w -> w + random.nextGaussian()).toArray();
    double[][] rows = truth.draw(20_000, 0.9, random);
    double[] missed = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double off = 0.3;
      for (int j = 0; j < weights.length; j++) {
        off += (coefficients[j] - weights[j]) * rows[i][j];
      }
      missed[i] = off * off;
    }
    Estimate measured = Estimate.of(missed);

    assertThat(truth.excess(0.3, coefficients, 0.9))
        .isCloseTo(measured.mean(), within(4 * measured.standardError()));
  }

  @ParameterizedTest
  @EnumSource(TwinTruth.class)
  void drawnFeaturesHaveTheAskedCorrelation(TwinTruth truth) {
    double[][] rows = truth.draw(20_000, 0.9, new Seed(2).stream("rows"));

    assertThat(TwinStudy.lowestCorrelation(rows, truth.groups())).isCloseTo(0.9, within(0.01));
    assertThat(TwinStudy.lowestCorrelation(rows, List.of(new int[] {0, 20})))
        .isCloseTo(0, within(0.04));
  }

  @Test
  void equalColumnsGetEqualSharesOfTheElasticNetAndOneTakesAllOfTheLasso() {
    double[][] rows = TwinTruth.BOTH.draw(60, 0.5, new Seed(3).stream("rows"));
    for (double[] row : rows) {
      row[1] = row[0];
    }
    double[] targets = TwinTruth.BOTH.targets(rows, 1, new Seed(3).stream("noise"));
    SquaredProblem problem = SquaredProblem.of(rows, targets).standardized();

    double[] net =
        ElasticNetPath.of(problem, PathOptions.elasticNet(0.5).withLambdas(0.2)).coefficients(0);
    double[] lasso =
        ElasticNetPath.of(problem, PathOptions.lasso().withLambdas(0.2)).coefficients(0);

    assertThat(net[0]).isPositive().isCloseTo(net[1], within(1e-7));
    assertThat(lasso[0]).isPositive();
    assertThat(lasso[1]).isZero();
  }

  @Test
  void elasticNetKeepsTwinsAsCloseAsTheoryAsksFor() {
    for (Cell cell : QUICK.run(new Seed(4)).cells()) {
      double bound = cell.bound();
      if (cell.correlation() >= 0.9) {
        assertThat(mean(cell.elasticNet().gap())).as(cell.truth()).isLessThan(bound);
      }
    }
  }

  @Test
  void nearCopiesAreTornFurtherApartByTheLassoInAlmostEverySample() {
    TwinStudy study = new TwinStudy(QUICK.withRows(60), Progress.silent());
    for (TwinTruth truth : TwinTruth.values()) {
      int wider = 0;
      for (int r = 0; r < 30; r++) {
        Fits fits = study.repeat(truth, 0.999, new Seed(r));
        wider += fits.lasso().gap() > fits.elasticNet().gap() ? 1 : 0;
        assertThat(fits.ridge().torn()).isZero();
      }

      assertThat(wider).isGreaterThanOrEqualTo(29);
    }
  }

  @Test
  void realTwinsAreNearlyEqual() {
    assertThat(new UsageTwins(QUICK).correlation()).isBetween(0.9999, 1.0);
  }

  @Test
  void minutesAndChargesAreTornByTheLassoAlone() {
    UsageTwins usage = new UsageTwins(QUICK);
    List<Fits> fits = new ArrayList<>();
    for (int r = 0; r < 3; r++) {
      fits.add(usage.repeat(new Seed(r)));
    }

    assertThat(fits).allMatch(f -> f.lasso().torn() > f.elasticNet().torn());
    assertThat(fits).allMatch(f -> f.ridge().torn() == 0);
  }

  @Test
  void verdictIsTheExpectedOneForOtherSeedsToo() {
    for (int seed : new int[] {1, 77}) {
      List<Claim> claims = new TwinsReading().claims(QUICK, QUICK.run(new Seed(seed)));

      assertThat(claims).hasSize(1).allMatch(Claim::asExpected);
    }
  }

  @Test
  void everyChartIsDrawnFromAnyResult() {
    Result result = QUICK.withRepeats(2).run(new Seed(6), Progress.silent());

    assertThat(new TwinsReading().charts(QUICK, result))
        .extracting(chart -> chart.id())
        .containsExactly("gap", "torn", "error");
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Twins.defaults().withRows(29))
        .withMessage("rows must be at least 30, but was 29");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Twins.defaults().withNoise(0))
        .withMessage("noise must be between 0.0 and 100.0, but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Twins.defaults().withCustomers(299))
        .withMessage("customers must be in 300..4000, but was 299");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Twins.defaults().withRepeats(1))
        .withMessage("repeats must be at least 2, but was 1");
  }

  private static double mean(List<Double> values) {
    return Estimate.of(Values.array(values)).mean();
  }
}
