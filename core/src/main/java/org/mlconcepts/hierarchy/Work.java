package org.mlconcepts.hierarchy;

import org.mlconcepts.lab.Values;
import org.mlconcepts.model.Classifier;
import org.mlconcepts.model.NetworkClassifier;

/**
 * How much a learner computes to be trained once and to predict a thousand rows. With n rows of p
 * features:
 *
 * <ul>
 *   <li>logistic regression: seven steps of Newton, each n(p+1)²/2 multiply-adds for the curvature
 *       and (p+1)³/6 to solve; p+1 a prediction;
 *   <li>neighbours: nothing, then np a prediction;
 *   <li>a forest: a look at n rows for each of √p features on each of log₂ n levels, in each tree;
 *       log₂ n comparisons a prediction and tree;
 *   <li>networks: the multiply-adds that were made, counted as they went.
 * </ul>
 */
final class Work {

  static final int PREDICTIONS = 1000;
  static final int TREES = 20;
  private static final int NEWTON_STEPS = 7;

  private Work() {}

  static double of(String rival, Classifier model, double n, double p) {
    if (model instanceof NetworkClassifier network) {
      return network.trainingOperations() + (double) PREDICTIONS * network.predictionOperations();
    }
    double levels = Math.max(1, Values.doublings(n, 1));
    return switch (rival) {
      case Rival.LOGISTIC ->
          NEWTON_STEPS * (n * (p + 1) * (p + 1) / 2 + (p + 1) * (p + 1) * (p + 1) / 6)
              + PREDICTIONS * (p + 1);
      case Rival.NEIGHBOURS -> PREDICTIONS * n * p;
      case Rival.FOREST -> TREES * (n * Math.floor(Math.sqrt(p)) * levels + PREDICTIONS * levels);
      default -> throw new IllegalArgumentException("no count for " + rival);
    };
  }
}
