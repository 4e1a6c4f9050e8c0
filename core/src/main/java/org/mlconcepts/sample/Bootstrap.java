package org.mlconcepts.sample;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.metric.Quantiles;

/**
 * How much a statistic would vary from sample to sample, learned by drawing rows with replacement
 * from the one sample there is.
 *
 * <p>Reference: Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapters 6 and 13.
 */
public final class Bootstrap {

  private final double[] statistics;

  private Bootstrap(double[] statistics) {
    this.statistics = statistics;
  }

  /** As many row numbers as there are rows, drawn with replacement. */
  public static int[] resample(int rows, RandomGenerator random) {
    Arguments.atLeast("rows", 1, rows);
    int[] drawn = new int[rows];
    for (int i = 0; i < rows; i++) {
      drawn[i] = random.nextInt(rows);
    }
    return drawn;
  }

  /**
   * The rows that a resample has left out, ascending: about 36.8 % of them; empty at times for few
   * rows.
   */
  public static int[] outOfBag(int rows, int[] resample) {
    BitSet drawn = new BitSet(rows);
    for (int row : resample) {
      if (row < 0 || row >= rows) {
        throw new IllegalArgumentException(
            "resampled row must be in 0.." + (rows - 1) + ", but was " + row);
      }
      drawn.set(row);
    }
    drawn.flip(0, rows);
    return drawn.stream().toArray();
  }

  /**
   * Draws resamples and computes the statistic on each.
   *
   * @param rows number of rows in the sample
   * @param resamples how many, at least 2; 1000 and more for intervals
   * @param statistic of the rows with the given numbers; finite
   */
  public static Bootstrap of(
      int rows, int resamples, RandomGenerator random, ToDoubleFunction<int[]> statistic) {
    List<int[]> drawn = new ArrayList<>(Math.max(resamples, 0));
    for (int b = 0; b < resamples; b++) {
      drawn.add(resample(rows, random));
    }
    return of(drawn, statistic);
  }

  /** Computes the statistic on given resamples, at least 2. */
  public static Bootstrap of(List<int[]> resamples, ToDoubleFunction<int[]> statistic) {
    Arguments.atLeast("resamples", 2, resamples.size());
    return new Bootstrap(resamples.stream().mapToDouble(statistic).toArray());
  }

  /** The statistic of each resample, in the order of drawing. */
  public double[] statistics() {
    return statistics.clone();
  }

  /**
   * The percentile interval: the (1 - level)/2 and (1 + level)/2 quantiles (type 7) of the
   * statistics.
   *
   * @param level in (0, 1)
   */
  public Interval percentileInterval(double level) {
    return Quantiles.of(statistics).central(level);
  }

  /** The standard error: the standard deviation of the statistics, with divisor B - 1. */
  public double standardError() {
    double mean = 0;
    for (double statistic : statistics) {
      mean += statistic / statistics.length;
    }
    double squares = 0;
    for (double statistic : statistics) {
      squares += (statistic - mean) * (statistic - mean);
    }
    return Math.sqrt(squares / (statistics.length - 1));
  }
}
