package org.mlconcepts.model;

import java.util.Arrays;

/**
 * A matrix stored by columns, with the rows of every column in ascending order: what a tree needs
 * to find splits in one sweep. Sorted once, it serves all trees on the same rows.
 */
final class SortedColumns {

  private final double[][] values; // values[feature][row]
  private final int[][] order; // order[feature] = rows by ascending value, equal values by row

  private SortedColumns(double[][] values, int[][] order) {
    this.values = values;
    this.order = order;
  }

  static SortedColumns of(double[][] rows) {
    int features = Training.features(rows);
    Training.atLeast("number of features", features, 1);
    double[][] values = new double[features][rows.length];
    int[][] order = new int[features][];
    for (int j = 0; j < features; j++) {
      for (int i = 0; i < rows.length; i++) {
        values[j][i] = rows[i][j] + 0.0; // -0.0 becomes 0.0, which sorts and compares alike
      }
      order[j] = ascending(values[j]);
    }
    return new SortedColumns(values, order);
  }

  int features() {
    return values.length;
  }

  int rows() {
    return values[0].length;
  }

  /** The values of a feature, by row number; not to be changed. */
  double[] values(int feature) {
    return values[feature];
  }

  /**
   * Some rows in ascending order of a feature, in an array of the caller's own that is one longer
   * than asked.
   *
   * @param chosen 1 or 0 by row
   * @param count how many are 1
   */
  int[] order(int feature, byte[] chosen, int count) {
    int[] kept = new int[count + 1];
    int next = 0;
    for (int row : order[feature]) {
      kept[next] = row; // overwritten unless chosen: a branch would be guessed wrong too often
      next += chosen[row];
    }
    return kept;
  }

  /**
   * Sorts row numbers by value without boxing: sorts the values, then hands out their seats in the
   * order of the rows.
   */
  private static int[] ascending(double[] column) {
    double[] sorted = column.clone();
    Arrays.sort(sorted);
    int[] next = new int[sorted.length]; // next[first seat of a value] = seats taken from there
    int[] order = new int[sorted.length];
    int first = firstSeat(sorted, column[0]);
    for (int row = 0; row < column.length; row++) {
      if (row > 0 && column[row] != column[row - 1]) { // often equal: words and levels are rare
        first = firstSeat(sorted, column[row]);
      }
      order[first + next[first]++] = row;
    }
    return order;
  }

  private static int firstSeat(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
