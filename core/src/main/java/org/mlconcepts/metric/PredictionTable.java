package org.mlconcepts.metric;

/**
 * Predictions of many models, each trained on its own training set, at the same test points.
 *
 * <p>A row is a model, a column is a test point. The spread within a column is variance; the
 * distance of the column's mean from the truth is bias.
 */
public final class PredictionTable {

  private final double[][] predictions;
  private final double[] means;

  private PredictionTable(double[][] predictions) {
    this.predictions = predictions;
    int points = predictions[0].length;
    means = new double[points];
    for (double[] row : predictions) {
      for (int j = 0; j < points; j++) {
        means[j] += row[j];
      }
    }
    for (int j = 0; j < points; j++) {
      means[j] /= predictions.length;
    }
  }

  /**
   * Takes over a table of predictions.
   *
   * @param predictions {@code predictions[model][point]}; at least one model and one point,
   *     rectangular, all finite
   */
  public static PredictionTable of(double[][] predictions) {
    if (predictions.length == 0 || predictions[0].length == 0) {
      throw new IllegalArgumentException("predictions must hold at least one model and one point");
    }
    double[][] copy = new double[predictions.length][];
    for (int r = 0; r < copy.length; r++) {
      Arguments.sameLength(
          "predictions[0]", predictions[0].length, "predictions[" + r + "]", predictions[r].length);
      Arguments.finite("predictions[" + r + "]", predictions[r]);
      copy[r] = predictions[r].clone();
    }
    return new PredictionTable(copy);
  }

  /** Number of models, that is of training sets. */
  public int models() {
    return predictions.length;
  }

  /** Number of test points. */
  public int points() {
    return means.length;
  }

  /** The prediction of one model at one test point. */
  public double prediction(int model, int point) {
    return predictions[model][point];
  }

  /** The mean prediction at a test point: the main prediction for squared error. */
  public double mean(int point) {
    return means[point];
  }

  /** The variance of the predictions at a test point, with divisor {@link #models()}. */
  public double variance(int point) {
    double squares = 0;
    for (double[] row : predictions) {
      squares += (row[point] - means[point]) * (row[point] - means[point]);
    }
    return squares / predictions.length;
  }
}
