package org.mlconcepts.algorithmchoice;

import java.util.stream.IntStream;
import org.mlconcepts.sample.Rows;

/** Rows and a class for each, 0..k-1; not to be changed. */
final class ClassRows {

  private final double[][] rows;
  private final int[] labels;

  ClassRows(double[][] rows, int[] labels) {
    this.rows = rows;
    this.labels = labels;
  }

  double[][] rows() {
    return rows;
  }

  int[] labels() {
    return labels;
  }

  int size() {
    return labels.length;
  }

  int features() {
    return rows[0].length;
  }

  /** Which rows are of class 1. */
  boolean[] positives() {
    boolean[] positives = new boolean[labels.length];
    IntStream.range(0, labels.length).forEach(i -> positives[i] = labels[i] == 1);
    return positives;
  }

  /** The chosen rows, in that order and as often. */
  ClassRows select(int[] chosen) {
    return new ClassRows(Rows.select(rows, chosen), Rows.select(labels, chosen));
  }
}
