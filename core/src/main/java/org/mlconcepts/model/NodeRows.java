package org.mlconcepts.model;

/**
 * The training rows of a growing tree, in ascending order of each feature. A node is the same range
 * in all of these orders, and a split parts each of them without sorting again.
 */
final class NodeRows {

  private final SortedColumns columns;
  private final int size;
  private final int[][] order; // order[feature][start..end) = rows of a node by ascending value
  private final int[] right; // rows that a split sends to the right
  private final byte[] goesLeft; // 1 or 0 by row, of the last split

  /** All rows with a weight above 0. */
  NodeRows(SortedColumns columns, double[] weights) {
    this.columns = columns;
    byte[] present = new byte[columns.rows()];
    int count = 0;
    for (int row = 0; row < weights.length; row++) {
      present[row] = (byte) (weights[row] > 0 ? 1 : 0);
      count += present[row];
    }
    size = count;
    order = new int[columns.features()][];
    for (int j = 0; j < order.length; j++) {
      order[j] = columns.order(j, present, size);
    }
    goesLeft = new byte[columns.rows()];
    right = new int[size];
  }

  int size() {
    return size;
  }

  /**
   * All rows; those of a node in ascending order of a feature, if it {@link #varies} there. Not to
   * be changed.
   */
  int[] order(int feature) {
    return order[feature];
  }

  /** All rows in the first of these orders. */
  int[] all() {
    return order[0];
  }

  /** Whether a node's rows differ in a feature. */
  boolean varies(int feature, int start, int end) {
    double[] values = columns.values(feature);
    return values[order[feature][start]] != values[order[feature][end - 1]];
  }

  /**
   * Parts the first order of a node: rows up to a threshold come first, the others behind them,
   * each part still ascending. The other orders must follow, unless both parts are leaves.
   *
   * @return where the right part starts
   */
  int part(int feature, double threshold, int start, int end) {
    double[] values = columns.values(feature);
    for (int i = start; i < end; i++) {
      int row = order[0][i];
      goesLeft[row] = (byte) (values[row] <= threshold ? 1 : 0);
    }
    return part(order[0], start, end);
  }

  /**
   * Parts the orders of all features but the first as the first was parted last. An order of equal
   * values, as of most words and levels in a small node, is left as it is: nobody splits on it any
   * more, and {@link #varies} stays false in all parts of the node.
   */
  void partOtherOrders(int start, int end) {
    for (int j = 1; j < order.length; j++) {
      if (varies(j, start, end)) {
        part(order[j], start, end);
      }
    }
  }

  /** Writes each row to both sides and keeps one: a branch would be guessed wrong half the time. */
  private int part(int[] rows, int start, int end) {
    int kept = start;
    for (int i = start; i < end; i++) {
      int row = rows[i];
      rows[kept] = row;
      right[i - kept] = row;
      kept += goesLeft[row];
    }
    System.arraycopy(right, 0, rows, kept, end - kept);
    return kept;
  }
}
