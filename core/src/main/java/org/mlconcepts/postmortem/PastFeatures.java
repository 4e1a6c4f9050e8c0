package org.mlconcepts.postmortem;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Features of a series that are known before the day they describe: entry t is made of values
 * before t only. An entry that would need values from before the start of the series is missing
 * (NaN), as in a numeric column.
 *
 * <p>The three differences look at the value of t itself. They are targets, not features: a model
 * that is given one of them has been given the answer.
 */
final class PastFeatures {

  private PastFeatures() {}

  /** The value {@code steps} steps before. */
  static double[] lag(double[] series, int steps) {
    return from(series.length, atLeastOne("steps", steps), t -> series[t - steps]);
  }

  /** The mean of the last {@code width} values. */
  static double[] rollingMean(double[] series, int width) {
    return from(series.length, atLeastOne("width", width), t -> mean(window(series, t, width)));
  }

  /** The standard deviation (divisor width - 1) of the last {@code width} values, at least two. */
  static double[] rollingDeviation(double[] series, int width) {
    if (width < 2) {
      throw new IllegalArgumentException("width must be at least 2, but was " + width);
    }
    return from(series.length, width, t -> deviation(window(series, t, width)));
  }

  /** The smallest of the last {@code width} values. */
  static double[] rollingMin(double[] series, int width) {
    return from(
        series.length,
        atLeastOne("width", width),
        t -> Arrays.stream(window(series, t, width)).min().orElseThrow());
  }

  /** The largest of the last {@code width} values. */
  static double[] rollingMax(double[] series, int width) {
    return from(
        series.length,
        atLeastOne("width", width),
        t -> Arrays.stream(window(series, t, width)).max().orElseThrow());
  }

  /** The mean of all values before. */
  static double[] expandingMean(double[] series) {
    return from(series.length, 1, t -> mean(window(series, t, t)));
  }

  /**
   * The exponentially weighted mean of all values before: starts at the first one, then moves by
   * {@code alpha} of the way to each further value.
   *
   * @param alpha in (0, 1]
   */
  static double[] smoothed(double[] series, double alpha) {
    double[] fitted = ExponentialSmoothing.simple(series, alpha).fitted();
    return from(series.length, 1, t -> fitted[t]);
  }

  /** A target: the value less the one {@code steps} steps before. */
  static double[] difference(double[] series, int steps) {
    return from(series.length, atLeastOne("steps", steps), t -> series[t] - series[t - steps]);
  }

  /** A target: the relative change since the value before, as a fraction; missing after a 0. */
  static double[] relativeChange(double[] series) {
    return from(
        series.length,
        1,
        t -> series[t - 1] == 0 ? Double.NaN : (series[t] - series[t - 1]) / series[t - 1]);
  }

  private static double[] from(int length, int first, IntToDoubleFunction value) {
    return IntStream.range(0, length)
        .mapToDouble(t -> t < first ? Double.NaN : value.applyAsDouble(t))
        .toArray();
  }

  private static double[] window(double[] series, int end, int width) {
    return Arrays.copyOfRange(series, end - width, end);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double deviation(double[] values) {
    double mean = mean(values);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / (values.length - 1));
  }

  private static int atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          name + " must be at least 1, or the value of the day itself leaks, but was " + value);
    }
    return value;
  }
}
