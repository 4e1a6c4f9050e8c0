package org.mlconcepts.model;

import java.util.random.RandomGenerator;

/**
 * Something that learns to predict a number. It holds settings only: each fit makes a new model,
 * and equal inputs with a generator in an equal state make a model with equal predictions.
 */
@FunctionalInterface
public interface RegressionLearner {

  /**
   * Trains a model.
   *
   * @param rows one array a row, all of the same length; neither kept nor changed
   * @param targets one number a row
   * @param random the only source of chance; a learner without chance leaves it alone
   */
  Regressor fit(double[][] rows, double[] targets, RandomGenerator random);
}
