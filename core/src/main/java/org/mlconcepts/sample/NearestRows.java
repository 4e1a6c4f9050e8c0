package org.mlconcepts.sample;

import java.util.Arrays;
import java.util.List;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;

/**
 * The exact nearest neighbours of rows among themselves by Euclidean distance. Of equally near rows
 * the one with the smaller number is nearer, so that the answer is the same everywhere.
 *
 * <p>A k-d tree (Bentley 1975) whose leaves are blocks of rows stored column by column: a whole
 * block is measured at once, and blocks that are too far away are skipped. With few features nearly
 * all are; with many nearly none, and the search becomes a brute force over blocks.
 */
public final class NearestRows {

  private static final int LEAF = 24;
  private static final int ROWS_AT_ONCE = 512;

  /** What rounding may take from a distance to a box; less would skip a row that is as near. */
  private static final double SAFE = 1 - 1e-9;

  private final int size;
  private final int features;
  private final int[] rows; // rows[place] = row number; a node is a range of places
  private final double[][] columns; // columns[feature][place]
  private final int[] placeOf; // placeOf[row]
  private final int leaves; // a power of two; node i has the children 2i and 2i + 1, from 1
  private final int[] starts; // starts[node], and starts[2 leaves] = size
  private final int[] splitFeature;
  private final double[] splitValue;

  private NearestRows(double[][] table) {
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

  /**
   * The nearest rows of some rows, each without itself, nearest first.
   *
   * @param asked row numbers
   * @param k how many neighbours, in 1..rows-1
   * @return one array of row numbers for each row asked for
   */
  public int[][] of(int[] asked, int k) {
    if (k < 1 || k >= size) {
      throw new IllegalArgumentException("k must be in 1.." + (size - 1) + ", but was " + k);
    }
    int[][] found = new int[asked.length][];
    each(asked.length, (search, i) -> found[i] = search.nearest(asked[i], k));
    return found;
  }

  /** The squared distance of each row to its nearest other row; at least two rows. */
  public double[] nearestSquaredDistances() {
    Arguments.atLeast("number of rows", 2, size);
    double[] distances = new double[size];
    each(
        size,
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
    private final double[] query = new double[features];
    private final double[] offsets = new double[features]; // distance to the box by feature
    private final double[] block = new double[2 * LEAF + 2];
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
      visit(1, 0);
      return nearest.clone();
    }

    int[] within(int row, double squaredDistance) {
      distances = new double[] {squaredDistance};
      nearest = new int[16];
      count = 0;
      start(row);
      collect(1, 0);
      int[] found = Arrays.copyOf(nearest, count);
      Arrays.sort(found);
      return found;
    }

    private void start(int row) {
      self = row;
      Arrays.fill(offsets, 0);
      for (int j = 0; j < features; j++) {
        query[j] = columns[j][placeOf[row]];
      }
    }

    private void visit(int node, double toBox) {
      if (toBox * SAFE > distances[distances.length - 1]) {
        return;
      }
      if (node >= leaves) {
        int start = starts[node];
        int rowsHere = measure(node);
        double worst = distances[distances.length - 1];
        for (int i = 0; i < rowsHere; i++) {
          if (block[i] <= worst && rows[start + i] != self) {
            offer(block[i], rows[start + i]);
            worst = distances[distances.length - 1];
          }
        }
        return;
      }
      int feature = splitFeature[node];
      double gap = query[feature] - splitValue[node];
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
      if (node >= leaves) {
        int rowsHere = measure(node);
        for (int i = 0; i < rowsHere; i++) {
          if (block[i] <= distances[0] && rows[starts[node] + i] != self) {
            if (count == nearest.length) {
              nearest = Arrays.copyOf(nearest, 2 * count);
            }
            nearest[count++] = rows[starts[node] + i];
          }
        }
        return;
      }
      int feature = splitFeature[node];
      double gap = query[feature] - splitValue[node];
      collect(gap < 0 ? 2 * node : 2 * node + 1, toBox);
      double before = offsets[feature];
      offsets[feature] = gap;
      collect(gap < 0 ? 2 * node + 1 : 2 * node, toBox - before * before + gap * gap);
      offsets[feature] = before;
    }

    /** Squared distances to all rows of a leaf; returns how many there are. */
    private int measure(int node) {
      int start = starts[node];
      int rowsHere = starts[node + 1] - start;
      Arrays.fill(block, 0, rowsHere, 0);
      for (int j = 0; j < features; j++) {
        add(columns[j], start, query[j], rowsHere);
      }
      return rowsHere;
    }

    private void add(double[] column, int start, double centre, int rowsHere) {
      for (int i = 0; i < rowsHere; i++) {
        double gap = column[start + i] - centre;
        block[i] += gap * gap;
      }
    }

    /** Takes a row in if it is nearer than the farthest of the nearest. */
    private void offer(double distance, int row) {
      int at = distances.length - 1;
      if (distance == distances[at] && row > nearest[at]) {
        return;
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
    }
  }
}
