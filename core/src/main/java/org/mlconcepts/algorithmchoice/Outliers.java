package org.mlconcepts.algorithmchoice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.OnTable;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.BaggedTrees;
import org.mlconcepts.model.BoostedRegression;
import org.mlconcepts.model.BoostedRegression.Loss;
import org.mlconcepts.model.Cart;
import org.mlconcepts.model.HuberRegression;
import org.mlconcepts.model.RegressionLearner;
import org.mlconcepts.model.Ridge;

/**
 * What a few wrong training rows do to each learner: a slipped decimal point in the target or in
 * the features of a share of the rows, and, for comparison, noise on all targets. Errors are
 * measured on clean rows.
 *
 * <p>The truths are a straight line and Friedman's first function; the real rows are house sales.
 * Every learner of a repeat trains on the same rows, spoiled in the same way.
 *
 * @param train training rows, in 100..10000
 * @param share of the rows that are odd, in (0, 0.5)
 * @param repeats at least 2
 */
public record Outliers(int train, double share, int repeats) implements OnTable<Outliers.Result> {

  private static final int TEST = 400;
  private static final int LEAST_TEST = 100;

  /** The learners, as charts and claims call them. */
  static final String LINEAR = "linear";

  static final String HUBER = "Huber";
  static final String TREE = "tree";
  static final String FOREST = "forest";
  static final String BOOSTING = "boosting";
  static final String ABSOLUTE = "boosting, absolute";

  public Outliers {
    Checks.atLeast("train", 100, train);
    Checks.that(train <= 10_000, "train must be at most 10000, but was " + train);
    Checks.between("share", 0, 0.5, share);
    Checks.atLeast("repeats", 2, repeats);
  }

  /** The two truths and the house sales, or a reader's table alone. */
  public record Result(List<Source> sources) {}

  /**
   * One source.
   *
   * @param unit of the errors; empty for an invented target
   */
  public record Source(String name, String unit, List<Learner> learners) {

    Learner learner(String wanted) {
      return learners.stream().filter(l -> l.name().equals(wanted)).findFirst().orElseThrow();
    }
  }

  /**
   * One learner's root mean squared error on clean test rows, one entry a repeat.
   *
   * @param clean trained on clean rows
   * @param noise trained with noise on all targets, as wide as they spread themselves
   * @param oddTargets trained with some targets ten times too large
   * @param oddFeatures trained with some rows whose features are ten times too large
   */
  public record Learner(
      String name,
      List<Double> clean,
      List<Double> noise,
      List<Double> oddTargets,
      List<Double> oddFeatures) {

    List<Double> after(Spoiling spoiling) {
      return switch (spoiling) {
        case CLEAN -> clean;
        case NOISE -> noise;
        case TARGETS -> oddTargets;
        case FEATURES -> oddFeatures;
      };
    }
  }

  private record Named(String name, RegressionLearner learner) {}

  /** One row in twenty, 200 rows. */
  public static Outliers defaults() {
    return new Outliers(200, 0.05, 30);
  }

  /** The same experiment with another number of training rows. */
  public Outliers withTrain(int rows) {
    return new Outliers(rows, share, repeats);
  }

  /** The same experiment with another share of odd rows. */
  public Outliers withShare(double odd) {
    return new Outliers(train, odd, repeats);
  }

  /** The same experiment with another number of repeats. */
  public Outliers withRepeats(int count) {
    return new Outliers(train, share, count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    List<Source> sources = new ArrayList<>();
    for (NumberSource source :
        List.of(NumberSource.line(), NumberSource.friedman(), NumberSource.houses())) {
      sources.add(new Trial(source, TEST, Outliers::learners).run(seed, progress));
    }
    return new Result(List.copyOf(sources));
  }

  /**
   * Spoils the rows of a table alone. Huber's line is left out, because columns that follow from
   * others leave it without a solution, and so is boosting by the absolute error, to save time.
   *
   * @param data with a number to predict
   */
  @Override
  public Result run(Dataset data, Seed seed, Progress progress) {
    NumberSource.Sampled own = NumberSource.own(data, train + LEAST_TEST);
    int test = Math.min(TEST, own.size() - train);
    return new Result(
        List.of(new Trial(own, test, Outliers::learnersOfAnyTable).run(seed, progress)));
  }

  private static List<Named> learnersOfAnyTable(int features) {
    return learners(features).stream()
        .filter(each -> !List.of(HUBER, ABSOLUTE).contains(each.name()))
        .toList();
  }

  private static List<Named> learners(int features) {
    return List.of(
        new Named(LINEAR, new Ridge(0)),
        new Named(HUBER, HuberRegression.standard()),
        new Named(TREE, Cart.full().withMinLeafRows(5)),
        new Named(FOREST, BaggedTrees.randomForest(30, Math.max(1, features / 3))),
        new Named(BOOSTING, new BoostedRegression(60, 3, 0.15, 5, Loss.SQUARED)),
        new Named(ABSOLUTE, new BoostedRegression(60, 3, 0.15, 5, Loss.ABSOLUTE)));
  }

  /** One source with its learners. */
  private final class Trial {
    private final NumberSource source;
    private final int test;
    private final IntFunction<List<Named>> learners;

    Trial(NumberSource source, int test, IntFunction<List<Named>> learners) {
      this.source = source;
      this.test = test;
      this.learners = learners;
    }

    Source run(Seed seed, Progress progress) {
      Seed own = seed.child(source.name());
      List<Map<Spoiling, List<Double>>> errors =
          Repeats.run(source.name(), repeats, progress, r -> repeat(own.child("repeat/" + r)));
      List<Learner> found = new ArrayList<>();
      List<String> names = learners.apply(1).stream().map(Named::name).toList();
      for (int l = 0; l < names.size(); l++) {
        int learner = l;
        List<List<Double>> by = new ArrayList<>();
        for (Spoiling spoiling : Spoiling.values()) {
          by.add(
              errors.stream()
                  .map(e -> Objects.requireNonNull(e.get(spoiling)).get(learner))
                  .toList());
        }
        found.add(new Learner(names.get(l), by.get(0), by.get(1), by.get(2), by.get(3)));
      }
      return new Source(source.name(), source.unit(), List.copyOf(found));
    }

    /** Errors by spoiling, one a learner. */
    private Map<Spoiling, List<Double>> repeat(Seed seed) {
      NumberSource.Draw draw = source.draw(train, test, seed);
      List<Named> named = learners.apply(draw.train().rows()[0].length);
      Map<Spoiling, List<Double>> errors = new EnumMap<>(Spoiling.class);
      for (Spoiling spoiling : Spoiling.values()) {
        NumberRows rows = spoiling.of(draw.train(), share, seed.stream(spoiling.title()));
        errors.put(
            spoiling,
            named.stream()
                .map(l -> l.learner().fit(rows.rows(), rows.targets(), seed.stream("learner")))
                .map(draw.test()::rootMeanSquaredError)
                .toList());
      }
      return errors;
    }
  }
}
