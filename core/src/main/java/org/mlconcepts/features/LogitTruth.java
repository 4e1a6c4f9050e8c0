package org.mlconcepts.features;

import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Independent standard normal columns, and labels whose log-odds are a known function of them. */
final class LogitTruth {

  private final int columns;
  private final ToDoubleFunction<double[]> logOdds;

  LogitTruth(int columns, ToDoubleFunction<double[]> logOdds) {
    this.columns = columns;
    this.logOdds = logOdds;
  }

  double[][] rows(int count, RandomGenerator random) {
    double[][] rows = new double[count][columns];
    for (double[] row : rows) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextGaussian();
      }
    }
    return rows;
  }

  /** The log-odds of a row: the best score there is. */
  double logOdds(double[] row) {
    return logOdds.applyAsDouble(row);
  }

  /** One label, 0 or 1, a row. */
  double[] targets(double[][] rows, RandomGenerator random) {
    double[] targets = new double[rows.length];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = random.nextDouble() < 1 / (1 + StrictMath.exp(-logOdds(rows[i]))) ? 1 : 0;
    }
    return targets;
  }
}
