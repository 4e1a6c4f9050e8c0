package org.mlconcepts.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.LogisticInference;
import org.mlconcepts.model.LogisticRegression;
import org.mlconcepts.model.LogitModel;
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
    for (JsonNode solution : fixture.expected("solutions")) {
      if (solution.get("l1").asDouble() == 0) {
        LogitModel model =
            new LogisticRegression(solution.get("l2").asDouble())
                .fit(rows, labels, weights, Seed.DEFAULT.stream("unused"));
        check(fixture, solution, model, rows);
        if (solution.has("std_err")) {
          checkInference(fixture, solution, LogisticInference.of(model, rows, labels));
        }
      }
    }
  }

  private static void check(Fixture fixture, JsonNode solution, LogitModel model, double[][] rows) {
    fixture.check("intercept", solution.get("intercept"), model.intercept());
    fixture.check("coef", solution.get("coef"), model.coefficients());
    fixture.check(
        "p_first5",
        solution.get("p_first5"),
        IntStream.range(0, 5).mapToDouble(i -> model.probability(rows[i], 1)).toArray());
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
