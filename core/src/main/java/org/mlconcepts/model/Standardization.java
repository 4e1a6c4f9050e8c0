package org.mlconcepts.model;

import java.util.Arrays;

/**
 * Brings each feature to mean 0 and standard deviation 1 (divisor n) on the rows it was fitted to;
 * a constant feature becomes 0 there. Fit it on training rows only, or the test rows leak into the
 * training.
 */
public final class Standardization {

  private final double[] means;
  private final double[] deviations;
  private final boolean[] constant;

  private Standardization(double[] means, double[] deviations) {
    this.means = means;
    this.deviations = deviations;
    constant = new boolean[means.length];
    for (int j = 0; j < means.length; j++) {
      constant[j] = deviations[j] == 0;
      deviations[j] = constant[j] ? 1 : deviations[j];
    }
  }

  void write(PartWriter to) {
    double[] written = new double[means.length];
    for (int j = 0; j < written.length; j++) {
      written[j] = constant[j] ? 0 : deviations[j];
    }
    to.numbers("means", means);
    to.numbers("deviations", written);
  }

  static Standardization read(PartReader from) {
    double[] means = from.numbers("means");
    double[] deviations = from.numbers("deviations", means.length);
    for (double deviation : deviations) {
      from.require(deviation >= 0, "deviations must be at least 0");
    }
    return new Standardization(means, deviations);
  }

  int features() {
    return means.length;
  }

  /** Learns means and deviations; at least one row, all finite. */
  public static Standardization of(double[][] rows) {
    return of(rows, Training.ones(rows.length));
  }

  /**
   * Learns weighted means and deviations: a row of weight 2 counts like two equal rows, one of
   * weight 0 like none.
   *
   * @param weights one a row, finite and at least 0, not all 0
   */
  public static Standardization of(double[][] rows, double[] weights) {
    int features = Training.features(rows);
    Training.weights(rows, weights);
    double[] first = rows[firstThatCounts(weights)];
    boolean[] varies = new boolean[features];
    double[] means = new double[features];
    double total = 0;
    for (int i = 0; i < rows.length; i++) {
      total += weights[i];
      for (int j = 0; j < features; j++) {
        means[j] += weights[i] * rows[i][j];
        varies[j] |= weights[i] > 0 && rows[i][j] != first[j];
      }
    }
    for (int j = 0; j < features; j++) {
      means[j] = varies[j] ? means[j] / total : first[j];
    }
    return new Standardization(means, deviations(rows, weights, means, total));
  }

  private static double[] deviations(
      double[][] rows, double[] weights, double[] means, double total) {
    double[] deviations = new double[means.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < means.length; j++) {
        deviations[j] += weights[i] * (rows[i][j] - means[j]) * (rows[i][j] - means[j]);
      }
    }
    for (int j = 0; j < means.length; j++) {
      deviations[j] = Math.sqrt(deviations[j] / total);
    }
    return deviations;
  }

  private static int firstThatCounts(double[] weights) {
    int first = 0;
    while (weights[first] == 0) {
      first++;
    }
    return first;
  }

  /** One mean and one deviation for all features: those of all values together. */
  Standardization common() {
    double mean = 0;
    for (double each : means) {
      mean += each / means.length;
    }
    double square = 0;
    for (int j = 0; j < means.length; j++) {
      double deviation = constant[j] ? 0 : deviations[j];
      square += (deviation * deviation + (means[j] - mean) * (means[j] - mean)) / means.length;
    }
    double[] same = new double[means.length];
    double[] spread = new double[means.length];
    Arrays.fill(same, mean);
    Arrays.fill(spread, Math.sqrt(square));
    return new Standardization(same, spread);
  }

  /** What each feature is centred at. */
  public double mean(int feature) {
    return means[feature];
  }

  /** What each feature is divided by; 1 for a constant feature. */
  public double deviation(int feature) {
    return deviations[feature];
  }

  /** Whether the feature has one value only, on the rows that count. */
  boolean constant(int feature) {
    return constant[feature];
  }

  /** The standardised row, in an array of its own. */
  public double[] apply(double[] row) {
    Training.rowLength(row, means.length);
    double[] scaled = new double[row.length];
    for (int j = 0; j < row.length; j++) {
      scaled[j] = (row[j] - means[j]) / deviations[j];
    }
    return scaled;
  }

  /** The standardised rows. */
  public double[][] applyAll(double[][] rows) {
    double[][] scaled = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      scaled[i] = apply(rows[i]);
    }
    return scaled;
  }

  /** The standardised rows behind a column of ones, which stands for the intercept. */
  double[][] withLeadingOne(double[][] rows) {
    double[][] design = new double[rows.length][means.length + 1];
    for (int i = 0; i < rows.length; i++) {
      design[i][0] = 1;
      for (int j = 0; j < means.length; j++) {
        design[i][j + 1] = (rows[i][j] - means[j]) / deviations[j];
      }
    }
    return design;
  }
}
