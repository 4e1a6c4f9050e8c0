package org.mlconcepts.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.PredictionTable;
import org.mlconcepts.metric.SmootherDecomposition;
import org.mlconcepts.metric.SquaredErrorDecomposition;
import org.mlconcepts.metric.ZeroOneDecomposition;
import org.mlconcepts.model.LinearSmoother;
import org.mlconcepts.model.NearestNeighbours;
import org.mlconcepts.model.RidgePath;
import tools.jackson.databind.JsonNode;

/** All cases but the polynomial ones, which belong to the experiment on the degree. */
class BiasVarianceReferenceTest {

  static List<Fixture> cases() {
    return Fixture.of("bias_variance").stream().filter(f -> !f.name().startsWith("poly_")).toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theDecompositionAgrees(Fixture fixture) {
    switch (fixture.name()) {
      case "knn_sin_n40" -> nearestNeighbours(fixture);
      case "ridge_sin_deg9" -> ridge(fixture);
      case "prediction_table_8x5" -> predictionTable(fixture);
      case "prediction_table_noisy_targets_6x4" -> noisyTargets(fixture);
      case "zero_one_loss_7x6" -> zeroOneLoss(fixture);
      default -> fail("no check for " + fixture);
    }
  }

  private static void nearestNeighbours(Fixture fixture) {
    double[][] train = rows(fixture.input("x_train"), 1);
    double[][] test = rows(fixture.input("x_test"), 1);
    for (JsonNode expected : fixture.expected("by_k")) {
      LinearSmoother smoother =
          new NearestNeighbours(expected.get("k").asInt())
              .fit(train, sine(fixture.input("x_train")), Seed.DEFAULT.stream("unused"));
      checkParts(fixture, expected, decompose(fixture, smoother, test));
    }
  }

  private static void ridge(Fixture fixture) {
    int degree = fixture.input("degree").asInt();
    double[][] train = rows(fixture.input("x_train"), degree);
    double[][] test = rows(fixture.input("x_test"), degree);
    double[] truth = sine(fixture.input("x_train"));
    double sigma = fixture.input("sigma").asDouble();
    RidgePath path = RidgePath.of(train);
    for (JsonNode expected : fixture.expected("by_lambda")) {
      double lambda = expected.get("lambda").asDouble();
      LinearSmoother smoother = path.smoother(lambda);
      checkParts(fixture, expected, decompose(fixture, smoother, test));
      double trainError =
          SmootherDecomposition.expectedTrainError(smoother.matrix(train), truth, sigma);
      fixture.check("expected_train_mse", expected.get("expected_train_mse"), trainError);
      fixture.check(
          "effective_df", expected.get("effective_df"), path.effectiveDegreesOfFreedom(lambda));
    }
  }

  private static void predictionTable(Fixture fixture) {
    PredictionTable table = PredictionTable.of(Fixture.matrix(fixture.input("predictions")));
    SquaredErrorDecomposition parts =
        SquaredErrorDecomposition.againstTruth(table, Fixture.doubles(fixture.input("f")));
    fixture.check("bias2", parts.squaredBias());
    fixture.check("variance", parts.variance());
    fixture.check("variance_unbiased", parts.unbiasedVariance());
    fixture.check("mse_to_f", parts.meanSquaredError());
    fixture.check("bias2_corrected", parts.correctedSquaredBias());
  }

  private static void noisyTargets(Fixture fixture) {
    PredictionTable table = PredictionTable.of(Fixture.matrix(fixture.input("predictions")));
    SquaredErrorDecomposition.Noisy parts =
        SquaredErrorDecomposition.againstNoisyTargets(table, Fixture.doubles(fixture.input("y")));
    fixture.check("avg_loss", parts.meanSquaredError());
    fixture.check("avg_bias", parts.squaredBiasAndNoise());
    fixture.check("avg_var", parts.variance());
  }

  private static void zeroOneLoss(Fixture fixture) {
    ZeroOneDecomposition parts =
        ZeroOneDecomposition.of(
            Fixture.intMatrix(fixture.input("predictions")), Fixture.ints(fixture.input("y")));
    assertThat(parts.mainPredictions())
        .containsExactly(
            Arrays.stream(Fixture.ints(fixture.expected("main_prediction")))
                .boxed()
                .toArray(Integer[]::new));
    fixture.check("loss", parts.loss());
    fixture.check("bias", parts.bias());
    fixture.check("variance", parts.variance());
    fixture.check("variance_unbiased_points", parts.varianceOnUnbiasedPoints());
    fixture.check("variance_biased_points", parts.varianceOnBiasedPoints());
    assertThat(fixture.expected("two_class").asBoolean()).isTrue();
    fixture.check(
        "loss", parts.bias() + parts.varianceOnUnbiasedPoints() - parts.varianceOnBiasedPoints());
  }

  private static SmootherDecomposition decompose(
      Fixture fixture, LinearSmoother smoother, double[][] test) {
    return SmootherDecomposition.of(
        smoother.matrix(test),
        sine(fixture.input("x_train")),
        sine(fixture.input("x_test")),
        fixture.input("sigma").asDouble());
  }

  private static void checkParts(Fixture fixture, JsonNode expected, SmootherDecomposition parts) {
    fixture.check("bias2", expected.get("bias2"), parts.squaredBias());
    fixture.check("variance", expected.get("variance"), parts.variance());
    fixture.check("noise", expected.get("noise"), parts.noise());
    fixture.check(
        "expected_test_mse", expected.get("expected_test_mse"), parts.expectedTestError());
  }

  /** The powers x, x², ... up to a degree. */
  private static double[][] rows(JsonNode x, int degree) {
    return Arrays.stream(Fixture.doubles(x))
        .mapToObj(value -> powers(value, degree))
        .toArray(double[][]::new);
  }

  private static double[] powers(double x, int degree) {
    double[] powers = new double[degree];
    for (int j = 0; j < degree; j++) {
      powers[j] = j == 0 ? x : powers[j - 1] * x;
    }
    return powers;
  }

  private static double[] sine(JsonNode x) {
    return Arrays.stream(Fixture.doubles(x))
        .map(value -> StrictMath.sin(2 * Math.PI * value))
        .toArray();
  }
}
