package org.mlconcepts.features;

import java.util.Arrays;

/**
 * Replaces a level by how common it is among the training rows; an unseen one becomes 0. Levels
 * that are equally common become the same number and cannot be told apart afterwards.
 */
final class FrequencyEncoding {

  private final int[] counts;
  private final int rows;

  private FrequencyEncoding(int[] counts, int rows) {
    this.counts = counts;
    this.rows = rows;
  }

  /**
   * Counts the levels of the training rows.
   *
   * @param training the level of each row, 0..levels-1
   */
  static FrequencyEncoding of(int[] training, int levels) {
    return new FrequencyEncoding(OneHot.counts(training, levels), training.length);
  }

  /** The number of training rows with the level. */
  int count(int level) {
    return level < 0 ? 0 : counts[level];
  }

  /** Their share, 0..1. */
  double share(int level) {
    return (double) count(level) / rows;
  }

  /** The shares of many rows. */
  double[] encode(int[] levels) {
    return Arrays.stream(levels).mapToDouble(this::share).toArray();
  }

  /** The share of the seen levels that are as common as another one, and so merge with it. */
  double merged() {
    int[] seen = Arrays.stream(counts).filter(count -> count > 0).toArray();
    long merged =
        Arrays.stream(seen)
            .filter(count -> Arrays.stream(seen).filter(other -> other == count).count() > 1)
            .count();
    return (double) merged / seen.length;
  }
}
