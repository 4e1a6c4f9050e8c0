package org.mlconcepts.onnx;

import org.mlconcepts.metric.LogLoss;

/**
 * How far the scores of an exported file are from those of its model.
 *
 * @param largestDifference of two probabilities
 * @param changedDecisions rows that are on another side of the cut
 * @param logLoss of the model
 * @param exportedLogLoss of the file
 */
public record Parity(
    double largestDifference, int changedDecisions, double logLoss, double exportedLogLoss) {

  private static final double LEAST = 1e-6;

  /**
   * Compares.
   *
   * @param cut positive at this probability and above
   */
  public static Parity of(boolean[] labels, double[] model, double[] exported, double cut) {
    double largest = 0;
    int changed = 0;
    for (int i = 0; i < model.length; i++) {
      largest = Math.max(largest, Math.abs(model[i] - exported[i]));
      changed += model[i] >= cut != exported[i] >= cut ? 1 : 0;
    }
    return new Parity(
        largest,
        changed,
        LogLoss.clipped(labels, model, LEAST),
        LogLoss.clipped(labels, exported, LEAST));
  }
}
