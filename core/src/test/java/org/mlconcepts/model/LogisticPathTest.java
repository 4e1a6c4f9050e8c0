package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlconcepts.lab.Seed;

class LogisticPathTest {

  private static final RandomGenerator UNUSED = Seed.DEFAULT.stream("unused");

  @ParameterizedTest
  @CsvSource({"1, 80, 8, 1", "2, 80, 8, 0.3", "3, 30, 60, 1", "4, 30, 60, 0.5", "5, 300, 30, 1"})
  void everyStepMeetsTheConditionsOfTheMinimum(long seed, int n, int p, double l1Ratio) {
    LinearSample sample = LinearSample.of(seed, n, p);
    LogisticProblem raw = LogisticProblem.of(sample.rows, sample.labels).weighted(sample.weights);
    for (LogisticProblem problem : new LogisticProblem[] {raw, raw.standardized()}) {
      LogisticPath path = LogisticPath.of(problem, PathOptions.elasticNet(l1Ratio));

      assertThat(path.size()).isEqualTo(100);
      assertThat(path.nonZero(0)).as("at the largest lambda").isZero();
      assertThat(path.nonZero(1)).as("just below it").isPositive();
      for (int k = 0; k < path.size(); k++) {
        double[] w = path.coefficients(k);
        assertThat(problem.kktResidual(path.penalty(k), path.intercept(k), w)).isLessThan(1e-6);
      }
    }
  }

  @Test
  void theSelfCheckSeesAPerturbedSolution() {
    LinearSample sample = LinearSample.of(6, 100, 6);
    LogisticProblem problem = LogisticProblem.of(sample.rows, sample.labels).standardized();
    LogisticPath path = LogisticPath.of(problem, PathOptions.lasso().withTolerance(1e-20));
    int k = 30;
    double[] w = path.coefficients(k);
    double best = problem.objective(path.penalty(k), path.intercept(k), w);
    assertThat(problem.kktResidual(path.penalty(k), path.intercept(k), w)).isLessThan(1e-8);

    for (int j = 0; j < w.length; j++) {
      double[] moved = w.clone();
      moved[j] += 1e-3;
      assertThat(problem.kktResidual(path.penalty(k), path.intercept(k), moved))
          .isGreaterThan(1e-5);
      assertThat(problem.objective(path.penalty(k), path.intercept(k), moved)).isGreaterThan(best);
    }
  }

  @Test
  void leadsToTheUnpenalisedFit() {
    LinearSample sample = LinearSample.of(7, 200, 5);
    LogitModel newton = new LogisticRegression(0).fit(sample.rows, sample.labels, UNUSED);

    LogisticPath path =
        LogisticPath.of(
            LogisticProblem.of(sample.rows, sample.labels),
            PathOptions.lasso().withLambdas(0.1, 0.01, 0).withTolerance(1e-20));

    assertThat(path.coefficients(2)).containsExactly(newton.coefficients(), within(1e-8));
    assertThat(path.intercept(2)).isCloseTo(newton.intercept(), within(1e-7));
    assertThat(path.explained(0)).isLessThan(path.explained(1));
    assertThat(path.explained(1)).isLessThan(path.explained(2));
    double deviance = LogisticInference.of(newton, sample.rows, sample.labels).deviance();
    assertThat(path.explained(2))
        .isCloseTo(1 - deviance / nullDeviance(sample.labels), within(1e-12));
  }

  @Test
  void followsSeparableClassesAsFarAsTheyArePenalised() {
    double[][] rows = {{1, 3}, {2, 1}, {3, 2}, {4, 4}, {5, 1}, {6, 3}};
    LogisticProblem problem = LogisticProblem.of(rows, new int[] {0, 0, 0, 1, 1, 1});

    LogisticPath path =
        LogisticPath.of(problem, PathOptions.lasso().withGrid(new PenaltyGrid.Spaced(60, 1e-4)));

    int last = path.size() - 1;
    assertThat(path.explained(last)).isGreaterThan(0.99);
    assertThat(
            problem.kktResidual(path.penalty(last), path.intercept(last), path.coefficients(last)))
        .isLessThan(1e-6);
    assertThat(
            LogisticPath.of(
                    problem, new PathOptions(1, new PenaltyGrid.Spaced(60, 1e-4), 1e-12, true))
                .size())
        .as("0.999 of the deviance is enough")
        .isLessThan(60);
  }

  @Test
  void theLearnerFitsOnePointOfThePath() {
    LinearSample sample = LinearSample.of(8, 120, 6);
    LogisticProblem problem = LogisticProblem.of(sample.rows, sample.labels).standardized();
    LogisticPath path = LogisticPath.of(problem, PathOptions.lasso().withTolerance(1e-20));

    LogitModel model =
        ElasticNetLogistic.lasso(path.lambdas().get(50))
            .standardized()
            .fit(sample.rows, sample.labels, UNUSED);

    assertThat(model.coefficients()).containsExactly(path.coefficients(50), within(1e-6));
    assertThat(model.probabilities(sample.rows[0]))
        .containsExactly(path.model(50).probabilities(sample.rows[0]), within(1e-6));
  }

  @Test
  void saysWhatIsWrong() {
    double[][] rows = {{1}, {2}};
    assertThatThrownBy(() -> LogisticProblem.of(rows, new int[] {1, 1}))
        .hasMessageContaining("labels must hold both classes, but all rows that count are 1");
    assertThatThrownBy(
            () -> LogisticProblem.of(rows, new int[] {0, 1}).weighted(new double[] {1, 0}))
        .hasMessageContaining("all rows that count are 0");
    assertThatThrownBy(() -> new ElasticNetLogistic(new Penalty(0, 1), false))
        .hasMessageContaining("use LogisticRegression(l2)");
  }

  private static double nullDeviance(int[] labels) {
    double positives = 0;
    for (int label : labels) {
      positives += label;
    }
    double share = positives / labels.length;
    return -2
        * (positives * StrictMath.log(share)
            + (labels.length - positives) * StrictMath.log(1 - share));
  }
}
