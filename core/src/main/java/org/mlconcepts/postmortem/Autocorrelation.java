package org.mlconcepts.postmortem;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * How much a series resembles itself some steps before.
 *
 * <p>With the deviations d from the mean of all n values, the autocorrelation at lag l is the sum
 * of d(t) d(t - l) over the sum of d(t)², whatever the number of products: the usual, slightly
 * shrunk estimate, whose sequence is positive definite. The partial autocorrelation is what lag l
 * adds to the shorter ones, by the Durbin-Levinson recursion on it.
 *
 * <p>Reference: Box, Jenkins, Reinsel and Ljung (2015), Time Series Analysis, chapter 2; Ljung and
 * Box (1978), Biometrika 65.
 */
final class Autocorrelation {

  private final int n;
  private final double[] acf; // acf[l], acf[0] = 1

  private Autocorrelation(int n, double[] acf) {
    this.n = n;
    this.acf = acf;
  }

  /**
   * The autocorrelations up to a lag.
   *
   * @param series not constant
   * @param maxLag at least 1 and below the number of values
   */
  static Autocorrelation of(double[] series, int maxLag) {
    int n = series.length;
    if (maxLag < 1 || maxLag >= n) {
      throw new IllegalArgumentException(
          "maxLag must be at least 1 and below the number of values ("
              + n
              + "), but was "
              + maxLag);
    }
    double mean = Arrays.stream(series).sum() / n;
    double[] d = Arrays.stream(series).map(y -> y - mean).toArray();
    double squares = products(d, 0);
    if (!(squares > 0)) {
      throw new IllegalArgumentException("series must not be constant, but every value is " + mean);
    }
    double[] acf = new double[maxLag + 1];
    for (int lag = 0; lag <= maxLag; lag++) {
      acf[lag] = products(d, lag) / squares;
    }
    return new Autocorrelation(n, acf);
  }

  private static double products(double[] d, int lag) {
    double sum = 0;
    for (int t = lag; t < d.length; t++) {
      sum += d[t] * d[t - lag];
    }
    return sum;
  }

  /** The autocorrelation at a lag, -1..1; 1 at lag 0. */
  double at(int lag) {
    return acf[lag];
  }

  /** Autocorrelations at lags 0, 1, … */
  double[] values() {
    return acf.clone();
  }

  /** Partial autocorrelations at lags 0, 1, …; 1 at lag 0. */
  double[] partial() {
    int lags = acf.length - 1;
    double[] partial = new double[lags + 1];
    partial[0] = 1;
    double[] phi = new double[lags + 1]; // coefficients of the autoregression of order k
    double remaining = 1;
    for (int k = 1; k <= lags; k++) {
      double sum = acf[k];
      for (int j = 1; j < k; j++) {
        sum -= phi[j] * acf[k - j];
      }
      double added = sum / remaining;
      double[] before = phi.clone();
      for (int j = 1; j < k; j++) {
        phi[j] = before[j] - added * before[k - j];
      }
      phi[k] = added;
      partial[k] = added;
      remaining *= 1 - added * added;
    }
    return partial;
  }

  /** The statistic of Ljung and Box over all lags: n(n + 2) times the sum of acf(l)²/(n - l). */
  double ljungBox() {
    double sum = 0;
    for (int lag = 1; lag < acf.length; lag++) {
      sum += acf[lag] * acf[lag] / (n - lag);
    }
    return n * (n + 2.0) * sum;
  }

  /** How often white noise has a larger {@link #ljungBox()}: chi-squared with a degree a lag. */
  double ljungBoxP() {
    return 1 - new ChiSquaredDistribution(acf.length - 1).cumulativeProbability(ljungBox());
  }
}
