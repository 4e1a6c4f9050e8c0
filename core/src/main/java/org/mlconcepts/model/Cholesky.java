package org.mlconcepts.model;

import java.util.OptionalInt;

/**
 * Solves systems with a symmetric positive definite matrix, {@code A = RᵀR} with R upper
 * triangular. Golub and Van Loan (2013), Matrix Computations, section 4.2.
 */
final class Cholesky {

  /**
   * A column whose part orthogonal to those before it has less than this share of its squared
   * length counts as their combination.
   */
  private static final double RANK_TOLERANCE = 1e-13;

  private final double[][] r;
  private final int dependent;

  private Cholesky(double[][] r, int dependent) {
    this.r = r;
    this.dependent = dependent;
  }

  /** Factors the matrix in place; only its upper triangle is read. */
  static Cholesky inPlace(double[][] a) {
    return inPlace(a, diagonal(a));
  }

  /** The same, with the squared lengths of the columns that count as their whole. */
  static Cholesky inPlace(double[][] a, double[] whole) {
    int p = a.length;
    for (int j = 0; j < p; j++) {
      for (int k = 0; k < j; k++) {
        a[j][j] -= a[k][j] * a[k][j];
      }
      if (!(a[j][j] > RANK_TOLERANCE * whole[j])) {
        return new Cholesky(a, j);
      }
      double root = Math.sqrt(a[j][j]);
      for (int k = 0; k < j; k++) {
        subtractTail(a[j], a[k][j], a[k], j + 1);
      }
      a[j][j] = root;
      for (int m = j + 1; m < p; m++) {
        a[j][m] /= root;
      }
    }
    return new Cholesky(a, -1);
  }

  static double[] diagonal(double[][] a) {
    double[] diagonal = new double[a.length];
    for (int j = 0; j < a.length; j++) {
      diagonal[j] = a[j][j];
    }
    return diagonal;
  }

  private static void subtractTail(double[] from, double factor, double[] v, int start) {
    for (int m = start; m < from.length; m++) {
      from[m] -= factor * v[m];
    }
  }

  /** The first column that is a combination of those before it, if there is one. */
  OptionalInt dependentColumn() {
    return dependent < 0 ? OptionalInt.empty() : OptionalInt.of(dependent);
  }

  /** The x with {@code A x = b}. */
  double[] solve(double[] b) {
    double[] x = b.clone();
    for (int j = 0; j < x.length; j++) {
      x[j] /= r[j][j];
      for (int m = j + 1; m < x.length; m++) {
        x[m] -= r[j][m] * x[j];
      }
    }
    for (int j = x.length - 1; j >= 0; j--) {
      for (int m = j + 1; m < x.length; m++) {
        x[j] -= r[j][m] * x[m];
      }
      x[j] /= r[j][j];
    }
    return x;
  }
}
