package org.mlconcepts.model;

import java.util.random.RandomGenerator;

/**
 * Something that learns to put rows into groups, without being told any group. It holds settings
 * only: each fit makes a new model, and equal rows with a generator in an equal state make a model
 * with equal answers.
 */
@FunctionalInterface
public interface ClusteringLearner {

  /**
   * Trains a model.
   *
   * @param rows one array a row, all of the same length; neither kept nor changed
   * @param random the only source of chance; a learner without chance leaves it alone
   */
  Clusterer fit(double[][] rows, RandomGenerator random);
}
