package org.mlconcepts.postmortem;

import java.util.Arrays;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.RegressionLearner;
import org.mlconcepts.model.Regressor;

/**
 * Forecasts days of the past, each from the days before it: the last sixteen periods in four steps,
 * with a new model before each.
 *
 * @param features of a day
 * @param learner trained before each step
 * @param period of the season
 * @param firstDay from which features exist
 */
record Backtest(ForecastFeatures features, RegressionLearner learner, int period, int firstDay) {

  static final int STEPS = 4;
  private static final int PERIODS = 4; // a step

  /** The first day that is forecast. */
  int start(int days) {
    return days - STEPS * stepDays();
  }

  int stepDays() {
    return PERIODS * period;
  }

  /** Truth less forecast, for each day from {@link #start} on. */
  double[] errors(double[] series, Seed seed) {
    int start = start(series.length);
    double[] errors = new double[series.length - start];
    for (int step = 0; step < STEPS; step++) {
      int from = start + step * stepDays();
      Regressor model = train(series, from, seed);
      for (int day = from; day < from + stepDays(); day++) {
        errors[day - start] = series[day] - model.predict(features.row(series, day));
      }
    }
    return errors;
  }

  /** A model of the days before one. */
  Regressor train(double[] series, int before, Seed seed) {
    double[][] rows = new double[before - firstDay][];
    Arrays.setAll(rows, i -> features.row(series, firstDay + i));
    return learner.fit(
        rows, Arrays.copyOfRange(series, firstDay, before), seed.stream("fit/" + before));
  }

  /** The errors of repeating the last period, on the same days. */
  double[] naiveErrors(double[] series) {
    int start = start(series.length);
    double[] errors = new double[series.length - start];
    Arrays.setAll(errors, i -> series[start + i] - series[start + i - period]);
    return errors;
  }
}
