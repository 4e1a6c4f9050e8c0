package org.mlconcepts.metric;

/**
 * Exact squared bias and variance of a linear smoother on a fixed design: computed, not sampled.
 *
 * <p>A linear smoother predicts {@code ŷ(x₀) = Σ wᵢ(x₀) yᵢ} with weights that do not depend on the
 * targets: least squares, ridge and nearest neighbours are of this kind. If {@code yᵢ = f(xᵢ) + εᵢ}
 * with independent noise of variance σ², then {@code bias(x₀) = Σ wᵢ f(xᵢ) - f(x₀)} and {@code
 * variance(x₀) = σ² Σ wᵢ²}.
 *
 * <p>Reference: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, sections 7.3
 * and 7.6.
 *
 * @param squaredBias mean over the test points of bias²
 * @param variance mean over the test points of the variance
 * @param noise σ²
 */
public record SmootherDecomposition(double squaredBias, double variance, double noise) {

  /**
   * Decomposes the expected error at test points.
   *
   * @param weights {@code weights[testPoint][trainingRow]}
   * @param trainTruth f at the training rows
   * @param testTruth f at the test points
   * @param sigma standard deviation of the noise, at least 0
   */
  public static SmootherDecomposition of(
      double[][] weights, double[] trainTruth, double[] testTruth, double sigma) {
    Arguments.sameLength("weights", weights.length, "testTruth", testTruth.length);
    requireSigma(sigma);
    double squaredBias = 0;
    double squaredWeights = 0;
    for (int j = 0; j < weights.length; j++) {
      Arguments.sameLength(
          "weights[" + j + "]", weights[j].length, "trainTruth", trainTruth.length);
      double expected = 0;
      for (int i = 0; i < trainTruth.length; i++) {
        expected += weights[j][i] * trainTruth[i];
        squaredWeights += weights[j][i] * weights[j][i];
      }
      squaredBias += (expected - testTruth[j]) * (expected - testTruth[j]);
    }
    int points = weights.length;
    double noise = sigma * sigma;
    return new SmootherDecomposition(squaredBias / points, noise * squaredWeights / points, noise);
  }

  /**
   * The expected mean squared error on the training rows themselves, ‖(I - H)f‖²/n + σ² tr((I -
   * H)ᵀ(I - H))/n: lower than on new data, because the fit has seen this very noise.
   *
   * @param hat H: {@code hat[trainingRow][trainingRow]}
   * @param trainTruth f at the training rows
   * @param sigma standard deviation of the noise, at least 0
   */
  public static double expectedTrainError(double[][] hat, double[] trainTruth, double sigma) {
    Arguments.sameLength("hat", hat.length, "trainTruth", trainTruth.length);
    requireSigma(sigma);
    double squaredBias = 0;
    double trace = 0;
    for (int j = 0; j < hat.length; j++) {
      Arguments.sameLength("hat[" + j + "]", hat[j].length, "trainTruth", trainTruth.length);
      double residual = 0;
      for (int i = 0; i < hat.length; i++) {
        double entry = (i == j ? 1 : 0) - hat[j][i];
        residual += entry * trainTruth[i];
        trace += entry * entry;
      }
      squaredBias += residual * residual;
    }
    return (squaredBias + sigma * sigma * trace) / hat.length;
  }

  /** The expected squared error on new observations: squared bias + variance + noise. */
  public double expectedTestError() {
    return squaredBias + variance + noise;
  }

  private static void requireSigma(double sigma) {
    if (!(sigma >= 0)) {
      throw new IllegalArgumentException("sigma must be at least 0, but was " + sigma);
    }
  }
}
