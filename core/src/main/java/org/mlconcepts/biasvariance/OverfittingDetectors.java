package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.OnTable;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;

/**
 * Ways to notice overfitting, put to the test where the answer is known: training error, the gap,
 * cross-validation, a validation set, a learning curve, and labels in random order.
 *
 * <p>Every repeat trains on few rows and tests on many others, on two real tables and on invented
 * rows whose smallest possible error is known. A real table is cut into pieces, and each repeat
 * trains on a piece of its own: so the repeats are independent and their intervals are honest,
 * which those of folds that share training rows are not (Nadeau and Bengio 2003). A reader's table
 * with fewer rows is cut anew when its pieces run out; the intervals then speak of that table
 * alone.
 *
 * <p>All errors are shares of wrong labels.
 *
 * @param rows rows to train on, at least 40
 * @param folds folds of the cross-validation, at least 2 and at most a quarter of the rows
 * @param trees trees of the forest, at least 1; an odd number leaves no ties
 * @param flips share of invented labels that are turned over, in (0, 0.5): the smallest possible
 *     error
 * @param testRows rows that tell the truth about a model, at least 100
 * @param permutations random orders of the labels in a permutation test, at least 19, the fewest
 *     that allow p = 0.05
 * @param repeats at least 2
 */
public record OverfittingDetectors(
    int rows, int folds, int trees, double flips, int testRows, int permutations, int repeats)
    implements OnTable<OverfittingDetectors.Result> {

  static final int LEAST_ROWS = 40;

  public OverfittingDetectors {
    Checks.atLeast("rows", LEAST_ROWS, rows);
    Checks.that(
        folds >= 2 && folds <= rows / 4,
        "folds must be in 2.." + rows / 4 + " (a quarter of rows), but was " + folds);
    Checks.atLeast("trees", 1, trees);
    Checks.between("flips", 0, 0.5, flips);
    Checks.atLeast("testRows", 100, testRows);
    Checks.atLeast("permutations", 19, permutations);
    Checks.atLeast("repeats", 2, repeats);
  }

  /**
   * What was measured.
   *
   * @param studies one a source of rows; the first is the headline
   */
  public record Result(List<Study> studies) {}

  /**
   * Everything measured on one source of rows.
   *
   * @param data the id of the table, or {@code "synthetic"}
   * @param independent whether no row was trained on in two repeats
   * @param majorityError test error of always saying the more frequent class
   * @param bayesError the smallest possible error, where it is known
   * @param trees trees by depth limit, from 0
   * @param others a full tree, a forest, and models of other families
   * @param learningCurves some of the models on fewer rows
   * @param permuted what a full tree and a forest do to labels in random order
   * @param permutationTest p values of the full tree
   * @param validation what validation sets of several sizes can tell
   */
  public record Study(
      String data,
      boolean independent,
      double majorityError,
      Optional<Double> bayesError,
      List<Tree> trees,
      List<Model> others,
      List<LearningCurve> learningCurves,
      List<Permuted> permuted,
      PermutationTest permutationTest,
      List<Validation> validation) {

    /** All models: the trees by depth, then the others. */
    public List<Model> models() {
      List<Model> all = new ArrayList<>(trees.stream().map(Tree::model).toList());
      all.addAll(others);
      return all;
    }

    /** The tree with the smallest mean error. */
    public Tree best(Function<Model, List<Double>> error) {
      Tree best = trees.get(0);
      for (Tree tree : trees) {
        best = tree.model().mean(error) < best.model().mean(error) ? tree : best;
      }
      return best;
    }

    /** One of the others by its name. */
    public Model model(String name) {
      return others.stream().filter(model -> model.name().equals(name)).findFirst().orElseThrow();
    }
  }

  /** A tree with a depth limit. */
  public record Tree(int depth, Model model) {}

  /**
   * Errors of a model, one value a repeat.
   *
   * @param training on the rows it was trained on
   * @param crossValidated on the same rows, each predicted by a model that has not seen it
   * @param test on many other rows: the truth, as far as it can be had
   */
  public record Model(
      String name, List<Double> training, List<Double> crossValidated, List<Double> test) {

    /** The mean of an error over the repeats, for example {@code mean(Model::test)}. */
    public double mean(Function<Model, List<Double>> error) {
      return Estimate.of(Values.array(error.apply(this))).mean();
    }

    /** Cross-validated error minus training error. */
    public List<Double> gap() {
      List<Double> gaps = new ArrayList<>();
      for (int r = 0; r < training.size(); r++) {
        gaps.add(crossValidated.get(r) - training.get(r));
      }
      return gaps;
    }
  }

  /** Errors of a model by the number of rows it was trained on. */
  public record LearningCurve(String name, List<Size> sizes) {}

  /** Errors on so many training rows, one value a repeat. */
  public record Size(int rows, List<Double> training, List<Double> test) {}

  /** Errors of a model trained on labels in random order, one value a repeat. */
  public record Permuted(String name, List<Double> training, List<Double> crossValidated) {}

  /**
   * P values, one a repeat: (1 + number of random orders with a held-out error at most as large) /
   * (1 + random orders).
   *
   * @param real of the labels as they are
   * @param permuted of labels that were put in random order before: there is nothing to find
   */
  public record PermutationTest(List<Double> real, List<Double> permuted) {}

  /**
   * What a validation set of so many rows can tell.
   *
   * @param right for each repeat, the share of the differences in test error between models that it
   *     gets the right way round
   */
  public record Validation(int rows, List<Double> right) {}

  /** A hundred and fifty rows in each of thirty repeats. */
  public static OverfittingDetectors defaults() {
    return new OverfittingDetectors(150, 5, 21, 0.15, 1000, 39, 30);
  }

  /** The same experiment with another number of rows to train on. */
  public OverfittingDetectors withRows(int count) {
    return new OverfittingDetectors(count, folds, trees, flips, testRows, permutations, repeats);
  }

  /** The same experiment with another number of folds. */
  public OverfittingDetectors withFolds(int count) {
    return new OverfittingDetectors(rows, count, trees, flips, testRows, permutations, repeats);
  }

  /** The same experiment with another number of trees in the forest. */
  public OverfittingDetectors withTrees(int count) {
    return new OverfittingDetectors(rows, folds, count, flips, testRows, permutations, repeats);
  }

  /** The same experiment with another share of turned labels. */
  public OverfittingDetectors withFlips(double share) {
    return new OverfittingDetectors(rows, folds, trees, share, testRows, permutations, repeats);
  }

  /** The same experiment with another number of test rows. */
  public OverfittingDetectors withTestRows(int count) {
    return new OverfittingDetectors(rows, folds, trees, flips, count, permutations, repeats);
  }

  /** The same experiment with another number of random orders. */
  public OverfittingDetectors withPermutations(int count) {
    return new OverfittingDetectors(rows, folds, trees, flips, testRows, count, repeats);
  }

  /** The same experiment with another number of repeats. */
  public OverfittingDetectors withRepeats(int count) {
    return new OverfittingDetectors(rows, folds, trees, flips, testRows, permutations, count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    return new Result(
        List.of(
            study(new LabelledSource.OfTable(Datasets.telcoChurn(), this), seed, progress),
            study(new LabelledSource.OfTable(Datasets.spambase(), this), seed, progress),
            study(new LabelledSource.Synthetic(this), seed, progress)));
  }

  /**
   * Runs the experiment on a table alone.
   *
   * @param data with a target of two values and a positive one
   */
  @Override
  public Result run(Dataset data, Seed seed, Progress progress) {
    return new Result(List.of(study(new LabelledSource.OfTable(data, this), seed, progress)));
  }

  private Study study(LabelledSource source, Seed seed, Progress progress) {
    return new OverfittingStudy(this, source).run(seed, progress);
  }
}
