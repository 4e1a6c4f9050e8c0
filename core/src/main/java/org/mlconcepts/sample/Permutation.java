package org.mlconcepts.sample;

import java.util.random.RandomGenerator;

/**
 * Random orders, each equally likely.
 *
 * <p>Reference: Fisher and Yates' shuffle as in Knuth, TAOCP volume 2, algorithm 3.4.2P.
 */
public final class Permutation {

  private Permutation() {}

  /** The numbers 0..n-1 in random order. */
  public static int[] of(int n, RandomGenerator random) {
    Arguments.atLeast("n", 0, n);
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    shuffle(order, random);
    return order;
  }

  /** Brings the values into random order, in place. */
  public static void shuffle(int[] values, RandomGenerator random) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = values[i];
      values[i] = values[j];
      values[j] = swapped;
    }
  }
}
