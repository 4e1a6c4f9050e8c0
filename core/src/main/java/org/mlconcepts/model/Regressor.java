package org.mlconcepts.model;

/**
 * A trained model that predicts a number. Its predictions depend on the row alone, and it is safe
 * to share by threads.
 */
@FunctionalInterface
public interface Regressor {

  /**
   * The predicted number, in the unit of the target.
   *
   * @param row one value a feature, in the order of training
   */
  double predict(double[] row);

  /** The prediction of each row. */
  default double[] predictAll(double[][] rows) {
    double[] predicted = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      predicted[i] = predict(rows[i]);
    }
    return predicted;
  }
}
