package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlconcepts.lab.Seed;

class ElasticNetPathTest {

  @ParameterizedTest
  @CsvSource({"1, 60, 8, 1", "2, 60, 8, 0.3", "3, 25, 80, 1", "4, 25, 80, 0.5", "5, 200, 40, 1"})
  void everyStepMeetsTheConditionsOfTheMinimum(long seed, int n, int p, double l1Ratio) {
    LinearSample sample = LinearSample.of(seed, n, p);
    SquaredProblem raw = SquaredProblem.of(sample.rows, sample.targets).weighted(sample.weights);
    for (SquaredProblem problem : new SquaredProblem[] {raw, raw.standardized()}) {
      ElasticNetPath path = ElasticNetPath.of(problem, PathOptions.elasticNet(l1Ratio));

      assertThat(path.size()).isEqualTo(100);
      assertThat(path.nonZero(0)).as("at the largest lambda").isZero();
      assertThat(path.nonZero(1)).as("just below it").isPositive();
      for (int k = 0; k < path.size(); k++) {
        double[] w = path.coefficients(k);
        assertThat(problem.kktResidual(path.penalty(k), path.intercept(k), w)).isLessThan(1e-7);
      }
    }
  }

  @Test
  void theSelfCheckSeesAPerturbedSolution() {
    LinearSample sample = LinearSample.of(6, 60, 8);
    SquaredProblem problem = SquaredProblem.of(sample.rows, sample.targets).standardized();
    ElasticNetPath path = ElasticNetPath.of(problem, PathOptions.lasso().withTolerance(1e-20));
    int k = 40;
    Penalty penalty = path.penalty(k);
    double[] w = path.coefficients(k);
    double best = problem.objective(penalty, path.intercept(k), w);
    assertThat(problem.kktResidual(penalty, path.intercept(k), w)).isLessThan(1e-9);
    assertThat(path.nonZero(k)).as("some are 0, some are not").isBetween(1, 7);

    for (int j = 0; j < w.length; j++) {
      double[] moved = w.clone();
      moved[j] += 1e-4;
      assertThat(problem.kktResidual(penalty, path.intercept(k), moved))
          .as("coefficient %s moved", j)
          .isGreaterThan(1e-6);
      assertThat(problem.objective(penalty, path.intercept(k), moved)).isGreaterThan(best);
    }
    assertThat(problem.kktResidual(penalty, path.intercept(k) + 1e-4, w)).isGreaterThan(1e-6);
    assertThat(problem.kktResidual(path.penalty(k + 1), path.intercept(k), w)).isGreaterThan(1e-3);
  }

  @Test
  void onUncorrelatedFeaturesItIsTheSoftThreshold() {
    double[][] rows = {{1, 1, 1}, {1, -1, -1}, {-1, 1, -1}, {-1, -1, 1}};
    double[] targets = {3.5, 1.5, 2, -3}; // mean 1; least squares 1.5, 1.75, -0.75
    ElasticNetPath path =
        ElasticNetPath.of(
            SquaredProblem.of(rows, targets), PathOptions.elasticNet(0.5).withLambdas(2, 1));

    assertThat(path.coefficients(0)).containsExactly(new double[] {0.25, 0.375, 0}, within(1e-12));
    assertThat(path.coefficients(0)[2]).isZero();
    assertThat(path.coefficients(1))
        .containsExactly(
            Arrays.stream(new double[] {1.5, 1.75, -0.75})
                .map(z -> Shrinkage.elasticNet(z, path.penalty(1)))
                .toArray(),
            within(1e-12));
    assertThat(path.intercept(1)).isCloseTo(1, within(1e-15));
  }

