package org.mlconcepts.postmortem;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.mlconcepts.metric.Score;

/**
 * A series taken apart into trend, additive season and rest.
 *
 * <p>The trend is the centred moving average over one period, with half weights at both ends if the
 * period is even; it is missing (NaN) for half a period at each end, and so is the rest. The season
 * is the mean of what the trend leaves at each phase, moved to sum 0; phase 0 is the first value.
 *
 * <p>Reference: Hyndman and Athanasopoulos (2021), Forecasting: Principles and Practice, sections
 * 3.4 and 4.3.
 */
final class Decomposition {

  private final double[] trend;
  private final double[] season; // one period
  private final double[] rest;

  private Decomposition(double[] trend, double[] season, double[] rest) {
    this.trend = trend;
    this.season = season;
    this.rest = rest;
  }

  /**
   * Takes a series apart.
   *
   * @param series at least two periods
   * @param period at least 2
   */
  static Decomposition additive(double[] series, int period) {
    if (period < 2 || series.length < 2 * period) {
      throw new IllegalArgumentException(
          "period must be at least 2 and fit twice into the series of "
              + series.length
              + ", but was "
              + period);
    }
    double[] trend = movingAverage(series, period);
    double[] sums = new double[period];
    int[] counts = new int[period];
    for (int t = 0; t < series.length; t++) {
      if (!Double.isNaN(trend[t])) {
        sums[t % period] += series[t] - trend[t];
        counts[t % period]++;
      }
    }
    double[] season = IntStream.range(0, period).mapToDouble(p -> sums[p] / counts[p]).toArray();
    double centre = Arrays.stream(season).sum() / period;
    Arrays.setAll(season, p -> season[p] - centre);
    double[] rest = new double[series.length];
    Arrays.setAll(rest, t -> series[t] - trend[t] - season[t % period]);
    return new Decomposition(trend, season, rest);
  }

  private static double[] movingAverage(double[] series, int period) {
    int half = period / 2;
    double[] trend = new double[series.length];
    Arrays.fill(trend, Double.NaN);
    for (int t = half; t < series.length - half; t++) {
      double sum = 0;
      for (int k = -half; k <= half; k++) {
        boolean end = Math.abs(k) == half && period % 2 == 0;
        sum += (end ? 0.5 : 1) * series[t + k];
      }
      trend[t] = sum / period;
    }
    return trend;
  }

  /** One value a day, missing at both ends. */
  double[] trend() {
    return trend.clone();
  }

  /** One period, from the phase of the first value; sums to 0. */
  double[] season() {
    return season.clone();
  }

  /** One value a day, missing at both ends. */
  double[] rest() {
    return rest.clone();
  }

  /**
   * How much of what is not trend the season explains, 0..1: 1 - var(rest)/var(season + rest), or 0
   * if that is negative. Undefined if nothing is left beside the trend.
   */
  Score strengthOfSeason() {
    return strength(IntStream.range(0, rest.length).mapToDouble(t -> season[t % season.length]));
  }

  /** The same for the trend against the rest. */
  Score strengthOfTrend() {
    return strength(Arrays.stream(trend));
  }

  private Score strength(DoubleStream component) {
    double[] part = component.toArray();
    int[] inside = IntStream.range(0, rest.length).filter(t -> !Double.isNaN(trend[t])).toArray();
    double alone = variance(Arrays.stream(inside).mapToDouble(t -> rest[t]).toArray());
    double both = variance(Arrays.stream(inside).mapToDouble(t -> rest[t] + part[t]).toArray());
    return both == 0
        ? Score.undefined("component and rest together do not vary")
        : Score.of(Math.max(0, 1 - alone / both));
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).sum() / values.length;
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length;
  }
}
