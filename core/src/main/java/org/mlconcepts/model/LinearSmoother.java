package org.mlconcepts.model;

/**
 * A model whose prediction is a weighted sum of the training targets, {@code ŷ(x₀) = Σ wᵢ(x₀) yᵢ},
 * with weights that do not depend on the targets. Its bias and variance can be computed exactly,
 * without a simulation.
 *
 * <p>Reference: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, section
 * 5.4.1.
 */
@FunctionalInterface
public interface LinearSmoother {

  /** The weight of each training row in the prediction for {@code row}. */
  double[] weights(double[] row);

  /**
   * The weights for many rows, {@code [row][trainingRow]}; for the training rows themselves this is
   * the hat matrix.
   */
  default double[][] matrix(double[][] rows) {
    double[][] matrix = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      matrix[i] = weights(rows[i]);
    }
    return matrix;
  }
}
