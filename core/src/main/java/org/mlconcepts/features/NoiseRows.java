package org.mlconcepts.features;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.sample.Permutation;

/** Features and labels that know nothing of each other. */
final class NoiseRows {

  private NoiseRows() {}

  static double[][] features(int rows, int columns, RandomGenerator random) {
    double[][] features = new double[rows][columns];
    for (double[] row : features) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextGaussian();
      }
    }
    return features;
  }

  /** As many ones as zeros, in random order. */
  static double[] labels(int rows, RandomGenerator random) {
    int[] order = Permutation.of(rows, random);
    return IntStream.range(0, rows).mapToDouble(i -> order[i] < rows / 2 ? 1 : 0).toArray();
  }
}
