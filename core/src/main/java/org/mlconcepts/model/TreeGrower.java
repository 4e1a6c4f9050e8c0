package org.mlconcepts.model;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Grows one tree, level by level. A node looks for its best split by sweeping its rows once in
 * ascending order of each candidate feature; {@link NodeRows} has them in that order. So a level of
 * the tree costs O(features · rows).
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
  private final NodeRows rows;
  // By row its weight w, then its pull w (y - mean of its node): a sweep reads both, row after row
  // in no order, and would wait for two places in memory instead of one.
  private final double[] pulls;
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
    rows = new NodeRows(columns, weights);
    pulls = new double[2 * columns.rows()];
    features = new int[columns.features()];
    Arrays.setAll(features, j -> j);
    nodes = new Nodes(rows.size());
  }

  RegressionTree grow() {
    nodes.add(0, rows.size(), 0);
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
    int[] here = rows.all();
    double weight = 0;
    double sum = 0;
    for (int i = start; i < end; i++) {
      weight += weights[here[i]];
      sum += weights[here[i]] * targets[here[i]];
    }
    boolean pure = pure(start, end);
    double mean = pure ? targets[here[start]] : sum / weight; // of equal targets without rounding
    nodes.mean[node] = mean;
    if (pure || !mayPart(start, end, nodes.depth[node])) {
      return;
    }
    bestFeature = RegressionTree.LEAF;
    bestGain = Double.NEGATIVE_INFINITY;
    double margin = TIE * pull(start, end, mean);
    int candidates = chooseCandidates(start, end);
    for (int c = 0; c < candidates; c++) {
      if (rows.varies(features[c], start, end)) {
        seek(features[c], start, end, weight, margin);
      }
    }
    if (bestFeature != RegressionTree.LEAF) {
      split(node, start, end);
    }
  }

  private boolean pure(int start, int end) {
    int[] here = rows.all();
    double first = targets[here[start]];
    for (int i = start + 1; i < end; i++) {
      if (targets[here[i]] != first) {
        return false;
      }
    }
    return true;
  }

  private boolean mayPart(int start, int end, int depth) {
    return depth < cart.maxDepth() && end - start >= 2L * cart.minLeafRows();
  }

  /** Notes how each row pulls at the mean of its node, and returns the node's squared error. */
  private double pull(int start, int end, double mean) {
    double squares = 0;
    for (int i = start; i < end; i++) {
      int row = rows.all()[i];
      double gap = targets[row] - mean;
      double pull = weights[row] * gap;
      pulls[2 * row] = weights[row];
      pulls[2 * row + 1] = pull;
      squares += pull * gap;
    }
    return squares;
  }

  private void split(int node, int start, int end) {
    int middle = rows.part(bestFeature, bestThreshold, start, end);
    nodes.split(node, bestFeature, bestThreshold, middle);
    int depth = nodes.depth[node] + 1;
    if ((mayPart(start, middle, depth) && !pure(start, middle))
        || (mayPart(middle, end, depth) && !pure(middle, end))) {
      rows.partOtherOrders(start, end);
    }
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
      if (rows.varies(feature, start, end)) {
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

  /**
   * Sweeps a feature upwards; a split with left part L and right part R saves s² (1/w_L + 1/w_R), s
   * = Σ_L w (y - mean).
   */
  private void seek(int feature, int start, int end, double weight, double margin) {
    double[] values = columns.values(feature);
    int[] ascending = rows.order(feature);
    double left = 0;
    double sum = 0;
    double bar = bestGain + margin;
    int first = start + cart.minLeafRows() - 1;
    int last = end - cart.minLeafRows();
    for (int i = start; i < last; i++) {
      int row = ascending[i];
      left += pulls[2 * row];
      sum += pulls[2 * row + 1];
      if (i < first || hopeless(sum, left, weight, bar)) {
        continue;
      }
      double gain = sum * sum * (1 / left + 1 / (weight - left));
      double value = values[row];
      double next = values[ascending[i + 1]];
      if (value != next && gain > bar) {
        bestGain = gain;
        bestFeature = feature;
        bestThreshold = between(value, next);
        bar = gain + margin;
      }
    }
  }

  /**
   * Whether a gain is certainly below a bar, found without division: s² (1/w_L + 1/w_R) = s² w/(w_L
   * w_R). What rounding or underflow could decide is not certain.
   */
  private static boolean hopeless(double sum, double left, double weight, double bar) {
    return sum * sum * weight * (1 + 1e-9) + 1e-290 < bar * left * (weight - left);
  }

  /** Halfway, but always below {@code high}, and without overflow. */
  private static double between(double low, double high) {
    double middle = low / 2 + high / 2;
    return low <= middle && middle < high ? middle : low;
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
