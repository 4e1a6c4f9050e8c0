package org.mlconcepts.paradigms;

/** Euclidean distances. */
final class Distances {

  private Distances() {}

  /** The squared distance of two rows; four partial sums, which do not wait for each other. */
  static double squared(double[] a, double[] b) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int j = 0;
    for (; j + 3 < a.length; j += 4) {
      s0 += (a[j] - b[j]) * (a[j] - b[j]);
      s1 += (a[j + 1] - b[j + 1]) * (a[j + 1] - b[j + 1]);
      s2 += (a[j + 2] - b[j + 2]) * (a[j + 2] - b[j + 2]);
      s3 += (a[j + 3] - b[j + 3]) * (a[j + 3] - b[j + 3]);
    }
    for (; j < a.length; j++) {
      s0 += (a[j] - b[j]) * (a[j] - b[j]);
    }
    return (s0 + s1) + (s2 + s3);
  }
}
