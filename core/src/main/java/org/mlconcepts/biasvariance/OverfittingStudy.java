package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.mlconcepts.biasvariance.OverfittingDetectors.LearningCurve;
import org.mlconcepts.biasvariance.OverfittingDetectors.Model;
import org.mlconcepts.biasvariance.OverfittingDetectors.PermutationTest;
import org.mlconcepts.biasvariance.OverfittingDetectors.Permuted;
import org.mlconcepts.biasvariance.OverfittingDetectors.Size;
import org.mlconcepts.biasvariance.OverfittingDetectors.Study;
import org.mlconcepts.biasvariance.OverfittingDetectors.Tree;
import org.mlconcepts.biasvariance.OverfittingDetectors.Validation;
import org.mlconcepts.biasvariance.OverfittingRepeat.Errors;
import org.mlconcepts.biasvariance.OverfittingRepeat.Found;
import org.mlconcepts.biasvariance.OverfittingRepeat.Pair;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.model.BaggedTrees;
import org.mlconcepts.model.Cart;
import org.mlconcepts.model.ClassificationLearner;
import org.mlconcepts.model.Classifier;
import org.mlconcepts.model.NearestNeighbours;
import org.mlconcepts.model.Standardization;
import org.mlconcepts.model.TribuoLogistic;

/**
 * Chooses the models, runs the repeats on one source of rows, and lays their numbers side by side.
 */
final class OverfittingStudy {

  static final String FULL_TREE = "full tree";
  static final String FOREST = "random forest";
  static final String ONE_NEIGHBOUR = "1 neighbour";

  private static final List<Integer> DEPTHS = List.of(0, 1, 2, 3, 4, 6, 8);
  private static final List<String> OTHERS =
      List.of(FULL_TREE, FOREST, "logistic regression", ONE_NEIGHBOUR, "15 neighbours");
  private static final List<String> CURVES = List.of("tree of depth 1", FULL_TREE, FOREST);

  private final OverfittingDetectors settings;
  private final LabelledSource source;

  OverfittingStudy(OverfittingDetectors settings, LabelledSource source) {
    this.settings = settings;
    this.source = source;
  }

  Study run(Seed seed, Progress progress) {
    ClassificationLearner full = Cart.full().classification();
    List<ClassificationLearner> models = new ArrayList<>();
    DEPTHS.forEach(depth -> models.add(Cart.full().withMaxDepth(depth).classification()));
    models.addAll(List.of(full, forest(), new TribuoLogistic(0.1), neighbours(1), neighbours(15)));
    List<ClassificationLearner> flexible =
        List.of(Cart.full().withMaxDepth(1).classification(), full, forest());
    List<Found> repeats =
        Repeats.run(
            "train on pieces of " + source.name(),
            settings.repeats(),
            progress,
            i ->
                new OverfittingRepeat(
                        settings, source.draw(i, seed), seed.child(source.name() + "/repeat/" + i))
                    .run(models, flexible));
    return study(repeats);
  }

  private ClassificationLearner forest() {
    return (rows, labels, random) ->
        BaggedTrees.randomForest(settings.trees(), Math.max(1, (int) Math.sqrt(rows[0].length)))
            .classification()
            .fit(rows, labels, random);
  }

  /** Distances need features of one scale, taken from the training rows. */
  private static ClassificationLearner neighbours(int k) {
    ClassificationLearner learner = new NearestNeighbours(k).classification();
    return (rows, labels, random) -> {
      Standardization scale = Standardization.of(rows);
      Classifier model = learner.fit(scale.applyAll(rows), labels, random);
      return row -> model.probabilities(scale.apply(row));
    };
  }

