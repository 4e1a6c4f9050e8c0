package org.mlconcepts.algorithmchoice;

import org.mlconcepts.model.Regressor;

/** Rows and a number to predict for each; not to be changed. */
final class NumberRows {

  private final double[][] rows;
  private final double[] targets;
  private final int amounts;

  /** Rows of which every feature is an amount. */
  NumberRows(double[][] rows, double[] targets) {
    this(rows, targets, rows[0].length);
  }

  /**
   * Rows of amounts and categories.
   *
   * @param amounts how many of the first features are amounts; the others say yes or no by 1 or 0
   */
  NumberRows(double[][] rows, double[] targets, int amounts) {
    this.rows = rows;
    this.targets = targets;
    this.amounts = amounts;
  }

  int amounts() {
    return amounts;
  }

  double[][] rows() {
    return rows;
  }

  double[] targets() {
    return targets;
  }

  /** The root of the mean squared error of a model. */
  double rootMeanSquaredError(Regressor model) {
    double[] predicted = model.predictAll(rows);
    double sum = 0;
    for (int i = 0; i < targets.length; i++) {
      sum += (predicted[i] - targets[i]) * (predicted[i] - targets[i]);
    }
    return Math.sqrt(sum / targets.length);
  }
}
