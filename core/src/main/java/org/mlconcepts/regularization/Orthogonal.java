package org.mlconcepts.regularization;

import java.util.Arrays;

/** Makes columns of rows uncorrelated, of mean 0 and variance 1 (divisor n): X'X/n = I. */
final class Orthogonal {

  private Orthogonal() {}

  /**
   * Takes out of each column its mean and what it has in common with those before it, by
   * Gram-Schmidt; changes the rows in place.
   *
   * @param rows more than there are columns
   */
  static void columns(double[][] rows) {
    for (int j = 0; j < rows[0].length; j++) {
      for (int pass = 0; pass < 2; pass++) { // the second removes what rounding left
        subtract(rows, j, -1);
        for (int k = 0; k < j; k++) {
          subtract(rows, j, k);
        }
      }
      double length = Math.sqrt(product(rows, j, j) / rows.length);
      for (double[] row : rows) {
        row[j] /= length;
      }
    }
  }

  /** Takes column k, or its mean if k is -1, out of column j. */
  private static void subtract(double[][] rows, int j, int k) {
    double share = product(rows, j, k) / rows.length;
    for (double[] row : rows) {
      row[j] -= share * (k < 0 ? 1 : row[k]);
    }
  }

  private static double product(double[][] rows, int j, int k) {
    return Arrays.stream(rows).mapToDouble(row -> row[j] * (k < 0 ? 1 : row[k])).sum();
  }
}
