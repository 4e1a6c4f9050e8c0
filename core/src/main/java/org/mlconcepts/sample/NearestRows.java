package org.mlconcepts.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;

/**
 * The exact nearest neighbours of rows among themselves by Euclidean distance. Of equally near rows
 * the one with the smaller number is nearer, so that the answer is the same everywhere.
 *
 * <p>A k-d tree (Bentley 1975) whose leaves are blocks of rows stored column by column: a whole
 * block is measured at once, and blocks that are too far away are skipped. With few features nearly
 * all are; with many nearly none are, and {@link RowBlocks} takes over.
 */
public final class NearestRows {

  private static final int ROWS_AT_ONCE = 512;

  /** From so many features on a tree over independent features is slower than brute force. */
  private static final int MANY_FEATURES = 20;

  /** So few rows are searched through a tree at any rate. */
  private static final int FEW_ROWS = 256;

  /** What rounding may take from a distance to a box; less would skip a row that is as near. */
  private static final double SAFE = 1 - 1e-9;

  private final KdTree tree;
  private final Optional<RowBlocks> blocks;

  private NearestRows(double[][] table) {
    tree = new KdTree(table);
    blocks =
        tree.features >= MANY_FEATURES && tree.size > FEW_ROWS
            ? Optional.of(new RowBlocks(table))
            : Optional.empty();
  }

  /**
   * Sorts rows into blocks.
   *
   * @param table at least one row, all of the same length, finite
   */
  public static NearestRows among(double[][] table) {
    Arguments.atLeast("number of rows", 1, table.length);
    for (int i = 0; i < table.length; i++) {
      for (double value : table[i]) {
        if (!Double.isFinite(value)) {
          throw new IllegalArgumentException(
              "row " + i + " must be finite, but holds " + value + "; impute it first");
        }
      }
    }
    return new NearestRows(table);
  }

  /**
   * The nearest rows of some rows, each without itself, nearest first.
   *
   * @param asked row numbers
   * @param k how many neighbours, in 1..rows-1
   * @return one array of row numbers for each row asked for
   */
  public int[][] of(int[] asked, int k) {
    if (k < 1 || k >= tree.size) {
      throw new IllegalArgumentException("k must be in 1.." + (tree.size - 1) + ", but was " + k);
    }
    int[][] found = new int[asked.length][];
    each(asked.length, (search, i) -> found[i] = search.nearest(asked[i], k));
    return found;
  }

  /** The squared distance of each row to its nearest other row; at least two rows. */
  public double[] nearestSquaredDistances() {
    Arguments.atLeast("number of rows", 2, tree.size);
    double[] distances = new double[tree.size];
    each(
        tree.size,
        (search, row) -> {
          search.nearest(row, 1);
          distances[row] = search.distances[0];
        });
    return distances;
  }

  /** The other rows at no more than a squared distance from a row, ascending. */
  public int[] within(int row, double squaredDistance) {
    return new Search().within(row, squaredDistance);
  }

  private interface Task {
    void of(Search search, int index);
  }

  /** Runs a task for 0..count-1 on all cores; each writes to a place of its own. */
  private void each(int count, Task task) {
    int parts = (count + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE;
    if (parts == 0) {
      return;
    }
    List<Integer> done =
        Repeats.run(
            "neighbours",
            parts,
            Progress.silent(),
            part -> {
              Search search = new Search();
              int end = Math.min(count, (part + 1) * ROWS_AT_ONCE);
              for (int i = part * ROWS_AT_ONCE; i < end; i++) {
                task.of(search, i);
              }
              return part;
            });
    Arguments.atLeast("parts", 1, done.size());
  }

  /** One search at a time, with the memory that it needs. */
  private final class Search {
    private final double[] query = new double[tree.features];
    private final double[] offsets = new double[tree.features]; // distance to the box by feature
    private final double[] block = new double[KdTree.LARGEST_LEAF];
    private final float[] scratch = RowBlocks.scratch();
    private double[] distances = new double[0];
    private int[] nearest = new int[0];
    private int self;
    private int count;

    int[] nearest(int row, int k) {
      if (distances.length != k) {
        distances = new double[k];
        nearest = new int[k];
      }
      Arrays.fill(distances, Double.POSITIVE_INFINITY);
      Arrays.fill(nearest, Integer.MAX_VALUE);
      start(row);
      if (blocks.isPresent()) {
        blocks.get().search(row, Double.POSITIVE_INFINITY, scratch, this::offer);
      } else {
        visit(1, 0);
      }
      return nearest.clone();
    }

    int[] within(int row, double squaredDistance) {
      distances = new double[] {squaredDistance};
      nearest = new int[16];
      count = 0;
      start(row);
      if (blocks.isPresent()) {
        blocks.get().search(row, squaredDistance, scratch, this::keep);
      } else {
        collect(1, 0);
      }
      int[] found = Arrays.copyOf(nearest, count);
      Arrays.sort(found);
      return found;
    }

    private void start(int row) {
      self = row;
      Arrays.fill(offsets, 0);
      for (int j = 0; j < tree.features; j++) {
        query[j] = tree.columns[j][tree.placeOf[row]];
      }
    }

    private void visit(int node, double toBox) {
      if (toBox * SAFE > distances[distances.length - 1]) {
        return;
      }
      if (node >= tree.leaves) {
        int start = tree.starts[node];
        int rowsHere = measure(node);
        double worst = distances[distances.length - 1];
        for (int i = 0; i < rowsHere; i++) {
          if (block[i] <= worst && tree.rows[start + i] != self) {
            worst = offer(block[i], tree.rows[start + i]);
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
      if (toBox * SAFE > distances[0]) {
        return;
      }
      if (node >= tree.leaves) {
        int rowsHere = measure(node);
        for (int i = 0; i < rowsHere; i++) {
          if (block[i] <= distances[0] && tree.rows[tree.starts[node] + i] != self) {
            keep(block[i], tree.rows[tree.starts[node] + i]);
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

    /** Takes any row in; returns the distance that was asked for. */
    private double keep(double distance, int row) {
      if (count == nearest.length) {
        nearest = Arrays.copyOf(nearest, 2 * count);
      }
      nearest[count++] = row;
      return distances[0];
    }

    /**
     * Takes a row in if it is nearer than the farthest of the nearest, whose distance it returns.
     */
    private double offer(double distance, int row) {
      int at = distances.length - 1;
      if (distance == distances[at] && row > nearest[at]) {
        return distance;
      }
      while (at > 0
          && (distance < distances[at - 1]
              || (distance == distances[at - 1] && row < nearest[at - 1]))) {
        distances[at] = distances[at - 1];
        nearest[at] = nearest[at - 1];
        at--;
      }
      distances[at] = distance;
      nearest[at] = row;
      return distances[distances.length - 1];
    }
  }
}
