package org.mlconcepts.model;

/**
 * Brings each feature to mean 0 and standard deviation 1 (divisor n) on the rows it was fitted to;
 * a constant feature becomes 0 there. Fit it on training rows only, or the test rows leak into the
 * training.
 */
public final class Standardization {

  private final double[] means;
  private final double[] deviations;

  private Standardization(double[] means, double[] deviations) {
    this.means = means;
    this.deviations = deviations;
  }

  /** Learns means and deviations; at least one row, all finite. */
  public static Standardization of(double[][] rows) {
    int features = Training.features(rows);
    double[] means = new double[features];
    double[] deviations = new double[features];
    for (int j = 0; j < features; j++) {
      double sum = 0;
      boolean constant = true;
      for (double[] row : rows) {
        sum += row[j];
        constant &= row[j] == rows[0][j];
      }
      means[j] = constant ? rows[0][j] : sum / rows.length;
      double squares = 0;
      for (double[] row : rows) {
        squares += (row[j] - means[j]) * (row[j] - means[j]);
      }
      deviations[j] = squares == 0 ? 1 : Math.sqrt(squares / rows.length);
    }
    return new Standardization(means, deviations);
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
}
