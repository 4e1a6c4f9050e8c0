package org.mlconcepts.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * Mean predicted probability against the share of positives, by groups of similar predictions: a
 * calibrated model lies on the diagonal. Also called reliability diagram.
 *
 * <p>The errors below depend on the groups: few hide miscalibration, many add noise, which makes
 * them too high for small samples. State the groups with the number.
 *
 * <p>Reference: Niculescu-Mizil and Caruana (2005), Predicting good probabilities with supervised
 * learning, ICML; Naeini, Cooper and Hauskrecht (2015), AAAI, for the expected error.
 *
 * @param bins from low to high predictions; empty ones are left out
 */
public record CalibrationCurve(List<Bin> bins) {

  /**
   * Rows of similar prediction.
   *
   * @param low smallest prediction that belongs here
   * @param high largest, exclusive but for the last bin
   * @param rows how many, or their weight; above 0
   * @param meanPrediction their mean predicted probability
   * @param share their share of positives
   */
  public record Bin(double low, double high, double rows, double meanPrediction, double share) {}

  public CalibrationCurve {
    bins = List.copyOf(bins);
  }

  /**
   * Groups of equal width between 0 and 1; the last one holds 1.
   *
   * @param labels true for a positive row
   * @param probabilities of a positive, 0..1
   * @param bins how many, at least 1
   */
  public static CalibrationCurve uniform(boolean[] labels, double[] probabilities, int bins) {
    return uniform(labels, probabilities, Arguments.ones(labels.length), bins);
  }

  /**
   * Groups of equal width, of weighted rows.
   *
   * @param weights one a row, finite and at least 0, not all 0
   */
  public static CalibrationCurve uniform(
      boolean[] labels, double[] probabilities, double[] weights, int bins) {
    Arguments.probabilities(labels, probabilities);
    Arguments.weights(labels.length, weights);
    Arguments.atLeast("bins", 1, bins);
    double[] rows = new double[bins];
    double[] sums = new double[bins];
    double[] positives = new double[bins];
    for (int i = 0; i < labels.length; i++) {
      int bin = Math.min(bins - 1, (int) (probabilities[i] * bins));
      rows[bin] += weights[i];
      sums[bin] += weights[i] * probabilities[i];
      positives[bin] += labels[i] ? weights[i] : 0;
    }
    List<Bin> filled = new ArrayList<>();
    for (int b = 0; b < bins; b++) {
      if (rows[b] > 0) {
        filled.add(
            new Bin(
                (double) b / bins,
                (b + 1.0) / bins,
                rows[b],
                sums[b] / rows[b],
                positives[b] / rows[b]));
      }
    }
    return new CalibrationCurve(filled);
  }

  /**
   * Groups of about equally many rows; rows of equal prediction stay together, so there may be
   * fewer groups than asked for.
   *
   * @param labels true for a positive row
   * @param probabilities of a positive, 0..1
   * @param bins how many at most, at least 1
   */
  public static CalibrationCurve quantiles(boolean[] labels, double[] probabilities, int bins) {
    Arguments.probabilities(labels, probabilities);
    return quantiles(Ranking.of(labels, probabilities), bins);
  }

  /**
   * Groups of about equal weight, of rows that are in order already; they may be weighted.
   *
   * @param ranking by probabilities of a positive, 0..1
   * @param bins how many at most, at least 1
   */
  public static CalibrationCurve quantiles(Ranking ranking, int bins) {
    ranking.requireProbabilities();
    Arguments.atLeast("bins", 1, bins);
    double all = ranking.positives() + ranking.negatives();
    List<Bin> filled = new ArrayList<>();
    double start = 0;
    for (int step = ranking.steps() - 1; step >= 0; ) { // from the lowest prediction on
      // The next border is the first multiple of all/bins beyond here.
      double end = (Math.floor(start * bins / all) + 1) * all / bins;
      double low = ranking.threshold(step);
      double high;
      double sum = 0;
      double positives = 0;
      double rows = 0;
      do {
        double equal = ranking.positivesAt(step) + ranking.negativesAt(step);
        high = ranking.threshold(step);
        sum += high * equal;
        positives += ranking.positivesAt(step--);
        rows += equal;
      } while (step >= 0 && start + rows < end);
      filled.add(new Bin(low, high, rows, sum / rows, positives / rows));
      start += rows;
    }
    return new CalibrationCurve(filled);
  }

  /** Expected calibration error, 0..1: mean distance from the diagonal, weighted by rows. */
  public double expectedError() {
    double sum = 0;
    double rows = 0;
    for (Bin bin : bins) {
      sum += bin.rows() * Math.abs(bin.meanPrediction() - bin.share());
      rows += bin.rows();
    }
    return sum / rows;
  }

  /** Maximum calibration error, 0..1: the largest distance from the diagonal. */
  public double maximumError() {
    double largest = 0;
    for (Bin bin : bins) {
      largest = Math.max(largest, Math.abs(bin.meanPrediction() - bin.share()));
    }
    return largest;
  }
}
