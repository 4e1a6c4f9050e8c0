package org.mlconcepts.postmortem;

/**
 * Forecasts that follow a series by a share of each error.
 *
 * <p>Reference: Hyndman and Athanasopoulos (2021), Forecasting: Principles and Practice, chapter 8.
 */
final class ExponentialSmoothing {

  private final double[] fitted;
  private final double[] forecast;

  private ExponentialSmoothing(double[] fitted, double[] forecast) {
    this.fitted = fitted;
    this.forecast = forecast;
  }

  /**
   * A level only: starts at the first value and moves by {@code alpha} of each error. Its forecast
   * is flat.
   *
   * @param series at least one value
   * @param alpha in (0, 1]
   */
  static ExponentialSmoothing simple(double[] series, double alpha) {
    weight("alpha", alpha);
    if (series.length == 0) {
      throw new IllegalArgumentException("series must hold at least 1 value, but was empty");
    }
    double[] fitted = new double[series.length];
    double level = series[0];
    for (int t = 0; t < series.length; t++) {
      fitted[t] = level;
      level = alpha * series[t] + (1 - alpha) * level;
    }
    return new ExponentialSmoothing(fitted, new double[] {level});
  }

  /**
   * The weights of additive Holt-Winters smoothing, each in (0, 1].
   *
   * @param alpha of the level
   * @param beta of the trend
   * @param gamma of the season
   */
  record Weights(double alpha, double beta, double gamma) {
    Weights {
      weight("alpha", alpha);
      weight("beta", beta);
      weight("gamma", gamma);
    }
  }

  /**
   * Level, trend and additive season. Starts with the mean of the first period as the level, the
   * mean step from the first to the second period as the trend, and the first period less its mean
   * as the season; then runs over all values from the first. The season moves towards the value
   * less the new level.
   *
   * @param series at least two periods
   * @param period at least 2
   */
  static ExponentialSmoothing holtWinters(double[] series, int period, Weights weights) {
    if (period < 2 || series.length < 2 * period) {
      throw new IllegalArgumentException(
          "period must be at least 2 and fit twice into the series of "
              + series.length
              + ", but was "
              + period);
    }
    double level = mean(series, 0, period);
    double trend = (mean(series, period, 2 * period) - level) / period;
    double[] season = new double[period];
    for (int i = 0; i < period; i++) {
      season[i] = series[i] - level;
    }
    double[] fitted = new double[series.length];
    for (int t = 0; t < series.length; t++) {
      int phase = t % period;
      fitted[t] = level + trend + season[phase];
      double before = level;
      level =
          weights.alpha() * (series[t] - season[phase]) + (1 - weights.alpha()) * (level + trend);
      trend = weights.beta() * (level - before) + (1 - weights.beta()) * trend;
      season[phase] = weights.gamma() * (series[t] - level) + (1 - weights.gamma()) * season[phase];
    }
    double[] forecast = new double[period];
    for (int h = 0; h < period; h++) {
      forecast[h] = level + (h + 1) * trend + season[(series.length + h) % period];
    }
    return new ExponentialSmoothing(fitted, forecast);
  }

  /** One step ahead, for each value from the ones before it. */
  double[] fitted() {
    return fitted.clone();
  }

  /** What comes next: one value of a level, one period of a season. */
  double[] forecast() {
    return forecast.clone();
  }

  private static double mean(double[] series, int from, int to) {
    double sum = 0;
    for (int t = from; t < to; t++) {
      sum += series[t];
    }
    return sum / (to - from);
  }

  private static void weight(String name, double value) {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be in (0, 1], but was " + value);
    }
  }
}
