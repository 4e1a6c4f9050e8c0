package org.mlconcepts.features;

import org.mlconcepts.sample.Rows;
import org.mlconcepts.sample.Split;

/** Rows and targets to train on, and to test on; not to be changed. */
final class Part {

  final double[][] train;
  final double[] targets;
  final double[][] test;
  final double[] truth; // the targets of the test rows

  Part(double[][] train, double[] targets, double[][] test, double[] truth) {
    this.train = train;
    this.targets = targets;
    this.test = test;
    this.truth = truth;
  }

  /** The rows of a split. */
  static Part of(double[][] rows, double[] targets, Split split) {
    int[] test = split.test();
    return new Part(
        Rows.select(rows, split.train()),
        Rows.select(targets, split.train()),
        Rows.select(rows, test),
        Rows.select(targets, test));
  }

  /** The same targets with other features. */
  Part with(double[][] otherTrain, double[][] otherTest) {
    return new Part(otherTrain, targets, otherTest, truth);
  }

  /** The same rows with further features behind theirs. */
  Part plus(double[][] moreTrain, double[][] moreTest) {
    return with(beside(train, moreTrain), beside(test, moreTest));
  }

  /** Columns of a behind which those of b stand. */
  static double[][] beside(double[][] a, double[][] b) {
    double[][] wide = new double[a.length][];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = new double[a[i].length + b[i].length];
      System.arraycopy(a[i], 0, wide[i], 0, a[i].length);
      System.arraycopy(b[i], 0, wide[i], a[i].length, b[i].length);
    }
    return wide;
  }

  /** One column as a matrix. */
  static double[][] column(double[] values) {
    double[][] matrix = new double[values.length][1];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i][0] = values[i];
    }
    return matrix;
  }
}
