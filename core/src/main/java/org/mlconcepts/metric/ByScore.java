package org.mlconcepts.metric;

import java.util.Arrays;

/** Puts row numbers in the order of their scores without an object a row. */
final class ByScore {

  private ByScore() {}

  /** Rows by descending score; equal scores in the order of the rows. */
  static int[] descending(double[] scores) {
    int[] ascending = ascending(scores);
    int n = ascending.length;
    int[] order = new int[n];
    for (int end = n, at = 0; end > 0; ) { // runs of equal scores keep their inner order
      int start = end - 1;
      while (start > 0 && scores[ascending[start - 1]] == scores[ascending[end - 1]]) {
        start--;
      }
      for (int i = start; i < end; i++) {
        order[at++] = ascending[i];
      }
      end = start;
    }
    return order;
  }

  /** Rows by ascending score; equal scores in the order of the rows. */
  static int[] ascending(double[] scores) {
    double[] sorted = scores.clone();
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] += 0.0; // -0.0 becomes 0.0
    }
    Arrays.sort(sorted);
    int[] taken = new int[sorted.length]; // taken[first seat of a score] = seats taken from there
    int[] order = new int[sorted.length];
    for (int row = 0; row < scores.length; row++) {
      int first = firstSeat(sorted, scores[row]);
      order[first + taken[first]++] = row;
    }
    return order;
  }

  private static int firstSeat(double[] sorted, double score) {
    int low = 0;
    int high = sorted.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < score) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
