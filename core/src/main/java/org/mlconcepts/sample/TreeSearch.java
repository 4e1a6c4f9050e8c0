package org.mlconcepts.sample;

import java.util.Arrays;

/** One search of a {@link KdTree} at a time, with the memory that it needs. */
final class TreeSearch {

  /** What rounding may take from a distance to a box; less would skip a row that is as near. */
  private static final double SAFE = 1 - 1e-9;

  private final KdTree tree;
  private final double[] query;
  private final double[] offsets; // distance to the box by feature
  private final double[] block = new double[KdTree.LARGEST_LEAF];
  private NearestList list = new NearestList(1);
  private int self;
  private double bound;
  private int[] found = new int[0];
  private int count;

  TreeSearch(KdTree tree) {
    this.tree = tree;
    query = new double[tree.features];
    offsets = new double[tree.features];
  }

  NearestList nearest(int row, int k) {
    list = new NearestList(k);
    start(row);
    visit(1, 0);
    return list;
  }

  int[] within(int row, double squaredDistance) {
    bound = squaredDistance;
    found = new int[16];
    count = 0;
    start(row);
    collect(1, 0);
    int[] kept = Arrays.copyOf(found, count);
    Arrays.sort(kept);
    return kept;
  }

  private void start(int row) {
    self = row;
    Arrays.fill(offsets, 0);
    for (int j = 0; j < tree.features; j++) {
      query[j] = tree.columns[j][tree.placeOf[row]];
    }
  }

  private void visit(int node, double toBox) {
    if (toBox * SAFE > list.limit()) {
      return;
    }
    if (node >= tree.leaves) {
      int start = tree.starts[node];
      int rowsHere = measure(node);
      double worst = list.limit();
      for (int i = 0; i < rowsHere; i++) {
        if (block[i] <= worst && tree.rows[start + i] != self) {
          worst = list.offer(block[i], tree.rows[start + i]);
        }
      }
      return;
    }
    int feature = tree.splitFeature[node];
    double gap = query[feature] - tree.splitValue[node];
    visit(gap < 0 ? 2 * node : 2 * node + 1, toBox);
    double before = offsets[feature];
    offsets[feature] = gap;
    visit(gap < 0 ? 2 * node + 1 : 2 * node, toBox - before * before + gap * gap);
    offsets[feature] = before;
  }

  private void collect(int node, double toBox) {
    if (toBox * SAFE > bound) {
      return;
    }
    if (node >= tree.leaves) {
      int rowsHere = measure(node);
      for (int i = 0; i < rowsHere; i++) {
        if (block[i] <= bound && tree.rows[tree.starts[node] + i] != self) {
          keep(tree.rows[tree.starts[node] + i]);
        }
      }
      return;
    }
    int feature = tree.splitFeature[node];
    double gap = query[feature] - tree.splitValue[node];
    collect(gap < 0 ? 2 * node : 2 * node + 1, toBox);
    double before = offsets[feature];
    offsets[feature] = gap;
    collect(gap < 0 ? 2 * node + 1 : 2 * node, toBox - before * before + gap * gap);
    offsets[feature] = before;
  }

  /** Squared distances to all rows of a leaf; returns how many there are. */
  private int measure(int node) {
    int start = tree.starts[node];
    int rowsHere = tree.starts[node + 1] - start;
    Arrays.fill(block, 0, rowsHere, 0);
    for (int j = 0; j < tree.features; j++) {
      add(tree.columns[j], start, query[j], rowsHere);
    }
    return rowsHere;
  }

  private void add(double[] column, int start, double centre, int rowsHere) {
    for (int i = 0; i < rowsHere; i++) {
      double gap = column[start + i] - centre;
      block[i] += gap * gap;
    }
  }

  private void keep(int row) {
    if (count == found.length) {
      found = Arrays.copyOf(found, 2 * count);
    }
    found[count++] = row;
  }
}
