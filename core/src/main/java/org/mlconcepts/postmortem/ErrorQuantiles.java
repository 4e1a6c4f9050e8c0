package org.mlconcepts.postmortem;

import org.mlconcepts.metric.Quantiles;

/**
 * Between which errors nine in ten of a set of forecasts lie.
 *
 * @param low the 5 % quantile of truth less forecast
 * @param high the 95 % quantile
 */
record ErrorQuantiles(double low, double high) {

  static final double LEVEL = 0.9;

  static ErrorQuantiles of(double[] truth, double[] forecast) {
    double[] errors = new double[truth.length];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = truth[i] - forecast[i];
    }
    Quantiles quantiles = Quantiles.of(errors);
    return new ErrorQuantiles(
        quantiles.quantile((1 - LEVEL) / 2), quantiles.quantile((1 + LEVEL) / 2));
  }
}
