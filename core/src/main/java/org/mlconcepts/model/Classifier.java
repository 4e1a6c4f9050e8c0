package org.mlconcepts.model;

/**
 * A trained model that tells classes apart. Classes are the numbers 0..k-1; where there are two, 1
 * is the positive one. Its answers depend on the row alone, and it is safe to share by threads.
 */
@FunctionalInterface
public interface Classifier {

  /**
   * The probability of each class as the model sees it: k numbers of 0..1 that sum to 1.
   *
   * @param row one value a feature, in the order of training
   * @return an array that the caller may keep
   */
  double[] probabilities(double[] row);

  /**
   * The probability of one class; 0 for a class that was not in the training data.
   *
   * @param label at least 0
   */
  default double probability(double[] row, int label) {
    double[] probabilities = probabilities(row);
    return label < probabilities.length ? probabilities[label] : 0;
  }

  /** The most probable class; the smallest of equals. */
  default int classify(double[] row) {
    double[] probabilities = probabilities(row);
    int best = 0;
    for (int label = 1; label < probabilities.length; label++) {
      best = probabilities[label] > probabilities[best] ? label : best;
    }
    return best;
  }

  /** The most probable class of each row. */
  default int[] classifyAll(double[][] rows) {
    int[] labels = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      labels[i] = classify(rows[i]);
    }
    return labels;
  }

  /**
   * The probability of class 1 of each row: the score that curves and thresholds of two-class
   * problems need.
   */
  default double[] scores(double[][] rows) {
    double[] scores = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      scores[i] = probability(rows[i], 1);
    }
    return scores;
  }
}
