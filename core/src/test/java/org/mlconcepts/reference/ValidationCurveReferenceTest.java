package org.mlconcepts.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Accuracy;
import org.mlconcepts.metric.RegressionErrors;
import org.mlconcepts.model.Classifier;
import org.mlconcepts.model.NearestNeighbours;
import org.mlconcepts.model.Regressor;
import org.mlconcepts.model.Ridge;
import org.mlconcepts.sample.OneStandardErrorRule;
import org.mlconcepts.sample.Rows;
import org.mlconcepts.sample.Split;
import tools.jackson.databind.JsonNode;

class ValidationCurveReferenceTest {

  private static final RandomGenerator UNUSED = Seed.DEFAULT.stream("unused");

  static List<Fixture> cases() {
    return Fixture.of("validation").stream().filter(f -> f.name().contains("_curve_")).toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theCurveAgrees(Fixture fixture) {
    switch (fixture.name()) {
      case "validation_curve_ridge" -> ridge(fixture);
      case "learning_curve_ols" -> learningCurve(fixture);
      case "validation_curve_knn" -> nearestNeighbours(fixture);
      default -> fail("no check for " + fixture);
    }
  }

  private static void ridge(Fixture fixture) {
    double[][] x = Fixture.matrix(fixture.input("X"));
    double[] y = Fixture.doubles(fixture.input("y"));
    double[] lambdas = Fixture.doubles(fixture.input("lambdas"));
    List<Estimate> flexibleFirst = new ArrayList<>();
    for (int i = 0; i < lambdas.length; i++) {
      Ridge ridge = new Ridge(lambdas[i]);
      List<Split> splits = splits(fixture, x.length);
      double[] train =
          splits.stream().mapToDouble(s -> error(ridge, x, y, s.train(), s.train())).toArray();
      double[] test =
          splits.stream().mapToDouble(s -> error(ridge, x, y, s.train(), s.test())).toArray();
      fixture.check("train_mse", fixture.expected("train_mse").get(i), train);
      fixture.check("test_mse", fixture.expected("test_mse").get(i), test);
      flexibleFirst.add(Estimate.of(test));
    }
    fixture.check(
        "mean",
        fixture.expected("mean_test_mse"),
        flexibleFirst.stream().mapToDouble(Estimate::mean).toArray());
    fixture.check(
        "se",
        fixture.expected("se_test_mse"),
        flexibleFirst.stream().mapToDouble(Estimate::standardError).toArray());
    Collections.reverse(flexibleFirst);
    OneStandardErrorRule rule = new OneStandardErrorRule(flexibleFirst);
    fixture.check("best_lambda", lambdas[lambdas.length - 1 - rule.best()]);
    fixture.check("one_se_lambda", lambdas[lambdas.length - 1 - rule.chosen()]);
  }

  private static void learningCurve(Fixture fixture) {
    double[][] x = Fixture.matrix(fixture.input("X"));
    double[] y = Fixture.doubles(fixture.input("y"));
    Split split = Split.testing(x.length, Fixture.ints(fixture.input("test_rows")));
    JsonNode curve = fixture.expected("curve");
    assertThat(curve).hasSize(fixture.input("sizes").size());
    for (JsonNode point : curve) {
      int[] first = Arrays.copyOf(split.train(), point.get("train_size").asInt());
      fixture.check("train_mse", point.get("train_mse"), error(new Ridge(0), x, y, first, first));
      fixture.check(
          "test_mse", point.get("test_mse"), error(new Ridge(0), x, y, first, split.test()));
    }
  }

  private static void nearestNeighbours(Fixture fixture) {
    double[][] x = Fixture.matrix(fixture.input("X"));
    int[] y = Fixture.ints(fixture.input("y"));
    int[] sizes = Fixture.ints(fixture.input("k"));
    List<Split> splits = splits(fixture, x.length);
    for (int i = 0; i < sizes.length; i++) {
      int k = sizes[i];
      double[] train =
          splits.stream().mapToDouble(s -> accuracy(k, x, y, s.train(), s.train())).toArray();
      double[] test =
          splits.stream().mapToDouble(s -> accuracy(k, x, y, s.train(), s.test())).toArray();
      fixture.check("train_accuracy, k = " + k, fixture.expected("train_accuracy").get(i), train);
      fixture.check("test_accuracy, k = " + k, fixture.expected("test_accuracy").get(i), test);
    }
  }

  private static double error(Ridge ridge, double[][] x, double[] y, int[] train, int[] test) {
    Regressor model = ridge.fit(Rows.select(x, train), Rows.select(y, train), UNUSED);
    return RegressionErrors.of(Rows.select(y, test), model.predictAll(Rows.select(x, test))).mse();
  }

  private static double accuracy(int k, double[][] x, int[] y, int[] train, int[] test) {
    Classifier model =
        new NearestNeighbours(k)
            .classification()
            .fit(Rows.select(x, train), Rows.select(y, train), UNUSED);
    return Accuracy.of(Rows.select(y, test), model.classifyAll(Rows.select(x, test)));
  }

  private static List<Split> splits(Fixture fixture, int rows) {
    int[][] tests = Fixture.intMatrix(fixture.input("test_folds"));
    return IntStream.range(0, tests.length).mapToObj(i -> Split.testing(rows, tests[i])).toList();
  }
}
