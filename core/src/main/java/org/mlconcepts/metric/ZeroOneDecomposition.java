package org.mlconcepts.metric;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Misclassification split into bias and variance, which do not simply add up.
 *
 * <p>The main prediction at a point is the most frequent label over the models (the smallest one in
 * a tie). A point is biased if its main prediction is wrong; its variance is the share of models
 * that differ from the main prediction. Where the main prediction is wrong, differing from it
 * helps: for two classes {@code loss = bias + varianceOnUnbiasedPoints - varianceOnBiasedPoints}.
 *
 * <p>Reference: Domingos (2000), A unified bias-variance decomposition, ICML; without its noise
 * term.
 *
 * @param mainPredictions one label a test point
 * @param loss share of wrong predictions over all models and points
 * @param bias share of biased points
 * @param varianceOnUnbiasedPoints mean over all points of the variance, biased points counted as 0
 * @param varianceOnBiasedPoints mean over all points of the variance, unbiased points counted as 0
 */
public record ZeroOneDecomposition(
    List<Integer> mainPredictions,
    double loss,
    double bias,
    double varianceOnUnbiasedPoints,
    double varianceOnBiasedPoints) {

  public ZeroOneDecomposition {
    mainPredictions = List.copyOf(mainPredictions);
  }

  /**
   * Decomposes the zero-one loss.
   *
   * @param predictions {@code predictions[model][point]}, labels 0..k-1, at least one model and one
   *     point
   * @param labels the true label of each test point
   */
  public static ZeroOneDecomposition of(int[][] predictions, int[] labels) {
    if (predictions.length == 0) {
      throw new IllegalArgumentException("predictions must hold at least one model, but was empty");
    }
    for (int r = 0; r < predictions.length; r++) {
      Arguments.sameLength(
          "predictions[" + r + "]", predictions[r].length, "labels", labels.length);
    }
    int[] main = IntStream.range(0, labels.length).map(j -> mostFrequent(predictions, j)).toArray();
    double wrong = 0;
    double biased = 0;
    double differsOnUnbiased = 0;
    double differsOnBiased = 0;
    for (int j = 0; j < labels.length; j++) {
      boolean isBiased = main[j] != labels[j];
      biased += isBiased ? 1 : 0;
      for (int[] row : predictions) {
        wrong += row[j] != labels[j] ? 1 : 0;
        double differs = row[j] != main[j] ? 1 : 0;
        differsOnBiased += isBiased ? differs : 0;
        differsOnUnbiased += isBiased ? 0 : differs;
      }
    }
    double cells = (double) predictions.length * labels.length;
    return new ZeroOneDecomposition(
        IntStream.of(main).boxed().toList(),
        wrong / cells,
        biased / labels.length,
        differsOnUnbiased / cells,
        differsOnBiased / cells);
  }

  /** Mean variance over all points. */
  public double variance() {
    return varianceOnUnbiasedPoints + varianceOnBiasedPoints;
  }

  private static int mostFrequent(int[][] predictions, int point) {
    int largest = 0;
    for (int[] row : predictions) {
      if (row[point] < 0) {
        throw new IllegalArgumentException(
            "labels must be at least 0, but point " + point + " has " + row[point]);
      }
      largest = Math.max(largest, row[point]);
    }
    int[] votes = new int[largest + 1];
    int winner = 0;
    for (int[] row : predictions) {
      votes[row[point]]++;
    }
    for (int label = 1; label <= largest; label++) {
      winner = votes[label] > votes[winner] ? label : winner;
    }
    return winner;
  }
}
