package org.mlconcepts.algorithmchoice;

import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.algorithmchoice.ValidateTheChoice.Contest;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Accuracy;
import org.mlconcepts.model.Cart;
import org.mlconcepts.model.ClassificationLearner;
import org.mlconcepts.model.LogisticRegression;
import org.mlconcepts.model.NearestNeighbours;
import org.mlconcepts.sample.Split;
import org.mlconcepts.sample.StratifiedFolds;

/** Contests of ten candidates: neighbours, trees and logistic regressions. */
final class Contests {

  private static final int FOLDS = 5;

  /** The largest number of neighbours fits into the smallest training part. */
  private static final List<ClassificationLearner> CANDIDATES =
      List.of(
          new NearestNeighbours(1).classification(),
          new NearestNeighbours(3).classification(),
          new NearestNeighbours(7).classification(),
          new NearestNeighbours(15).classification(),
          Cart.full().withMaxDepth(1).classification(),
          Cart.full().withMaxDepth(2).classification(),
          Cart.full().withMaxDepth(4).classification(),
          Cart.full().withMinLeafRows(3).classification(),
          new LogisticRegression(0.01),
          new LogisticRegression(0.3));

  private record Outcome(double flat, double nested, double fresh) {}

  private record Winner(ClassificationLearner learner, double accuracy) {}

  private Contests() {}

  static Contest of(ValidateTheChoice settings, Labelled source, Seed seed, Progress progress) {
    Seed own = seed.child("contest/" + source.name());
    List<Outcome> outcomes =
        Repeats.run(
            "contest on " + source.name(),
            settings.repeats(),
            progress,
            r -> contest(source.draw(settings.rows(), own.child("draw/" + r)), own, r));
    return new Contest(
        source.name(),
        outcomes.stream().map(Outcome::flat).toList(),
        outcomes.stream().map(Outcome::nested).toList(),
        outcomes.stream().map(Outcome::fresh).toList());
  }

  private static Outcome contest(Labelled.Draw draw, Seed seed, int repeat) {
    RandomGenerator random = seed.stream("folds/" + repeat);
    Winner winner = winner(draw.own(), random);
    int right = 0;
    for (Split outer : StratifiedFolds.shuffled(draw.own().labels(), FOLDS, random)) {
      ClassRows training = draw.own().select(outer.train());
      ClassificationLearner chosen = winner(training, random).learner();
      right += right(chosen, training, draw.own().select(outer.test()), random);
    }
    ClassRows fresh = draw.fresh();
    return new Outcome(
        winner.accuracy(),
        (double) right / draw.own().size(),
        (double) right(winner.learner(), draw.own(), fresh, random) / fresh.size());
  }

  /** The candidate with the best cross-validated accuracy; of equals the first. */
  private static Winner winner(ClassRows rows, RandomGenerator random) {
    List<Split> folds = StratifiedFolds.shuffled(rows.labels(), FOLDS, random);
    int[] right = new int[CANDIDATES.size()];
    int best = 0;
    for (int c = 0; c < right.length; c++) {
      for (Split fold : folds) {
        right[c] +=
            right(CANDIDATES.get(c), rows.select(fold.train()), rows.select(fold.test()), random);
      }
      best = right[c] > right[best] ? c : best;
    }
    return new Winner(CANDIDATES.get(best), (double) right[best] / rows.size());
  }

  private static int right(
      ClassificationLearner learner, ClassRows training, ClassRows test, RandomGenerator random) {
    int[] called = learner.fit(training.rows(), training.labels(), random).classifyAll(test.rows());
    return (int) Math.round(Accuracy.of(test.labels(), called) * test.size());
  }
}
