package org.mlconcepts.sample;

import java.util.Arrays;

/** The nearest rows seen so far, nearest first; of equally near ones the smaller number first. */
final class NearestList {

  private final double[] distances; // squared
  private final int[] rows;

  /** An empty list with room for k rows. */
  NearestList(int k) {
    distances = new double[k];
    rows = new int[k];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    Arrays.fill(rows, Integer.MAX_VALUE);
  }

  /** The squared distance beyond which rows do not matter; infinite until the list is full. */
  double limit() {
    return distances[distances.length - 1];
  }

  /** The squared distance of the nearest row. */
  double nearest() {
    return distances[0];
  }

  int[] rows() {
    return rows.clone();
  }

  /** Takes a row in if it is nearer than the last one, and returns the limit. */
  double offer(double distance, int row) {
    int at = distances.length - 1;
    if (distance > distances[at] || (distance == distances[at] && row > rows[at])) {
      return limit();
    }
    while (at > 0
        && (distance < distances[at - 1]
            || (distance == distances[at - 1] && row < rows[at - 1]))) {
      distances[at] = distances[at - 1];
      rows[at] = rows[at - 1];
      at--;
    }
    distances[at] = distance;
    rows[at] = row;
    return limit();
  }
}
