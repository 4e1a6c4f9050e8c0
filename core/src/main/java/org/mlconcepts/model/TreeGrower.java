package org.mlconcepts.model;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Grows one tree. Every feature keeps its rows in ascending order; a node is the same range in all
 * of these orders, and a split parts each of them without sorting again. That makes a level of the
 * tree cost O(features · rows).
 */
final class TreeGrower {

  /**
   * Gains that differ by less than this share of the node's error are equal: rounding must not
   * choose a split.
   */
  private static final double TIE = 1e-12;

  private final Cart cart;
  private final SortedColumns columns;
  private final double[] targets;
  private final double[] weights;
  private final RandomGenerator random;
  private final int[][] order; // order[feature][start..end) = rows of a node by ascending value
  private final int[] held;
  private final boolean[] goesLeft; // by row
  private final int[]
      features; // all features; the first few are the candidates of the node at hand
  private final Nodes nodes;

  // The best split of the node at hand.
  private int bestFeature;
  private double bestThreshold;
  private double bestGain;

  TreeGrower(
      Cart cart,
      SortedColumns columns,
      double[] targets,
      double[] weights,
      RandomGenerator random) {
    this.cart = cart;
    this.columns = columns;
    this.targets = targets;
    this.weights = weights;
    this.random = random;
    order = new int[columns.features()][];
    features = new int[columns.features()];
    for (int j = 0; j < order.length; j++) {
      order[j] = columns.order(j, weights);
      features[j] = j;
    }
    held = new int[order[0].length];
    goesLeft = new boolean[columns.rows()];
    nodes = new Nodes(order[0].length);
  }

  RegressionTree grow() {
    nodes.add(0, order[0].length, 0);
    for (int node = 0;
        node < nodes.size;
        node++) { // splitting appends two nodes, so this visits level by level
      visit(node);
    }
    return nodes.tree(features.length);
  }

  private void visit(int node) {
    int start = nodes.start[node];
    int end = nodes.end[node];
    double weight = 0;
    double sum = 0;
    for (int i = start; i < end; i++) {
      int row = order[0][i];
      weight += weights[row];
      sum += weights[row] * targets[row];
    }
    boolean pure = pure(start, end);
    double mean =
        pure
            ? targets[order[0][start]]
            : sum / weight; // of equal targets exactly, without rounding
    nodes.mean[node] = mean;
    if (pure || nodes.depth[node] >= cart.maxDepth() || end - start < 2L * cart.minLeafRows()) {
      return;
    }
    bestFeature = RegressionTree.LEAF;
    bestGain = Double.NEGATIVE_INFINITY;
    double margin = TIE * squaredError(start, end, mean);
    int candidates = chooseCandidates(start, end);
    for (int c = 0; c < candidates; c++) {
      seek(features[c], start, end, mean, weight, margin);
    }
    if (bestFeature != RegressionTree.LEAF) {
      int middle = part(start, end);
      nodes.split(node, bestFeature, bestThreshold, middle);
    }
  }

  private boolean pure(int start, int end) {
    double first = targets[order[0][start]];
    for (int i = start + 1; i < end; i++) {
      if (targets[order[0][i]] != first) {
        return false;
      }
    }
    return true;
  }

  private double squaredError(int start, int end, double mean) {
    double squares = 0;
    for (int i = start; i < end; i++) {
      int row = order[0][i];
      squares += weights[row] * (targets[row] - mean) * (targets[row] - mean);
    }
    return squares;
  }

  /**
   * Brings the candidates to the front of {@link #features}, ascending, and returns how many there
   * are.
   */
  private int chooseCandidates(int start, int end) {
    if (cart.candidateFeatures() >= features.length) {
      return features.length;
    }
    int chosen = 0;
    for (int left = features.length; left > 0 && chosen < cart.candidateFeatures(); left--) {
      int drawn = chosen + random.nextInt(left);
      int feature = features[drawn];
      if (varies(feature, start, end)) {
        features[drawn] = features[chosen];
        features[chosen++] = feature;
      } else { // of no use here: out of the draw, behind those still in it
        features[drawn] = features[chosen + left - 1];
        features[chosen + left - 1] = feature;
      }
    }
    Arrays.sort(features, 0, chosen);
    return chosen;
  }

  private boolean varies(int feature, int start, int end) {
    double[] values = columns.values(feature);
    return values[order[feature][start]] != values[order[feature][end - 1]];
  }

  /**
   * Sweeps a feature upwards; a split with left part L and right part R saves s² (1/w_L + 1/w_R), s
   * = Σ_L w (y - mean).
   */
  private void seek(int feature, int start, int end, double mean, double weight, double margin) {
    double[] values = columns.values(feature);
    int[] rows = order[feature];
    double weightLeft = 0;
    double sumLeft = 0;
    int last = end - cart.minLeafRows();
    for (int i = start; i < last; i++) {
      int row = rows[i];
      weightLeft += weights[row];
      sumLeft += weights[row] * (targets[row] - mean);
      double value = values[row];
      double next = values[rows[i + 1]];
      if (i + 1 - start < cart.minLeafRows() || value == next) {
        continue;
      }
      double gain = sumLeft * sumLeft * (1 / weightLeft + 1 / (weight - weightLeft));
      if (gain > bestGain + margin) {
        bestGain = gain;
        bestFeature = feature;
        bestThreshold = between(value, next);
      }
    }
  }

  /** Halfway, but always below {@code high}, and without overflow. */
  private static double between(double low, double high) {
    double middle = low / 2 + high / 2;
    return low <= middle && middle < high ? middle : low;
  }

  /** Parts the node's range of every order into left rows and right rows, each still ascending. */
  private int part(int start, int end) {
    double[] values = columns.values(bestFeature);
    for (int i = start; i < end; i++) {
      int row = order[bestFeature][i];
      goesLeft[row] = values[row] <= bestThreshold;
    }
    int middle = start;
    for (int[] rows : order) {
      int kept = start;
      int moved = 0;
      for (int i = start; i < end; i++) {
        int row = rows[i];
        if (goesLeft[row]) {
          rows[kept++] = row;
        } else {
          held[moved++] = row;
        }
      }
      System.arraycopy(held, 0, rows, kept, moved);
      middle = kept;
    }
    return middle;
  }

  /** The nodes so far. A tree with m leaves has 2m - 1 of them, and no more leaves than rows. */
  private static final class Nodes {
    final int[] feature;
    final double[] threshold;
    final int[] left;
    final double[] mean;
    final int[] start;
    final int[] end;
    final int[] depth;
    int size;

    Nodes(int rows) {
      int most = 2 * rows - 1;
      feature = new int[most];
      threshold = new double[most];
      left = new int[most];
      mean = new double[most];
      start = new int[most];
      end = new int[most];
      depth = new int[most];
    }

    void add(int from, int to, int level) {
      feature[size] = RegressionTree.LEAF;
      start[size] = from;
      end[size] = to;
      depth[size++] = level;
    }

    void split(int node, int by, double at, int middle) {
      feature[node] = by;
      threshold[node] = at;
      left[node] = size;
      add(start[node], middle, depth[node] + 1);
      add(middle, end[node], depth[node] + 1);
    }

    RegressionTree tree(int features) {
      return new RegressionTree(
          features,
          Arrays.copyOf(feature, size),
          Arrays.copyOf(threshold, size),
          Arrays.copyOf(left, size),
          Arrays.copyOf(mean, size));
    }
  }
}
