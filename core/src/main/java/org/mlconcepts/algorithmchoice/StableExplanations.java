package org.mlconcepts.algorithmchoice;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.OnTable;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;

/**
 * Whether an explanation survives other rows of the same kind: the first split of a tree, the signs
 * of the five largest coefficients of logistic regression, and the features that the lasso keeps.
 * Each is compared between two samples, one pair after another; so are the models' predictions.
 *
 * <p>Two truths are known, one with independent features, one whose features come with near-copies;
 * they give fresh rows each time. The two tables give bootstrap samples. The price of the lasso is
 * a tenth of the one at which it would keep nothing; logistic regression has next to no penalty.
 *
 * @param rows rows of a sample of an invented truth, or of a reader's table, in 100..10000
 * @param depth of the tree, in 1..12
 * @param repeats pairs of samples, at least 2
 */
public record StableExplanations(int rows, int depth, int repeats)
    implements OnTable<StableExplanations.Result> {

  public StableExplanations {
    Checks.that(rows >= 100 && rows <= 10_000, "rows must be in 100..10000, but was " + rows);
    Checks.that(depth >= 1 && depth <= 12, "depth must be in 1..12, but was " + depth);
    Checks.atLeast("repeats", 2, repeats);
  }

  /** The two truths and the two tables. */
  public record Result(List<Source> sources) {}

  /**
   * One source.
   *
   * @param roots features that took a tree's first split, the most frequent first
   * @param rootEntropy of the first split, in bits: 0 if it is always the same feature
   * @param kept features that the lasso kept at least once, the most frequent first
   * @param alwaysKept how many of them it always kept
   * @param signs how often each coefficient of logistic regression had its more frequent sign, by
   *     feature
   * @param agreement what two samples have in common
   */
  public record Source(
      String name,
      int features,
      List<Chosen> roots,
      double rootEntropy,
      List<Chosen> kept,
      int alwaysKept,
      List<Chosen> signs,
      Agreement agreement) {}

  /** A feature and the share of samples, 0..1, that chose it. */
  public record Chosen(String feature, double share) {}

  /**
   * What two samples have in common, 0..1, one entry a pair.
   *
   * @param root 1 if both trees split on the same feature first, else 0
   * @param signs share of the five largest coefficients of the first that have the same sign in the
   *     second
   * @param topFive share of the five largest coefficients of the first that are among the five
   *     largest of the second
   * @param kept features that the lasso keeps in both over those it keeps in either
   * @param treePredictions share of rows that both trees call the same
   * @param logisticPredictions share of rows that both logistic regressions call the same
   */
  public record Agreement(
      List<Double> root,
      List<Double> signs,
      List<Double> topFive,
      List<Double> kept,
      List<Double> treePredictions,
      List<Double> logisticPredictions) {}

  /** Samples of 400 rows, trees of depth 4, fifty pairs. */
  public static StableExplanations defaults() {
    return new StableExplanations(400, 4, 50);
  }

  /** The same experiment with larger or smaller samples of the invented truths. */
  public StableExplanations withRows(int count) {
    return new StableExplanations(count, depth, repeats);
  }

  /** The same experiment with deeper or shallower trees. */
  public StableExplanations withDepth(int splits) {
    return new StableExplanations(rows, splits, repeats);
  }

  /** The same experiment with another number of pairs. */
  public StableExplanations withRepeats(int pairs) {
    return new StableExplanations(rows, depth, pairs);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    List<Source> sources = new ArrayList<>();
    for (Retold source :
        List.of(Retold.independent(rows), Retold.copies(rows), Retold.tumours(), Retold.loans())) {
      sources.add(new Retelling(this, source).run(seed.child(source.name()), progress));
    }
    return new Result(List.copyOf(sources));
  }

  /** Runs the experiment on samples of a table alone. */
  @Override
  public Result run(Dataset data, Seed seed, Progress progress) {
    Retold source = Retold.own(data, rows);
    return new Result(
        List.of(new Retelling(this, source).run(seed.child(source.name()), progress)));
  }
}
