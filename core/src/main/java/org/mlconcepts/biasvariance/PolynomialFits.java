package org.mlconcepts.biasvariance;

import org.mlconcepts.model.LeastSquares;

/**
 * The exact decomposition of the error of polynomial least squares on a fixed design, for all
 * degrees up to a highest one.
 *
 * <p>With y = f(x) + noise, independent with variance sigma², the prediction at a test point is a
 * fixed weighted sum of the training targets. So its expectation is the same sum of the true
 * values, and its variance is sigma² times the sum of the squared weights: nothing has to be
 * simulated (Hastie, Tibshirani and Friedman 2009, section 7.3).
 *
 * <p>Powers of x are nearly collinear at high degrees, so the design holds Legendre polynomials of
 * the rescaled x, which span the same space.
 */
final class PolynomialFits {

  /**
   * Exact terms of one degree, all averaged over the test points, in squared units of the target.
   */
  record Terms(double biasSquared, double variance, double trainError) {}

  private final LeastSquares fits;
  private final double[][] basisAtTest;
  private final int degrees;

  /**
   * Factors the design once for all degrees.
   *
   * @param train training positions, more than {@code degrees} of them different
   * @param test the positions over which bias and variance are averaged
   * @param degrees the highest degree, at least 0
   */
  PolynomialFits(double[] train, double[] test, int degrees) {
    this.degrees = degrees;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double x : train) {
      low = Math.min(low, x);
      high = Math.max(high, x);
    }
    fits = LeastSquares.of(legendre(train, low, high, degrees));
    basisAtTest = fits.basisAt(legendre(test, low, high, degrees));
  }

  /**
   * The exact terms of a degree.
   *
   * @param degree 0..degrees
   * @param trainTruth the true function at the training positions
   * @param testTruth the true function at the test positions
   * @param sigma standard deviation of the noise
   */
  Terms exact(int degree, double[] trainTruth, double[] testTruth, double sigma) {
    double[] truth = fits.project(trainTruth);
    double biasSquared = 0;
    double squaredWeights = 0;
    for (int i = 0; i < testTruth.length; i++) {
      double bias = predictionAt(i, degree, truth) - testTruth[i];
      biasSquared += bias * bias;
      for (int j = 0; j <= degree; j++) {
        squaredWeights += basisAtTest[i][j] * basisAtTest[i][j];
      }
    }
    int m = testTruth.length;
    int n = trainTruth.length;
    double noiseLeft = sigma * sigma * (n - degree - 1);
    return new Terms(
        biasSquared / m,
        sigma * sigma * squaredWeights / m,
        (squaredResiduals(degree, trainTruth) + noiseLeft) / n);
  }

  /** The predictions of the fit of a degree to y, at the test positions. */
  double[] predictions(int degree, double[] y) {
    double[] projected = fits.project(y);
    double[] predictions = new double[basisAtTest.length];
    for (int i = 0; i < predictions.length; i++) {
      predictions[i] = predictionAt(i, degree, projected);
    }
    return predictions;
  }

  /**
   * The predictions of the fits of all degrees to y: one row a degree, one column a test position.
   */
  double[][] predictions(double[] y) {
    double[] projected = fits.project(y);
    double[][] predictions = new double[degrees + 1][basisAtTest.length];
    for (int i = 0; i < basisAtTest.length; i++) {
      double sum = 0;
      for (int degree = 0; degree <= degrees; degree++) {
        sum += basisAtTest[i][degree] * projected[degree];
        predictions[degree][i] = sum;
      }
    }
    return predictions;
  }

  private double predictionAt(int i, int degree, double[] projected) {
    double sum = 0;
    for (int j = 0; j <= degree; j++) {
      sum += basisAtTest[i][j] * projected[j];
    }
    return sum;
  }

  private double squaredResiduals(int degree, double[] y) {
    double[] fitted = fits.fitted(degree + 1, y);
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += (y[i] - fitted[i]) * (y[i] - fitted[i]);
    }
    return sum;
  }

  /**
   * Legendre polynomials 0..degrees of x mapped from [low, high] to [-1, 1], by their three-term
   * recurrence.
   */
  static double[][] legendre(double[] x, double low, double high, int degrees) {
    double[][] rows = new double[x.length][degrees + 1];
    for (int i = 0; i < x.length; i++) {
      double t = high > low ? (2 * x[i] - low - high) / (high - low) : 0;
      rows[i][0] = 1;
      if (degrees > 0) {
        rows[i][1] = t;
      }
      for (int d = 1; d < degrees; d++) {
        rows[i][d + 1] = ((2 * d + 1) * t * rows[i][d] - d * rows[i][d - 1]) / (d + 1);
      }
    }
    return rows;
  }
}
