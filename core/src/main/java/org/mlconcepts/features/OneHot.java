package org.mlconcepts.features;

import java.util.Arrays;
import org.mlconcepts.lab.Checks;

/**
 * One column for each level that training has seen, 1 where a row has that level. A level that
 * training has not seen is 0 in every column.
 *
 * <p>Levels are numbers from 0; columns are in their order.
 */
final class OneHot {

  private final int[] columnOf; // of each level; -1 if it has none
  private final int columns;

  private OneHot(int[] columnOf, int columns) {
    this.columnOf = columnOf;
    this.columns = columns;
  }

  /**
   * Learns which levels occur.
   *
   * @param training the level of each training row, 0..levels-1
   * @param levels how many levels there could be
   */
  static OneHot of(int[] training, int levels) {
    int[] counts = counts(training, levels);
    int[] columnOf = new int[levels];
    int columns = 0;
    for (int level = 0; level < levels; level++) {
      columnOf[level] = counts[level] > 0 ? columns++ : -1;
    }
    return new OneHot(columnOf, columns);
  }

  /**
   * The same without the column of the first level, which the others determine. An unseen level
   * then looks like the first one: a trap.
   */
  OneHot withoutFirst() {
    int[] shifted = columnOf.clone();
    for (int level = 0; level < shifted.length; level++) {
      shifted[level] = Math.max(-1, shifted[level] - 1);
    }
    return new OneHot(shifted, columns - 1);
  }

  /** How many columns there are. */
  int columns() {
    return columns;
  }

  /** The columns of a row; a negative level stands for one that is not even known by name. */
  double[] row(int level) {
    double[] row = new double[columns];
    if (level >= 0 && columnOf[level] >= 0) {
      row[columnOf[level]] = 1;
    }
    return row;
  }

  /** The columns of many rows. */
  double[][] matrix(int[] levels) {
    return Arrays.stream(levels).mapToObj(this::row).toArray(double[][]::new);
  }

  /** How often each level occurs. */
  static int[] counts(int[] training, int levels) {
    int[] counts = new int[levels];
    for (int level : training) {
      Checks.that(
          level >= 0 && level < levels,
          "level must be in 0.." + (levels - 1) + ", but was " + level);
      counts[level]++;
    }
    return counts;
  }
}
