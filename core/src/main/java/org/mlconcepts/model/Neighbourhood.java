package org.mlconcepts.model;

import java.util.Arrays;

/**
 * The nearest training rows of any row, by Euclidean distance, found by comparing with all of them.
 *
 * <p>Of rows at equal distance those with the lower number come first, so that the answer is exact
 * and the same everywhere.
 */
final class Neighbourhood {

  private final double[][] rows;
  private final int features;
  private final int k;

  Neighbourhood(double[][] rows, int k) {
    this.features = Training.features(rows);
    if (k > rows.length) {
      throw new IllegalArgumentException(
          "k must be at most the number of training rows (" + rows.length + "), but was " + k);
    }
    this.rows = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    this.k = k;
  }

  int k() {
    return k;
  }

  /** The training rows themselves. */
  double[][] rows() {
    return rows;
  }

  int size() {
    return rows.length;
  }

  /** The k nearest rows, nearest first. */
  int[] of(double[] row) {
    Training.rowLength(row, features);
    int[] nearest = new int[k];
    double[] distances = new double[k];
    int found = 0;
    for (int candidate = 0; candidate < rows.length; candidate++) {
      double distance = squaredDistance(row, rows[candidate]);
      if (found == k && distance >= distances[k - 1]) {
        continue;
      }
      int seat = found == k ? k - 1 : found++;
      while (seat > 0 && distances[seat - 1] > distance) {
        distances[seat] = distances[seat - 1];
        nearest[seat] = nearest[seat - 1];
        seat--;
      }
      distances[seat] = distance;
      nearest[seat] = candidate;
    }
    return nearest;
  }

  private static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += (a[j] - b[j]) * (a[j] - b[j]);
    }
    return sum;
  }
}
