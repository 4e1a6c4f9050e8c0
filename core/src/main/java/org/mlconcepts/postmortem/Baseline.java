package org.mlconcepts.postmortem;

/**
 * Forecasts that need no model. What does not beat them is not worth its keep.
 *
 * <p>Reference: Hyndman and Athanasopoulos (2021), Forecasting: Principles and Practice, section
 * 5.2.
 */
enum Baseline {
  /** The mean of all values. */
  MEAN,
  /** The last value. */
  NAIVE,
  /** The value of the same phase of the last period, repeated. */
  SEASONAL_NAIVE,
  /** The line through the first and the last value. */
  DRIFT;

  /**
   * The forecast of the values that follow.
   *
   * @param past at least two values, and at least one period
   * @param period steps after which the season starts again, at least 1; only the seasonal naive
   *     forecast uses it
   * @param horizon how many values, at least 1
   */
  double[] forecast(double[] past, int period, int horizon) {
    int n = past.length;
    if (n < 2 || period < 1 || n < period || horizon < 1) {
      throw new IllegalArgumentException(
          "past must hold 2 values and a period of at least 1, and horizon be at least 1, but were "
              + n
              + " values, period "
              + period
              + " and horizon "
              + horizon);
    }
    double last = past[n - 1];
    double step = (last - past[0]) / (n - 1);
    double[] forecast = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      forecast[h] =
          switch (this) {
            case MEAN -> mean(past);
            case NAIVE -> last;
            case SEASONAL_NAIVE -> past[n - period + h % period];
            case DRIFT -> last + (h + 1) * step;
          };
    }
    return forecast;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
