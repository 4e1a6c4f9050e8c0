package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mlconcepts.data.CategoricalColumn;
import org.mlconcepts.data.Column;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.NumericColumn;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.StratifiedFolds;

/** Where the repeats of {@link OverfittingDetectors} get their rows from. */
interface LabelledSource {

  /** Rows for validation, drawn in each repeat besides those to train on. */
  int VALIDATION_ROWS = 400;

  /** Rows below which the test error of a reader's table would say too little. */
  int LEAST_TEST_ROWS = 100;

  /**
   * The rows of one repeat; the three parts share no row.
   *
   * @param flipped the share of labels that noise turns over afterwards; {@code test} has the labels before
   */
  record Draw(LabelledRows train, LabelledRows validation, LabelledRows test, double flipped) {

    /** The expected error on fresh labels. */
    double testErrorGiven(double disagreement) {
      return flipped + (1 - 2 * flipped) * disagreement;
    }
  }

  String name();

  /** The smallest error that any model can have, where it is known. */
  Optional<Double> bayesError();

  /** Whether the training rows of the repeats are disjoint, so that the repeats are independent. */
  boolean independent();

  Draw draw(int repeat, Seed seed);

  /**
   * Invented rows: ten features, and a label that says whether Friedman's function is above 14, turned over with a known
   * probability. That probability is the error of the best possible model.
   */
  record Synthetic(OverfittingDetectors settings) implements LabelledSource {

    private static final double THRESHOLD = 14; // close to the function's median, so that the classes balance

    @Override
    public String name() {
      return "synthetic";
    }

    @Override
    public Optional<Double> bayesError() {
      return Optional.of(settings.flips());
    }

    @Override
    public boolean independent() {
      return true;
    }

    @Override
    public Draw draw(int repeat, Seed seed) {
      Seed own = seed.child("synthetic/" + repeat);
      return new Draw(
          rows(settings.rows(), settings.flips(), own.stream("train")),
          rows(VALIDATION_ROWS, settings.flips(), own.stream("validation")),
          rows(settings.testRows(), 0, own.stream("test")),
          settings.flips());
    }

    private static LabelledRows rows(int count, double flips, RandomGenerator rng) {
      double[][] rows = RegressionProblem.FRIEDMAN.drawRows(count, rng);
      int[] labels = new int[count];
      for (int i = 0; i < count; i++) {
        boolean above = RegressionProblem.FRIEDMAN.truth(rows[i]) > THRESHOLD;
        boolean flip = rng.nextDouble() < flips;
        labels[i] = above != flip ? 1 : 0;
      }
      return new LabelledRows(rows, labels);
    }
  }

  /**
   * A table cut at random into pieces with equal shares of the classes. Each repeat trains on a piece of its own, as long as
   * there are enough, and validates and tests on rows outside it.
   */
  final class OfTable implements LabelledSource {

    private final String name;
    private final LabelledRows all;
    private final OverfittingDetectors settings;

    OfTable(Dataset data, OverfittingDetectors settings) {
      this.name = data.id();
      this.settings = settings;
      boolean[] marks = data.labels();
      int[] labels = new int[marks.length];
      int positives = 0;
      for (int i = 0; i < labels.length; i++) {
        labels[i] = marks[i] ? 1 : 0;
        positives += labels[i];
      }
      int least = settings.rows() + VALIDATION_ROWS + LEAST_TEST_ROWS;
      Checks.that(
          labels.length >= least,
          name + " must have at least " + least + " rows, but had " + labels.length + "; set rows lower");
      int rarer = Math.min(positives, labels.length - positives);
      int needed = 2 * pieces(labels.length);
      Checks.that(
          rarer >= needed,
          name + " must have at least " + needed + " rows of each class, but had " + rarer + " of one; set rows higher");
      all = new LabelledRows(encode(data.features()), labels);
    }

    private int pieces(int tableRows) {
      return Math.max(2, tableRows / settings.rows());
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Optional<Double> bayesError() {
      return Optional.empty();
    }

    @Override
    public boolean independent() {
      return settings.repeats() * settings.rows() <= all.size();
    }

    @Override
    public Draw draw(int repeat, Seed seed) {
      int pieces = pieces(all.size());
      int round = repeat / pieces;
      int[] piece =
          StratifiedFolds.shuffled(all.labels, pieces, seed.stream(name + "/round/" + round)).get(repeat % pieces).test();
      RandomGenerator order = seed.stream(name + "/order/" + repeat);
      Permutation.shuffle(piece, order);
      int[] train = Arrays.copyOf(piece, Math.min(piece.length, settings.rows()));
      boolean[] taken = new boolean[all.size()];
      for (int row : train) {
        taken[row] = true;
      }
      int[] outside = Arrays.stream(Permutation.of(all.size(), order)).filter(row -> !taken[row]).toArray();
      int tests = Math.min(settings.testRows(), outside.length - VALIDATION_ROWS);
      return new Draw(
          all.select(train),
          all.select(Arrays.copyOf(outside, VALIDATION_ROWS)),
          all.select(Arrays.copyOfRange(outside, VALIDATION_ROWS, VALIDATION_ROWS + tests)),
          0);
    }

    /** Numbers as they are, with the mean for a missing one; one 0/1 column for each level of a categorical column. */
    private static double[][] encode(Table table) {
      List<double[]> columns = new ArrayList<>();
      for (Column column : table.columns()) {
        if (column instanceof NumericColumn numeric) {
          columns.add(numeric.valuesOr(Arrays.stream(numeric.present()).average().orElse(0)));
        } else if (column instanceof CategoricalColumn categorical) {
          int[] codes = categorical.codes();
          for (int level = 0; level < categorical.levels().size(); level++) {
            int wanted = level;
            columns.add(Arrays.stream(codes).mapToDouble(code -> code == wanted ? 1 : 0).toArray());
          }
        }
      }
      Checks.that(!columns.isEmpty(), "the table must have a numeric or categorical column besides the target");
      double[][] rows = new double[table.rows()][columns.size()];
      for (int j = 0; j < columns.size(); j++) {
        for (int i = 0; i < rows.length; i++) {
          rows[i][j] = columns.get(j)[i];
        }
      }
      return rows;
    }
  }
}
