package org.mlconcepts.postmortem;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.metric.RegressionErrors;
import org.mlconcepts.model.BaggedTrees;
import org.mlconcepts.model.Cart;
import org.mlconcepts.model.LeastSquares;
import org.mlconcepts.sample.Split;

/** Three ways to forecast days from what is known of them in advance. */
enum Forecaster {
  /** Trend, weekdays, waves over the year and flags, added up by least squares. */
  LINEAR("linear"),
  /** Averaged trees, which repeat what they have seen and go no further. */
  FOREST("forest"),
  /** A straight line over time, and averaged trees for what it leaves. */
  LINE_AND_FOREST("line, then forest");

  private static final int TREES = 4;
  private static final int LEAF_DAYS = 5;

  private final String title;

  Forecaster(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Trains on some days and forecasts others. */
  double[] forecast(
      DailySeries series, Stage stage, int[] train, int[] test, RandomGenerator random) {
    return switch (this) {
      case LINEAR -> linear(series, stage, train, test);
      case FOREST -> trees(series, stage, train, series.values(train), test, random);
      case LINE_AND_FOREST -> {
        double[] known = linear(series, Stage.DAY_NUMBER, train, train);
        double[] rest = series.values(train);
        for (int i = 0; i < rest.length; i++) {
          rest[i] -= known[i];
        }
        double[] line = linear(series, Stage.DAY_NUMBER, train, test);
        double[] extra = trees(series, stage, train, rest, test, random);
        for (int i = 0; i < line.length; i++) {
          line[i] += extra[i];
        }
        yield line;
      }
    };
  }

  /** The mean absolute error of one split. */
  double error(DailySeries series, Stage stage, Split split, RandomGenerator random) {
    double[] forecast = forecast(series, stage, split.train(), split.test(), random);
    return RegressionErrors.of(series.values(split.test()), forecast).mae();
  }

  private static double[] linear(DailySeries series, Stage stage, int[] train, int[] test) {
    double[][] rows = stage.linearRows(series, train);
    int[] used =
        IntStream.range(0, rows[0].length)
            .filter(j -> Arrays.stream(rows).anyMatch(row -> row[j] != 0))
            .toArray();
    LeastSquares fit = LeastSquares.of(columns(rows, used));
    double[] weights = fit.project(series.values(train));
    double[][] basis = fit.basisAt(columns(stage.linearRows(series, test), used));
    double[] forecast = new double[test.length];
    for (int i = 0; i < forecast.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        forecast[i] += basis[i][j] * weights[j];
      }
    }
    return forecast;
  }

  /** The chosen columns: a flag that never occurred in training has no effect to learn. */
  private static double[][] columns(double[][] rows, int[] used) {
    return Arrays.stream(rows)
        .map(row -> Arrays.stream(used).mapToDouble(j -> row[j]).toArray())
        .toArray(double[][]::new);
  }

  private static double[] trees(
      DailySeries series,
      Stage stage,
      int[] train,
      double[] targets,
      int[] test,
      RandomGenerator random) {
    double[][] rows = stage.treeRows(series, train);
    Cart cart =
        Cart.full().withMinLeafRows(LEAF_DAYS).withCandidateFeatures((rows[0].length + 1) / 2);
    return new BaggedTrees(TREES, cart)
        .fit(rows, targets, random)
        .predictAll(stage.treeRows(series, test));
  }
}
