package org.mlconcepts.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * K-fold cross-validation that never splits a group: all rows of a patient, a device or a session are tested together.
 *
 * <p>Groups are placed from the largest to the smallest (the smaller id first among equals), each into the fold that has
 * the fewest rows so far (the first such fold).
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
    Map<Integer, Integer> sizes = new TreeMap<>();
    for (int group : groups) {
      sizes.merge(group, 1, Integer::sum);
    }
    Arguments.atLeast("folds", folds, 2);
    if (folds > sizes.size()) {
      throw new IllegalArgumentException(
          "folds must be at most the number of groups (" + sizes.size() + "), but was " + folds);
    }
    Map<Integer, Integer> foldOfGroup = place(sizes, folds);
    int[] foldOfRow = new int[groups.length];
    for (int row = 0; row < groups.length; row++) {
      foldOfRow[row] = foldOfGroup.get(groups[row]);
    }
    return Folds.assigned(foldOfRow, folds);
  }

  private static Map<Integer, Integer> place(Map<Integer, Integer> sizes, int folds) {
    List<Map.Entry<Integer, Integer>> largestFirst = new ArrayList<>(sizes.entrySet());
    largestFirst.sort(Map.Entry.<Integer, Integer>comparingByValue().reversed()); // stable: ids stay ascending
    int[] rowsInFold = new int[folds];
    Map<Integer, Integer> foldOfGroup = new TreeMap<>();
    for (Map.Entry<Integer, Integer> group : largestFirst) {
      int lightest = 0;
      for (int fold = 1; fold < folds; fold++) {
        lightest = rowsInFold[fold] < rowsInFold[lightest] ? fold : lightest;
      }
      rowsInFold[lightest] += group.getValue();
      foldOfGroup.put(group.getKey(), lightest);
    }
    return foldOfGroup;
  }
}
