package org.mlconcepts.paradigms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.OnTable;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.RegressionErrors;
import org.mlconcepts.model.BaggedTrees;
import org.mlconcepts.model.NumberTable;
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
    implements OnTable<HousePrices.Result> {

  /** How many pairs there are to learn from. */
  static final List<Integer> PAIRS = List.of(50, 200, 800);

  static final String HOUSES = "house prices";

  private static final int LEAST_FRESH_ROWS = 200;

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

  /**
   * A straight line and a forest.
   *
   * @param data what was predicted
   */
  public record Result(String data, List<Learner> learners) {}

  /** One learner. */
  public record Learner(String name, List<ByPairs> byPairs) {}

  /**
   * What is learned from some pairs, one entry a repeat.
   *
   * @param right R² on fresh rows, of the logarithm of the price or of a reader's own target
   * @param mixed the same, learned from the same rows with their targets in random order
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
    return new Result(HOUSES, learners(new Known(inputs, prices), PAIRS, seed, progress));
  }

  /**
   * Learns from pairs of a table alone: as many sizes as leave enough fresh rows.
   *
   * @param data with a number to predict
   */
  @Override
  public Result run(Dataset data, Seed seed, Progress progress) {
    NumberTable table = NumberTable.of(data, PAIRS.get(1) + LEAST_FRESH_ROWS);
    Known known = new Known(table.rows(), table.standardTargets());
    List<Integer> sizes =
        PAIRS.stream().filter(pairs -> pairs + LEAST_FRESH_ROWS <= known.targets.length).toList();
    return new Result(table.name(), learners(known, sizes, seed, progress));
  }

  /** Rows with what is to be predicted. */
  private static final class Known {
    private final double[][] inputs;
    private final double[] targets;

    Known(double[][] inputs, double[] targets) {
      this.inputs = inputs;
      this.targets = targets;
    }
  }

  private List<Learner> learners(Known known, List<Integer> sizes, Seed seed, Progress progress) {
    int fresh = Math.min(testRows, known.targets.length - sizes.get(sizes.size() - 1));
    int tried = Math.max(1, known.inputs[0].length / 3);
    List<Learner> learners = new ArrayList<>();
    for (Named named :
        List.of(
            new Named("straight line", new Ridge(1)),
            new Named("forest", BaggedTrees.randomForest(trees, tried)))) {
      List<ByPairs> byPairs = new ArrayList<>();
      for (int pairs : sizes) {
        List<Pair> found =
            Repeats.run(
                named.name() + ", " + pairs + " pairs",
                repeats,
                progress,
                r -> repeat(named.learner(), known, fresh, pairs, seed.child("repeat/" + r)));
        byPairs.add(
            new ByPairs(
                pairs,
                found.stream().map(Pair::right).toList(),
                found.stream().map(Pair::mixed).toList()));
      }
      learners.add(new Learner(named.name(), byPairs));
    }
    return List.copyOf(learners);
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

  private static Pair repeat(
      RegressionLearner learner, Known known, int fresh, int pairs, Seed seed) {
    double[][] inputs = known.inputs;
    double[] targets = known.targets;
    int[] order = Permutation.of(inputs.length, seed.stream("rows"));
    int[] test = Arrays.copyOf(order, fresh);
    int[] fit = Arrays.copyOfRange(order, fresh, fresh + pairs);
    int[] mixed = fit.clone();
    Permutation.shuffle(mixed, seed.stream("mix"));
    double[][] rows = Rows.select(inputs, fit);
    Standardization scale = Standardization.of(rows);
    double[][] seen = scale.applyAll(rows);
    double[][] unseen = scale.applyAll(Rows.select(inputs, test));
    double[] truth = Rows.select(targets, test);
    return new Pair(
        explained(learner, seen, Rows.select(targets, fit), unseen, truth, seed),
        explained(learner, seen, Rows.select(targets, mixed), unseen, truth, seed));
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
