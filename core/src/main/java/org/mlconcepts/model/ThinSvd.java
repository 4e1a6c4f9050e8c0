package org.mlconcepts.model;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * The singular value decomposition {@code X = U D Vᵀ} of a matrix that is much longer than wide, or
 * much wider than long.
 *
 * <p>The long side is first reduced by an orthogonal factorisation, so that the iteration runs on a
 * square matrix of the short side: O(long · short²) for the whole. Gram-Schmidt is run twice on
 * each column, which leaves the columns orthogonal to machine precision; a column that depends on
 * those before it becomes 0.
 *
 * <p>Reference: Golub and Van Loan (2013), Matrix Computations, sections 5.2.8 and 8.6.3.
 */
final class ThinSvd {

  final double[][] left; // left[k][i]: direction k at row i; 0 where singular[k] is
  final double[][] right; // right[k][j]: direction k in column j; 0 where singular[k] is
  final double[]
      singular; // largest first; those of at most max(n, p) ulps of the largest are set to 0

  private ThinSvd(double[][] left, double[][] right, double[] singular) {
    this.left = left;
    this.right = right;
    this.singular = singular;
  }

  static ThinSvd of(double[][] rows) {
    boolean wide = rows.length < rows[0].length;
    double[][] columns = wide ? copy(rows) : transpose(rows); // of the matrix made long
    int width = columns.length;
    double[][] r = new double[width][width];
    for (int k = 0; k < width; k++) {
      orthogonalise(columns, r, k);
    }
    SingularValueDecomposition inner =
        new SingularValueDecomposition(MatrixUtils.createRealMatrix(r));
    double[] singular = inner.getSingularValues();
    double negligible = Math.max(rows.length, rows[0].length) * Math.ulp(1.0) * singular[0];
    double[][] shortSide = inner.getVT().getData();
    double[][] mix = inner.getUT().getData();
    double[][] longSide = new double[width][columns[0].length];
    for (int k = 0; k < width; k++) {
      if (singular[k] <= negligible) {
        singular[k] = 0;
        shortSide[k] = new double[width];
        continue;
      }
      for (int j = 0; j < width; j++) {
        add(longSide[k], mix[k][j], columns[j]);
      }
    }
    return wide
        ? new ThinSvd(shortSide, longSide, singular)
        : new ThinSvd(longSide, shortSide, singular);
  }

  /**
   * Turns column k into one of length 1 that is orthogonal to those before it, and notes in r how
   * to get it back.
   */
  private static void orthogonalise(double[][] columns, double[][] r, int k) {
    double length = Math.sqrt(dot(columns[k], columns[k]));
    for (int pass = 0; pass < 2; pass++) {
      for (int j = 0; j < k; j++) {
        double along = dot(columns[j], columns[k]);
        r[j][k] += along;
        add(columns[k], -along, columns[j]);
      }
    }
    double rest = Math.sqrt(dot(columns[k], columns[k]));
    boolean dependent = rest <= columns[k].length * Math.ulp(1.0) * length;
    r[k][k] = dependent ? 0 : rest;
    for (int i = 0; i < columns[k].length; i++) {
      columns[k][i] = dependent ? 0 : columns[k][i] / rest;
    }
  }

  private static double[][] copy(double[][] rows) {
    double[][] copy = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      copy[i] = rows[i].clone();
    }
    return copy;
  }

  private static double[][] transpose(double[][] rows) {
    double[][] columns = new double[rows[0].length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        columns[j][i] = rows[i][j];
      }
    }
    return columns;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void add(double[] to, double factor, double[] from) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * from[i];
    }
  }
}
