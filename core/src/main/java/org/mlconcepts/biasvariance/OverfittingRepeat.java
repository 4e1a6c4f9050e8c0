package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.ClassificationLearner;
import org.mlconcepts.model.Classifier;
import org.mlconcepts.sample.Folds;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.Split;
import org.mlconcepts.sample.StratifiedFolds;

/** One repeat: every model trained, cross-validated, validated and tested on the same rows. */
final class OverfittingRepeat {

  /**
   * The sizes of validation sets that are compared; a larger one begins with the rows of a smaller
   * one.
   */
  static final List<Integer> VALIDATION_SIZES =
      List.of(25, 50, 100, 200, LabelledSource.VALIDATION_ROWS);

  /** Training rows of the learning curve: an eighth, a quarter, a half, and all. */
  static final int CURVE_SIZES = 4;

  /** Errors of a model; {@code validation} has one a size. */
  record Errors(double training, double crossValidated, double test, List<Double> validation) {}

  /** Errors on some training rows. */
  record Pair(double training, double heldOut) {}

  /**
   * What a repeat found.
   *
   * @param models one entry a model
   * @param curves one list a model of the learning curve, by size
   * @param permuted one entry a model that met labels in random order
   */
  record Found(
      List<Errors> models,
      List<List<Pair>> curves,
      List<Pair> permuted,
      double pReal,
      double pPermuted,
      double majority) {}

  private final OverfittingDetectors settings;
  private final LabelledSource.Draw draw;
  private final Seed seed;

  OverfittingRepeat(OverfittingDetectors settings, LabelledSource.Draw draw, Seed seed) {
    this.settings = settings;
    this.draw = draw;
    this.seed = seed;
  }

  /**
   * Runs it.
   *
   * @param flexible the models of the learning curve; all but the first also meet labels in random
   *     order
   */
  Found run(List<ClassificationLearner> models, List<ClassificationLearner> flexible) {
    LabelledRows train = draw.train();
    List<Errors> errors = models.stream().map(this::errors).toList();
    List<List<Pair>> curves = flexible.stream().map(this::curve).toList();
    LabelledRows permuted = train.withLabels(permuted(train.labels, 0));
    List<Pair> onPermuted =
        flexible.stream()
            .skip(1)
            .map(learner ->
                new Pair(permuted.error(fit(learner, permuted)), crossValidated(learner, permuted)))
            .toList();
    double[] p = permutationTest(flexible.get(1));
    int majority = 2 * Arrays.stream(train.labels).sum() > train.size() ? 1 : 0;
    return new Found(
        errors, curves, onPermuted, p[0], p[1], test(row -> new double[] {1 - majority, majority}));
  }

  private Errors errors(ClassificationLearner learner) {
    Classifier model = fit(learner, draw.train());
    List<Double> validation = draw.validation().errorsOfFirst(VALIDATION_SIZES, model);
    return new Errors(
        draw.train().error(model), crossValidated(learner, draw.train()), test(model), validation);
  }

  private double test(Classifier model) {
    return draw.testErrorGiven(draw.test().error(model));
  }

  private Classifier fit(ClassificationLearner learner, LabelledRows rows) {
    return learner.fit(rows.rows, rows.labels, seed.stream("learner"));
  }

  /** The share of all rows that are labelled wrong by the model that has not seen them. */
  private double crossValidated(ClassificationLearner learner, LabelledRows rows) {
    return heldOutError(
        learner,
        rows,
        StratifiedFolds.shuffled(rows.labels, settings.folds(), seed.stream("folds")));
  }

  private double heldOutError(
      ClassificationLearner learner, LabelledRows rows, List<Split> splits) {
    double wrong = 0;
    for (Split split : splits) {
      LabelledRows test = rows.select(split.test());
      wrong += test.error(fit(learner, rows.select(split.train()))) * test.size();
    }
    return wrong / rows.size();
  }

  private List<Pair> curve(ClassificationLearner learner) {
    List<Pair> pairs = new ArrayList<>();
    for (int size = 0; size < CURVE_SIZES; size++) {
      LabelledRows first = draw.train().first(curveRows(draw.train().size(), size));
      Classifier model = fit(learner, first);
      pairs.add(new Pair(first.error(model), test(model)));
    }
    return pairs;
  }

  /** The number of training rows at a step of the learning curve, 0..{@link #CURVE_SIZES} - 1. */
  static int curveRows(int all, int step) {
    return all >> (CURVE_SIZES - 1 - step);
  }

  /**
   * Tests whether the learner finds anything: its held-out error against that on labels in random
   * order. The rows are halved without a look at the labels, so that under the null hypothesis all
   * orders of the labels are alike and p is exact.
   *
   * @return p of the labels as they are, and p of labels already in random order
   */
  double[] permutationTest(ClassificationLearner learner) {
    LabelledRows train = draw.train();
    List<Split> halves = Folds.shuffled(train.size(), 2, seed.stream("halves"));
    double real = heldOutError(learner, train, halves);
    double[] random = new double[settings.permutations() + 1];
    for (int b = 0; b < random.length; b++) {
      random[b] = heldOutError(learner, train.withLabels(permuted(train.labels, b)), halves);
    }
    double[] others = Arrays.copyOfRange(random, 1, random.length);
    return new double[] {pValue(real, others), pValue(random[0], others)};
  }

  private static double pValue(double observed, double[] random) {
    long asGood = Arrays.stream(random).filter(error -> error <= observed).count();
    return (1.0 + asGood) / (1.0 + random.length);
  }

  private int[] permuted(int[] labels, int b) {
    int[] order = labels.clone();
    Permutation.shuffle(order, seed.stream("permuted/" + b));
    return order;
  }
}