  @Test
  void aWeightOfTwoIsARowTwice() {
    LinearSample sample = LinearSample.of(7, 40, 6);
    int[] times = IntStream.range(0, 40).map(i -> i % 3).toArray();
    int[] repeated =
        IntStream.range(0, 40).flatMap(i -> IntStream.range(0, times[i]).map(r -> i)).toArray();
    SquaredProblem weighted =
        SquaredProblem.of(sample.rows, sample.targets)
            .weighted(Arrays.stream(times).asDoubleStream().toArray());
    SquaredProblem copies =
        SquaredProblem.of(
            Arrays.stream(repeated).mapToObj(i -> sample.rows[i]).toArray(double[][]::new),
            Arrays.stream(repeated).mapToDouble(i -> sample.targets[i]).toArray());
    PathOptions options = PathOptions.lasso().withLambdas(0.5, 0.1, 0.01).withTolerance(1e-20);

    ElasticNetPath one = ElasticNetPath.of(weighted.standardized(), options);
    ElasticNetPath two = ElasticNetPath.of(copies.standardized(), options);

    for (int k = 0; k < 3; k++) {
      assertThat(one.coefficients(k)).containsExactly(two.coefficients(k), within(1e-9));
      assertThat(one.standardizedCoefficients(k))
          .containsExactly(two.standardizedCoefficients(k), within(1e-9));
      assertThat(one.intercept(k)).isCloseTo(two.intercept(k), within(1e-8));
    }
  }

  @Test
  void withoutPriceOnAbsoluteValuesItIsRidge() {
    LinearSample sample = LinearSample.of(8, 50, 5);
    SquaredProblem problem = SquaredProblem.of(sample.rows, sample.targets);
    Penalty penalty = Penalty.ridge(30, 50);
    LinearModel ridge =
        new Ridge(30).fit(sample.rows, sample.targets, Seed.DEFAULT.stream("unused"));

    LinearModel descent =
        new ElasticNet(penalty, false)
            .fit(sample.rows, sample.targets, Seed.DEFAULT.stream("unused"));

    assertThat(descent.coefficients()).containsExactly(ridge.coefficients(), within(1e-7));
    assertThat(problem.kktResidual(penalty, ridge.intercept(), ridge.coefficients()))
        .isLessThan(1e-13);
  }

  @Test
  void twinsShareUnderTheElasticNetAndNotUnderTheLasso() {
    LinearSample sample = LinearSample.of(9, 50, 2);
    double[][] twins =
        Arrays.stream(sample.rows)
            .map(row -> new double[] {row[0], row[0], row[1]})
            .toArray(double[][]::new);
    SquaredProblem problem = SquaredProblem.of(twins, sample.targets).standardized();

    double[] lasso =
        ElasticNetPath.of(problem, PathOptions.lasso().withLambdas(0.2)).coefficients(0);
    double[] net =
        ElasticNetPath.of(problem, PathOptions.elasticNet(0.5).withLambdas(0.2)).coefficients(0);

    assertThat(lasso[0]).isPositive();
    assertThat(lasso[1]).as("the first twin took it all").isZero();
    assertThat(net[0]).isPositive().isCloseTo(net[1], within(1e-7));
  }

  @Test
  void unitsMatterOnlyWithoutStandardisation() {
    LinearSample sample = LinearSample.of(10, 60, 5);
    double[][] millimetres =
        Arrays.stream(sample.rows)
            .map(row -> IntStream.range(0, 5).mapToDouble(j -> j == 0 ? 1000 * row[0] : row[j]))
            .map(row -> row.toArray())
            .toArray(double[][]::new);
    PathOptions options = PathOptions.lasso().withLambdas(0.4).withTolerance(1e-20);
    SquaredProblem metric = SquaredProblem.of(sample.rows, sample.targets);
    SquaredProblem fine = SquaredProblem.of(millimetres, sample.targets);

    assertThat(ElasticNetPath.of(fine.standardized(), options).standardizedCoefficients(0))
        .containsExactly(
            ElasticNetPath.of(metric.standardized(), options).standardizedCoefficients(0),
            within(1e-9));
    assertThat(1000 * ElasticNetPath.of(fine, options).coefficients(0)[0])
        .as("in small units the coefficient is small and the price is next to nothing")
        .isGreaterThan(0.1 + ElasticNetPath.of(metric, options).coefficients(0)[0]);
  }

  @Test
  void entersFeaturesInTheOrderOfTheirPull() {
    double[][] rows = {{1, 1, 1}, {1, -1, -1}, {-1, 1, -1}, {-1, -1, 1}};
    double[] targets = {3.5, 1.5, 2, -3};

    ElasticNetPath path = ElasticNetPath.of(SquaredProblem.of(rows, targets), PathOptions.lasso());

    assertThat(path.entryOrder()).containsExactly(1, 0, 2);
    assertThat(path.degreesOfFreedom(0)).isEqualTo(1);
    assertThat(path.degreesOfFreedom(99)).isEqualTo(4);
  }