  private Study study(List<Found> repeats) {
    List<Tree> trees = new ArrayList<>();
    for (int d = 0; d < DEPTHS.size(); d++) {
      trees.add(new Tree(DEPTHS.get(d), model("tree of depth " + DEPTHS.get(d), d, repeats)));
    }
    List<Model> others = new ArrayList<>();
    for (int m = 0; m < OTHERS.size(); m++) {
      others.add(model(OTHERS.get(m), DEPTHS.size() + m, repeats));
    }
    return new Study(
        source.name(),
        source.independent(),
        Arrays.stream(Values.of(repeats, Found::majority)).sum() / repeats.size(),
        source.bayesError(),
        List.copyOf(trees),
        List.copyOf(others),
        IntStream.range(0, CURVES.size()).mapToObj(c -> curve(c, repeats)).toList(),
        IntStream.range(0, CURVES.size() - 1).mapToObj(m -> permuted(m, repeats)).toList(),
        new PermutationTest(list(repeats, Found::pReal), list(repeats, Found::pPermuted)),
        validation(repeats));
  }

  private static Model model(String name, int index, List<Found> repeats) {
    List<Errors> errors = repeats.stream().map(found -> found.models().get(index)).toList();
    return new Model(
        name,
        list(errors, Errors::training),
        list(errors, Errors::crossValidated),
        list(errors, Errors::test));
  }

  private LearningCurve curve(int index, List<Found> repeats) {
    List<Size> sizes = new ArrayList<>();
    for (int step = 0; step < OverfittingRepeat.CURVE_SIZES; step++) {
      int at = step;
      List<Pair> pairs = repeats.stream().map(found -> found.curves().get(index).get(at)).toList();
      int rows = OverfittingRepeat.curveRows(settings.rows(), step);
      sizes.add(new Size(rows, list(pairs, Pair::training), list(pairs, Pair::heldOut)));
    }
    return new LearningCurve(CURVES.get(index), List.copyOf(sizes));
  }

  private static Permuted permuted(int index, List<Found> repeats) {
    List<Pair> pairs = repeats.stream().map(found -> found.permuted().get(index)).toList();
    return new Permuted(
        CURVES.get(index + 1), list(pairs, Pair::training), list(pairs, Pair::heldOut));
  }

  private static List<Validation> validation(List<Found> repeats) {
    List<Validation> sizes = new ArrayList<>();
    for (int s = 0; s < OverfittingRepeat.VALIDATION_SIZES.size(); s++) {
      int size = s;
      sizes.add(
          new Validation(
              OverfittingRepeat.VALIDATION_SIZES.get(s),
              list(
                  repeats,
                  found ->
                      rightShare(
                          Values.of(found.models(), errors -> errors.validation().get(size)),
                          Values.of(found.models(), Errors::test)))));
    }
    return List.copyOf(sizes);
  }

  /**
   * The share of the differences in truth, over all pairs of models, that a signal gets the right
   * way round: 1 if the larger signal always belongs to the larger truth, 0.5 for a guess. Pairs
   * count by how much they differ, so that models which are equally good decide nothing; a tied
   * signal counts one half.
   */
  static double rightShare(double[] signal, double[] truth) {
    double right = 0;
    double all = 0;
    for (int i = 0; i < truth.length; i++) {
      for (int j = 0; j < i; j++) {
        double difference = truth[i] - truth[j];
        double agreement = Math.signum(signal[i] - signal[j]) * Math.signum(difference);
        right += Math.abs(difference) * (1 + agreement) / 2;
        all += Math.abs(difference);
      }
    }
    return all == 0 ? 0.5 : right / all;
  }

  /**
   * What it saves to distrust the model with the larger signal: its truth minus that of the other,
   * as a mean over all pairs. Equal signals save nothing.
   */
  static double saved(double[] signal, double[] truth) {
    double sum = 0;
    for (int i = 0; i < truth.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += Math.signum(signal[i] - signal[j]) * (truth[i] - truth[j]);
      }
    }
    return sum / (truth.length * (truth.length - 1) / 2.0);
  }

  private static <T> List<Double> list(List<T> items, ToDoubleFunction<T> number) {
    return Values.list(Values.of(items, number));
  }
}
