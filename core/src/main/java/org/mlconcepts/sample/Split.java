package org.mlconcepts.sample;

import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;

/**
 * Which rows to train on and which to test on. Every splitter gives a {@code List<Split>}, so that
 * a caller can treat them alike.
 *
 * <p>Rows are numbers from 0. No row is in both parts, and neither part is empty. A training row
 * may be repeated, as in a bootstrap sample; a test row may not.
 */
public final class Split {

  private final int[] train;
  private final int[] test;

  private Split(int[] train, int[] test) {
    this.train = train;
    this.test = test;
  }

  /** A split into the given rows. */
  public static Split of(int[] train, int[] test) {
    Arguments.atLeast("number of training rows", 1, train.length);
    Arguments.atLeast("number of test rows", 1, test.length);
    BitSet tested = new BitSet();
    for (int row : test) {
      Arguments.atLeast("row", 0, row);
      if (tested.get(row)) {
        throw new IllegalArgumentException(
            "row " + row + " is twice in the test part; it would count double");
      }
      tested.set(row);
    }
    for (int row : train) {
      Arguments.atLeast("row", 0, row);
      if (tested.get(row)) {
        throw new IllegalArgumentException(
            "row " + row + " is in the training and in the test part: a leak");
      }
    }
    return new Split(train.clone(), test.clone());
  }

  /**
   * Tests on the given rows and trains on all others, in ascending order.
   *
   * @param rows the number of rows in all
   * @param test the rows to test on
   */
  public static Split testing(int rows, int... test) {
    BitSet tested = new BitSet(rows);
    for (int row : test) {
      if (row < 0 || row >= rows) {
        throw new IllegalArgumentException(
            "test row must be in 0.." + (rows - 1) + ", but was " + row);
      }
      tested.set(row);
    }
    int[] train = new int[rows - tested.cardinality()];
    for (int row = tested.nextClearBit(0), i = 0; row < rows; row = tested.nextClearBit(row + 1)) {
      train[i++] = row;
    }
    return of(train, test);
  }

  /**
   * Holds out rows at random; both parts are in ascending order.
   *
   * @param rows the number of rows in all
   * @param testRows how many to hold out, in 1..rows-1
   */
  public static Split holdOut(int rows, int testRows, RandomGenerator random) {
    if (testRows < 1 || testRows >= rows) {
      throw new IllegalArgumentException(
          "testRows must be in 1.." + (rows - 1) + ", but was " + testRows);
    }
    int[] test = Arrays.copyOf(Permutation.of(rows, random), testRows);
    Arrays.sort(test);
    return testing(rows, test);
  }

  /** The rows to train on. */
  public int[] train() {
    return train.clone();
  }

  /** The rows to test on. */
  public int[] test() {
    return test.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Split that
        && Arrays.equals(train, that.train)
        && Arrays.equals(test, that.test);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(train) + Arrays.hashCode(test);
  }

  @Override
  public String toString() {
    return "Split[train=" + Arrays.toString(train) + ", test=" + Arrays.toString(test) + "]";
  }
}
