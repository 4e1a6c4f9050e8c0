package org.mlconcepts.hierarchy;

import java.util.Arrays;

/** Rows with their classes; never compared. */
@SuppressWarnings("ArrayRecordComponent")
record Labelled(double[][] rows, int[] labels) {

  /** Accuracy of always saying the larger of two classes. */
  double guess() {
    double ones = Arrays.stream(labels).average().orElseThrow();
    return Math.max(ones, 1 - ones);
  }
}
