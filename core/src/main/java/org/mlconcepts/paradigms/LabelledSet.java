package org.mlconcepts.paradigms;

import java.util.Arrays;
import org.mlconcepts.sample.Rows;

/** Rows with the class of each, which a learner may or may not be told. */
final class LabelledSet {

  private final double[][] rows;
  private final int[] labels;

  LabelledSet(double[][] rows, int[] labels) {
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

  LabelledSet select(int[] chosen) {
    return new LabelledSet(Rows.select(rows, chosen), Rows.select(labels, chosen));
  }

  LabelledSet withRows(double[][] changed) {
    return new LabelledSet(changed, labels);
  }

  /** The share of the most frequent class. */
  double majority() {
    int[] counts = new int[Arrays.stream(labels).max().orElseThrow() + 1];
    for (int label : labels) {
      counts[label]++;
    }
    return (double) Arrays.stream(counts).max().orElseThrow() / labels.length;
  }
}
