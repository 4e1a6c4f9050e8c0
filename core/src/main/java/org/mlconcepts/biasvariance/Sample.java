package org.mlconcepts.biasvariance;

import java.util.Arrays;

/** A training set: positions with one target each. */
final class Sample {

  final double[] x;
  final double[] y;

  Sample(double[] x, double[] y) {
    this.x = x;
    this.y = y;
  }

  int rows() {
    return x.length;
  }

  /** How many different positions there are: a polynomial needs more of them than its degree. */
  int differentPositions() {
    return (int) Arrays.stream(x).distinct().count();
  }
}
