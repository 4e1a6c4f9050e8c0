package org.mlconcepts.paradigms;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Ways to give labels to rows that have none, from the few that have one. A label of -1 means that
 * it is not known; at least one must be.
 */
final class LabelSpread {

  private static final int SWEEPS = 100;
  private static final double SETTLED = 1e-3;

  private LabelSpread() {}

  /**
   * Self-training with the nearest neighbour: again and again the row that lies nearest to a
   * labelled one takes its label, and lends it on.
   */
  static int[] selfTraining(double[][] rows, int[] labels) {
    int[] given = labels.clone();
    double[] distance = new double[rows.length];
    int[] lender = new int[rows.length];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    for (int i = 0; i < rows.length; i++) {
      if (labels[i] >= 0) {
        lend(rows, given, i, distance, lender);
      }
    }
    for (int next = nearest(given, distance); next >= 0; next = nearest(given, distance)) {
      given[next] = given[lender[next]];
      lend(rows, given, next, distance, lender);
    }
    return given;
  }

  private static void lend(
      double[][] rows, int[] given, int from, double[] distance, int[] lender) {
    for (int i = 0; i < rows.length; i++) {
      if (given[i] < 0) {
        double to = Distances.squared(rows[i], rows[from]);
        if (to < distance[i]) {
          distance[i] = to;
          lender[i] = from;
        }
      }
    }
  }

  private static int nearest(int[] given, double[] distance) {
    int nearest = -1;
    for (int i = 0; i < given.length; i++) {
      if (given[i] < 0 && (nearest < 0 || distance[i] < distance[nearest])) {
        nearest = i;
      }
    }
    return nearest;
  }

  /**
   * Label propagation over the graph of nearest neighbours: each row without a label takes the
   * average of its neighbours' class shares until they settle, those with a label keep it. A row
   * that no label reaches gets class 0.
   *
   * <p>Reference: Zhu and Ghahramani (2002), Learning from labeled and unlabeled data with label
   * propagation, technical report CMU-CALD-02-107.
   *
   * @param neighbours for each row the rows it is joined to, see {@link #graph}
   */
  static int[] propagation(int[][] neighbours, int[] labels, int classes) {
    double[][] shares = new double[labels.length][classes];
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] >= 0) {
        shares[i][labels[i]] = 1;
      }
    }
    double change = 1;
    for (int sweep = 0; sweep < SWEEPS && change > SETTLED; sweep++) {
      change = 0;
      for (int i = 0; i < labels.length; i++) {
        if (labels[i] < 0) {
          change = Math.max(change, average(neighbours[i], shares, i));
        }
      }
    }
    int[] given = new int[labels.length];
    for (int i = 0; i < given.length; i++) {
      for (int c = 1; c < classes; c++) {
        given[i] = shares[i][c] > shares[i][given[i]] ? c : given[i];
      }
    }
    return given;
  }

  /** Replaces the shares of one row; returns the largest change. */
  private static double average(int[] neighbours, double[][] shares, int row) {
    double[] mean = new double[shares[row].length];
    for (int neighbour : neighbours) {
      for (int c = 0; c < mean.length; c++) {
        mean[c] += shares[neighbour][c] / neighbours.length;
      }
    }
    double change = 0;
    for (int c = 0; c < mean.length; c++) {
      change = Math.max(change, Math.abs(mean[c] - shares[row][c]));
    }
    shares[row] = mean;
    return change;
  }

  /** Joins two rows if one of them is among the nearest of the other, as {@code nearest} says. */
  static int[][] graph(int[][] nearest) {
    boolean[][] joined = new boolean[nearest.length][nearest.length];
    for (int i = 0; i < nearest.length; i++) {
      for (int j : nearest[i]) {
        joined[i][j] = true;
        joined[j][i] = true;
      }
    }
    int[][] graph = new int[nearest.length][];
    for (int i = 0; i < graph.length; i++) {
      boolean[] row = joined[i];
      graph[i] = IntStream.range(0, row.length).filter(j -> row[j]).toArray();
    }
    return graph;
  }
}
