package org.mlconcepts.biasvariance;

import java.util.Arrays;

/** Training targets about their mean, so that the mean stands for an intercept. */
final class Centred {

  private final double[] values;
  private final double mean;

  private Centred(double[] values, double mean) {
    this.values = values;
    this.mean = mean;
  }

  static Centred of(double[] y) {
    double mean = Arrays.stream(y).sum() / y.length;
    return new Centred(Arrays.stream(y).map(value -> value - mean).toArray(), mean);
  }

  double[] values() {
    return values;
  }

  double mean() {
    return mean;
  }
}
