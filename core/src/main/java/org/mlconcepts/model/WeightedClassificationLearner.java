package org.mlconcepts.model;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A learner whose training rows may count unequally: a row of weight 2 counts like two equal rows,
 * a row of weight 0 like none. Class weights and cost-sensitive training are built on this.
 */
public interface WeightedClassificationLearner extends ClassificationLearner {

  /**
   * Trains a model on weighted rows.
   *
   * @param rows one array a row, all of the same length; neither kept nor changed
   * @param labels one class a row, 0..k-1
   * @param weights one a row, finite and at least 0, not all 0
   * @param random the only source of chance; a learner without chance leaves it alone
   */
  Classifier fit(double[][] rows, int[] labels, double[] weights, RandomGenerator random);

  /** Trains a model on rows that count alike. */
  @Override
  default Classifier fit(double[][] rows, int[] labels, RandomGenerator random) {
    double[] weights = new double[rows.length];
    Arrays.fill(weights, 1);
    return fit(rows, labels, weights, random);
  }
}
