package org.mlconcepts.metric;

import java.util.Arrays;

/**
 * Sorts many numbers digit by digit, without comparing them: O(n) for numbers of fixed width.
 *
 * <p>The bits of a double, with the sign turned, are in the order of the numbers. They are taken as
 * six digits of eleven bits, and distributed by each of them in turn, the lowest first; a digit
 * that all numbers share is left out.
 *
 * <p>Reference: Knuth (1998), The Art of Computer Programming 3, section 5.2.5.
 */
final class RadixSort {

  /** Below it the JDK's sort is as fast. */
  static final int FEW = 1 << 16;

  private static final int BITS = 11;
  private static final int DIGITS = 6;
  private static final int VALUES = 1 << BITS;

  private RadixSort() {}

  /**
   * Puts numbers in ascending order.
   *
   * @param numbers finite or infinite, none of them NaN; -0.0 comes before 0.0
   */
  static void sort(double[] numbers) {
    if (numbers.length < FEW) {
      Arrays.sort(numbers);
      return;
    }
    long[] keys = new long[numbers.length];
    int[][] counts = new int[DIGITS][VALUES];
    for (int i = 0; i < keys.length; i++) {
      long bits = Double.doubleToRawLongBits(numbers[i]);
      // Negative numbers grow backwards: all bits are turned, otherwise the sign alone.
      long key = bits ^ ((bits >> 63) | Long.MIN_VALUE);
      keys[i] = key;
      for (int d = 0; d < DIGITS; d++) {
        counts[d][digit(key, d)]++;
      }
    }
    keys = distributed(keys, counts);
    for (int i = 0; i < keys.length; i++) {
      long key = keys[i];
      numbers[i] = Double.longBitsToDouble(key ^ (~(key >> 63) | Long.MIN_VALUE));
    }
  }

  private static long[] distributed(long[] keys, int[][] counts) {
    long[] from = keys;
    long[] to = new long[keys.length];
    for (int d = 0; d < DIGITS; d++) {
      int[] places = counts[d];
      if (places[digit(from[0], d)] == from.length) {
        continue;
      }
      int place = 0;
      for (int value = 0; value < VALUES; value++) {
        int count = places[value];
        places[value] = place;
        place += count;
      }
      for (long key : from) {
        to[places[digit(key, d)]++] = key;
      }
      long[] spare = from;
      from = to;
      to = spare;
    }
    return from;
  }

  private static int digit(long key, int d) {
    return (int) (key >>> (d * BITS)) & (VALUES - 1);
  }
}
