package org.mlconcepts.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlconcepts.lab.Seed;

/** Neighbours through the tree (few features) and through blocks (many) against plain sorting. */
class NearestRowsTest {

  /** More rows than a block holds, and a last block that is not full. */
  private static final int ROWS = 1100;

  @ParameterizedTest
  @ValueSource(ints = {3, 9, 10, 13, 30})
  void breaksTheManyTiesOfSmallIntegersByRow(int features) {
    double[][] rows = integers(features);
    NearestRows nearest = NearestRows.among(rows);
    int[] asked = IntStream.range(0, ROWS).filter(i -> i % 7 == 0).toArray();
    int[][] found = nearest.of(asked, 6);
    double[] distances = nearest.nearestSquaredDistances();
    for (int i = 0; i < asked.length; i++) {
      int row = asked[i];
      assertThat(found[i]).isEqualTo(Arrays.copyOf(sorted(rows, row), 6));
      assertThat(distances[row]).isEqualTo(squared(rows[row], rows[found[i][0]]));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 10, 13})
  void findsAllRowsWithinADistanceTheBorderIncluded(int features) {
    double[][] rows = integers(features);
    NearestRows nearest = NearestRows.among(rows);
    for (int row = 0; row < ROWS; row += 100) {
      int asked = row;
      double distance = squared(rows[row], rows[sorted(rows, row)[20]]);
      assertThat(nearest.within(row, distance))
          .hasSizeGreaterThan(20)
          .isEqualTo(
              IntStream.range(0, ROWS)
                  .filter(i -> i != asked && squared(rows[i], rows[asked]) <= distance)
                  .toArray());
    }
  }

  /** Single precision, in which blocks are searched first, knows none of these numbers well. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-30, 1e-20, 1e18, 1e20, 1e60})
  void staysExactWhereSinglePrecisionOverflowsOrVanishes(double unit) {
    double[][] rows = normal(12);
    for (double[] row : rows) {
      Arrays.setAll(row, j -> row[j] * unit);
    }
    assertFinds(rows);
  }

  @Test
  void staysExactFarFromZeroAndBesideAnOutlier() {
    double[][] rows = normal(12);
    for (double[] row : rows) {
      Arrays.setAll(row, j -> 1e7 + row[j]);
    }
    Arrays.fill(rows[5], -1e9);
    assertFinds(rows);
  }

  @Test
  void findsTheSameOnOneThread() throws Exception {
    double[][] rows = normal(12);
    int[] all = IntStream.range(0, ROWS).toArray();
    int[][] found = NearestRows.among(rows).of(all, 5);
    ForkJoinPool alone = new ForkJoinPool(1);
    try {
      assertThat(alone.submit(() -> NearestRows.among(rows).of(all, 5)).get()).isDeepEqualTo(found);
    } finally {
      alone.shutdown();
    }
  }

  private static void assertFinds(double[][] rows) {
    int[] asked = IntStream.range(0, 60).toArray();
    int[][] found = NearestRows.among(rows).of(asked, 4);
    for (int row : asked) {
      assertThat(found[row]).isEqualTo(Arrays.copyOf(sorted(rows, row), 4));
    }
  }

  private static double[][] integers(int features) {
    RandomGenerator random = new Seed(features).stream("integers");
    double[][] rows = new double[ROWS][features];
    for (double[] row : rows) {
      Arrays.setAll(row, j -> random.nextInt(3));
    }
    return rows;
  }

  private static double[][] normal(int features) {
    RandomGenerator random = new Seed(features).stream("normal");
    double[][] rows = new double[ROWS][features];
    for (double[] row : rows) {
      Arrays.setAll(row, j -> random.nextGaussian());
    }
    return rows;
  }

  /** All other rows, nearest first; the sort is stable, so equally near ones stay in order. */
  private static int[] sorted(double[][] rows, int row) {
    return IntStream.range(0, rows.length)
        .filter(i -> i != row)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> squared(rows[i], rows[row])))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static double squared(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += (a[j] - b[j]) * (a[j] - b[j]);
    }
    return sum;
  }
}