  @Test
  void explainsTheShareOfVarianceThatItsResidualsLack() {
    LinearSample sample = LinearSample.of(11, 60, 8);
    ElasticNetPath path =
        ElasticNetPath.of(SquaredProblem.of(sample.rows, sample.targets), PathOptions.lasso());
    double mean = Arrays.stream(sample.targets).average().orElseThrow();
    for (int k : new int[] {0, 30, 99}) {
      double[] fitted = path.model(k).predictAll(sample.rows);
      double rest = 0;
      double all = 0;
      for (int i = 0; i < fitted.length; i++) {
        rest += (sample.targets[i] - fitted[i]) * (sample.targets[i] - fitted[i]);
        all += (sample.targets[i] - mean) * (sample.targets[i] - mean);
      }
      assertThat(path.explained(k)).isCloseTo(1 - rest / all, within(1e-12));
    }
  }

  @Test
  void stopsEarlyOnlyIfAskedTo() {
    LinearSample sample = LinearSample.of(12, 200, 5);
    SquaredProblem problem = SquaredProblem.of(sample.rows, sample.targets).standardized();

    ElasticNetPath whole = ElasticNetPath.of(problem, PathOptions.lasso());
    ElasticNetPath part = ElasticNetPath.of(problem, PathOptions.lasso().stoppingEarly());

    assertThat(part.size()).isLessThan(whole.size());
    int last = part.size() - 1;
    assertThat(part.coefficients(last)).containsExactly(whole.coefficients(last));
    assertThat(part.explained(last) - part.explained(last - 1))
        .isLessThan(1e-5 * part.explained(last));
    assertThat(whole.explained(99) - part.explained(last)).isLessThan(1e-2);
  }

  @Test
  void settlesOnNearlyCollinearFeatures() {
    LinearSample sample = LinearSample.of(13, 100, 1);
    double[][] powers =
        Arrays.stream(sample.rows)
            .map(row -> IntStream.range(1, 13).mapToDouble(k -> Math.pow(row[0] / 3, k)).toArray())
            .toArray(double[][]::new);
    SquaredProblem problem = SquaredProblem.of(powers, sample.targets).standardized();

    ElasticNetPath path = ElasticNetPath.of(problem, PathOptions.lasso());

    for (int k = 0; k < path.size(); k++) {
      assertThat(problem.kktResidual(path.penalty(k), path.intercept(k), path.coefficients(k)))
          .isLessThan(1e-7);
    }
  }

  @Test
  void leavesAConstantFeatureAndAConstantTargetAlone() {
    double[][] rows = {{1, 0.1}, {2, 0.1}, {3, 0.1}};
    SquaredProblem problem = SquaredProblem.of(rows, new double[] {1, 2, 4}).standardized();
    assertThat(ElasticNetPath.of(problem, PathOptions.lasso().withLambdas(0)).coefficients(0))
        .containsExactly(new double[] {1.5, 0}, within(1e-12));

    SquaredProblem flat = SquaredProblem.of(rows, new double[] {5, 5, 5});
    assertThat(ElasticNetPath.of(flat, PathOptions.lasso().withLambdas(1)).intercept(0))
        .isEqualTo(5);
    assertThatThrownBy(() -> ElasticNetPath.of(flat, PathOptions.lasso()))
        .hasMessageContaining("give the penalties with PenaltyGrid.of");
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> new Penalty(-1, 0))
        .hasMessage("l1 must be at least 0 and finite, but was -1.0");
    assertThatThrownBy(() -> PathOptions.elasticNet(1.5))
        .hasMessage("l1Ratio must be in [0, 1], but was 1.5");
    assertThatThrownBy(() -> PathOptions.lasso().withLambdas(1, 1))
        .hasMessageContaining("strictly descending, but 1.0 follows 1.0");
    assertThatThrownBy(() -> PathOptions.lasso().withTolerance(0))
        .hasMessage("tolerance must be in (0, 1), but was 0.0");
    SquaredProblem problem = SquaredProblem.of(new double[][] {{1}, {2}}, new double[] {1, 2});
    assertThatThrownBy(() -> ElasticNetPath.of(problem, PathOptions.elasticNet(0)))
        .hasMessageContaining("l1Ratio must be above 0 where no penalties are given");
    assertThatThrownBy(() -> problem.weighted(new double[] {0, 0}))
        .hasMessageContaining("weights must not all be 0");
  }
}
