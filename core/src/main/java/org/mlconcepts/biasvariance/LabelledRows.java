package org.mlconcepts.biasvariance;

import org.mlconcepts.metric.Accuracy;
import org.mlconcepts.model.Classifier;
import org.mlconcepts.sample.Rows;

/** Rows with their labels, 0 or 1. The arrays are shared, so nobody may write to them. */
final class LabelledRows {

  final double[][] rows;
  final int[] labels;

  LabelledRows(double[][] rows, int[] labels) {
    this.rows = rows;
    this.labels = labels;
  }

  int size() {
    return labels.length;
  }

  LabelledRows select(int[] chosen) {
    return new LabelledRows(Rows.select(rows, chosen), Rows.select(labels, chosen));
  }

  /** The rows from {@code start} on, {@code count} of them. */
  LabelledRows part(int start, int count) {
    int[] chosen = new int[count];
    for (int i = 0; i < count; i++) {
      chosen[i] = start + i;
    }
    return select(chosen);
  }

  LabelledRows withLabels(int[] others) {
    return new LabelledRows(rows, others);
  }

  /** The share of rows that the model labels differently. */
  double error(Classifier model) {
    return 1 - Accuracy.of(labels, model.classifyAll(rows));
  }
}
