package org.mlconcepts.biasvariance;

import java.util.random.RandomGenerator;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.NearestNeighbours;
import org.mlconcepts.model.NeighbourAverage;

/**
 * Models of one predictor among which somebody has to choose, in order from the stiffest to the
 * most flexible.
 */
@FunctionalInterface
interface Candidates {

  /**
   * Fits every candidate to the same training rows.
   *
   * @param x the training positions
   * @param y one target a position
   * @param at where to predict
   * @return one row a candidate, one column a position of {@code at}
   */
  double[][] predictions(double[] x, double[] y, double[] at);

  /**
   * Polynomials by least squares, of degree 0, 1, ... up to the highest; needs more different
   * positions than that.
   */
  static Candidates polynomials(int degrees) {
    return (x, y, at) -> new PolynomialFits(x, at, degrees).predictions(y);
  }

  /**
   * Means of the nearest training rows. A number of neighbours above the number of training rows
   * means all of them.
   *
   * @param sizes the numbers of neighbours, from the largest to the smallest
   */
  static Candidates neighbours(int... sizes) {
    return (x, y, at) -> {
      NeighbourAverage all =
          new NearestNeighbours(Math.min(sizes[0], x.length)).fit(asRows(x), y, unused());
      double[][] predictions = new double[sizes.length][at.length];
      for (int i = 0; i < at.length; i++) {
        int[] nearest = all.neighbours(new double[] {at[i]});
        double sum = 0;
        int taken = 0;
        for (int c = sizes.length - 1;
            c >= 0;
            c--) { // the smallest first: each mean extends the one before it
          while (taken < Math.min(sizes[c], nearest.length)) {
            sum += y[nearest[taken++]];
          }
          predictions[c][i] = sum / taken;
        }
      }
      return predictions;
    };
  }

  private static double[][] asRows(double[] x) {
    double[][] rows = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
      rows[i] = new double[] {x[i]};
    }
    return rows;
  }

  /** Neighbours have no use for chance, but every learner is handed a generator. */
  private static RandomGenerator unused() {
    return Seed.DEFAULT.stream("neighbours draw nothing");
  }
}
