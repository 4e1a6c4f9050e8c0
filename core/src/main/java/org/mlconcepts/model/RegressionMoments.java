package org.mlconcepts.model;

/**
 * Sums and sums of products of some rows, with the target as the last column, all about one origin.
 * Those of two sets of rows add up to those of both; so the moments of all rows but a fold's are
 * the difference of two that are known.
 */
final class RegressionMoments {

  /** If a feature keeps less than this share of its variance, a difference is too inexact. */
  private static final double SAFE = 1e-3;

  private final double weight;
  private final double[] sums;
  private final double[][] products; // upper triangle

  private RegressionMoments(double weight, double[] sums, double[][] products) {
    this.weight = weight;
    this.sums = sums;
    this.products = products;
  }

  /**
   * The moments of rows.
   *
   * @param rows features and target, less the origin
   */
  static RegressionMoments of(double[][] rows, double[] weights) {
    double weight = 0;
    double[] sums = new double[rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      weight += weights[i];
      RowMath.add(sums, weights[i], rows[i]);
    }
    return new RegressionMoments(weight, sums, RowMath.crossProducts(rows, weights));
  }

  RegressionMoments plus(RegressionMoments other) {
    return combined(1, other);
  }

  RegressionMoments minus(RegressionMoments other) {
    return combined(-1, other);
  }

  private RegressionMoments combined(double sign, RegressionMoments other) {
    double[] sum = sums.clone();
    double[][] product = new double[sum.length][];
    RowMath.add(sum, sign, other.sums);
    for (int j = 0; j < sum.length; j++) {
      product[j] = products[j].clone();
      RowMath.add(product[j], sign, other.products[j]);
    }
    return new RegressionMoments(weight + sign * other.weight, sum, product);
  }

  /** Whether these, being a difference from those of all rows, are exact to nearly all digits. */
  boolean safeWithin(RegressionMoments all) {
    for (int j = 0; j < sums.length; j++) {
      if (covariance(j, j) < SAFE * all.covariance(j, j)) {
        return false;
      }
    }
    return weight > SAFE * all.weight;
  }

  double weight() {
    return weight;
  }

  int features() {
    return sums.length - 1;
  }

  /** The mean of a column, less the origin. */
  double mean(int column) {
    return sums[column] / weight;
  }

  /** The covariance of two columns, j at most k, with the weight as divisor. */
  double covariance(int j, int k) {
    return products[j][k] / weight - mean(j) * mean(k);
  }
}
