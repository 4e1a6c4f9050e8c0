package org.mlconcepts.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.model.CrossValidatedPath;
import org.mlconcepts.model.ElasticNetPath;
import org.mlconcepts.model.LinearModel;
import org.mlconcepts.model.PathOptions;
import org.mlconcepts.model.Penalty;
import org.mlconcepts.model.PenaltyGrid;
import org.mlconcepts.model.RidgePath;
import org.mlconcepts.model.Shrinkage;
import org.mlconcepts.model.SquaredProblem;
import org.mlconcepts.sample.ClassWeights;
import org.mlconcepts.sample.Split;
import tools.jackson.databind.JsonNode;

/** Penalised squared loss against scikit-learn, glmnet and closed forms. */
class PenalizedReferenceTest {

  @ParameterizedTest
  @ValueSource(strings = {"lasso_40x6", "elastic_net_half_40x6", "lasso_p_larger_than_n"})
  void scikitLearnAgrees(String name) {
    Fixture fixture = Fixture.of("linear_models", name);
    assertThat(fixture.expectedFields()).isEqualTo(Set.of("alpha_max", "solutions"));
    SquaredProblem problem = problem(fixture);
    double l1Ratio = fixture.input("l1_ratio").asDouble();
    double[] alphas = Fixture.doubles(fixture.input("alphas"));

    fixture.check("alpha_max", problem.largestLambda(l1Ratio));
    ElasticNetPath path =
        ElasticNetPath.of(
            problem, PathOptions.elasticNet(l1Ratio).withLambdas(alphas).withTolerance(1e-20));

    double[][] rows = Fixture.matrix(fixture.input("X"));
    for (int k = 0; k < alphas.length; k++) {
      JsonNode solution = fixture.expected("solutions").get(k);
      checkSolution(fixture, solution, path, k);
      fixture.check(
          "objective",
          solution.get("objective"),
          problem.objective(path.penalty(k), path.intercept(k), path.coefficients(k)));
      fixture.check(
          "fitted_first5",
          solution.get("fitted_first5"),
          path.model(k).predictAll(Arrays.copyOf(rows, 5)));
      assertThat(problem.kktResidual(path.penalty(k), path.intercept(k), path.coefficients(k)))
          .isLessThan(1e-12);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"glmnet_lasso_40x6", "glmnet_ridge_40x6", "glmnet_half_40x6"})
  void glmnetAgreesOnceItsPriceOfSquaresIsInTheUnitsOfTheTarget(String name) {
    Fixture fixture = Fixture.of("linear_models", name);
    assertThat(fixture.expectedFields())
        .isEqualTo(Set.of("y_sd_n", "x_sd_n", "lambda_max", "solutions"));
    SquaredProblem problem = problem(fixture).standardized();
    double deviation = deviation(Fixture.doubles(fixture.input("y")));
    double alpha = fixture.input("alpha").asDouble();
    double[][] rows = Fixture.matrix(fixture.input("X"));

    fixture.check("y_sd_n", deviation);
    fixture.check(
        "x_sd_n",
        fixture.expected("x_sd_n"),
        IntStream.range(0, 6).mapToDouble(j -> deviation(column(rows, j))).toArray());
    fixture.check("lambda_max", problem.largestLambda(Math.max(alpha, 0.001)));
    for (JsonNode solution : fixture.expected("solutions")) {
      Penalty penalty = Penalty.glmnetGaussian(solution.get("lambda").asDouble(), alpha, deviation);
      ElasticNetPath path =
          ElasticNetPath.of(
              problem,
              PathOptions.elasticNet(penalty.l1Ratio())
                  .withLambdas(penalty.lambda())
                  .withTolerance(1e-20));
      checkSolution(fixture, solution, path, 0);
    }
  }

  private static void checkSolution(
      Fixture fixture, JsonNode solution, ElasticNetPath path, int k) {
    fixture.check("intercept", solution.get("intercept"), path.intercept(k));
    fixture.check("coef", solution.get("coef"), path.coefficients(k));
    assertThat(path.nonZero(k)).isEqualTo(solution.get("n_nonzero").asInt());
    for (int j = 0; j < solution.get("coef").size(); j++) {
      if (solution.get("coef").get(j).asDouble() == 0) {
        assertThat(path.coefficients(k)[j]).as("exact zero").isZero();
      }
    }
  }

  @Test
  void ridgeAgreesOnBothRoads() {
    Fixture fixture = Fixture.of("linear_models", "ridge_40x6");
    assertThat(fixture.expectedFields()).isEqualTo(Set.of("solutions"));
    double[][] rows = Fixture.matrix(fixture.input("X"));
    double[] targets = Fixture.doubles(fixture.input("y"));
    RidgePath ridge = RidgePath.of(rows);
    for (JsonNode solution : fixture.expected("solutions")) {
      double lambda = solution.get("lambda").asDouble();
      LinearModel direct = ridge.fit(targets, lambda);
      fixture.check("intercept", solution.get("intercept"), direct.intercept());
      fixture.check("coef", solution.get("coef"), direct.coefficients());
      fixture.check(
          "effective_df", solution.get("effective_df"), ridge.effectiveDegreesOfFreedom(lambda));

      ElasticNetPath descent =
          ElasticNetPath.of(
              problem(fixture),
              PathOptions.elasticNet(0)
                  .withLambdas(Penalty.ridge(lambda, rows.length).lambda())
                  .withTolerance(1e-20));
      fixture.check("intercept", solution.get("intercept"), descent.intercept(0));
      fixture.check("coef", solution.get("coef"), descent.coefficients(0));
    }
  }

