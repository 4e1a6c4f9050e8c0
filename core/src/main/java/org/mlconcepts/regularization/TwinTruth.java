package org.mlconcepts.regularization;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Which features resemble each other, and which of them matter. */
enum TwinTruth {
  /** Two twins, each with the weight 1. */
  BOTH("both twins matter", 1, 2, 2),
  /** Two twins, the first with the weight 2, the other with none. */
  ONE("one twin matters", 1, 2, 1),
  /** Three groups of five, all with the weight 1. */
  GROUPS("three groups of five matter", 3, 5, 5);

  private static final int OTHERS = 25;

  private final String title;
  private final int groups;
  private final int size;
  private final int mattering; // of each group

  TwinTruth(String title, int groups, int size, int mattering) {
    this.title = title;
    this.groups = groups;
    this.size = size;
    this.mattering = mattering;
  }

  String title() {
    return title;
  }

  /** The features of each group. */
  List<int[]> groups() {
    return IntStream.range(0, groups)
        .mapToObj(g -> IntStream.range(g * size, (g + 1) * size).toArray())
        .toList();
  }

  /** The true coefficients; those of a group of twins sum to 2 whoever matters. */
  double[] weights() {
    double[] weights = new double[groups * size + OTHERS];
    for (int[] group : groups()) {
      Arrays.fill(weights, group[0], group[0] + mattering, this == ONE ? 2 : 1);
    }
    return weights;
  }

  /** Rows whose features have mean 0, variance 1 and this correlation within a group. */
  double[][] draw(int rows, double correlation, RandomGenerator random) {
    double[][] drawn = new double[rows][weights().length];
    double common = Math.sqrt(correlation);
    double own = Math.sqrt(1 - correlation);
    for (double[] row : drawn) {
      Arrays.setAll(row, j -> random.nextGaussian());
      for (int[] group : groups()) {
        double shared = random.nextGaussian();
        for (int j : group) {
          row[j] = common * shared + own * row[j];
        }
      }
    }
    return drawn;
  }

  /** Noisy targets. */
  double[] targets(double[][] rows, double noise, RandomGenerator random) {
    double[] weights = weights();
    double[] targets = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        targets[i] += weights[j] * rows[i][j];
      }
      targets[i] += noise * random.nextGaussian();
    }
    return targets;
  }

  /** What coefficients miss on new rows, beside the noise: {@code b² + (w - β)'Σ(w - β)}. */
  double excess(double intercept, double[] coefficients, double correlation) {
    double[] weights = weights();
    double[] off = new double[weights.length];
    Arrays.setAll(off, j -> coefficients[j] - weights[j]);
    double excess = intercept * intercept;
    for (double each : off) {
      excess += each * each;
    }
    for (int[] group : groups()) {
      double sum = Arrays.stream(group).mapToDouble(j -> off[j]).sum();
      double squares = Arrays.stream(group).mapToDouble(j -> off[j] * off[j]).sum();
      excess += correlation * (sum * sum - squares);
    }
    return excess;
  }
}
