package org.mlconcepts.biasvariance;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** How training points lie in [0, 1]. */
public enum Layout {
  /** Even steps from 0 to 1, both ends included. */
  EVEN {
    @Override
    double[] draw(int n, RandomGenerator rng) {
      double[] x = new double[n];
      for (int i = 0; i < n; i++) {
        x[i] = (double) i / (n - 1);
      }
      return x;
    }
  },
  /** One uniform draw in each of n equal cells: irregular, but without large holes. */
  JITTERED {
    @Override
    double[] draw(int n, RandomGenerator rng) {
      double[] x = new double[n];
      for (int i = 0; i < n; i++) {
        x[i] = (i + rng.nextDouble()) / n;
      }
      return x;
    }
  },
  /** Independent uniform draws, sorted: holes and clusters as chance has it. */
  UNIFORM {
    @Override
    double[] draw(int n, RandomGenerator rng) {
      double[] x = new double[n];
      for (int i = 0; i < n; i++) {
        x[i] = rng.nextDouble();
      }
      Arrays.sort(x);
      return x;
    }
  };

  /** Draws n points, at least 2, in ascending order. */
  abstract double[] draw(int n, RandomGenerator rng);
}
