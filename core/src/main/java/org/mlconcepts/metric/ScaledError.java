package org.mlconcepts.metric;

/**
 * How large the errors of a forecast are beside those that the seasonal naive forecast makes on the
 * past itself: the mean absolute scaled error. Below 1 it beats that forecast's one-period steps.
 *
 * <p>Reference: Hyndman and Koehler (2006), Another look at measures of forecast accuracy, Int. J.
 * Forecasting 22.
 */
public final class ScaledError {

  private ScaledError() {}

  /**
   * MASE: mean |truth - forecast| over the mean |y(t) - y(t - period)| of the past.
   *
   * @param past more values than a period, in the order of time, all finite
   * @param truth the values that followed, at least one, all finite
   * @param forecast one for each, all finite
   * @param period steps after which the season starts again, at least 1; 1 compares with the last
   *     value
   * @return at least 0; undefined if the past repeats itself exactly
   */
  public static Score of(double[] past, double[] truth, double[] forecast, int period) {
    Arguments.finite("past", past);
    if (period < 1 || past.length <= period) {
      throw new IllegalArgumentException(
          "period must be at least 1 and below the length of past ("
              + past.length
              + "), but was "
              + period);
    }
    double sum = 0;
    for (int t = period; t < past.length; t++) {
      sum += Math.abs(past[t] - past[t - period]);
    }
    double scale = sum / (past.length - period);
    return scale == 0
        ? Score.undefined("the past repeats itself with period " + period + ", without any error")
        : Score.of(RegressionErrors.of(truth, forecast).mae() / scale);
  }
}
