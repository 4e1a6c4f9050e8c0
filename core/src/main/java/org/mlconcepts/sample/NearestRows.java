package org.mlconcepts.sample;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;

/**
 * The exact nearest neighbours of rows among themselves by Euclidean distance. Of equally near rows
 * the one with the smaller number is nearer, so that the answer is the same everywhere.
 *
 * <p>With few features a k-d tree (Bentley 1975) skips nearly all rows. With many it could skip
 * nearly none, and {@link RowBlocks} measures them all, fast.
 */
public final class NearestRows {

  /**
   * From so many features on brute force is faster than a tree over 100,000 rows of independent
   * ones: at 8 features it takes as long, at 14 a tenth of the time.
   */
  private static final int MANY_FEATURES = 10;

  /** So few rows are searched through a tree at any rate. */
  private static final int FEW_ROWS = 256;

  private final int size;
  private final Finder finder;

  private NearestRows(double[][] table) {
    size = table.length;
    boolean many = table[0].length >= MANY_FEATURES && size > FEW_ROWS;
    finder = many ? new RowBlocks(table) : new KdTree(table);
  }

  /** A way to search; safe for many threads at once. */
  interface Finder {
    /** The k nearest other rows of some rows. */
    List<NearestList> nearest(int[] asked, int k);

    /** The other rows at no more than a squared distance from a row, ascending. */
    int[] within(int row, double squaredDistance);

    /** How many rows it is best asked for at once. */
    int atOnce();
  }

  /**
   * Sorts rows into blocks.
   *
   * @param table at least one row, all of the same length, finite
   */
  public static NearestRows among(double[][] table) {
    Arguments.atLeast("number of rows", 1, table.length);
    for (int i = 0; i < table.length; i++) {
      for (double value : table[i]) {
        if (!Double.isFinite(value)) {
          throw new IllegalArgumentException(
              "row " + i + " must be finite, but holds " + value + "; impute it first");
        }
      }
    }
    return new NearestRows(table);
  }

  /**
   * The nearest rows of some rows, each without itself, nearest first.
   *
   * @param asked row numbers
   * @param k how many neighbours, in 1..rows-1
   * @return one array of row numbers for each row asked for
   */
  public int[][] of(int[] asked, int k) {
    if (k < 1 || k >= size) {
      throw new IllegalArgumentException("k must be in 1.." + (size - 1) + ", but was " + k);
    }
    return search(asked, k).stream().map(NearestList::rows).toArray(int[][]::new);
  }

  /** The squared distance of each row to its nearest other row; at least two rows. */
  public double[] nearestSquaredDistances() {
    Arguments.atLeast("number of rows", 2, size);
    int[] all = IntStream.range(0, size).toArray();
    return search(all, 1).stream().mapToDouble(NearestList::nearest).toArray();
  }

  /** The other rows at no more than a squared distance from a row, ascending. */
  public int[] within(int row, double squaredDistance) {
    return finder.within(row, squaredDistance);
  }

  /** Searches on all cores, for some rows at once. */
  private List<NearestList> search(int[] asked, int k) {
    int atOnce = finder.atOnce();
    int parts = (asked.length + atOnce - 1) / atOnce;
    if (parts == 0) {
      return List.of();
    }
    return Repeats.run(
            "neighbours",
            parts,
            Progress.silent(),
            part -> {
              int end = Math.min(asked.length, (part + 1) * atOnce);
              return finder.nearest(Arrays.copyOfRange(asked, part * atOnce, end), k);
            })
        .stream()
        .flatMap(List::stream)
        .toList();
  }
}
