package org.mlconcepts.algorithmchoice;

import org.mlconcepts.model.Regressor;

/** Rows and a number to predict for each; not to be changed. */
final class NumberRows {

  private final double[][] rows;
  private final double[] targets;

  NumberRows(double[][] rows, double[] targets) {
    this.rows = rows;
    this.targets = targets;
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
