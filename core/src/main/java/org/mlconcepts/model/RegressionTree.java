package org.mlconcepts.model;

import java.util.OptionalInt;

/**
 * A binary tree that predicts the mean training target of the leaf a row falls into. Grown by
 * {@link Cart}.
 */
public final class RegressionTree implements Regressor {

  /** Marks a leaf in place of a feature. */
  static final int LEAF = -1;

  private final int features;
  private final int[] feature; // feature[node] = what the node splits on, or LEAF
  private final double[] threshold;
  private final int[]
      left; // left[node] = where rows with x <= threshold go; the right child is the next node
  private final double[] mean;

  RegressionTree(int features, int[] feature, double[] threshold, int[] left, double[] mean) {
    this.features = features;
    this.feature = feature;
    this.threshold = threshold;
    this.left = left;
    this.mean = mean;
  }

  /** What predicts: a split's threshold, a leaf's value. */
  void write(PartWriter to) {
    double[] numbers = mean.clone();
    int[] children = left.clone();
    for (int node = 0; node < numbers.length; node++) {
      numbers[node] = feature[node] == LEAF ? mean[node] : threshold[node];
      children[node] = feature[node] == LEAF ? 0 : left[node];
    }
    to.counts("feature", feature);
    to.counts("left", children);
    to.numbers("number", numbers);
  }

  static RegressionTree read(int features, PartReader from) {
    int[] feature = from.counts("feature");
    int[] left = from.counts("left");
    double[] numbers = from.numbers("number", feature.length);
    from.require(
        feature.length > 0 && left.length == feature.length, "a tree must have a child a node");
    for (int node = 0; node < feature.length; node++) {
      boolean leaf = feature[node] == LEAF;
      from.require(
          leaf || (feature[node] >= 0 && feature[node] < features),
          "features of splits must be in 0.." + (features - 1));
      from.require(
          leaf || (left[node] > node && left[node] < feature.length - 1),
          "children must come after their parent, within the tree");
    }
    return new RegressionTree(features, feature, numbers, left, numbers);
  }

  int features() {
    return features;
  }

  @Override
  public double predict(double[] row) {
    Training.rowLength(row, features);
    int node = 0;
    while (feature[node] != LEAF) {
      node = row[feature[node]] <= threshold[node] ? left[node] : left[node] + 1;
    }
    return mean[node];
  }

  /** The node of the leaf that a row falls into. */
  int leaf(double[] row) {
    int node = 0;
    while (feature[node] != LEAF) {
      node = row[feature[node]] <= threshold[node] ? left[node] : left[node] + 1;
    }
    return node;
  }

  /** Number of nodes, leaves included. */
  int nodes() {
    return feature.length;
  }

  /** The same splits with other values, one a node. */
  RegressionTree withValues(double[] values) {
    return new RegressionTree(features, feature, threshold, left, values);
  }

  /** Number of leaves; one more than the number of splits. */
  public int leaves() {
    return (feature.length + 1) / 2;
  }

  /** The feature of the first split; empty if the tree is a single leaf. */
  public OptionalInt rootFeature() {
    return feature[0] == LEAF ? OptionalInt.empty() : OptionalInt.of(feature[0]);
  }

  /** The number of splits on the longest path. */
  public int depth() {
    int[] depth = new int[feature.length];
    int deepest = 0;
    for (int node = 0; node < feature.length; node++) { // children come after their parent
      deepest = Math.max(deepest, depth[node]);
      if (feature[node] != LEAF) {
        depth[left[node]] = depth[node] + 1;
        depth[left[node] + 1] = depth[node] + 1;
      }
    }
    return deepest;
  }
}
