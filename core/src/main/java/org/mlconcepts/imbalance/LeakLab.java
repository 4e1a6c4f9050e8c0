package org.mlconcepts.imbalance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.data.Column;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.OnTable;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.RocCurve;
import org.mlconcepts.model.BaggedTrees;
import org.mlconcepts.model.Cart;
import org.mlconcepts.model.ClassificationLearner;
import org.mlconcepts.model.Features;
import org.mlconcepts.model.LogisticRegression;
import org.mlconcepts.model.NearestNeighbours;
import org.mlconcepts.model.RandomForest;
import org.mlconcepts.model.Standardization;
import org.mlconcepts.sample.Partition;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.Rows;
import org.mlconcepts.sample.StratifiedFolds;
import org.mlconcepts.sample.TrainingFold;

/**
 * How good a model looks on labels that are pure noise, when a step of preparation sees the test
 * rows, and when it does not. There is nothing to learn, so every area above one half is a lie.
 *
 * <p>The features are either normal noise too, or those of telephone customers whose labels have
 * been shuffled. Areas come from stratified cross-validation; the leaky way prepares all rows first
 * and splits afterwards, the honest way splits first and prepares the training part.
 *
 * @param rows at least 100
 * @param prevalence share of positives, in (0, 0.5)
 * @param folds of the cross-validation, at least 2
 * @param repeats at least 2
 */
