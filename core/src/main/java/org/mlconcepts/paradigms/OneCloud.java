package org.mlconcepts.paradigms;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.mlconcepts.model.PrincipalComponents;
import org.mlconcepts.model.PrincipalComponents.Scaling;
import org.mlconcepts.sample.Permutation;

/**
 * What data without groups would look like if they were otherwise the same: each column has exactly
 * the values of the original, columns hang together as strongly, but all rows come from one cloud.
 *
 * <p>Values become normal scores by rank (ties in random order), a normal sample with the
 * covariance of those scores is drawn, and its ranks are turned back into the original values: a
 * Gaussian copula. What a clustering finds in such rows is due to single columns and to
 * correlation; groups have to show beyond it.
 *
 * <p>Reference: Nelsen (2006), An Introduction to Copulas, section 2.9, for the construction.
 */
final class OneCloud {

  private OneCloud() {}

  /** As many rows as the original has, at least two. */
  static double[][] like(double[][] rows, RandomGenerator random) {
    int n = rows.length;
    int features = rows[0].length;
    double[][] scores = new double[n][features];
    double[][] sorted = new double[features][n];
    NormalDistribution normal = new NormalDistribution();
    double[] byRank = new double[n];
    for (int rank = 0; rank < n; rank++) {
      byRank[rank] = normal.inverseCumulativeProbability((rank + 0.5) / n);
    }
    for (int j = 0; j < features; j++) {
      int[] order = order(rows, j, Permutation.of(n, random));
      for (int rank = 0; rank < n; rank++) {
        scores[order[rank]][j] = byRank[rank];
        sorted[j][rank] = rows[order[rank]][j];
      }
    }
    double[][] drawn = draw(PrincipalComponents.of(scores, Scaling.NONE), n, features, random);
    int[] inOrder = new int[n];
    Arrays.setAll(inOrder, i -> i);
    for (int j = 0; j < features; j++) {
      int[] order = order(drawn, j, inOrder);
      for (int rank = 0; rank < n; rank++) {
        drawn[order[rank]][j] = sorted[j][rank];
      }
    }
    return drawn;
  }

  /** The rows from the smallest value of a column to the largest; equals stay as given. */
  private static int[] order(double[][] rows, int column, int[] given) {
    return Arrays.stream(given)
        .boxed()
        .sorted((a, b) -> Double.compare(rows[a][column], rows[b][column]))
        .mapToInt(i -> i)
        .toArray();
  }

  private static double[][] draw(
      PrincipalComponents components, int count, int features, RandomGenerator random) {
    double[] variances = components.variances();
    double[][] axes = new double[components.rank()][];
    for (int k = 0; k < axes.length; k++) {
      axes[k] = components.component(k);
    }
    double[][] drawn = new double[count][features];
    for (double[] row : drawn) {
      for (int k = 0; k < axes.length; k++) {
        double score = Math.sqrt(variances[k]) * random.nextGaussian();
        for (int j = 0; j < features; j++) {
          row[j] += score * axes[k][j];
        }
      }
    }
    return drawn;
  }
}
