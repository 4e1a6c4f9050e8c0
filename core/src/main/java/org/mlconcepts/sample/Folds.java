package org.mlconcepts.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * K-fold cross-validation: every row is tested exactly once, by a model that has not seen it.
 *
 * <p>The first {@code n mod k} folds have one row more than the others. For rows that belong
 * together use {@link GroupFolds}, for rows in time {@link TimeFolds}, for rare classes {@link
 * StratifiedFolds}.
 *
 * <p>Reference: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, section
 * 7.10.
 */
public final class Folds {

  private Folds() {}

  /**
   * Folds of neighbouring rows, in order. If the rows are sorted by anything, shuffle instead.
   *
   * @param rows number of rows
   * @param folds number of folds, 2..rows
   */
  public static List<Split> consecutive(int rows, int folds) {
    int[] order = new int[Math.max(rows, 0)];
    Arrays.setAll(order, i -> i);
    return cut(order, folds);
  }

  /**
   * Folds of rows drawn at random; the test rows of a fold are in ascending order.
   *
   * @param rows number of rows
   * @param folds number of folds, 2..rows
   */
  public static List<Split> shuffled(int rows, int folds, RandomGenerator random) {
    Arguments.folds(folds, rows);
    return cut(Permutation.of(rows, random), folds);
  }

  /** One fold a row. Needs memory for n² row numbers. */
  public static List<Split> leaveOneOut(int rows) {
    return consecutive(rows, rows);
  }

  private static List<Split> cut(int[] order, int folds) {
    int rows = order.length;
    Arguments.folds(folds, rows);
    List<Split> splits = new ArrayList<>(folds);
    for (int fold = 0, start = 0; fold < folds; fold++) {
      int end = start + rows / folds + (fold < rows % folds ? 1 : 0);
      int[] test = Arrays.copyOfRange(order, start, end);
      Arrays.sort(test);
      splits.add(Split.testing(rows, test));
      start = end;
    }
    return List.copyOf(splits);
  }

  /** One split a fold, given the fold in which each row is tested. */
  static List<Split> assigned(int[] foldOfRow, int folds) {
    List<Split> splits = new ArrayList<>(folds);
    int[] sizes = new int[folds];
    for (int fold : foldOfRow) {
      sizes[fold]++;
    }
    for (int fold = 0; fold < folds; fold++) {
      int[] test = new int[sizes[fold]];
      for (int row = 0, i = 0; row < foldOfRow.length; row++) {
        if (foldOfRow[row] == fold) {
          test[i++] = row;
        }
      }
      splits.add(Split.testing(foldOfRow.length, test));
    }
    return List.copyOf(splits);
  }
}
