package org.mlconcepts.features;

import java.util.Arrays;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.sample.Rows;

/** A categorical column beside the target of each row; neither array is to be changed. */
final class LevelColumn {

  final int[] levels; // 0..levelCount-1
  final double[] targets;
  final int levelCount; // how many there could be

  LevelColumn(int[] levels, double[] targets, int levelCount) {
    Checks.that(
        levels.length == targets.length && levels.length > 0,
        "levels and targets must have the same length of at least 1, but had "
            + levels.length
            + " and "
            + targets.length);
    this.levels = levels;
    this.targets = targets;
    this.levelCount = levelCount;
  }

  /** The rows with these numbers. */
  LevelColumn select(int[] rows) {
    return new LevelColumn(Rows.select(levels, rows), Rows.select(targets, rows), levelCount);
  }

  int rows() {
    return levels.length;
  }

  /** How many rows each level has. */
  int[] counts() {
    return OneHot.counts(levels, levelCount);
  }

  /** The sum of the targets of each level. */
  double[] sums() {
    double[] sums = new double[levelCount];
    for (int i = 0; i < levels.length; i++) {
      sums[levels[i]] += targets[i];
    }
    return sums;
  }

  /** The mean target of all rows. */
  double mean() {
    return Arrays.stream(targets).sum() / targets.length;
  }
}
