package org.mlconcepts.model;

/**
 * A trained model that puts rows into groups which nobody has named. Groups are the numbers 0..k-1,
 * in no particular order. Its answers depend on the row alone, and it is safe to share by threads.
 */
@FunctionalInterface
public interface Clusterer {

  /**
   * The group of a row.
   *
   * @param row one value a feature, in the order of training
   */
  int cluster(double[] row);

  /** The group of each row. */
  default int[] clusterAll(double[][] rows) {
    int[] clusters = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      clusters[i] = cluster(rows[i]);
    }
    return clusters;
  }
}
