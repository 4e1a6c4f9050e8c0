package org.mlconcepts.sample;

import java.util.Arrays;

/**
 * Brute force over blocks of rows, for features so many that a tree can skip nothing.
 *
 * <p>A distance is first bounded from below in single precision, eight features in one sweep, by
 * ‖a‖² + ‖b‖² - 2ab; only rows that may be near enough are then measured exactly, as {@link
 * NearestRows} does. So the answer is exact, ties included.
 */
final class RowBlocks {

  private static final int BLOCK = 512;
  private static final int SWEEP = 8;

  private final double[][] table;
  private final float[][] columns; // columns[feature][row], centred; padded with zero columns
  private final float[] squares; // squared length of each centred row
  private final float margin; // more than rounding can take from a distance

  RowBlocks(double[][] table) {
    this.table = table;
    int features = table[0].length;
    int padded = (features + SWEEP - 1) / SWEEP * SWEEP;
    columns = new float[padded][table.length];
    double[] lengths = new double[table.length];
    for (int j = 0; j < features; j++) {
      double mean = 0;
      for (double[] row : table) {
        mean += row[j] / table.length;
      }
      for (int i = 0; i < table.length; i++) {
        double centred = table[i][j] - mean;
        columns[j][i] = (float) centred;
        lengths[i] += centred * centred;
      }
    }
    squares = new float[table.length];
    double longest = 0;
    for (int i = 0; i < table.length; i++) {
      squares[i] = (float) lengths[i];
      longest = Math.max(longest, lengths[i]);
    }
    margin = (float) (16 * (padded + 8) * Math.ulp(1f) * longest);
  }

  /** Hears of a row that may be near, with its exact squared distance. */
  interface Visitor {
    /** Takes the row in or not; returns the squared distance beyond which rows do not matter. */
    double offer(double squaredDistance, int row);
  }

  /** Memory of one search at a time. */
  static float[] scratch() {
    return new float[BLOCK];
  }

  /** Offers every other row that is not farther than the bound, which the visitor may lower. */
  void search(int row, double bound, float[] scratch, Visitor visitor) {
    float[] query = new float[columns.length];
    for (int j = 0; j < query.length; j++) {
      query[j] = -2 * columns[j][row];
    }
    double limit = bound;
    for (int start = 0; start < table.length; start += BLOCK) {
      int length = Math.min(BLOCK, table.length - start);
      Arrays.fill(scratch, 0, length, squares[row] - margin);
      for (int j = 0; j < columns.length; j += SWEEP) {
        sweep(query, j, start, length, scratch);
      }
      for (int i = 0; i < length; i++) {
        if (scratch[i] + squares[start + i] <= limit && start + i != row) {
          double exact = squared(table[start + i], table[row]);
          if (exact <= limit) {
            limit = visitor.offer(exact, start + i);
          }
        }
      }
    }
  }

  private void sweep(float[] query, int j, int start, int length, float[] sums) {
    float q0 = query[j];
    float q1 = query[j + 1];
    float q2 = query[j + 2];
    float q3 = query[j + 3];
    float q4 = query[j + 4];
    float q5 = query[j + 5];
    float q6 = query[j + 6];
    float q7 = query[j + 7];
    float[] c0 = columns[j];
    float[] c1 = columns[j + 1];
    float[] c2 = columns[j + 2];
    float[] c3 = columns[j + 3];
    float[] c4 = columns[j + 4];
    float[] c5 = columns[j + 5];
    float[] c6 = columns[j + 6];
    float[] c7 = columns[j + 7];
    for (int i = 0; i < length; i++) {
      sums[i] +=
          q0 * c0[start + i]
              + q1 * c1[start + i]
              + q2 * c2[start + i]
              + q3 * c3[start + i]
              + q4 * c4[start + i]
              + q5 * c5[start + i]
              + q6 * c6[start + i]
              + q7 * c7[start + i];
    }
  }

  /** In the order of the features, as the leaves of the tree sum it: the same bits. */
  private static double squared(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      double gap = a[j] - b[j];
      sum += gap * gap;
    }
    return sum;
  }
}
