package org.mlconcepts.biasvariance;

import java.util.random.RandomGenerator;

/** Where pairs of training sets come from. */
interface TrainingRows {

  /**
   * Two independent training sets, of which row i of the other may take the place of row i of the first, and test rows.
   *
   * @param order all row numbers, in the order in which rows are exchanged
   */
  record Draw(Labelled one, Labelled other, int[] order, double[][] test) {

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
  record Labelled(double[][] x, double[] y) {}

  /** Draws two training sets and test rows. */
  Draw draw(RandomGenerator rng);

  /** Whether inputs stay the same from draw to draw, so that the variance of a linear smoother is known exactly. */
  boolean fixedInputs();
}
