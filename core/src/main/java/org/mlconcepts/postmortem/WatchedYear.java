package org.mlconcepts.postmortem;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;

/**
 * The errors, truth less forecast, of one fourth year, day by day.
 *
 * @param backtest of the third year, from the first two
 * @param frozen of the model of the first three years
 * @param refitted of a model that is trained anew every four weeks on all days so far
 * @param seasonalNaive of the day 52 weeks before
 */
record WatchedYear(
    List<Double> backtest, List<Double> frozen, List<Double> refitted, List<Double> seasonalNaive) {

  private static final int YEAR = ForecastWorld.YEAR;
  private static final int KNOWN = ForecastWorld.KNOWN;
  private static final int WEEKS = 364;
  private static final int REFIT_EVERY = 28; // days

  static WatchedYear of(DailySeries series) {
    double[] refitted = new double[YEAR];
    for (int from = 0; from < YEAR; from += REFIT_EVERY) {
      int to = Math.min(YEAR, from + REFIT_EVERY);
      double[] errors = errors(series, KNOWN + from, KNOWN + to);
      System.arraycopy(errors, 0, refitted, from, errors.length);
    }
    double[] naive = new double[YEAR];
    for (int t = 0; t < YEAR; t++) {
      naive[t] = series.value(KNOWN + t) - series.value(KNOWN + t - WEEKS);
    }
    return new WatchedYear(
        Values.list(errors(series, KNOWN - YEAR, KNOWN)),
        Values.list(errors(series, KNOWN, KNOWN + YEAR)),
        Values.list(refitted),
        Values.list(naive));
  }

  /** Errors of the seasonal model of all days before the first. */
  private static double[] errors(DailySeries series, int from, int to) {
    int[] train = IntStream.range(0, from).toArray();
    int[] test = IntStream.range(from, to).toArray();
    double[] forecast =
        Forecaster.LINEAR.forecast(
            series, Stage.HOLIDAYS, train, test, Seed.DEFAULT.stream("unused"));
    return Effects.difference(series.values(test), forecast);
  }

  static double absolute(double[] errors) {
    return Arrays.stream(errors).map(Math::abs).sum() / errors.length;
  }
}
