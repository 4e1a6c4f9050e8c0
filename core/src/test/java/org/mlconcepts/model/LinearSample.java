package org.mlconcepts.model;

import java.util.random.RandomGenerator;
import org.mlconcepts.lab.Seed;

/** Correlated features, a third of which matter, with a target, labels and uneven weights. */
final class LinearSample {

  final double[][] rows;
  final double[] targets;
  final int[] labels;
  final double[] weights;

  private LinearSample(int n, int p) {
    rows = new double[n][p];
    targets = new double[n];
    labels = new int[n];
    weights = new double[n];
  }

  static LinearSample of(long seed, int n, int p) {
    RandomGenerator random = new Seed(seed).stream("linear sample");
    LinearSample sample = new LinearSample(n, p);
    for (int i = 0; i < n; i++) {
      double line = 0;
      double before = random.nextGaussian();
      for (int j = 0; j < p; j++) {
        before = 0.6 * before + 0.8 * random.nextGaussian();
        sample.rows[i][j] = (1 + j % 4) * before + j; // units and origins differ
        line += j % 3 == 0 ? before * (j % 2 == 0 ? 1 : -0.7) : 0;
      }
      sample.targets[i] = 10 + line + random.nextGaussian();
      sample.labels[i] = random.nextDouble() < 1 / (1 + StrictMath.exp(0.5 - line)) ? 1 : 0;
      sample.weights[i] = 0.5 + random.nextDouble();
    }
    return sample;
  }
}
