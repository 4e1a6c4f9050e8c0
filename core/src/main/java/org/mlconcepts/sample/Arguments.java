package org.mlconcepts.sample;

import java.util.Arrays;

/**
 * The checks that several splitters share; every message names the argument, the rule and the
 * value.
 */
final class Arguments {

  private Arguments() {}

  static void atLeast(String name, int least, int value) {
    if (value < least) {
      throw new IllegalArgumentException(
          name + " must be at least " + least + ", but was " + value);
    }
  }

  static void folds(int folds, int rows) {
    atLeast("folds", 2, folds);
    if (folds > rows) {
      throw new IllegalArgumentException(
          "folds must be at most the number of rows ("
              + rows
              + "), but was "
              + folds
              + "; use fewer folds");
    }
  }

  static void ratio(double ratio) {
    if (!(ratio > 0 && ratio <= 1)) {
      throw new IllegalArgumentException("ratio must be in (0, 1], but was " + ratio);
    }
  }

  static void inside(String name, double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException(name + " must be in (0, 1), but was " + share);
    }
  }

  /**
   * How many rows each class lacks of {@code ratio} times the largest; 0 for one without any row.
   */
  static int[] missing(TrainingFold fold, double ratio) {
    int[] counts = fold.counts();
    int wanted = (int) Math.floor(ratio * counts[fold.largest()]);
    int[] missing = new int[counts.length];
    int present = 0;
    for (int c = 0; c < counts.length; c++) {
      present += counts[c] > 0 ? 1 : 0;
      missing[c] = counts[c] == 0 ? 0 : Math.max(0, wanted - counts[c]);
    }
    if (present < 2) {
      throw new IllegalArgumentException(
          "the fold must hold at least two classes, but all rows are of class "
              + fold.largest()
              + "; stratify the split");
    }
    return missing;
  }

  /** The numbers of the rows that were not dropped. */
  static int[] kept(boolean[] dropped) {
    int[] kept = new int[dropped.length];
    int count = 0;
    for (int i = 0; i < dropped.length; i++) {
      if (!dropped[i]) {
        kept[count++] = i;
      }
    }
    return Arrays.copyOf(kept, count);
  }
}
