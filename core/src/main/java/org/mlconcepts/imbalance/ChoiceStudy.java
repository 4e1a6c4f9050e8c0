package org.mlconcepts.imbalance;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Gains;
import org.mlconcepts.metric.PrecisionRecallCurve;
import org.mlconcepts.metric.Ranking;
import org.mlconcepts.metric.RocCurve;
import org.mlconcepts.model.Cart;
import org.mlconcepts.model.ClassificationLearner;
import org.mlconcepts.model.Classifier;
import org.mlconcepts.model.GradientBoosting;
import org.mlconcepts.model.LogisticRegression;
import org.mlconcepts.model.RandomForest;

/**
 * Four models on a real table, one chosen by average precision and one by the ROC area on
 * validation rows, and how many positives each of the two finds among the test rows looked at.
 *
 * @param fit rows to train on; half as many validate, twice as many test
 * @param repeats draws of rows
 */
record ChoiceStudy(int fit, int repeats) {

  private static final int TREES = 20;

  List<RocAndPr.Choice> choices(RareSource source, Seed seed, Progress progress) {
    double prevalence = source.prevalence();
    List<Double> budgets = List.of(prevalence / 2, prevalence, 0.3);
    List<double[][]> drawn =
        Repeats.run(
            source.name(),
            repeats,
            progress,
            r -> choose(source, budgets, seed.child("repeat/" + r)));
    List<RocAndPr.Choice> choices = new ArrayList<>();
    for (int b = 0; b < budgets.size(); b++) {
      int at = b;
      choices.add(
          new RocAndPr.Choice(
              source.name(),
              budgets.get(b),
              drawn.stream().map(d -> d[0][at]).toList(),
              drawn.stream().map(d -> d[1][at]).toList()));
    }
    return choices;
  }

  /** Recall by budget of the model chosen by average precision, then by the ROC area. */
  private double[][] choose(RareSource source, List<Double> budgets, Seed seed) {
    RareRows rows = source.draw(new Parts.Sizes(fit, fit / 2, 2 * fit), seed);
    List<ClassificationLearner> learners =
        List.of(
            new LogisticRegression(1e-3),
            RandomForest.of(TREES),
            GradientBoosting.of(TREES),
            Cart.full().withMaxDepth(4).classification());
    Ranking[] best = new Ranking[2];
    double[] highest = {-1, -1};
    for (ClassificationLearner learner : learners) {
      Classifier model = learner.fit(rows.fit().rows(), rows.fit().labels(), seed.stream("fit"));
      Ranking validation =
          Ranking.of(rows.validation().labels(), model.scores(rows.validation().rows()));
      Ranking test = Ranking.of(rows.test().labels(), model.scores(rows.test().rows()));
      double[] values = {
        PrecisionRecallCurve.of(validation).averagePrecision(), RocCurve.of(validation).area()
      };
      for (int m = 0; m < 2; m++) {
        if (values[m] > highest[m]) {
          highest[m] = values[m];
          best[m] = test;
        }
      }
    }
    double[][] recalls = new double[2][budgets.size()];
    for (int m = 0; m < 2; m++) {
      for (int b = 0; b < budgets.size(); b++) {
        recalls[m][b] = Gains.of(best[m]).recallAt(budgets.get(b)).orElseThrow();
      }
    }
    return recalls;
  }
}
