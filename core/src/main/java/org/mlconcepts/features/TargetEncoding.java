package org.mlconcepts.features;

import java.util.Arrays;
import java.util.List;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.sample.Split;

/**
 * Replaces a level by the mean target of its training rows, drawn towards the mean of all of them:
 * {@code (sum + m · mean) / (count + m)}. An unseen level becomes the mean of all.
 *
 * <p>A training row must not be encoded with its own target, or the feature tells the model what it
 * is to predict; use {@link #crossFitted} for training rows, and {@link #of} for new ones.
 *
 * <p>Reference: Micci-Barreca (2001), A preprocessing scheme for high-cardinality categorical
 * attributes, SIGKDD Explorations 3(1).
 */
final class TargetEncoding {

  private final double prior;
  private final double[] values; // of each level

  private TargetEncoding(double prior, double[] values) {
    this.prior = prior;
    this.values = values;
  }

  /**
   * Learns from all rows of a column.
   *
   * @param m how many rows the mean of all counts for, at least 0
   */
  static TargetEncoding of(LevelColumn column, double m) {
    Checks.that(m >= 0 && m < Double.POSITIVE_INFINITY, "m must be at least 0, but was " + m);
    double prior = column.mean();
    double[] sums = column.sums();
    int[] counts = column.counts();
    double[] values = new double[sums.length];
    for (int level = 0; level < values.length; level++) {
      values[level] = blend(sums[level], counts[level], prior, m);
    }
    return new TargetEncoding(prior, values);
  }

  private static double blend(double sum, double count, double prior, double m) {
    return count + m == 0 ? prior : (sum + m * prior) / (count + m);
  }

  /**
   * Lets each level choose how far it is drawn: its own mean counts with weight n v / (n v + w),
   * where v is the variance of all targets and w that of the level's own. An empirical Bayes rule.
   */
  static TargetEncoding empiricalBayes(LevelColumn column) {
    double prior = column.mean();
    double[] sums = column.sums();
    int[] counts = column.counts();
    double[] squares = new double[sums.length];
    double variance = 0;
    for (int i = 0; i < column.rows(); i++) {
      int level = column.levels[i];
      double own = column.targets[i] - sums[level] / counts[level];
      squares[level] += own * own;
      variance += square(column.targets[i] - prior) / column.rows();
    }
    double[] values = new double[sums.length];
    for (int level = 0; level < values.length; level++) {
      double between = counts[level] * variance;
      double all = counts[level] == 0 ? 0 : between + squares[level] / counts[level];
      double weight = all == 0 ? 0 : between / all;
      values[level] =
          weight == 0 ? prior : weight * sums[level] / counts[level] + (1 - weight) * prior;
    }
    return new TargetEncoding(prior, values);
  }

  /** Each training row encoded by the rows that are not in its own fold: without its target. */
  static double[] crossFitted(LevelColumn column, double m, List<Split> folds) {
    double[] encoded = new double[column.rows()];
    for (Split fold : folds) {
      TargetEncoding others = of(column.select(fold.train()), m);
      for (int row : fold.test()) {
        encoded[row] = others.of(column.levels[row]);
      }
    }
    return encoded;
  }

  /**
   * Each training row encoded by all other rows. It looks honest and is not: within a level the
   * code falls exactly as the row's own target rises.
   */
  static double[] leaveOneOut(LevelColumn column, double m) {
    double total = Arrays.stream(column.targets).sum();
    double[] sums = column.sums();
    int[] counts = column.counts();
    double[] encoded = new double[column.rows()];
    Checks.atLeast("rows", 2, encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      int level = column.levels[i];
      double own = column.targets[i];
      double prior = (total - own) / (encoded.length - 1);
      encoded[i] = blend(sums[level] - own, counts[level] - 1, prior, m);
    }
    return encoded;
  }

  /** The mean of all training targets. */
  double prior() {
    return prior;
  }

  /** The code of a level; a negative one is unknown. */
  double of(int level) {
    return level < 0 ? prior : values[level];
  }

  /** The codes of many rows, which must not be the training rows. */
  double[] encode(int[] levels) {
    return Arrays.stream(levels).mapToDouble(this::of).toArray();
  }

  private static double square(double value) {
    return value * value;
  }
}