  @Test
  void theGridAgrees() {
    Fixture fixture = Fixture.of("linear_models", "lasso_alpha_grid");
    assertThat(fixture.expectedFields()).isEqualTo(Set.of("alphas"));
    PenaltyGrid grid =
        new PenaltyGrid.Spaced(fixture.input("k").asInt(), fixture.input("eps").asDouble());

    ElasticNetPath path = ElasticNetPath.of(problem(fixture), PathOptions.lasso().withGrid(grid));

    fixture.check(
        "alphas",
        fixture.expected("alphas"),
        path.lambdas().stream().mapToDouble(Double::doubleValue).toArray());
    assertThat(path.nonZero(0)).isZero();
    assertThat(path.nonZero(1)).isPositive();
  }

  @Test
  void crossValidationAgrees() {
    Fixture fixture = Fixture.of("linear_models", "lasso_cv_given_folds");
    assertThat(fixture.expectedFields())
        .isEqualTo(Set.of("mse", "mean", "se", "alpha_min", "alpha_1se"));
    double[] alphas = Fixture.doubles(fixture.input("alphas"));
    SquaredProblem problem = problem(fixture);
    int n = Fixture.doubles(fixture.input("y")).length;
    List<Split> splits =
        Arrays.stream(Fixture.intMatrix(fixture.input("test_folds")))
            .map(test -> Split.testing(n, test))
            .toList();

    CrossValidatedPath<ElasticNetPath> validated =
        CrossValidatedPath.of(
            problem, PathOptions.lasso().withLambdas(alphas), splits, Progress.silent());

    for (int k = 0; k < alphas.length; k++) {
      fixture.check(
          "mse",
          fixture.expected("mse").get(k),
          validated.foldLosses().get(k).stream().mapToDouble(Double::doubleValue).toArray());
      fixture.check("mean", fixture.expected("mean").get(k), validated.losses().get(k).mean());
      fixture.check("se", fixture.expected("se").get(k), validated.losses().get(k).standardError());
    }
    fixture.check("alpha_min", alphas[validated.best()]);
    fixture.check("alpha_1se", alphas[validated.withinOneStandardError()]);
  }

  @Test
  void shrinkageAgrees() {
    Fixture fixture = Fixture.of("linear_models", "soft_threshold");
    assertThat(fixture.expectedFields()).isEqualTo(Set.of("lasso", "ridge", "elastic_net"));
    double[] z = Fixture.doubles(fixture.input("z"));
    double t = fixture.input("t").asDouble();
    Penalty both = Penalty.of(t, 0.5);

    fixture.check(
        "lasso",
        fixture.expected("lasso"),
        Arrays.stream(z).map(each -> Shrinkage.lasso(each, t)).toArray());
    fixture.check(
        "ridge",
        fixture.expected("ridge"),
        Arrays.stream(z).map(each -> Shrinkage.ridge(each, t)).toArray());
    fixture.check(
        "elastic_net",
        fixture.expected("elastic_net"),
        Arrays.stream(z).map(each -> Shrinkage.elasticNet(each, both)).toArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"class_weights_binary", "class_weights_three"})
  void balancedClassWeightsAgree(String name) {
    Fixture fixture = Fixture.of("linear_models", name);
    assertThat(fixture.expectedFields()).isEqualTo(Set.of("weights", "scale_pos_weight"));
    double[] weights = ClassWeights.balanced(Fixture.ints(fixture.input("y")));

    fixture.check("weights", fixture.expected("weights"), weights);
    if (fixture.expected("scale_pos_weight").isNull()) {
      assertThat(weights).as("no ratio of two weights").hasSize(3);
    } else {
      fixture.check("scale_pos_weight", weights[1] / weights[0]);
    }
  }

  @Test
  void everyCaseHasItsTest() {
    assertThat(Fixture.of("linear_models"))
        .extracting(Fixture::name)
        .filteredOn(name -> !name.startsWith("logistic_"))
        .containsExactlyInAnyOrder(
            "lasso_40x6",
            "elastic_net_half_40x6",
            "ridge_40x6",
            "glmnet_lasso_40x6",
            "glmnet_ridge_40x6",
            "glmnet_half_40x6",
            "lasso_alpha_grid",
            "lasso_p_larger_than_n",
            "lasso_cv_given_folds",
            "class_weights_binary",
            "class_weights_three",
            "soft_threshold");
  }

  private static SquaredProblem problem(Fixture fixture) {
    return SquaredProblem.of(
        Fixture.matrix(fixture.input("X")), Fixture.doubles(fixture.input("y")));
  }

  private static double[] column(double[][] rows, int j) {
    return Arrays.stream(rows).mapToDouble(row -> row[j]).toArray();
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Math.sqrt(
        Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
  }
}
