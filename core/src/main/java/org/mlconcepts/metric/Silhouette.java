package org.mlconcepts.metric;

/**
 * How much nearer rows are to their own group than to the next one, without knowing any truth.
 *
 * <p>For a row, a is the mean distance to the other rows of its group, and b the smallest mean
 * distance to the rows of another group; its silhouette is {@code (b - a) / max(a, b)}, in -1..1. A
 * row that is alone in its group has 0, as has one with a = b = 0. Distances are Euclidean.
 *
 * <p>A mean of 0.4 says nothing by itself: k-means cuts a single cloud into pieces with a positive
 * silhouette as well. Compare it with what it makes of data without groups.
 *
 * <p>Reference: Rousseeuw (1987), Journal of Computational and Applied Mathematics 20.
 */
public final class Silhouette {

  private final double[] values;
  private final int[] labels;
  private final int groups;

  private Silhouette(double[] values, int[] labels, int groups) {
    this.values = values;
    this.labels = labels;
    this.groups = groups;
  }

  /**
   * Measures every row against every other, in O(n² p).
   *
   * @param rows one array a row, all of the same length, finite
   * @param labels the group of each row, at least 0
   */
  public static Silhouette of(double[][] rows, int[] labels) {
    Arguments.sameLength("rows", rows.length, "labels", labels.length);
    int largest = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] < 0) {
        throw new IllegalArgumentException(
            "labels[" + i + "] must be at least 0, but was " + labels[i]);
      }
      Arguments.finite("rows[" + i + "]", rows[i]);
      largest = Math.max(largest, labels[i]);
    }
    int[] sizes = new int[largest + 1];
    for (int label : labels) {
      sizes[label]++;
    }
    double[][] sums = sums(rows, labels, sizes.length);
    double[] values = new double[rows.length];
    int groups = 0;
    for (int size : sizes) {
      groups += size > 0 ? 1 : 0;
    }
    for (int i = 0; i < rows.length && groups > 1; i++) {
      values[i] = value(sums[i], labels[i], sizes);
    }
    return new Silhouette(values, labels.clone(), groups);
  }

  /** The mean over all rows; undefined for a single group. */
  public Score score() {
    return groups < 2 ? tooFew() : Score.of(mean(values.length, -1));
  }

  /** The mean over the rows of one group; undefined for a single group, or for one without rows. */
  public Score score(int group) {
    int size = 0;
    for (int label : labels) {
      size += label == group ? 1 : 0;
    }
    if (size == 0) {
      return Score.undefined("group " + group + " has no rows");
    }
    return groups < 2 ? tooFew() : Score.of(mean(size, group));
  }

  /** The silhouette of each row; all 0 for a single group. */
  public double[] values() {
    return values.clone();
  }

  private static Score tooFew() {
    return Score.undefined("there is only one group");
  }

  private double mean(int size, int group) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += group < 0 || labels[i] == group ? values[i] : 0;
    }
    return sum / size;
  }

  /** {@code sums[i][g]}: the distances from row i to the rows of group g, added up. */
  private static double[][] sums(double[][] rows, int[] labels, int groups) {
    double[][] sums = new double[rows.length][groups];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < i; k++) {
        double distance = distance(rows[i], rows[k]);
        sums[i][labels[k]] += distance;
        sums[k][labels[i]] += distance;
      }
    }
    return sums;
  }

  private static double value(double[] sums, int own, int[] sizes) {
    if (sizes[own] == 1) {
      return 0;
    }
    double a = sums[own] / (sizes[own] - 1);
    double b = Double.POSITIVE_INFINITY;
    for (int g = 0; g < sizes.length; g++) {
      if (g != own && sizes[g] > 0) {
        b = Math.min(b, sums[g] / sizes[g]);
      }
    }
    double larger = Math.max(a, b);
    return larger == 0 ? 0 : (b - a) / larger;
  }

  private static double distance(double[] a, double[] b) {
    double squares = 0;
    for (int j = 0; j < a.length; j++) {
      squares += (a[j] - b[j]) * (a[j] - b[j]);
    }
    return Math.sqrt(squares);
  }
}
