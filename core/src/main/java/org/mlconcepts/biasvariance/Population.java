package org.mlconcepts.biasvariance;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Values;

/**
 * A large table of (x, y) taken as the whole world, so that the truth about real data is known: the
 * probability law is "pick a row at random".
 *
 * <p>Under that law E[y | x] is the mean target of the rows that share x, the noise is the variance
 * within those groups, and both are exact, not estimates. Training rows are drawn with replacement,
 * hence independent draws from the law, and the expected error on a new draw is a finite sum over
 * the groups. Nothing is held out, and nothing leaks: a row that happens to be in a training set is
 * exactly as likely to come up again as the law says.
 *
 * <p>This needs groups that are large. Where a group holds one row, its mean is that row, and its
 * noise counts as truth; {@link #meansOverstateBiasBy()} says how much that can matter.
 */
final class Population {

  private static final double AREA_STEP = 100;

  private final String name;
  private final double[] x;
  private final double[] y;
  private final double[] values; // different x, ascending
  private final double[] shares; // probability of each value
  private final double[] means; // E[y | x] at each value
  private final double[] variances; // Var[y | x] at each value

  private Population(String name, double[] x, double[] y, double[] values) {
    this.name = name;
    this.x = x;
    this.y = y;
    this.values = values;
    this.means = new double[values.length];
    this.shares = new double[values.length];
    this.variances = new double[values.length];
    for (int i = 0; i < x.length; i++) {
      int group = groupOf(x[i]);
      shares[group] += 1;
      means[group] += y[i];
    }
    for (int g = 0; g < values.length; g++) {
      means[g] /= shares[g];
    }
    for (int i = 0; i < x.length; i++) {
      int group = groupOf(x[i]);
      variances[group] += (y[i] - means[group]) * (y[i] - means[group]) / shares[group];
    }
    for (int g = 0; g < values.length; g++) {
      shares[g] /= x.length;
    }
  }

  /**
   * The population of these rows.
   *
   * @param x a predictor with many rows at each of its values
   * @param y one target a row
   */
  static Population of(String name, double[] x, double[] y) {
    return new Population(
        name, x.clone(), y.clone(), Arrays.stream(x).sorted().distinct().toArray());
  }

  /**
   * The log weekly wage (in log 1992 USD) of 28,155 men by their years of experience: 67 values,
   * most with hundreds of rows. The set holds more than experience; to a model of experience alone
   * all of that is noise.
   */
  static Population wages() {
    Table table = Datasets.cps1988Wages().table();
    return of(
        "wages",
        table.numeric("experience_years").values(),
        logs(table.numeric("weekly_wage").values()));
  }

  /**
   * The log price (in log USD) of 25,357 houses by the log2 of their living area. The area is
   * rounded to steps of 100 square feet, for models and truth alike, so that groups are large
   * enough to have a mean.
   */
  static Population houses() {
    Table table = Datasets.lucasHousePrices().table();
    double[] area = table.numeric("living_area_sqft").values();
    Arrays.setAll(
        area, i -> Values.doublings(Math.max(1, Math.round(area[i] / AREA_STEP)) * AREA_STEP, 1));
    return of("houses", area, logs(table.numeric("price").values()));
  }

  private static double[] logs(double[] values) {
    double[] logs = new double[values.length];
    Arrays.setAll(logs, i -> StrictMath.log(values[i]));
    return logs;
  }

  String name() {
    return name;
  }

  int rows() {
    return x.length;
  }

  /** The different positions, ascending. */
  double[] values() {
    return values.clone();
  }

  /** E[y | x] at each of the {@link #values()}. */
  double[] means() {
    return means.clone();
  }

  /** Var[y | x] at each of the {@link #values()}. */
  double[] variances() {
    return variances.clone();
  }

  /** The probability of each of the {@link #values()}. */
  double[] shares() {
    return shares.clone();
  }

  /** The index of a position among the {@link #values()}. */
  int groupOf(double position) {
    return Arrays.binarySearch(values, position);
  }

  /** The expected variance of y given x: no function of x alone has a smaller squared error. */
  double noise() {
    return noise(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** The same among the rows with x in [low, high] only. */
  double noise(double low, double high) {
    return meanOver(low, high, g -> variances[g]);
  }

  /**
   * By how much group means, fitted to the rows themselves, inflate bias² (and deflate the noise)
   * against a wider world of which these rows are a sample: one noise variance a group, spread over
   * all rows.
   */
  double meansOverstateBiasBy() {
    return noise() * values.length / (x.length - values.length);
  }

  /**
   * The expected squared distance of predictions at the {@link #values()} from E[y | x]: the part
   * of the error above the noise.
   */
  double excess(double[] predictions) {
    return excess(predictions, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** The same among the values in [low, high] only, as a mean over their rows. */
  double excess(double[] predictions, double low, double high) {
    return meanOver(low, high, g -> (predictions[g] - means[g]) * (predictions[g] - means[g]));
  }

  /** The mean over the rows with x in [low, high] of something that each group has. */
  private double meanOver(double low, double high, IntToDoubleFunction ofGroup) {
    double sum = 0;
    double share = 0;
    for (int g = 0; g < values.length; g++) {
      if (low <= values[g] && values[g] <= high) {
        sum += shares[g] * ofGroup.applyAsDouble(g);
        share += shares[g];
      }
    }
    return sum / share;
  }

  /** The smallest value up to which at least this share of the rows lies. */
  double quantile(double share) {
    double below = 0;
    for (int g = 0; g < values.length; g++) {
      below += shares[g];
      if (below >= share) {
        return values[g];
      }
    }
    return values[values.length - 1];
  }

  /** Draws rows with replacement. */
  Sample draw(int n, RandomGenerator rng) {
    double[] drawnX = new double[n];
    double[] drawnY = new double[n];
    for (int i = 0; i < n; i++) {
      int row = rng.nextInt(x.length);
      drawnX[i] = x[row];
      drawnY[i] = y[row];
    }
    return new Sample(drawnX, drawnY);
  }
}
