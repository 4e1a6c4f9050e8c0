package org.mlconcepts.biasvariance;

import java.util.random.RandomGenerator;

/** Where pairs of training sets come from. */
interface TrainingRows {

  /**
   * Two independent training sets, of which row i of the other may take the place of row i of the
   * first, and test rows; {@code order} holds all row numbers, in the order in which rows are
   * exchanged.
   */
  final class Draw {
    private final Labelled one;
    private final Labelled other;
    private final int[] order;
    private final double[][] test;

    Draw(Labelled one, Labelled other, int[] order, double[][] test) {
      this.one = one;
      this.other = other;
      this.order = order;
      this.test = test;
    }

    Labelled one() {
      return one;
    }

    Labelled other() {
      return other;
    }

    int[] order() {
      return order;
    }

    double[][] test() {
      return test;
    }

    /** The first training set with the rows {@code order[from..to-1]} of the other. */
    Labelled exchanged(int from, int to) {
      double[][] x = one.x().clone();
      double[] y = one.y().clone();
      for (int i = from; i < to; i++) {
        x[order[i]] = other.x()[order[i]];
        y[order[i]] = other.y()[order[i]];
      }
      return new Labelled(x, y);
    }
  }

  /** Rows with their targets. */
  final class Labelled {
    private final double[][] x;
    private final double[] y;

    Labelled(double[][] x, double[] y) {
      this.x = x;
      this.y = y;
    }

    double[][] x() {
      return x;
    }

    double[] y() {
      return y;
    }
  }

  /** Draws two training sets and test rows. */
  Draw draw(RandomGenerator rng);

  /**
   * Whether inputs stay the same from draw to draw, so that the variance of a linear smoother is
   * known exactly.
   */
  boolean fixedInputs();
}