public record LeakLab(int rows, double prevalence, int folds, int repeats)
    implements OnTable<LeakLab.Result> {

  private static final int LEAST_ROWS = 100;
  private static final int FEATURES = 10;
  private static final int TREES = 30;
  private static final int NEIGHBOURS = 5;

  public LeakLab {
    Checks.atLeast("rows", LEAST_ROWS, rows);
    Checks.that(rows <= 5000, "rows must be at most 5000, but was " + rows);
    Checks.between("prevalence", 0, 0.5, prevalence);
    Checks.atLeast("folds", 2, folds);
    Checks.atLeast("repeats", 2, repeats);
    Checks.that(
        (folds - 1) * Math.floor(prevalence * rows / folds) > NEIGHBOURS,
        "rows, prevalence and folds must leave more than "
            + NEIGHBOURS
            + " positives to train on, but were "
            + rows
            + ", "
            + prevalence
            + " and "
            + folds
            + "; raise rows");
  }

  /** One entry a combination of features, leak and learner. */
  public record Result(List<Cell> cells) {}

  /**
   * One way to prepare rows with one learner.
   *
   * @param features where the features come from
   * @param leak what is done too early
   * @param learner which model
   * @param leaky area under the ROC curve if it is done before the split, one a repeat
   * @param honest the same if it is done within the training part
   */
  public record Cell(
      String features, String leak, String learner, List<Double> leaky, List<Double> honest) {}

  /** Six hundred rows, a tenth of them positive. */
  public static LeakLab defaults() {
    return new LeakLab(600, 0.1, 5, 30);
  }

  /** The same experiment with another number of rows. */
  public LeakLab withRows(int count) {
    return new LeakLab(count, prevalence, folds, repeats);
  }

  /** The same experiment with another share of positives. */
  public LeakLab withPrevalence(double share) {
    return new LeakLab(rows, share, folds, repeats);
  }

  /** The same experiment with another number of folds. */
  public LeakLab withFolds(int count) {
    return new LeakLab(rows, prevalence, count, repeats);
  }

  /** The same experiment with another number of repeats. */
  public LeakLab withRepeats(int count) {
    return new LeakLab(rows, prevalence, folds, count);
  }

  private record Named(String name, ClassificationLearner learner) {}

  private static List<Named> learners() {
    return List.of(
        new Named("forest", RandomForest.of(TREES)),
        new Named(
            "tree of depth 6", new BaggedTrees(1, Cart.full().withMaxDepth(6)).classification()),
        new Named("5 neighbours", ClassificationLearner.binary(new NearestNeighbours(NEIGHBOURS))),
        new Named("logistic", new LogisticRegression(1e-3)));
  }

  /** Area of one repeat: leaky, then honest. */
  private record Pair(double leaky, double honest) {}

  /** Features whose labels are forgotten. */
  private record Unlabelled(String name, Function<Seed, double[][]> draw) {}

  @Override
  public Result run(Seed seed, Progress progress) {
    return run(
        List.of(
            new Unlabelled("noise", this::noise), new Unlabelled("telco churn", this::customers)),
        seed,
        progress);
  }

  /** The labels are shuffled ones, so that any target will do. */
  @Override
  public Result run(Dataset data, Seed seed, Progress progress) {
    int all = data.table().rows();
    Checks.that(
        all >= LEAST_ROWS, "the table must have at least " + LEAST_ROWS + " rows, but has " + all);
    if (all < rows) {
      return withRows(all).run(data, seed, progress);
    }
    return run(List.of(new Unlabelled(data.id(), own -> rowsOf(data, own))), seed, progress);
  }

  private Result run(List<Unlabelled> sources, Seed seed, Progress progress) {
    List<Cell> cells = new ArrayList<>();
    for (Unlabelled source : sources) {
      Seed own = seed.child(source.name());
      List<List<Pair>> drawn =
          Repeats.run(
              "leaks on " + source.name(),
              repeats,
              progress,
              r -> repeat(source, own.child("repeat/" + r)));
      int at = 0;
      for (Leak leak : Leak.values()) {
        for (Named learner : learners()) {
          int column = at++;
          cells.add(
              new Cell(
                  source.name(),
                  leak.title(),
                  learner.name(),
                  drawn.stream().map(d -> d.get(column).leaky()).toList(),
                  drawn.stream().map(d -> d.get(column).honest()).toList()));
        }
      }
    }
    return new Result(List.copyOf(cells));
  }

  private List<Pair> repeat(Unlabelled source, Seed seed) {
    double[][] table = source.draw().apply(seed);
    int[] labels = labels(seed);
    List<Pair> pairs = new ArrayList<>();
    for (Leak leak : Leak.values()) {
      for (Named learner : learners()) {
        Seed own = seed.child(leak.title() + "/" + learner.name());
        pairs.add(
            new Pair(
                leaky(leak, learner.learner(), table, labels, own),
                honest(leak, learner.learner(), table, labels, own)));
      }
    }
    return pairs;
  }

  /** On purpose in the wrong order: rows are prepared, taken out of the fold, and split. */
  private double leaky(
      Leak leak, ClassificationLearner learner, double[][] table, int[] labels, Seed seed) {
    TrainingFold all = leak.prepare(TrainingFold.of(table, labels), seed.stream("prepare"));
    return area(
        learner,
        StratifiedFolds.shuffled(all.labels(), folds, seed.stream("folds")).stream()
            .map(split -> Partition.of(all.rows(), all.labels(), split))
            .map(part -> new Leak.Prepared(part.training(), row -> row, part))
            .toList(),
        seed);
  }

  private double honest(
      Leak leak, ClassificationLearner learner, double[][] table, int[] labels, Seed seed) {
    return area(
        learner,
        StratifiedFolds.shuffled(labels, folds, seed.stream("folds")).stream()
            .map(split -> Partition.of(table, labels, split))
            .map(part -> leak.prepare(part, seed.stream("prepare")))
            .toList(),
        seed);
  }

  /** The mean area of the folds. */
  private static double area(ClassificationLearner learner, List<Leak.Prepared> parts, Seed seed) {
    double sum = 0;
    for (Leak.Prepared part : parts) {
      double[] scores =
          learner
              .fit(part.training().rows(), part.training().labels(), seed.stream("fit"))
              .scores(part.testRows());
      sum += RocCurve.of(part.testLabels(), scores).area();
    }
    return sum / parts.size();
  }

  private double[][] noise(Seed seed) {
    RandomGenerator random = seed.stream("features");
    double[][] table = new double[rows][FEATURES];
    for (double[] row : table) {
      Arrays.setAll(row, j -> random.nextGaussian());
    }
    return table;
  }

  private double[][] customers(Seed seed) {
    RareRows drawn =
        RareSource.contracts().draw(new Parts.Sizes(rows, 10, 10), seed.child("customers"));
    return Rows.select(
        drawn.fit().rows(), Permutation.of(drawn.fit().size(), seed.stream("shuffle")));
  }

  /** Some rows of a table, scaled by themselves, which no label has a say in. */
  private double[][] rowsOf(Dataset data, Seed seed) {
    int[] chosen =
        Arrays.copyOf(Permutation.of(data.table().rows(), seed.stream("own rows")), rows);
    double[][] matrix = Features.fit(filled(data.features(), chosen), chosen).matrix(chosen);
    return Standardization.of(matrix).applyAll(matrix);
  }

  /** Without columns that are empty in the chosen rows. */
  private static Table filled(Table table, int[] chosen) {
    List<Column> kept = new ArrayList<>();
    for (Column column : table.columns()) {
      if (column.select(chosen).missing() < chosen.length) {
        kept.add(column);
      }
    }
    return Table.of(kept);
  }

  private int[] labels(Seed seed) {
    int positives = (int) Math.round(prevalence * rows);
    int[] order = Permutation.of(rows, seed.stream("labels"));
    return IntStream.range(0, rows).map(i -> order[i] < positives ? 1 : 0).toArray();
  }
}
