package org.mlconcepts.sample;

import java.util.Arrays;

/**
 * Rows to train on, and nothing else. It is the only thing that can be resampled, and nothing in
 * this library splits it again: a copy or a blend of a row can so not end up on the other side of a
 * split, where it would make a model look better than it is.
 *
 * <p>It comes from a {@link Partition}, or from {@link #of} where nothing will be tested on these
 * rows.
 */
public final class TrainingFold {

  private final double[][] rows;
  private final int[] labels;

  private TrainingFold(double[][] rows, int[] labels) {
    this.rows = rows;
    this.labels = labels;
  }

  /**
   * All of these rows are for training: nothing will be tested on any of them. Resampling first and
   * splitting afterwards is the classic leak.
   *
   * @param rows one array a row, all of the same length; not to be changed afterwards
   * @param labels one class a row, 0..k-1
   */
  public static TrainingFold of(double[][] rows, int[] labels) {
    if (rows.length == 0 || rows.length != labels.length) {
      throw new IllegalArgumentException(
          "rows and labels must have the same length of at least 1, but had "
              + rows.length
              + " and "
              + labels.length);
    }
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != rows[0].length) {
        throw new IllegalArgumentException(
            "row " + i + " must have " + rows[0].length + " values, but had " + rows[i].length);
      }
      Arguments.atLeast("label", 0, labels[i]);
    }
    return new TrainingFold(rows.clone(), labels.clone());
  }

  /** The rows; not to be changed. */
  public double[][] rows() {
    return rows;
  }

  /** The class of each row; not to be changed. */
  public int[] labels() {
    return labels;
  }

  /** Number of rows. */
  public int size() {
    return labels.length;
  }

  /** Number of rows of each class, 0..largest label. */
  public int[] counts() {
    int[] counts = new int[Arrays.stream(labels).max().orElseThrow() + 1];
    for (int label : labels) {
      counts[label]++;
    }
    return counts;
  }

  /** The rows with these numbers, in this order; a number may be repeated. */
  TrainingFold select(int... wanted) {
    return new TrainingFold(Rows.select(rows, wanted), Rows.select(labels, wanted));
  }

  /** These rows first, then others. */
  TrainingFold plus(double[][] moreRows, int[] moreLabels) {
    double[][] all = Arrays.copyOf(rows, rows.length + moreRows.length);
    int[] classes = Arrays.copyOf(labels, all.length);
    System.arraycopy(moreRows, 0, all, rows.length, moreRows.length);
    System.arraycopy(moreLabels, 0, classes, labels.length, moreLabels.length);
    return new TrainingFold(all, classes);
  }

  /** The numbers of the rows of a class. */
  int[] of(int label) {
    int[] found = new int[labels.length];
    int count = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == label) {
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** The class with the most rows; the smallest of equals. */
  int largest() {
    int[] counts = counts();
    int best = 0;
    for (int c = 1; c < counts.length; c++) {
      best = counts[c] > counts[best] ? c : best;
    }
    return best;
  }
}
