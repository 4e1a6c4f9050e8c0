package org.mlconcepts.metric;

import java.util.Arrays;

/**
 * Scored rows put in order once, highest score first, for every curve and area that needs the
 * order. Rows of equal score are one step: no threshold can part them.
 *
 * <p>A step k holds all rows with at least its threshold: {@link #truePositives(int)} and {@link
 * #falsePositives(int)} count them. Step 0 is the highest score; nothing is before it.
 *
 * <p>Unweighted rows are sorted as two arrays of numbers, positives and negatives, which are then
 * walked side by side: O(n log n) at most, no object a row.
 */
public final class Ranking {

  private final double[] thresholds; // by step, descending
  private final double[] truePositives; // by step, cumulative
  private final double[] falsePositives;

  private Ranking(double[] thresholds, double[] truePositives, double[] falsePositives) {
    this.thresholds = thresholds;
    this.truePositives = truePositives;
    this.falsePositives = falsePositives;
  }

  /**
   * Orders rows that count alike.
   *
   * @param labels true for a positive row; at least one row
   * @param scores one a row, the higher the more positive; finite
   */
  public static Ranking of(boolean[] labels, double[] scores) {
    Arguments.sameLength("labels", labels.length, "scores", scores.length);
    int positives = 0;
    for (boolean label : labels) {
      positives += label ? 1 : 0;
    }
    double[] high = new double[positives];
    double[] low = new double[labels.length - positives];
    for (int i = 0, h = 0, l = 0; i < labels.length; i++) {
      double score = scores[i] + 0.0; // -0.0 becomes 0.0, or else the sort would part them
      if (!(Math.abs(score) <= Double.MAX_VALUE)) {
        Arguments.finite("scores", scores);
      }
      if (labels[i]) {
        high[h++] = score;
      } else {
        low[l++] = score;
      }
    }
    RadixSort.sort(high);
    RadixSort.sort(low);
    return merged(high, low);
  }

  /**
   * Orders rows labelled as classifiers have it.
   *
   * @param labels 1 for a positive row, 0 for a negative one; at least one row
   */
  public static Ranking of(int[] labels, double[] scores) {
    return of(Arguments.positives(labels), scores);
  }

  /** Walks two ascending arrays downwards, one step a distinct score. */
  private static Ranking merged(double[] high, double[] low) {
    int steps = distinct(high, low);
    double[] thresholds = new double[steps];
    double[] truePositives = new double[steps];
    double[] falsePositives = new double[steps];
    int h = high.length - 1;
    int l = low.length - 1;
    for (int step = 0; step < steps; step++) {
      double score = l < 0 || (h >= 0 && high[h] >= low[l]) ? high[h] : low[l];
      while (h >= 0 && high[h] == score) {
        h--;
      }
      while (l >= 0 && low[l] == score) {
        l--;
      }
      thresholds[step] = score;
      truePositives[step] = high.length - 1 - h;
      falsePositives[step] = low.length - 1 - l;
    }
    return new Ranking(thresholds, truePositives, falsePositives);
  }

  private static int distinct(double[] high, double[] low) {
    int steps = 0;
    int h = high.length - 1;
    int l = low.length - 1;
    while (h >= 0 || l >= 0) {
      double score = l < 0 || (h >= 0 && high[h] >= low[l]) ? high[h] : low[l];
      while (h >= 0 && high[h] == score) {
        h--;
      }
      while (l >= 0 && low[l] == score) {
        l--;
      }
      steps++;
    }
    return steps;
  }

  /**
   * Orders weighted rows: a row of weight 2 counts like two rows, one of weight 0 like none.
   *
   * @param weights one a row, finite and at least 0, not all 0
   */
  public static Ranking of(boolean[] labels, double[] scores, double[] weights) {
    Arguments.scored(labels, scores);
    Arguments.weights(labels.length, weights);
    int[] order = ByScore.descending(scores);
    double[] thresholds = new double[order.length];
    double[] truePositives = new double[order.length];
    double[] falsePositives = new double[order.length];
    int steps = 0;
    double positive = 0;
    double negative = 0;
    for (int i = 0; i < order.length; i++) {
      int row = order[i];
      positive += labels[row] ? weights[row] : 0;
      negative += labels[row] ? 0 : weights[row];
      boolean last = i + 1 == order.length || scores[order[i + 1]] != scores[row];
      double before = steps == 0 ? 0 : truePositives[steps - 1] + falsePositives[steps - 1];
      if (last && positive + negative > before) { // rows of weight 0 make no step
        thresholds[steps] = scores[row];
        truePositives[steps] = positive;
        falsePositives[steps++] = negative;
      }
    }
    return new Ranking(
        Arrays.copyOf(thresholds, steps),
        Arrays.copyOf(truePositives, steps),
        Arrays.copyOf(falsePositives, steps));
  }

  /**
   * Takes cumulative counts as they are, for tables without scores.
   *
   * @param truePositives positives among the rows of step k and before, not falling
   * @param falsePositives negatives, not falling; each step adds at least one row
   */
  public static Ranking ofCounts(double[] truePositives, double[] falsePositives) {
    Arguments.sameLength(
        "truePositives", truePositives.length, "falsePositives", falsePositives.length);
    double[] thresholds = new double[truePositives.length];
    for (int k = 0; k < thresholds.length; k++) {
      thresholds[k] = -k;
      double t = k == 0 ? 0 : truePositives[k - 1];
      double f = k == 0 ? 0 : falsePositives[k - 1];
      if (!(truePositives[k] >= t && falsePositives[k] >= f)
          || !(truePositives[k] + falsePositives[k] > t + f)) {
        throw new IllegalArgumentException(
            "counts must grow from step to step, but step " + k + " does not");
      }
    }
    return new Ranking(thresholds, truePositives.clone(), falsePositives.clone());
  }

  /** Number of steps: distinct scores. */
  public int steps() {
    return thresholds.length;
  }

  /** The score of the rows that step k adds; falls with k. */
  public double threshold(int step) {
    return thresholds[step];
  }

  /** Positives that score at least the threshold of a step. */
  public double truePositives(int step) {
    return truePositives[step];
  }

  /** Negatives that score at least the threshold of a step. */
  public double falsePositives(int step) {
    return falsePositives[step];
  }

  /** All positives. */
  public double positives() {
    return truePositives[steps() - 1];
  }

  /** All negatives. */
  public double negatives() {
    return falsePositives[steps() - 1];
  }

  /** Positives that a step adds. */
  double positivesAt(int step) {
    return step == 0 ? truePositives[0] : truePositives[step] - truePositives[step - 1];
  }

  /** Negatives that a step adds. */
  double negativesAt(int step) {
    return step == 0 ? falsePositives[0] : falsePositives[step] - falsePositives[step - 1];
  }

  /** Checks that the scores are within 0 and 1. */
  void requireProbabilities() {
    double outside = thresholds[0] > 1 ? thresholds[0] : thresholds[steps() - 1];
    if (outside < 0 || outside > 1) {
      throw new IllegalArgumentException(
          "probabilities must be in 0..1, but one was " + outside + "; scores have no such metric");
    }
  }

  /** The decision that calls positive what is in a step or before; none for -1. */
  public Confusion confusion(int step) {
    double tp = step < 0 ? 0 : truePositives[step];
    double fp = step < 0 ? 0 : falsePositives[step];
    return new Confusion(tp, fp, positives() - tp, negatives() - fp);
  }
}
