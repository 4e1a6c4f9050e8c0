package org.mlconcepts.model;

import java.util.random.RandomGenerator;

/**
 * Something that learns to tell classes apart. It holds settings only: each fit makes a new model,
 * and equal inputs with a generator in an equal state make a model with equal predictions.
 */
@FunctionalInterface
public interface ClassificationLearner {

  /**
   * Trains a model. It knows the classes 0..k-1, where k - 1 is the largest label of the training
   * data.
   *
   * @param rows one array a row, all of the same length; neither kept nor changed
   * @param labels one class a row, 0..k-1
   * @param random the only source of chance; a learner without chance leaves it alone
   */
  Classifier fit(double[][] rows, int[] labels, RandomGenerator random);

  /**
   * Lets a regression learner tell two classes apart: it is trained on targets 0 and 1, and its
   * prediction, held within 0..1, is the probability of class 1. For learners that average targets
   * (trees, forests, neighbours) nothing needs holding.
   */
  static ClassificationLearner binary(RegressionLearner learner) {
    return (rows, labels, random) -> {
      double[] targets = new double[labels.length];
      for (int i = 0; i < labels.length; i++) {
        if (labels[i] != 0 && labels[i] != 1) {
          throw new IllegalArgumentException(
              "labels must be 0 or 1, but row " + i + " has " + labels[i]);
        }
        targets[i] = labels[i];
      }
      return TreeShares.of(learner.fit(rows, targets, random));
    };
  }
}
