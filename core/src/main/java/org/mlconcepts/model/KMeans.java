package org.mlconcepts.model;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * k-means: k centres such that the squared distances of the rows to their nearest centre have a
 * small sum, the inertia. It always answers with k groups, whether the data have any or not.
 *
 * <p>Lloyd's algorithm: assign each row to its nearest centre, move each centre to the mean of its
 * rows, until no row changes. The inertia falls with every step, but only to a local minimum, which
 * depends on the start. So it is started several times, each time from centres that are drawn far
 * apart (k-means++), and the fit with the smallest inertia is kept, the first of equals.
 *
 * <p>A centre that loses all its rows takes the row that is farthest from its own centre, the first
 * of equals. Distances are plain: bring features to a common unit first.
 *
 * <p>Reference: Lloyd (1982), IEEE Transactions on Information Theory 28; Arthur and Vassilvitskii
 * (2007), SODA.
 *
 * @param clusters k, at least 1
 * @param starts how often it is started, at least 1
 */
public record KMeans(int clusters, int starts) implements ClusteringLearner {

  private static final int MOST_STEPS = 300;

  public KMeans {
    Training.atLeast("clusters", clusters, 1);
    Training.atLeast("starts", starts, 1);
  }

  /** Ten starts. */
  public static KMeans of(int clusters) {
    return new KMeans(clusters, 10);
  }

  /**
   * Finds centres.
   *
   * @param rows at least as many as clusters
   */
  @Override
  public Centroids fit(double[][] rows, RandomGenerator random) {
    Training.features(rows);
    atLeastClusters(rows, clusters);
    Centroids best = descend(rows, spread(rows, random));
    for (int start = 1; start < starts; start++) {
      Centroids next = descend(rows, spread(rows, random));
      best = next.inertia() < best.inertia() ? next : best;
    }
    return best;
  }

  /**
   * Lloyd's algorithm from given centres; it uses no chance.
   *
   * @param centres at least one, at most as many as rows
   */
  public static Centroids from(double[][] rows, double[][] centres) {
    int features = Training.features(rows);
    Training.atLeast("number of centres", centres.length, 1);
    atLeastClusters(rows, centres.length);
    double[][] start = new double[centres.length][];
    for (int c = 0; c < centres.length; c++) {
      Training.rowLength(centres[c], features);
      start[c] = centres[c].clone();
    }
    return descend(rows, start);
  }

  private static void atLeastClusters(double[][] rows, int clusters) {
    if (rows.length < clusters) {
      throw new IllegalArgumentException(
          "rows must hold at least one row a cluster ("
              + clusters
              + "), but had "
              + rows.length
              + "; ask for fewer clusters");
    }
  }

  /**
   * k-means++: each further centre is a row drawn by its squared distance to the nearest so far.
   */
  private double[][] spread(double[][] rows, RandomGenerator random) {
    double[][] centres = new double[clusters][];
    centres[0] = rows[random.nextInt(rows.length)].clone();
    double[] nearest = new double[rows.length];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    for (int c = 1; c < clusters; c++) {
      double total = 0;
      for (int i = 0; i < rows.length; i++) {
        nearest[i] = Math.min(nearest[i], Centroids.squaredDistance(rows[i], centres[c - 1]));
        total += nearest[i];
      }
      centres[c] = rows[draw(nearest, total * random.nextDouble())].clone();
    }
    return centres;
  }

  /** The first row at which the running sum passes the mark; if all are 0, the first row. */
  private static int draw(double[] shares, double mark) {
    double sum = 0;
    int last = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += shares[i];
      if (shares[i] > 0) {
        last = i;
        if (sum > mark) {
          return i;
        }
      }
    }
    return last;
  }

  private static Centroids descend(double[][] rows, double[][] centres) {
    int[] labels = new int[rows.length];
    Arrays.fill(labels, -1);
    double[] inertias = new double[8];
    int steps = 0;
    boolean moved = true;
    while (moved && steps < MOST_STEPS) {
      inertias = steps == inertias.length ? Arrays.copyOf(inertias, 2 * steps) : inertias;
      double[] distances = new double[rows.length];
      moved = assign(rows, centres, labels, distances);
      for (double distance : distances) {
        inertias[steps] += distance;
      }
      steps++;
      if (moved) {
        update(rows, centres, labels, distances);
      }
    }
    return new Centroids(centres, labels, Arrays.copyOf(inertias, steps));
  }

  /** Whether any row changed its centre. */
  private static boolean assign(
      double[][] rows, double[][] centres, int[] labels, double[] distances) {
    boolean moved = false;
    for (int i = 0; i < rows.length; i++) {
      int nearest = Centroids.nearest(rows[i], centres);
      distances[i] = Centroids.squaredDistance(rows[i], centres[nearest]);
      moved |= nearest != labels[i];
      labels[i] = nearest;
    }
    return moved;
  }

  private static void update(
      double[][] rows, double[][] centres, int[] labels, double[] distances) {
    int[] sizes = new int[centres.length];
    for (int label : labels) {
      sizes[label]++;
    }
    for (int c = 0; c < centres.length; c++) {
      if (sizes[c] == 0) {
        int farthest = farthest(distances, labels, sizes);
        sizes[labels[farthest]]--;
        sizes[c] = 1;
        labels[farthest] = c;
        distances[farthest] = 0;
      }
      Arrays.fill(centres[c], 0);
    }
    for (int i = 0; i < rows.length; i++) {
      RowMath.add(centres[labels[i]], 1, rows[i]);
    }
    for (int c = 0; c < centres.length; c++) {
      for (int j = 0; j < centres[c].length; j++) {
        centres[c][j] /= sizes[c];
      }
    }
  }

  /** Not the only row of its centre, which would leave that one empty instead. */
  private static int farthest(double[] distances, int[] labels, int[] sizes) {
    int farthest = -1;
    for (int i = 0; i < distances.length; i++) {
      boolean free = sizes[labels[i]] > 1;
      if (free && (farthest < 0 || distances[i] > distances[farthest])) {
        farthest = i;
      }
    }
    return farthest;
  }
}
