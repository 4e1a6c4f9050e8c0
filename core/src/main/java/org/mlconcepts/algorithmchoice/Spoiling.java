package org.mlconcepts.algorithmchoice;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.mlconcepts.sample.Permutation;

/** What is done to training rows; test rows stay clean. */
enum Spoiling {

  /** Nothing. */
  CLEAN("clean") {
    @Override
    NumberRows of(NumberRows rows, double share, RandomGenerator random) {
      return rows;
    }
  },
  /** All targets get normal noise as wide as they spread themselves. */
  NOISE("noise on all targets") {
    @Override
    NumberRows of(NumberRows rows, double share, RandomGenerator random) {
      double deviation = deviation(rows.targets());
      double[] targets = rows.targets().clone();
      for (int i = 0; i < targets.length; i++) {
        targets[i] += deviation * random.nextGaussian();
      }
      return new NumberRows(rows.rows(), targets, rows.amounts());
    }
  },
  /** A share of the rows have a target ten times as large. */
  TARGETS("odd targets") {
    @Override
    NumberRows of(NumberRows rows, double share, RandomGenerator random) {
      double[] targets = rows.targets().clone();
      for (int row : chosen(targets.length, share, random)) {
        targets[row] *= SLIP;
      }
      return new NumberRows(rows.rows(), targets, rows.amounts());
    }
  },
  /** A share of the rows have amounts among their features ten times as large. */
  FEATURES("odd features") {
    @Override
    NumberRows of(NumberRows rows, double share, RandomGenerator random) {
      double[][] spoiled = rows.rows().clone();
      for (int row : chosen(spoiled.length, share, random)) {
        spoiled[row] = spoiled[row].clone();
        for (int j = 0; j < rows.amounts(); j++) {
          spoiled[row][j] *= SLIP;
        }
      }
      return new NumberRows(spoiled, rows.targets(), rows.amounts());
    }
  };

  /** A decimal point one place too far to the right. */
  static final double SLIP = 10;

  private final String title;

  Spoiling(String title) {
    this.title = title;
  }

  /** A few words. */
  String title() {
    return title;
  }

  /**
   * Spoiled rows; those given stay as they are.
   *
   * @param share of the rows that become odd, 0..1
   */
  abstract NumberRows of(NumberRows rows, double share, RandomGenerator random);

  private static int[] chosen(int rows, double share, RandomGenerator random) {
    return Arrays.copyOf(Permutation.of(rows, random), (int) Math.round(share * rows));
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).sum() / values.length;
    return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length);
  }
}
