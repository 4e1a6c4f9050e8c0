package org.mlconcepts.model;

import java.util.Arrays;

/**
 * What every learner asks of its training data; every message names the argument, the rule and the
 * value.
 */
final class Training {

  private Training() {}

  /**
   * The number of features, after checking that the matrix is rectangular, finite and not empty.
   */
  static int features(double[][] rows) {
    if (rows.length == 0) {
      throw new IllegalArgumentException("rows must hold at least one row, but was empty");
    }
    int features = rows[0].length;
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != features) {
        throw new IllegalArgumentException(
            "rows must have equal lengths, but row 0 has "
                + features
                + " and row "
                + i
                + " has "
                + rows[i].length);
      }
      for (int j = 0; j < features; j++) {
        if (!Double.isFinite(rows[i][j])) {
          throw new IllegalArgumentException(
              "rows["
                  + i
                  + "]["
                  + j
                  + "] must be finite, but was "
                  + rows[i][j]
                  + "; impute missing values first");
        }
      }
    }
    return features;
  }

  static void targets(double[][] rows, double[] targets) {
    sameLength(rows.length, "targets", targets.length);
    for (int i = 0; i < targets.length; i++) {
      if (!Double.isFinite(targets[i])) {
        throw new IllegalArgumentException(
            "targets[" + i + "] must be finite, but was " + targets[i]);
      }
    }
  }

  static void weights(double[][] rows, double[] weights) {
    sameLength(rows.length, "weights", weights.length);
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "weights[" + i + "] must be finite and at least 0, but was " + weights[i]);
      }
      sum += weights[i];
    }
    if (sum == 0) {
      throw new IllegalArgumentException(
          "weights must not all be 0: there would be nothing to learn from");
    }
  }

  /** The number of classes, one more than the largest label. */
  static int classes(double[][] rows, int[] labels) {
    sameLength(rows.length, "labels", labels.length);
    int largest = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] < 0) {
        throw new IllegalArgumentException(
            "labels must be at least 0, but row " + i + " has " + labels[i]);
      }
      largest = Math.max(largest, labels[i]);
    }
    return largest + 1;
  }

  /** Requires labels 0 and 1, each on some row of positive weight. */
  static void twoClasses(double[][] rows, int[] labels, double[] weights) {
    sameLength(rows.length, "labels", labels.length);
    boolean[] present = new boolean[2];
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] != 0 && labels[i] != 1) {
        throw new IllegalArgumentException(
            "labels must be 0 or 1, but row " + i + " has " + labels[i]);
      }
      present[labels[i]] |= weights[i] > 0;
    }
    if (!(present[0] && present[1])) {
      throw new IllegalArgumentException(
          "labels must hold both classes, but all rows that count are "
              + (present[0] ? 0 : 1)
              + "; stratify the split");
    }
  }

  /** The weights divided by their sum. */
  static double[] shares(double[] weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double[] shares = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      shares[i] = weights[i] / total;
    }
    return shares;
  }

  static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** The labels as targets 0 and 1, of which both must occur. */
  static double[] twoClasses(double[][] rows, int[] labels) {
    int classes = classes(rows, labels);
    double[] targets = new double[labels.length];
    int positives = 0;
    for (int i = 0; i < labels.length; i++) {
      targets[i] = labels[i];
      positives += labels[i];
    }
    if (classes > 2) {
      throw new IllegalArgumentException(
          "labels must be 0 or 1, but the largest was " + (classes - 1));
    }
    if (positives == 0 || positives == labels.length) {
      throw new IllegalArgumentException(
          "labels must hold both classes, but all are "
              + labels[0]
              + "; stratify the split, or draw more rows");
    }
    return targets;
  }

  static void rowLength(double[] row, int features) {
    if (row.length != features) {
      throw new IllegalArgumentException(
          "row must have " + features + " features, but had " + row.length);
    }
  }

  static void atLeast(String name, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(
          name + " must be at least " + least + ", but was " + value);
    }
  }

  private static void sameLength(int rows, String name, int length) {
    if (rows != length) {
      throw new IllegalArgumentException(
          name + " must have one value a row (" + rows + "), but had " + length);
    }
  }
}
