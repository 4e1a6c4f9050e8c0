package org.mlconcepts.sample;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * K-fold cross-validation in which every fold has its share of every class.
 *
 * <p>The rows of class 0, then of class 1 and so on are dealt to the folds like cards, without
 * starting anew at a class: the counts of a class differ by at most one between folds, and so do
 * the sizes of the folds.
 */
public final class StratifiedFolds {

  private StratifiedFolds() {}

  /**
   * Deals the rows of each class in their order.
   *
   * @param labels the class of each row, 0..k-1
   * @param folds number of folds, 2..rows
   */
  public static List<Split> inOrder(int[] labels, int folds) {
    int[] order = new int[labels.length];
    Arrays.setAll(order, i -> i);
    return deal(labels, folds, order);
  }

  /**
   * Deals the rows of each class in random order.
   *
   * @param labels the class of each row, 0..k-1
   * @param folds number of folds, 2..rows
   */
  public static List<Split> shuffled(int[] labels, int folds, RandomGenerator random) {
    return deal(labels, folds, Permutation.of(labels.length, random));
  }

  private static List<Split> deal(int[] labels, int folds, int[] order) {
    Arguments.folds(folds, labels.length);
    int[] next = firstSeats(labels);
    int[] foldOfRow = new int[labels.length];
    for (int row : order) {
      foldOfRow[row] = next[labels[row]]++ % folds;
    }
    return Folds.assigned(foldOfRow, folds);
  }

  /** For each class, how many cards were dealt before its first. */
  private static int[] firstSeats(int[] labels) {
    int classes = 0;
    for (int label : labels) {
      Arguments.atLeast("label", 0, label);
      classes = Math.max(classes, label + 1);
    }
    int[] seats = new int[classes + 1];
    for (int label : labels) {
      seats[label + 1]++;
    }
    for (int c = 1; c <= classes; c++) {
      seats[c] += seats[c - 1];
    }
    return seats;
  }
}
