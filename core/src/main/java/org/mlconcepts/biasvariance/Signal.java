package org.mlconcepts.biasvariance;

import java.util.Optional;
import org.mlconcepts.lab.Values;

/**
 * A linear truth on independent standard normal features, {@code y = Σ bⱼxⱼ + noise} with {@code Σ
 * bⱼ² = 1}, seen through its first p features only, and the exact expected error of least squares
 * on them.
 *
 * <p>The features left out are independent of those seen, so to the model their part of the signal
 * is more noise: with {@code seen} = Σ bⱼ² over the first p, {@code unseen} = 1 - seen and {@code v
 * = sigma² + unseen}, over whole redrawn training sets of n rows
 *
 * <ul>
 *   <li>p &lt; n - 1: the coefficients are unbiased, bias² = unseen and variance = v p / (n - p -
 *       1), because the expected trace of the inverse Wishart matrix is p / (n - p - 1);
 *   <li>p &gt; n + 1: the smallest-norm solution keeps the part of the coefficients in a random
 *       n-dimensional subspace, on average the share q = n/p of them, so bias² = unseen + seen (1 -
 *       q)², and variance = seen q (1 - q) + v n / (p - n - 1);
 *   <li>between, p within 1 of n: the variance is infinite, so there is nothing to return.
 * </ul>
 *
 * <p>Their sum is that of Hastie, Montanari, Rosset and Tibshirani (2022), Surprises in
 * high-dimensional ridgeless least squares interpolation, Annals of Statistics 50(2), theorem 1;
 * with normal features it is exact for every n, not only in the limit. That paper splits it at a
 * fixed design and so books seen q (1 - q) as bias; here the design is redrawn too, and it is
 * variance.
 */
final class Signal {

  /** Exact expectations over training sets and test rows, in squared units of the target. */
  record Exact(double biasSquared, double variance, double noise, double testError) {}

  private final String name;
  private final double sigma;
  private final double[] coefficients;
  private final double[] unseen; // unseen[p]: the signal that the first p features leave out

  private Signal(String name, double sigma, double[] coefficients) {
    this.name = name;
    this.sigma = sigma;
    this.coefficients = coefficients;
    unseen = new double[coefficients.length + 1];
    for (int j = coefficients.length - 1; j >= 0; j--) {
      unseen[j] = unseen[j + 1] + coefficients[j] * coefficients[j];
    }
  }

  /**
   * All signal in the first feature, so that no model lacks anything and each further feature is
   * useless. By rotation this is also the case of a signal that lies evenly on all features of the
   * model.
   */
  static Signal single(String name, double sigma) {
    return new Signal(name, sigma, new double[] {1});
  }

  /**
   * Signal on {@code count} features with squared coefficients that fall like a power of their
   * rank.
   *
   * @param decay the power: 0 spreads the signal evenly, 2 puts most of it on the first few
   */
  static Signal decaying(String name, double sigma, int count, double decay) {
    double[] coefficients = new double[count];
    double sum = 0;
    for (int j = count - 1; j >= 0; j--) {
      coefficients[j] = StrictMath.pow(j + 1, -decay / 2);
      sum += coefficients[j] * coefficients[j];
    }
    for (int j = 0; j < count; j++) {
      coefficients[j] /= Math.sqrt(sum);
    }
    return new Signal(name, sigma, coefficients);
  }

  String name() {
    return name;
  }

  double sigma() {
    return sigma;
  }

  /** The signal that the first p features leave out, 0..1. */
  double unseen(int p) {
    return unseen[Math.min(p, coefficients.length)];
  }

  /** The exact terms for n rows and p features; empty where the expectation is infinite. */
  Optional<Exact> exact(int n, int p) {
    if (Math.abs(p - n) <= 1) {
      return Optional.empty();
    }
    double left = unseen(p);
    double noise = sigma * sigma;
    if (p < n) {
      return Optional.of(exact(left, (noise + left) * p / (n - p - 1), noise));
    }
    double kept = (double) n / p;
    double seen = 1 - left;
    double biasSquared = left + seen * (1 - kept) * (1 - kept);
    return Optional.of(
        exact(biasSquared, seen * kept * (1 - kept) + (noise + left) * n / (p - n - 1), noise));
  }

  private static Exact exact(double biasSquared, double variance, double noise) {
    return new Exact(biasSquared, variance, noise, biasSquared + variance + noise);
  }

  /** The number of features below n - 1 with the smallest exact test error, at least 1. */
  int firstBottom(int n) {
    return bottom(n, 1, n - 2);
  }

  /**
   * The number of features beyond n + 1, up to a largest one, with the smallest exact test error.
   */
  int secondBottom(int n, int most) {
    return bottom(n, n + 2, most);
  }

  /** The least exact test error beyond n over the least below n, as a base-2 logarithm. */
  double secondOverFirst(int n, int most) {
    return Values.doublings(testError(n, secondBottom(n, most)), testError(n, firstBottom(n)));
  }

  private int bottom(int n, int low, int high) {
    int best = low;
    for (int p = low; p <= high; p++) {
      best = testError(n, p) < testError(n, best) ? p : best;
    }
    return best;
  }

  private double testError(int n, int p) {
    return exact(n, p).map(Exact::testError).orElse(Double.POSITIVE_INFINITY);
  }

  /**
   * The ridge penalty that is best on average over all directions of the seen signal: p (sigma² +
   * unseen) / seen.
   */
  double bestPenalty(int p) {
    return p * (sigma * sigma + unseen(p)) / (1 - unseen(p));
  }

  /**
   * The expected test error of ridge with {@link #bestPenalty}, in the limit of many rows and
   * features at the ratio p/n (Hastie and others 2022, corollary 5): sigma² + unseen + v g m, where
   * m solves a quadratic equation.
   */
  double ridgeLimit(int n, int p) {
    double ratio = (double) p / n;
    double v = sigma * sigma + unseen(p);
    double penalty = bestPenalty(p) / n;
    double b = 1 - ratio + penalty;
    double m = (Math.sqrt(b * b + 4 * ratio * penalty) - b) / (2 * ratio * penalty);
    return v + v * ratio * m;
  }

  /** The noiseless target of a row of features. */
  double at(double[] row) {
    double sum = 0;
    for (int j = 0; j < coefficients.length; j++) {
      sum += coefficients[j] * row[j];
    }
    return sum;
  }

  /**
   * The expected squared error of a fit on new rows, noise included: exact, because the features
   * are independent.
   */
  double testError(double[] fitted) {
    double sum = sigma * sigma + unseen(fitted.length);
    for (int j = 0; j < fitted.length; j++) {
      double off = fitted[j] - (j < coefficients.length ? coefficients[j] : 0);
      sum += off * off;
    }
    return sum;
  }
}
