package org.mlconcepts.model;

import java.util.Arrays;

/**
 * Backpropagation through one layer. Values are {@code [row][input]}, pulls, which are the slopes
 * in the sums of the layer, {@code [row][unit]}.
 */
final class LayerSlopes {

  private LayerSlopes() {}

  /**
   * The slopes in the weights, {@code [input][unit]}.
   *
   * @param inputs with the constant 1, which comes last and is not among the values
   */
  static double[][] of(double[][] values, double[][] pulls, int inputs) {
    double[][] slopes = new double[inputs][pulls[0].length];
    if (pulls[0].length == 1) {
      ofOneUnit(slopes, values, pulls);
    } else {
      double[] column = new double[values.length];
      for (int i = 0; i < inputs - 1; i++) {
        for (int r = 0; r < column.length; r++) {
          column[r] = values[r][i];
        }
        RowMath.addAll(slopes[i], column, pulls);
      }
    }
    RowMath.addAll(slopes[inputs - 1], Training.ones(pulls.length), pulls);
    return slopes;
  }

  /** The same sums, for all inputs in one long loop. */
  private static void ofOneUnit(double[][] slopes, double[][] values, double[][] pulls) {
    double[] factors = new double[pulls.length];
    Arrays.setAll(factors, r -> pulls[r][0]);
    double[] sums = new double[slopes.length - 1];
    RowMath.addAll(sums, factors, values);
    for (int i = 0; i < sums.length; i++) {
      slopes[i][0] = sums[i];
    }
  }

  /** The slopes in the sums of the layer below, whose values enter this layer. */
  static double[][] below(
      double[][] values, double[][] pulls, double[][] layer, Activation activation) {
    double[][] below = new double[pulls.length][values[0].length];
    for (int r = 0; r < pulls.length; r++) {
      double[] pulled = RowMath.dots(pulls[r], layer); // one more than needed, for the constant
      for (int i = 0; i < below[r].length; i++) {
        below[r][i] = pulled[i] * activation.slope(values[r][i]);
      }
    }
    return below;
  }
}
