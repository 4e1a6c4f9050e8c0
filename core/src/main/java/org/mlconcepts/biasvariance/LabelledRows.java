package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  /** The first rows, {@code count} of them. */
  LabelledRows first(int count) {
    return new LabelledRows(Arrays.copyOf(rows, count), Arrays.copyOf(labels, count));
  }

  LabelledRows withLabels(int[] others) {
    return new LabelledRows(rows, others);
  }

  /**
   * The share that the model labels differently among the first rows, for each of the sizes.
   *
   * @param sizes each in 1..size()
   */
  List<Double> errorsOfFirst(List<Integer> sizes, Classifier model) {
    int[] predicted = model.classifyAll(rows);
    List<Double> errors = new ArrayList<>();
    for (int size : sizes) {
      errors.add(1 - Accuracy.of(Arrays.copyOf(labels, size), Arrays.copyOf(predicted, size)));
    }
    return errors;
  }

  /** The share of rows that the model labels differently. */
  double error(Classifier model) {
    return 1 - Accuracy.of(labels, model.classifyAll(rows));
  }
}
