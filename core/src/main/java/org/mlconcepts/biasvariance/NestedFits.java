package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlconcepts.model.LeastSquares;

/**
 * Least squares on the first p of many features, for a whole list of sizes p below and beyond the
 * number of rows n.
 *
 * <p>Up to n features the solution is unique and comes from one QR decomposition that serves all
 * sizes. Beyond n infinitely many coefficients reproduce the targets; taken are those of the
 * smallest Euclidean norm, {@code b = X'(XX')⁻¹y}, which is also where gradient descent from zero
 * ends (Hastie, Montanari, Rosset and Tibshirani 2022, section 2.2). There only the n x n matrix
 * XX' is factored, and it grows by one term a feature. Ridge is the same formula with {@code XX' +
 * λI}, at any p.
 */
final class NestedFits {

  private final double[][] features;
  private final List<Integer> sizes;
  private final LeastSquares few;
  private final double[][] inverseOfTriangle;
  private final List<double[][]> grams = new ArrayList<>();
  private final List<double[][]> factors = new ArrayList<>();

  /**
   * Factors everything that does not depend on the targets.
   *
   * @param features one row an observation, at least {@code sizes}' last columns; the first n must
   *     be independent
   * @param sizes numbers of leading features, ascending, from 1
   */
  NestedFits(double[][] features, List<Integer> sizes) {
    this.features = features;
    this.sizes = sizes;
    int n = features.length;
    int square = sizes.stream().mapToInt(Integer::intValue).filter(p -> p <= n).max().orElse(1);
    double[][] leading = new double[n][];
    double[][] identity = new double[square][square];
    Arrays.setAll(leading, i -> Arrays.copyOf(features[i], square));
    for (int j = 0; j < square; j++) {
      identity[j][j] = 1;
    }
    few = LeastSquares.of(leading);
    inverseOfTriangle = few.basisAt(identity);
    double[][] gram = new double[n][n];
    int used = 0;
    for (int size : sizes) {
      addProducts(gram, used, size);
      used = size;
      double[][] copy = copy(gram);
      grams.add(copy);
      factors.add(size > n ? cholesky(copy, 0) : new double[0][]);
    }
  }

  /** The sizes, in the order of all lists here. */
  List<Integer> sizes() {
    return sizes;
  }

  /**
   * The coefficients of the least-squares fit, of the smallest norm where there are many: one array
   * a size.
   *
   * @param y one target a row
   */
  double[][] leastSquares(double[] y) {
    double[] projected = few.project(y);
    double[][] coefficients = new double[sizes.size()][];
    for (int s = 0; s < coefficients.length; s++) {
      int p = sizes.get(s);
      coefficients[s] =
          p <= features.length ? unique(p, projected) : combine(p, solve(factors.get(s), y));
    }
    return coefficients;
  }

  /**
   * The ridge coefficients of one size: they minimise the residual sum of squares plus λ times the
   * squared norm.
   *
   * @param size an index into {@link #sizes()}
   * @param lambda the penalty, above 0
   */
  double[] ridge(int size, double lambda, double[] y) {
    return combine(sizes.get(size), solve(cholesky(grams.get(size), lambda), y));
  }

  private double[] unique(int p, double[] projected) {
    double[] coefficients = new double[p];
    for (int i = 0; i < p; i++) {
      for (int j = i; j < p; j++) {
        coefficients[i] += inverseOfTriangle[i][j] * projected[j];
      }
    }
    return coefficients;
  }

  /** X'a over the first p features. */
  private double[] combine(int p, double[] a) {
    double[] sum = new double[p];
    for (int i = 0; i < a.length; i++) {
      double weight = a[i];
      double[] row = features[i];
      for (int j = 0; j < p; j++) {
        sum[j] += weight * row[j];
      }
    }
    return sum;
  }

  /** Adds the products of features from..to-1 to the lower triangle of XX'. */
  private void addProducts(double[][] gram, int from, int to) {
    for (int i = 0; i < gram.length; i++) {
      for (int k = 0; k <= i; k++) {
        double sum = gram[i][k];
        for (int j = from; j < to; j++) {
          sum += features[i][j] * features[k][j];
        }
        gram[i][k] = sum;
      }
    }
  }

  private static double[][] copy(double[][] lower) {
    double[][] copy = new double[lower.length][];
    Arrays.setAll(copy, i -> Arrays.copyOf(lower[i], i + 1));
    return copy;
  }

  /** The lower Cholesky factor of the matrix with {@code lambda} added to its diagonal. */
  private static double[][] cholesky(double[][] lower, double lambda) {
    double[][] factor = copy(lower);
    for (int i = 0; i < factor.length; i++) {
      for (int k = 0; k <= i; k++) {
        double left = factor[i][k] + (i == k ? lambda : 0);
        for (int j = 0; j < k; j++) {
          left -= factor[i][j] * factor[k][j];
        }
        if (i == k && !(left > 0)) {
          throw new IllegalArgumentException(
              "rows of the features must be independent, but row "
                  + i
                  + " is a combination of those before it");
        }
        factor[i][k] = i == k ? Math.sqrt(left) : left / factor[k][k];
      }
    }
    return factor;
  }

  private static double[] solve(double[][] factor, double[] y) {
    double[] a = y.clone();
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < i; k++) {
        a[i] -= factor[i][k] * a[k];
      }
      a[i] /= factor[i][i];
    }
    for (int i = a.length - 1; i >= 0; i--) {
      a[i] /= factor[i][i];
      for (int k = 0; k < i; k++) {
        a[k] -= factor[i][k] * a[i];
      }
    }
    return a;
  }
}
