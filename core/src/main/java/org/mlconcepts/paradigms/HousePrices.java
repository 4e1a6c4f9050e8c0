package org.mlconcepts.paradigms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.RegressionErrors;
import org.mlconcepts.model.BaggedTrees;
import org.mlconcepts.model.RegressionLearner;
import org.mlconcepts.model.Ridge;
import org.mlconcepts.model.Standardization;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.Rows;

/**
 * Prices of houses from what is known about house, lot and place: the usual example of learning
 * from pairs, by the number of pairs, and with prices that have been mixed up.
 *
 * @param testRows fresh rows to judge by, at least 200
 * @param trees trees of the forest, at least 5
 * @param repeats at least 2
 */
public record HousePrices(int testRows, int trees, int repeats)
    implements Experiment<HousePrices.Result> {

  /** How many pairs there are to learn from. */
  static final List<Integer> PAIRS = List.of(50, 200, 800);

  private static final List<String> INPUTS =
      List.of(
          "year_built",
          "living_area_sqft",
          "bedrooms",
          "baths",
          "half_baths",
          "frontage_ft",
          "depth_ft",
          "garage_sqft",
          "rooms",
          "lot_sqft",
          "x_m",
          "y_m");

  public HousePrices {
    Checks.that(
        testRows >= 200 && testRows <= 10_000,
        "testRows must be between 200 and 10000, but was " + testRows);
    Checks.atLeast("trees", 5, trees);
    Checks.atLeast("repeats", 2, repeats);
  }

  /** A straight line and a forest. */
  public record Result(List<Learner> learners) {}

  /** One learner. */
  public record Learner(String name, List<ByPairs> byPairs) {}

  /**
   * What is learned from some pairs, one entry a repeat.
   *
   * @param right R² of the logarithm of the price on fresh rows
   * @param mixed the same, learned from the same houses with their prices in random order
   */
  public record ByPairs(int pairs, List<Double> right, List<Double> mixed) {}

  /** Six hundred fresh rows, fifteen trees. */
  public static HousePrices defaults() {
    return new HousePrices(600, 15, 30);
  }

  /** The same experiment with another number of fresh rows. */
  public HousePrices withTestRows(int count) {
    return new HousePrices(count, trees, repeats);
  }

  /** The same experiment with another number of trees. */
  public HousePrices withTrees(int count) {
    return new HousePrices(testRows, count, repeats);
  }

  /** The same experiment with another number of repeats. */
  public HousePrices withRepeats(int count) {
    return new HousePrices(testRows, trees, count);
  }

  private record Named(String name, RegressionLearner learner) {}

  private record Pair(double right, double mixed) {}

  @Override
  public Result run(Seed seed, Progress progress) {
    Table table = Datasets.lucasHousePrices().table();
    double[][] inputs = inputs(table);
    double[] prices = Arrays.stream(table.numeric("price").values()).map(StrictMath::log).toArray();
    List<Learner> learners = new ArrayList<>();
    for (Named named :
        List.of(
            new Named("straight line", new Ridge(1)),
            new Named("forest", BaggedTrees.randomForest(trees, INPUTS.size() / 3)))) {
      List<ByPairs> byPairs = new ArrayList<>();
      for (int pairs : PAIRS) {
        List<Pair> found =
            Repeats.run(
                named.name() + ", " + pairs + " pairs",
                repeats,
                progress,
                r -> repeat(named.learner(), inputs, prices, pairs, seed.child("repeat/" + r)));
        byPairs.add(
            new ByPairs(
                pairs,
                found.stream().map(Pair::right).toList(),
                found.stream().map(Pair::mixed).toList()));
      }
      learners.add(new Learner(named.name(), byPairs));
    }
    return new Result(learners);
  }

  static double[][] inputs(Table table) {
    double[][] rows = new double[table.rows()][INPUTS.size()];
    for (int j = 0; j < INPUTS.size(); j++) {
      double[] values = table.numeric(INPUTS.get(j)).values();
      for (int i = 0; i < rows.length; i++) {
        rows[i][j] = values[i];
      }
    }
    return rows;
  }

  private Pair repeat(
      RegressionLearner learner, double[][] inputs, double[] prices, int pairs, Seed seed) {
    int[] order = Permutation.of(inputs.length, seed.stream("rows"));
    int[] test = Arrays.copyOf(order, testRows);
    int[] fit = Arrays.copyOfRange(order, testRows, testRows + pairs);
    int[] mixed = fit.clone();
    Permutation.shuffle(mixed, seed.stream("mix"));
    double[][] rows = Rows.select(inputs, fit);
    Standardization scale = Standardization.of(rows);
    double[][] known = scale.applyAll(rows);
    double[][] fresh = scale.applyAll(Rows.select(inputs, test));
    double[] truth = Rows.select(prices, test);
    return new Pair(
        explained(learner, known, Rows.select(prices, fit), fresh, truth, seed),
        explained(learner, known, Rows.select(prices, mixed), fresh, truth, seed));
  }

  private static double explained(
      RegressionLearner learner,
      double[][] rows,
      double[] targets,
      double[][] fresh,
      double[] truth,
      Seed seed) {
    double[] predicted = learner.fit(rows, targets, seed.stream("learner")).predictAll(fresh);
    return RegressionErrors.of(truth, predicted).r2().orElseThrow();
  }
}
