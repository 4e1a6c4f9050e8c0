package org.mlconcepts.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.LogisticInference;
import org.mlconcepts.model.LogisticPath;
import org.mlconcepts.model.LogisticProblem;
import org.mlconcepts.model.LogisticRegression;
import org.mlconcepts.model.LogitModel;
import org.mlconcepts.model.PathOptions;
import org.mlconcepts.model.Penalty;
import tools.jackson.databind.JsonNode;

/** Logistic regression against scikit-learn, glmnet and statsmodels, to 1e-7. */
class LogisticReferenceTest {

  static List<Fixture> cases() {
    return Fixture.of("linear_models").stream()
        .filter(fixture -> fixture.name().startsWith("logistic_"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everySolutionAgrees(Fixture fixture) {
    double[][] rows = Fixture.matrix(fixture.input("X"));
    int[] labels = Fixture.ints(fixture.input("y"));
    double[] weights = new double[labels.length];
    Arrays.fill(weights, 1);
    if (fixture.name().equals("logistic_class_weight_balanced")) {
      weights = Fixture.doubles(fixture.input("sample_weight"));
    }
    assertThat(fixture.expectedFields()).isEqualTo(Set.of("solutions"));
    LogisticProblem problem = LogisticProblem.of(rows, labels).weighted(weights);
    for (JsonNode solution : fixture.expected("solutions")) {
      Penalty penalty = new Penalty(solution.get("l1").asDouble(), solution.get("l2").asDouble());
      LogisticPath path =
          LogisticPath.of(
              problem,
              PathOptions.elasticNet(penalty.l1Ratio())
                  .withLambdas(penalty.lambda())
                  .withTolerance(1e-20));
      check(fixture, solution, problem, path.model(0), penalty);
      assertThat(path.nonZero(0)).isEqualTo(solution.get("n_nonzero").asInt());
      if (penalty.l1() == 0) {
        LogitModel model =
            new LogisticRegression(penalty.l2())
                .fit(rows, labels, weights, Seed.DEFAULT.stream("unused"));
        check(fixture, solution, problem, model, penalty);
        if (solution.has("std_err")) {
          checkInference(fixture, solution, LogisticInference.of(model, rows, labels));
        }
      }
      if (solution.get("sklearn_C").isNumber()) {
        Penalty theirs =
            Penalty.inverse(
                solution.get("sklearn_C").asDouble(),
                penalty.l1Ratio(),
                Arrays.stream(weights).sum());
        assertThat(theirs.l1()).isCloseTo(penalty.l1(), within(1e-15));
        assertThat(theirs.l2()).isCloseTo(penalty.l2(), within(1e-15));
      }
    }
  }

  private static void check(
      Fixture fixture,
      JsonNode solution,
      LogisticProblem problem,
      LogitModel model,
      Penalty penalty) {
    fixture.check("intercept", solution.get("intercept"), model.intercept());
    fixture.check("coef", solution.get("coef"), model.coefficients());
    fixture.check(
        "objective",
        solution.get("objective"),
        problem.objective(penalty, model.intercept(), model.coefficients()));
    fixture.check(
        "p_first5",
        solution.get("p_first5"),
        Arrays.copyOf(model.scores(Fixture.matrix(fixture.input("X"))), 5));
    assertThat(problem.kktResidual(penalty, model.intercept(), model.coefficients()))
        .isLessThan(1e-9);
  }

  private static void checkInference(
      Fixture fixture, JsonNode solution, LogisticInference inference) {
    fixture.check(
        "std_err",
        solution.get("std_err"),
        inference.standardErrors().stream().mapToDouble(Double::doubleValue).toArray());
    fixture.check("deviance", solution.get("deviance"), inference.deviance());
    fixture.check("aic_without_weights", solution.get("aic_without_weights"), inference.aic());
  }
}
