package org.mlconcepts.features;

import java.util.Arrays;
import org.mlconcepts.sample.Rows;

/** Rows with one categorical column, numbers beside it, and a target; not to be changed. */
final class CategoryRows {

  final int[] levels;
  final double[][] numbers;
  final double[] targets;
  final int levelCount; // how many there could be

  CategoryRows(int[] levels, double[][] numbers, double[] targets, int levelCount) {
    this.levels = levels;
    this.numbers = numbers;
    this.targets = targets;
    this.levelCount = levelCount;
  }

  CategoryRows select(int[] rows) {
    return new CategoryRows(
        Rows.select(levels, rows),
        Rows.select(numbers, rows),
        Rows.select(targets, rows),
        levelCount);
  }

  LevelColumn column() {
    return new LevelColumn(levels, targets, levelCount);
  }

  /** How many levels occur. */
  int distinct() {
    return (int) Arrays.stream(levels).distinct().count();
  }
}
