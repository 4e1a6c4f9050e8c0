package org.mlconcepts.model;

import java.util.Arrays;

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

  /**
   * The inner products of one vector with many. Four are formed at once, so that the vector is
   * fetched a quarter as often.
   */
  static double[] dots(double[] v, double[][] others) {
    double[] dots = new double[others.length];
    if (v.length == 1) {
      Arrays.setAll(dots, k -> 0.0 + v[0] * others[k][0]); // 0 first, as in every sum
      return dots;
    }
    int k = 0;
    for (; k + 3 < others.length; k += 4) {
      fourDots(v, others, k, dots);
    }
    for (; k < others.length; k++) {
      dots[k] = dot(v, others[k]);
    }
    return dots;
  }

  private static void fourDots(double[] v, double[][] others, int k, double[] dots) {
    double[] a = others[k];
    double[] b = others[k + 1];
    double[] c = others[k + 2];
    double[] d = others[k + 3];
    double a0 = 0;
    double a1 = 0;
    double b0 = 0;
    double b1 = 0;
    double c0 = 0;
    double c1 = 0;
    double d0 = 0;
    double d1 = 0;
    int end = v.length - v.length % 2;
    for (int i = 0; i < end; i += 2) {
      a0 += v[i] * a[i];
      a1 += v[i + 1] * a[i + 1];
      b0 += v[i] * b[i];
      b1 += v[i + 1] * b[i + 1];
      c0 += v[i] * c[i];
      c1 += v[i + 1] * c[i + 1];
      d0 += v[i] * d[i];
      d1 += v[i + 1] * d[i + 1];
    }
    int at = v.length - 1;
    double last = end == at ? v[at] : 0;
    dots[k] = a0 + a1 + last * a[at];
    dots[k + 1] = b0 + b1 + last * b[at];
    dots[k + 2] = c0 + c1 + last * c[at];
    dots[k + 3] = d0 + d1 + last * d[at];
  }

  /** Adds {@code Σ factorₖ · fromₖ} to {@code to}, four at once. */
  static void addAll(double[] to, double[] factors, double[][] from) {
    if (to.length == 1) {
      to[0] = addAll(to[0], factors, from);
      return;
    }
    int k = 0;
    for (; k + 3 < factors.length; k += 4) {
      double[] a = from[k];
      double[] b = from[k + 1];
      double[] c = from[k + 2];
      double[] d = from[k + 3];
      double fa = factors[k];
      double fb = factors[k + 1];
      double fc = factors[k + 2];
      double fd = factors[k + 3];
      for (int i = 0; i < to.length; i++) {
        to[i] += (fa * a[i] + fb * b[i]) + (fc * c[i] + fd * d[i]);
      }
    }
    for (; k < factors.length; k++) {
      add(to, factors[k], from[k]);
    }
  }

  /** The same for vectors of one number, without loops that end before they begin. */
  private static double addAll(double to, double[] factors, double[][] from) {
    double sum = to;
    int k = 0;
    for (; k + 3 < factors.length; k += 4) {
      sum +=
          (factors[k] * from[k][0] + factors[k + 1] * from[k + 1][0])
              + (factors[k + 2] * from[k + 2][0] + factors[k + 3] * from[k + 3][0]);
    }
    for (; k < factors.length; k++) {
      sum += factors[k] * from[k][0];
    }
    return sum;
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
