package org.mlconcepts.model;

import java.util.Arrays;

/**
 * The best non-decreasing step function by squared error: turns scores into probabilities without
 * assuming a shape, for which it needs more data than {@link PlattScaling}.
 *
 * <p>Found by pooling adjacent violators in one pass after sorting; rows of equal x are averaged
 * first. Between two fitted positions it is interpolated, outside it stays at the end values.
 *
 * <p>Reference: Barlow et al. (1972), Statistical Inference under Order Restrictions; Zadrozny and
 * Elkan (2002), Transforming classifier scores into accurate multiclass probability estimates, KDD.
 */
public final class IsotonicRegression {

  private final double[] x; // distinct, ascending
  private final double[] fitted;

  private IsotonicRegression(double[] x, double[] fitted) {
    this.x = x;
    this.fitted = fitted;
  }

  /**
   * Fits the function.
   *
   * @param x positions, for example scores; at least one, finite
   * @param y one value a position, for example 0 or 1
   */
  public static IsotonicRegression fit(double[] x, double[] y) {
    double[] weights = new double[x.length];
    Arrays.fill(weights, 1);
    return fit(x, y, weights);
  }

  /**
   * Fits the function to weighted rows.
   *
   * @param weights one a row, above 0
   */
  public static IsotonicRegression fit(double[] x, double[] y, double[] weights) {
    if (x.length == 0 || x.length != y.length || x.length != weights.length) {
      throw new IllegalArgumentException(
          "x, y and weights must have the same length of at least 1, but had "
              + x.length
              + ", "
              + y.length
              + " and "
              + weights.length);
    }
    double[] at = Arrays.stream(x).map(v -> v + 0.0).sorted().distinct().toArray();
    double[] sums = new double[at.length];
    double[] totals = new double[at.length];
    for (int i = 0; i < x.length; i++) {
      int seat = Arrays.binarySearch(at, x[i] + 0.0);
      sums[seat] += weights[i] * y[i];
      totals[seat] += weights[i];
    }
    return new IsotonicRegression(at, pool(sums, totals));
  }

  /** Each block holds a mean; a block that is not above the one before it is merged into it. */
  private static double[] pool(double[] sums, double[] totals) {
    int n = sums.length;
    double[] blockSums = new double[n];
    double[] blockTotals = new double[n];
    int[] ends = new int[n];
    int blocks = 0;
    for (int i = 0; i < n; i++) {
      blockSums[blocks] = sums[i];
      blockTotals[blocks] = totals[i];
      ends[blocks++] = i + 1;
      while (blocks > 1
          && blockSums[blocks - 2] * blockTotals[blocks - 1]
              >= blockSums[blocks - 1] * blockTotals[blocks - 2]) {
        blocks--;
        blockSums[blocks - 1] += blockSums[blocks];
        blockTotals[blocks - 1] += blockTotals[blocks];
        ends[blocks - 1] = ends[blocks];
      }
    }
    double[] fitted = new double[n];
    for (int b = 0, i = 0; b < blocks; b++) {
      for (; i < ends[b]; i++) {
        fitted[i] = blockSums[b] / blockTotals[b];
      }
    }
    return fitted;
  }

  /** Number of distinct positions. */
  public int positions() {
    return x.length;
  }

  /** A distinct position, ascending with its number. */
  public double position(int i) {
    return x[i];
  }

  /** The fitted value at a distinct position. */
  public double fitted(int i) {
    return fitted[i];
  }

  /** The value anywhere: interpolated between positions, the end values outside. */
  public double predict(double at) {
    int seat = Arrays.binarySearch(x, at + 0.0);
    if (seat >= 0) {
      return fitted[seat];
    }
    int above = -seat - 1;
    if (above == 0) {
      return fitted[0];
    }
    if (above == x.length) {
      return fitted[x.length - 1];
    }
    double part = (at - x[above - 1]) / (x[above] - x[above - 1]);
    return fitted[above - 1] + part * (fitted[above] - fitted[above - 1]);
  }

  /** The values at all positions. */
  public double[] predictAll(double[] positions) {
    return Arrays.stream(positions).map(this::predict).toArray();
  }
}
