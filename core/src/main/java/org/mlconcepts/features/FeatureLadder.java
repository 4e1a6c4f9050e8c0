package org.mlconcepts.features;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;

/**
 * Features added step by step, and what each step is worth to a linear model, to trees and to
 * neighbours: daily sales of a shop with a known truth, and daily passengers in Chicago, both
 * trained on two years and tested on the third. Beside it, what scaling does where units differ,
 * what rising maps do to a tree, and what a product is worth where the truth is one.
 *
 * @param trees in the forest, at least 1
 * @param repeats at least 2; of the passengers at most as many as there are years to test on, so
 *     that no two repeats share a test day
 */
public record FeatureLadder(int trees, int repeats) implements Experiment<FeatureLadder.Result> {

  private static final int NEIGHBOURS = 10;

  public FeatureLadder {
    Checks.atLeast("trees", 1, trees);
    Checks.that(trees <= 200, "trees must be at most 200, but was " + trees);
    Checks.atLeast("repeats", 2, repeats);
  }

  /**
   * The ladder and what stands beside it.
   *
   * @param ladder share of the variance explained in the third year, by step
   * @param units share of right answers by the rule of scaling
   * @param monotone what rising maps change in a tree
   * @param products share of the variance explained, without and with products
   */
  public record Result(
      List<Measured> ladder,
      List<Measured> units,
      List<Monotone> monotone,
      List<Measured> products) {
    public Result {
      ladder = List.copyOf(ladder);
      units = List.copyOf(units);
      monotone = List.copyOf(monotone);
      products = List.copyOf(products);
    }
  }

  /**
   * What a strictly rising map of every column does to a full tree; lists hold one entry a repeat.
   *
   * @param training share of training rows whose prediction changes
   * @param test share of new rows whose prediction changes
   */
  public record Monotone(String data, String map, List<Double> training, List<Double> test) {
    public Monotone {
      training = List.copyOf(training);
      test = List.copyOf(test);
    }
  }

  /** Six trees. */
  public static FeatureLadder defaults() {
    return new FeatureLadder(6, 30);
  }

  /** The same experiment with another number of trees. */
  public FeatureLadder withTrees(int count) {
    return new FeatureLadder(count, repeats);
  }

  /** The same experiment with another number of repeats. */
  public FeatureLadder withRepeats(int count) {
    return new FeatureLadder(trees, count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    List<Measured> ladder = new ArrayList<>();
    for (LadderSource source : List.of(LadderSource.shop(), LadderSource.ridership())) {
      ladder.addAll(ladder(source, seed.child(source.title()), progress));
    }
    UnitStudy units = new UnitStudy(repeats, progress);
    return new Result(
        ladder,
        units.accuracies(seed.child("units")),
        units.monotone(seed),
        ProductStudy.run(repeats, seed.child("products"), progress));
  }

  private List<Measured> ladder(LadderSource source, Seed seed, Progress progress) {
    List<Learner> learners =
        List.of(Learner.linear(), Learner.forest(trees), Learner.neighbours(NEIGHBOURS));
    return Grid.run(
        new Grid.Plan(source.title(), Learner.titles(learners), LadderSource.STEPS),
        Math.min(repeats, source.draws()),
        progress,
        r -> {
          Seed own = seed.child("repeat/" + r);
          LadderSource.Days days = source.draw(r, own);
          double[][] scores = new double[learners.size()][LadderSource.STEPS.size()];
          for (int f = 0; f < LadderSource.STEPS.size(); f++) {
            Part part = LadderSource.part(days, LadderSource.STEPS.get(f));
            for (int l = 0; l < scores.length; l++) {
              scores[l][f] = ProductStudy.r2(learners.get(l), part, own);
            }
          }
          return scores;
        });
  }
}
