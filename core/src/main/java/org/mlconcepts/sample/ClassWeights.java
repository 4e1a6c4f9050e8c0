package org.mlconcepts.sample;

/** Weights that make rare classes count as much as common ones in training. */
public final class ClassWeights {

  private ClassWeights() {}

  /**
   * Balanced weights by class: {@code n/(k · count)} with n rows and k classes that occur, so that
   * the weights of all rows sum to n. What is called {@code class_weight='balanced'} elsewhere; the
   * {@code scale_pos_weight} of boosting libraries is the ratio of the two weights.
   *
   * @param labels one class a row, 0..k-1
   * @return one weight a class; 0 for one that does not occur
   */
  public static double[] balanced(int[] labels) {
    int classes = 0;
    for (int label : labels) {
      Arguments.atLeast("label", 0, label);
      classes = Math.max(classes, label + 1);
    }
    int[] counts = new int[classes];
    for (int label : labels) {
      counts[label]++;
    }
    int present = 0;
    for (int count : counts) {
      present += count > 0 ? 1 : 0;
    }
    double[] weights = new double[classes];
    for (int c = 0; c < classes; c++) {
      weights[c] = counts[c] == 0 ? 0 : labels.length / ((double) present * counts[c]);
    }
    return weights;
  }

  /** The weight of each row. */
  public static double[] ofRows(int[] labels, double[] byClass) {
    double[] weights = new double[labels.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = byClass[labels[i]];
    }
    return weights;
  }
}
