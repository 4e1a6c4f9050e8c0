package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlconcepts.lab.Seed;

class LogisticRidgePathTest {

  private static final RandomGenerator UNUSED = Seed.DEFAULT.stream("unused");
  private static final List<Double> STRENGTHS = List.of(10.0, 1.0, 0.1, 0.01, 0.001);

  @ParameterizedTest
  @CsvSource({"1, 80, 8", "2, 300, 30", "3, 30, 60", "4, 40, 200"})
  void everyStepMeetsTheConditionsOfTheMinimum(long seed, int n, int p) {
    LinearSample sample = LinearSample.of(seed, n, p);
    LogisticProblem raw = LogisticProblem.of(sample.rows, sample.labels).weighted(sample.weights);
    for (LogisticProblem problem : new LogisticProblem[] {raw, raw.standardized()}) {
      List<LogitModel> path = LogisticRidgePath.of(problem, STRENGTHS, 1e-9);

      for (int k = 0; k < path.size(); k++) {
        LogitModel model = path.get(k);
        assertThat(
                problem.kktResidual(
                    new Penalty(0, STRENGTHS.get(k)), model.intercept(), model.coefficients()))
            .isLessThan(2e-9);
      }
    }
  }

  @Test
  void newtonsMethodOnAllProductsAgrees() {
    LinearSample sample = LinearSample.of(5, 60, 40);
    LogisticProblem problem = LogisticProblem.of(sample.rows, sample.labels).standardized();
    List<LogitModel> path = LogisticRidgePath.of(problem, STRENGTHS, 1e-11);

    for (int k = 0; k < path.size(); k++) {
      LogitModel other =
          new LogisticRegression(STRENGTHS.get(k))
              .standardized()
              .fit(sample.rows, sample.labels, UNUSED);

      assertThat(path.get(k).coefficients()).containsExactly(other.coefficients(), within(1e-7));
      assertThat(path.get(k).intercept()).isCloseTo(other.intercept(), within(1e-6));
    }
  }

  @Test
  void strengthsInAnyOrderGiveTheSameModels() {
    LinearSample sample = LinearSample.of(6, 50, 20);
    LogisticProblem problem = LogisticProblem.of(sample.rows, sample.labels).standardized();

    List<LogitModel> down = LogisticRidgePath.of(problem, List.of(1.0, 0.01), 1e-11);
    List<LogitModel> up = LogisticRidgePath.of(problem, List.of(0.01, 1.0), 1e-11);

    assertThat(up.get(0).coefficients()).containsExactly(down.get(1).coefficients(), within(1e-7));
    assertThat(up.get(1).coefficients()).containsExactly(down.get(0).coefficients(), within(1e-7));
  }

  @Test
  void refusesStrengthsWithoutASolution() {
    LinearSample sample = LinearSample.of(7, 20, 3);
    LogisticProblem problem = LogisticProblem.of(sample.rows, sample.labels);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogisticRidgePath.of(problem, List.of(0.0), 1e-6))
        .withMessage("l2 must be above 0 and finite, but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogisticRidgePath.of(problem, List.of(1.0), 1))
        .withMessage("tolerance must be in (0, 1), but was 1.0");
  }
}
