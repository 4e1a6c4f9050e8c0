package org.mlconcepts.features;

import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.metric.PrecisionRecallCurve;
import org.mlconcepts.metric.RegressionErrors;
import org.mlconcepts.metric.RocCurve;
import org.mlconcepts.model.BaggedTrees;
import org.mlconcepts.model.Cart;
import org.mlconcepts.model.GradientBoosting;
import org.mlconcepts.model.LogisticRegression;
import org.mlconcepts.model.NearestNeighbours;
import org.mlconcepts.model.RidgePath;
import org.mlconcepts.model.Standardization;

/** Trains on some rows and predicts others; a label is a target of 0 or 1. */
interface Learner {

  /** What a reader calls it. */
  String title();

  /** One prediction a test row. */
  double[] predict(double[][] train, double[] targets, double[][] test, RandomGenerator random);

  private static Learner of(String title, Predictor predictor) {
    return new Learner() {
      @Override
      public String title() {
        return title;
      }

      @Override
      public double[] predict(
          double[][] train, double[] targets, double[][] test, RandomGenerator random) {
        return predictor.predict(train, targets, test, random);
      }
    };
  }

  /** The same without a name. */
  interface Predictor {
    double[] predict(double[][] train, double[] targets, double[][] test, RandomGenerator random);
  }

  /**
   * Least squares, with so small a price on squares of scaled coefficients that it only decides
   * between equal solutions.
   */
  static Learner linear() {
    return of(
        "linear",
        (train, targets, test, random) -> {
          Standardization scale = Standardization.of(train);
          return RidgePath.of(scale.applyAll(train))
              .fit(targets, 1e-6 * train.length)
              .predictAll(scale.applyAll(test));
        });
  }

  /** Averaged trees with at least five rows in a leaf; a third of the features at each node. */
  static Learner forest(int trees) {
    return of(
        "forest",
        (train, targets, test, random) ->
            new BaggedTrees(
                    trees,
                    Cart.full()
                        .withMinLeafRows(5)
                        .withCandidateFeatures(Math.max(1, (train[0].length + 1) / 3)))
                .fit(train, targets, random)
                .predictAll(test));
  }

  /** The mean of the nearest rows, in the features as they come. */
  static Learner neighbours(int k) {
    return of(
        k + " neighbours",
        (train, targets, test, random) ->
            new NearestNeighbours(k).fit(train, targets, random).predictAll(test));
  }

  /** Logistic regression with a small penalty on scaled coefficients. */
  static Learner logistic() {
    return of(
        "logistic",
        (train, targets, test, random) ->
            new LogisticRegression(1e-4)
                .standardized()
                .fit(train, labels(targets), random)
                .scores(test));
  }

  /** Logistic regression with a price on the coefficients of the features as they come. */
  static Learner penalised(double l2) {
    return of(
        "penalised logistic",
        (train, targets, test, random) ->
            new LogisticRegression(l2).fit(train, labels(targets), random).scores(test));
  }

  /** Boosted trees of depth 3. */
  static Learner boosted(int trees) {
    return of(
        "boosted trees",
        (train, targets, test, random) ->
            new GradientBoosting(trees, 3, 0.15, 10)
                .fit(train, labels(targets), random)
                .scores(test));
  }

  /** What a reader calls several learners. */
  static List<String> titles(List<Learner> learners) {
    return learners.stream().map(Learner::title).toList();
  }

  /** Targets of 0 and 1 as labels. */
  static int[] labels(double[] targets) {
    int[] labels = new int[targets.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (int) targets[i];
    }
    return labels;
  }

  private static boolean[] marks(double[] targets) {
    boolean[] marks = new boolean[targets.length];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = targets[i] == 1;
    }
    return marks;
  }

  /** Share of the variance of the targets that is explained; negative if the mean does better. */
  static double r2(double[] targets, double[] predicted) {
    return RegressionErrors.of(targets, predicted).r2().orElseThrow();
  }

  /** Area under the ROC curve. */
  static double area(double[] targets, double[] scores) {
    return RocCurve.of(marks(targets), scores).area();
  }

  /** Average precision. */
  static double averagePrecision(double[] targets, double[] scores) {
    return PrecisionRecallCurve.of(marks(targets), scores).averagePrecision();
  }
}
