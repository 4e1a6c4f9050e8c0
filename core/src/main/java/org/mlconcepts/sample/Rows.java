package org.mlconcepts.sample;

/** Picks rows out of arrays, in the order asked for and as often as asked for. */
public final class Rows {

  private Rows() {}

  /** The chosen rows of a matrix; the rows themselves are shared, not copied. */
  public static double[][] select(double[][] matrix, int[] rows) {
    double[][] selected = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      selected[i] = matrix[rows[i]];
    }
    return selected;
  }

  /** The chosen targets. */
  public static double[] select(double[] targets, int[] rows) {
    double[] selected = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      selected[i] = targets[rows[i]];
    }
    return selected;
  }

  /** The chosen labels. */
  public static int[] select(int[] labels, int[] rows) {
    int[] selected = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      selected[i] = labels[rows[i]];
    }
    return selected;
  }
}
