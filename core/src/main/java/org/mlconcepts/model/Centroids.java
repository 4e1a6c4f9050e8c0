package org.mlconcepts.model;

/**
 * Groups by nearest centre, as k-means finds them: each row belongs to the centre at the smallest
 * Euclidean distance, the first of equals.
 */
public final class Centroids implements Clusterer {

  private final double[][] centres;
  private final int[] labels;
  private final double[] inertias;

  /**
   * @param inertias that of each assignment, the last one being that of {@code labels}
   */
  Centroids(double[][] centres, int[] labels, double[] inertias) {
    this.centres = centres;
    this.labels = labels;
    this.inertias = inertias;
  }

  @Override
  public int cluster(double[] row) {
    Training.rowLength(row, centres[0].length);
    return nearest(row, centres);
  }

  /** The number of groups. */
  public int clusters() {
    return centres.length;
  }

  /** A centre: the mean of the training rows of its group. */
  public double[] centre(int cluster) {
    return centres[cluster].clone();
  }

  /** The group of each training row. */
  public int[] labels() {
    return labels.clone();
  }

  /**
   * What k-means minimises: the sum over the training rows of the squared distance to their centre.
   */
  public double inertia() {
    return inertias[inertias.length - 1];
  }

  /** The inertia at each assignment of rows to centres; it never rises. */
  public double[] inertias() {
    return inertias.clone();
  }

  /**
   * The training row nearest to each centre, the first of equals: the most typical of its group.
   */
  public int[] medoids(double[][] rows) {
    int[] medoids = new int[centres.length];
    for (int c = 0; c < centres.length; c++) {
      double best = Double.POSITIVE_INFINITY;
      for (int i = 0; i < rows.length; i++) {
        double distance = squaredDistance(rows[i], centres[c]);
        if (distance < best) {
          best = distance;
          medoids[c] = i;
        }
      }
    }
    return medoids;
  }

  static int nearest(double[] row, double[][] centres) {
    int nearest = 0;
    double best = Double.POSITIVE_INFINITY;
    for (int c = 0; c < centres.length; c++) {
      double distance = squaredDistance(row, centres[c]);
      if (distance < best) {
        best = distance;
        nearest = c;
      }
    }
    return nearest;
  }

  /** Four partial sums, because one would wait for itself at every addition. */
  static double squaredDistance(double[] a, double[] b) {
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
