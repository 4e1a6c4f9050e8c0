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
      double limit = found == k ? distances[k - 1] : Double.POSITIVE_INFINITY;
      double distance = squaredDistance(row, rows[candidate], limit);
      if (found == k && distance >= limit) {
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

  /** The squared distance, or a part of it that is no smaller than the limit. */
  private static double squaredDistance(double[] a, double[] b, double limit) {
    double sum = 0;
    int j = 0;
    for (; j + 7 < a.length && sum < limit; j += 8) {
      for (int i = j; i < j + 8; i++) {
        sum += (a[i] - b[i]) * (a[i] - b[i]);
      }
    }
    if (sum >= limit) {
      return sum;
    }
    for (; j < a.length; j++) {
      sum += (a[j] - b[j]) * (a[j] - b[j]);
    }
    return sum;
  }
}
