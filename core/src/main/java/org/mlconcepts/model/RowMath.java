package org.mlconcepts.model;

/**
 * The few loops in which linear models spend their time. All sums have a fixed order, so the bits
 * do not depend on the machine.
 */
final class RowMath {

  private RowMath() {}

  /** The inner product; four partial sums, because one would wait for itself at every addition. */
  static double dot(double[] a, double[] b) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /** Adds {@code factor · from} to {@code to}. */
  static void add(double[] to, double factor, double[] from) {
    for (int j = 0; j < to.length; j++) {
      to[j] += factor * from[j];
    }
  }

  /**
   * The upper triangle of {@code Σ weightᵢ rowᵢ rowᵢᵀ}. Four rows are added at once: each number of
   * the result is then fetched a quarter as often.
   */
  static double[][] crossProducts(double[][] rows, double[] weights) {
    int p = rows[0].length;
    double[][] sums = new double[p][p];
    int i = 0;
    for (; i + 3 < rows.length; i += 4) {
      addFour(sums, rows, weights, i);
    }
    for (; i < rows.length; i++) {
      for (int j = 0; j < p; j++) {
        double a = weights[i] * rows[i][j];
        for (int k = j; k < p; k++) {
          sums[j][k] += a * rows[i][k];
        }
      }
    }
    return sums;
  }

  private static void addFour(double[][] sums, double[][] rows, double[] weights, int i) {
    double[] r0 = rows[i];
    double[] r1 = rows[i + 1];
    double[] r2 = rows[i + 2];
    double[] r3 = rows[i + 3];
    for (int j = 0; j < r0.length; j++) {
      double[] sum = sums[j];
      double a0 = weights[i] * r0[j];
      double a1 = weights[i + 1] * r1[j];
      double a2 = weights[i + 2] * r2[j];
      double a3 = weights[i + 3] * r3[j];
      for (int k = j; k < sum.length; k++) {
        sum[k] += (a0 * r0[k] + a1 * r1[k]) + (a2 * r2[k] + a3 * r3[k]);
      }
    }
  }
}
