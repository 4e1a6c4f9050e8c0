package org.mlconcepts.sample;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * K-fold cross-validation that never splits a group: all rows of a patient, a device or a session
 * are tested together.
 *
 * <p>Groups are placed from the largest to the smallest (the smaller id first among equals), each
 * into the fold that has the fewest rows so far (the first such fold).
 */
public final class GroupFolds {

  private GroupFolds() {}

  /**
   * Splits by groups.
   *
   * @param groups the group of each row; any numbers
   * @param folds number of folds, at least 2 and at most the number of groups
   */
  public static List<Split> of(int[] groups, int folds) {
    int[] ids = Arrays.stream(groups).distinct().sorted().toArray();
    Arguments.atLeast("folds", 2, folds);
    if (folds > ids.length) {
      throw new IllegalArgumentException(
          "folds must be at most the number of groups (" + ids.length + "), but was " + folds);
    }
    int[] placeOfRow =
        Arrays.stream(groups).map(group -> Arrays.binarySearch(ids, group)).toArray();
    int[] sizes = new int[ids.length];
    for (int place : placeOfRow) {
      sizes[place]++;
    }
    int[] foldOfGroup = place(sizes, folds);
    return Folds.assigned(
        Arrays.stream(placeOfRow).map(place -> foldOfGroup[place]).toArray(), folds);
  }

  private static int[] place(int[] sizes, int folds) {
    List<Integer> largestFirst =
        IntStream.range(0, sizes.length)
            .boxed()
            .sorted(
                Comparator.comparingInt(
                    (Integer group) -> -sizes[group])) // stable: ids stay ascending
            .toList();
    int[] rowsInFold = new int[folds];
    int[] foldOfGroup = new int[sizes.length];
    for (int group : largestFirst) {
      int lightest = 0;
      for (int fold = 1; fold < folds; fold++) {
        lightest = rowsInFold[fold] < rowsInFold[lightest] ? fold : lightest;
      }
      rowsInFold[lightest] += sizes[group];
      foldOfGroup[group] = lightest;
    }
    return foldOfGroup;
  }
}
