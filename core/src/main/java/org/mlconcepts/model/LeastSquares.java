package org.mlconcepts.model;

/**
 * Least squares by QR decomposition, factored once for a design and then cheap for any number of
 * targets.
 *
 * <p>With the design X = QR the fitted values of a target y are QQ'y. The first p columns of Q span
 * what the first p columns of X span, so one factorisation serves every model that uses leading
 * columns only, such as all polynomials up to a degree.
 *
 * <p>Q is built by modified Gram-Schmidt, run twice on each column so that it is orthonormal to
 * machine precision (Golub and Van Loan 2013, <i>Matrix Computations</i>, section 5.2.8; Parlett
 * 1980, "twice is enough"). The normal equations, which square the condition number, are never
 * formed.
 */
public final class LeastSquares {

  private static final double RANK_TOLERANCE = 1e-12;

  private final double[][] q; // q[j][i]: orthonormal column j at row i of the design
  private final double[][] r; // r[j][k]: X = QR, upper triangular, so 0 where k < j

  private LeastSquares(double[][] q, double[][] r) {
    this.q = q;
    this.r = r;
  }

  /**
   * Factors a design.
   *
   * @param design n rows of p columns with n at least p at least 1; for an intercept, include a
   *     column of ones
   * @throws IllegalArgumentException if there are fewer rows than columns, or if a column is a
   *     combination of those before it, to a relative tolerance of 1e-12
   */
  public static LeastSquares of(double[][] design) {
    int n = design.length;
    int p = n == 0 ? 0 : design[0].length;
    if (p == 0 || n < p) {
      throw new IllegalArgumentException(
          "design must have at least one column and as many rows as columns, but was "
              + n
              + " x "
              + p);
    }
    double[][] q = transpose(design, p);
    double[][] r = new double[p][p];
    for (int k = 0; k < p; k++) {
      double length = Math.sqrt(dot(q[k], q[k]));
      for (int pass = 0; pass < 2; pass++) {
        for (int j = 0; j < k; j++) {
          double along = dot(q[j], q[k]);
          r[j][k] += along;
          subtract(q[k], along, q[j]);
        }
      }
      r[k][k] = Math.sqrt(dot(q[k], q[k]));
      if (!(r[k][k] > RANK_TOLERANCE * length)) {
        throw new IllegalArgumentException(
            "column "
                + k
                + " of the design must be finite and no combination of the columns before it");
      }
      scale(q[k], 1 / r[k][k]);
    }
    return new LeastSquares(q, r);
  }

  /** The number of columns of the design. */
  public int columns() {
    return q.length;
  }

  /**
   * The target in the orthonormal basis: Q'y. Its squares are the sums of squares that each further
   * column explains.
   *
   * @param y one value a row of the design
   */
  public double[] project(double[] y) {
    double[] c = new double[q.length];
    for (int j = 0; j < c.length; j++) {
      c[j] = dot(q[j], y);
    }
    return c;
  }

  /**
   * The orthonormal basis at other rows: G = T inverse(R). The fit with the first p columns
   * predicts {@code sum over j < p of G[i][j] * project(y)[j]} at row i, and that prediction has
   * the variance {@code sigma² * sum over j < p of G[i][j]²} under independent noise.
   *
   * @param at rows in the columns of the design
   */
  public double[][] basisAt(double[][] at) {
    double[][] g = new double[at.length][];
    for (int i = 0; i < at.length; i++) {
      g[i] = at[i].clone();
      for (int k = 0; k < g[i].length; k++) { // forward substitution in g R = row
        for (int j = 0; j < k; j++) {
          g[i][k] -= g[i][j] * r[j][k];
        }
        g[i][k] /= r[k][k];
      }
    }
    return g;
  }

  /**
   * The fitted values of y at the rows of the design, with its first columns only.
   *
   * @param columns how many leading columns take part, 0..{@link #columns()}
   * @param y one value a row
   */
  public double[] fitted(int columns, double[] y) {
    double[] fitted = new double[y.length];
    for (int j = 0; j < columns; j++) {
      subtract(fitted, -dot(q[j], y), q[j]);
    }
    return fitted;
  }

  /** The coefficients of the fit to y, one a column of the design. */
  public double[] coefficients(double[] y) {
    double[] b = project(y);
    for (int k = b.length - 1; k >= 0; k--) { // back substitution in R b = Q'y
      for (int j = k + 1; j < b.length; j++) {
        b[k] -= r[k][j] * b[j];
      }
      b[k] /= r[k][k];
    }
    return b;
  }

  /**
   * The leverages: the diagonal of the hat matrix QQ', one a row, in [0, 1], summing to the number
   * of columns.
   */
  public double[] leverages() {
    double[] h = new double[q[0].length];
    for (double[] column : q) {
      for (int i = 0; i < h.length; i++) {
        h[i] += column[i] * column[i];
      }
    }
    return h;
  }

  private static double[][] transpose(double[][] rows, int p) {
    double[][] columns = new double[p][rows.length];
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != p) {
        throw new IllegalArgumentException(
            "row " + i + " must have " + p + " columns, but had " + rows[i].length);
      }
      for (int j = 0; j < p; j++) {
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

  private static void subtract(double[] from, double factor, double[] v) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= factor * v[i];
    }
  }

  private static void scale(double[] v, double factor) {
    for (int i = 0; i < v.length; i++) {
      v[i] *= factor;
    }
  }
}
