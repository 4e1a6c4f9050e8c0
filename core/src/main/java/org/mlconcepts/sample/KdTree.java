package org.mlconcepts.sample;

import java.util.Arrays;
import java.util.List;

/**
 * Rows sorted into blocks by halving at medians, always along the feature that spreads widest. Node
 * i has the children 2i and 2i + 1; the last {@code leaves} nodes are the blocks, in which values
 * are stored column by column: a whole block is measured at once, and blocks that are too far away
 * are skipped.
 */
final class KdTree implements NearestRows.Finder {

  static final int LARGEST_LEAF = 50;

  private static final int LEAF = 24;

  final int size;
  final int features;
  final int[] rows; // rows[place] = row number; a node is a range of places
  final double[][] columns; // columns[feature][place]
  final int[] placeOf; // placeOf[row]
  final int leaves; // a power of two
  final int[] starts; // starts[node], and starts[2 leaves] = size
  final int[] splitFeature;
  final double[] splitValue;

  KdTree(double[][] table) {
    size = table.length;
    features = table[0].length;
    int count = 1;
    while (size / count > LEAF) {
      count *= 2;
    }
    leaves = count;
    rows = new int[size];
    Arrays.setAll(rows, i -> i);
    starts = new int[2 * leaves + 1];
    splitFeature = new int[leaves];
    splitValue = new double[leaves];
    starts[2 * leaves] = size;
    build(table, 1, 0, size);
    placeOf = new int[size];
    columns = new double[features][size];
    for (int place = 0; place < size; place++) {
      placeOf[rows[place]] = place;
      for (int j = 0; j < features; j++) {
        columns[j][place] = table[rows[place]][j];
      }
    }
  }

  @Override
  public int atOnce() {
    return 512;
  }

  @Override
  public List<NearestList> nearest(int[] asked, int k) {
    TreeSearch search = new TreeSearch(this);
    return Arrays.stream(asked).mapToObj(row -> search.nearest(row, k)).toList();
  }

  @Override
  public int[] within(int row, double squaredDistance) {
    return new TreeSearch(this).within(row, squaredDistance);
  }

  private void build(double[][] table, int node, int start, int end) {
    starts[node] = start;
    if (node >= leaves) {
      return;
    }
    int feature = widest(table, start, end);
    int middle = (start + end) >>> 1;
    select(table, feature, start, end - 1, middle);
    splitFeature[node] = feature;
    splitValue[node] = table[rows[middle]][feature];
    build(table, 2 * node, start, middle);
    build(table, 2 * node + 1, middle, end);
  }

  private int widest(double[][] table, int start, int end) {
    int widest = 0;
    double width = -1;
    for (int j = 0; j < features; j++) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int i = start; i < end; i++) {
        low = Math.min(low, table[rows[i]][j]);
        high = Math.max(high, table[rows[i]][j]);
      }
      if (high - low > width) {
        width = high - low;
        widest = j;
      }
    }
    return widest;
  }

  /**
   * Hoare's selection: afterwards nothing before {@code middle} is larger, nothing after smaller.
   */
  private void select(double[][] table, int feature, int first, int last, int middle) {
    int low = first;
    int high = last;
    while (low < high) {
      double pivot = table[rows[(low + high) >>> 1]][feature];
      int i = low;
      int j = high;
      while (i <= j) {
        while (table[rows[i]][feature] < pivot) {
          i++;
        }
        while (table[rows[j]][feature] > pivot) {
          j--;
        }
        if (i <= j) {
          int held = rows[i];
          rows[i++] = rows[j];
          rows[j--] = held;
        }
      }
      if (middle <= j) {
        high = j;
      } else if (middle >= i) {
        low = i;
      } else {
        return;
      }
    }
  }
}
