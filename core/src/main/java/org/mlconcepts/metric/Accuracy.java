package org.mlconcepts.metric;

/** The share of labels that were predicted right. */
public final class Accuracy {

  private Accuracy() {}

  /**
   * Number of equal labels over number of rows, 0..1.
   *
   * @param labels the true labels, at least one
   * @param predicted as many
   */
  public static double of(int[] labels, int[] predicted) {
    Arguments.sameLength("labels", labels.length, "predicted", predicted.length);
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      right += labels[i] == predicted[i] ? 1 : 0;
    }
    return (double) right / labels.length;
  }
}
