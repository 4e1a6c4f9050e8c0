package org.mlconcepts.metric;

/**
 * Squared error of a learner split into squared bias and variance, from repeated training and with
 * known truth.
 *
 * <p>{@code meanSquaredError = squaredBias + variance} exactly. Both parts are estimates from
 * finitely many training sets: the variance with divisor R is too low on average, and the plug-in
 * squared bias is too high by variance/R, because the mean of R predictions still wobbles. The
 * corrected ones are unbiased.
 *
 * <p>Reference: Geman, Bienenstock and Doursat (1992), Neural Computation 4(1); Hastie et al., ESL,
 * section 7.3.
 *
 * @param squaredBias mean over the points of (mean prediction - truth)²
 * @param variance mean over the points of the variance of the predictions, divisor R
 * @param meanSquaredError mean of (prediction - truth)² against the noise-free truth
 * @param models R, the number of training sets
 */
public record SquaredErrorDecomposition(
    double squaredBias, double variance, double meanSquaredError, int models) {

  /**
   * The parts where the true function is unknown and a noisy observation stands in for it.
   *
   * @param squaredBiasAndNoise squared bias and noise, which cannot be told apart here
   * @param variance as with known truth
   * @param meanSquaredError their sum
   */
  public record Noisy(double squaredBiasAndNoise, double variance, double meanSquaredError) {}

  /**
   * Decomposes the error against the noise-free truth.
   *
   * @param truth the true function at each test point
   */
  public static SquaredErrorDecomposition againstTruth(PredictionTable table, double[] truth) {
    Arguments.sameLength("truth", truth.length, "points", table.points());
    Arguments.finite("truth", truth);
    double squaredBias = 0;
    double variance = 0;
    double squaredError = 0;
    for (int j = 0; j < truth.length; j++) {
      squaredBias += (table.mean(j) - truth[j]) * (table.mean(j) - truth[j]);
      variance += table.variance(j);
      double column = 0;
      for (int r = 0; r < table.models(); r++) {
        column += (table.prediction(r, j) - truth[j]) * (table.prediction(r, j) - truth[j]);
      }
      squaredError += column / table.models();
    }
    int points = truth.length;
    return new SquaredErrorDecomposition(
        squaredBias / points, variance / points, squaredError / points, table.models());
  }

  /**
   * Decomposes the error against observed targets, as is done where the truth is unknown.
   *
   * @param targets one noisy target a test point
   */
  public static Noisy againstNoisyTargets(PredictionTable table, double[] targets) {
    SquaredErrorDecomposition parts = againstTruth(table, targets);
    return new Noisy(parts.squaredBias, parts.variance, parts.meanSquaredError);
  }

  /** The variance with divisor R - 1; undefined for a single training set. */
  public Score unbiasedVariance() {
    return models < 2
        ? Score.undefined("one training set shows no variance")
        : Score.of(variance * models / (models - 1));
  }

  /**
   * The squared bias without the share that is left of the variance; unbiased, and below 0 at
   * times.
   */
  public Score correctedSquaredBias() {
    return unbiasedVariance() instanceof Score.Defined unbiased
        ? Score.of(squaredBias - unbiased.value() / models)
        : unbiasedVariance();
  }
}
