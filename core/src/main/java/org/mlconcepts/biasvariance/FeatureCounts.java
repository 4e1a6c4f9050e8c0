package org.mlconcepts.biasvariance;

import java.util.List;
import java.util.TreeSet;

/**
 * How many features the sweeps past the number of rows use: even on a log axis, and close together
 * about the peak.
 */
final class FeatureCounts {

  private static final double[] OF_ROWS = {
    0.02, 0.03, 0.05, 0.07, 0.1, 0.14, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3,
    1.5, 1.75, 2, 2.5, 3, 4, 5, 7, 10
  };
  private static final int[] AROUND_ROWS = {-6, -4, -2, 2, 4, 6};

  private FeatureCounts() {}

  /**
   * The counts from 1 to {@code most}, ascending, both ends included.
   *
   * @param rows the number of training rows, about which they lie
   * @param also further counts to include
   */
  static List<Integer> around(int rows, int most, List<Integer> also) {
    TreeSet<Integer> chosen = new TreeSet<>(also);
    chosen.add(1);
    chosen.add(most);
    for (double share : OF_ROWS) {
      chosen.add((int) Math.round(share * rows));
    }
    for (int offset : AROUND_ROWS) {
      chosen.add(rows + offset);
    }
    return chosen.stream().filter(p -> p >= 1 && p <= most).toList();
  }

  /** A number of tenths of the rows. */
  static int tenths(int count, int rows) {
    return (int) Math.round(count * rows / 10.0);
  }
}
