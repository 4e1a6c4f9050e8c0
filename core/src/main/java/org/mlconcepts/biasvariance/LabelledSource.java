package org.mlconcepts.biasvariance;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Features;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.Rows;
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
   * @param flipped the share of labels that noise turns over afterwards; {@code test} has the
   *     labels before
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
   * Invented rows: ten features, and a label that says whether Friedman's function is above 14,
   * turned over with a known probability. That probability is the error of the best possible model.
   */
  record Synthetic(OverfittingDetectors settings) implements LabelledSource {

    private static final double THRESHOLD =
        14; // close to the function's median, so that the classes balance

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
   * A table cut at random into pieces with equal shares of the classes. Each repeat trains on a
   * piece of its own, as long as there are enough, and validates and tests on rows outside it. What
   * features there are is learned from the training rows.
   */
  final class OfTable implements LabelledSource {

    private final String name;
    private final Table table;
    private final int[] labels;
    private final OverfittingDetectors settings;

    OfTable(Dataset data, OverfittingDetectors settings) {
      this.name = data.id();
      this.settings = settings;
      boolean[] marks = data.labels();
      table = data.features();
      labels = new int[marks.length];
      int positives = 0;
      for (int i = 0; i < labels.length; i++) {
        labels[i] = marks[i] ? 1 : 0;
        positives += labels[i];
      }
      int heldOut = VALIDATION_ROWS + LEAST_TEST_ROWS;
      int least = settings.rows() + heldOut;
      boolean canBeLower = labels.length >= OverfittingDetectors.LEAST_ROWS + heldOut;
      Checks.that(
          labels.length >= least,
          name
              + " must have at least "
              + least
              + " rows, but had "
              + labels.length
              + (canBeLower ? "; set rows lower" : "; take a larger table"));
      int rarer = Math.min(positives, labels.length - positives);
      int needed = 2 * pieces(labels.length);
      Checks.that(
          rarer >= needed,
          name
              + " must have at least "
              + needed
              + " rows of each class, but had "
              + rarer
              + " of one; set rows higher");
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
      return settings.repeats() * settings.rows() <= labels.length;
    }

    @Override
    public Draw draw(int repeat, Seed seed) {
      Chosen chosen = choose(repeat, seed);
      Features features = Features.fit(table, chosen.train());
      return new Draw(
          part(features, chosen.train()),
          part(features, chosen.validation()),
          part(features, chosen.test()),
          0);
    }

    /** Row numbers of the table, no row twice. */
    Chosen choose(int repeat, Seed seed) {
      int pieces = pieces(labels.length);
      RandomGenerator deal = seed.stream(name + "/round/" + repeat / pieces);
      int[] piece = StratifiedFolds.shuffled(labels, pieces, deal).get(repeat % pieces).test();
      RandomGenerator order = seed.stream(name + "/order/" + repeat);
      Permutation.shuffle(piece, order);
      int[] train = Arrays.copyOf(piece, Math.min(piece.length, settings.rows()));
      boolean[] taken = new boolean[labels.length];
      for (int row : train) {
        taken[row] = true;
      }
      int[] outside =
          Arrays.stream(Permutation.of(labels.length, order)).filter(row -> !taken[row]).toArray();
      int tests = Math.min(settings.testRows(), outside.length - VALIDATION_ROWS);
      return new Chosen(
          train,
          Arrays.copyOf(outside, VALIDATION_ROWS),
          Arrays.copyOfRange(outside, VALIDATION_ROWS, VALIDATION_ROWS + tests));
    }

    private LabelledRows part(Features features, int[] chosen) {
      return new LabelledRows(features.matrix(chosen), Rows.select(labels, chosen));
    }

    /** Row numbers of the three parts. */
    static final class Chosen {
      private final int[] train;
      private final int[] validation;
      private final int[] test;

      private Chosen(int[] train, int[] validation, int[] test) {
        this.train = train;
        this.validation = validation;
        this.test = test;
      }

      int[] train() {
        return train;
      }

      int[] validation() {
        return validation;
      }

      int[] test() {
        return test;
      }
    }
  }
}
