package org.mlconcepts.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Brute force over blocks of rows, for features so many that a tree can skip nothing.
 *
 * <p>A distance is first bounded from below in single precision by ‖a‖² + ‖b‖² - 2ab; only rows
 * that may be near enough are then measured exactly, as {@link NearestRows} does. So the answer is
 * exact, ties included.
 *
 * <p>What makes it fast is the order of the work. A block is small enough to stay in the
 * processor's cache while a whole group of queries passes over it; and a sweep takes few features,
 * because the compiler turns only a short loop, over arrays that all begin at 0, into vector
 * instructions. Measured on JDK 17: with eight features a sweep takes ten times as long as with
 * five.
 */
final class RowBlocks implements NearestRows.Finder {

  private static final int GROUP = 32;
  private static final int BLOCK = 512;
  private static final int SWEEP = 5;

  /** Nothing that underflow takes from a distance in single precision is as large. */
  private static final double UNDERFLOW = 1e-36;

  /** Squares beyond it may not fit into single precision. */
  private static final double TOO_LONG = 1e37;

  private final double[][] table;
  private final float[][][] columns; // columns[block][feature][place], centred; zeros at the ends
  private final float[][] squares; // squares[block][place] = squared length of a centred row
  private final double margin; // more than rounding can take from a distance

  RowBlocks(double[][] table) {
    this.table = table;
    int features = table[0].length;
    int padded = (features + SWEEP - 1) / SWEEP * SWEEP;
    int blocks = (table.length + BLOCK - 1) / BLOCK;
    columns = new float[blocks][padded][BLOCK];
    double[] lengths = new double[table.length];
    for (int j = 0; j < features; j++) {
      double mean = 0;
      for (double[] row : table) {
        mean += row[j] / table.length;
      }
      for (int i = 0; i < table.length; i++) {
        double centred = table[i][j] - mean;
        columns[i / BLOCK][j][i % BLOCK] = (float) centred;
        lengths[i] += centred * centred;
      }
    }
    squares = new float[blocks][BLOCK];
    double longest = 0;
    for (int i = 0; i < table.length; i++) {
      squares[i / BLOCK][i % BLOCK] = (float) lengths[i];
      longest = Math.max(longest, lengths[i]);
    }
    margin =
        longest < TOO_LONG
            ? 16 * (padded + 8) * Math.ulp(1f) * longest + UNDERFLOW
            : Double.POSITIVE_INFINITY; // then every row is measured exactly
  }

  @Override
  public int atOnce() {
    return GROUP;
  }

  /** Hears of a row that may be near a query, with its exact squared distance. */
  private interface Visitor {
    /** Takes the row in or not; returns the squared distance beyond which rows do not matter. */
    double offer(int query, double squaredDistance, int row);
  }

  @Override
  public List<NearestList> nearest(int[] asked, int k) {
    List<NearestList> lists = new ArrayList<>(asked.length);
    double[] limits = new double[asked.length];
    for (int q = 0; q < asked.length; q++) {
      lists.add(new NearestList(k));
      limits[q] = lists.get(q).limit();
    }
    search(asked, limits, (query, distance, row) -> lists.get(query).offer(distance, row));
    return lists;
  }

  @Override
  public int[] within(int row, double squaredDistance) {
    IntStream.Builder found = IntStream.builder();
    double[] limits = {squaredDistance};
    search(
        new int[] {row},
        limits,
        (query, distance, near) -> {
          found.add(near);
          return squaredDistance;
        });
    return found.build().toArray(); // blocks and places ascend, so the rows do
  }

  /**
   * Offers every other row that is not farther from a query than its limit.
   *
   * @param asked row numbers, the queries
   * @param limits one a query; lowered as the visitor says
   */
  private void search(int[] asked, double[] limits, Visitor visitor) {
    Group group = new Group(asked, limits, visitor);
    for (int block = 0; block < columns.length; block++) {
      group.pass(block);
    }
  }

  /** The queries that pass over a block together. */
  private final class Group {
    private final int[] asked;
    private final double[] limits;
    private final Visitor visitor;
    private final float[][] queries; // -2a
    private final float[][] sums; // by query and place: ‖b‖² - 2ab
    private final int[] places = new int[BLOCK];

    Group(int[] asked, double[] limits, Visitor visitor) {
      this.asked = asked;
      this.limits = limits;
      this.visitor = visitor;
      sums = new float[asked.length][BLOCK];
      queries = new float[asked.length][columns[0].length];
      for (int q = 0; q < asked.length; q++) {
        for (int j = 0; j < queries[q].length; j++) {
          queries[q][j] = -2 * columns[asked[q] / BLOCK][j][asked[q] % BLOCK];
        }
      }
    }

    void pass(int block) {
      for (float[] sum : sums) {
        System.arraycopy(squares[block], 0, sum, 0, BLOCK);
      }
      for (int j = 0; j < columns[block].length; j += SWEEP) {
        for (int q = 0; q < asked.length; q++) {
          sweep(queries[q], j, columns[block], sums[q]);
        }
      }
      for (int q = 0; q < asked.length; q++) {
        offer(q, block * BLOCK);
      }
    }

    private void offer(int query, int start) {
      float bar = bar(query);
      int count = near(sums[query], Math.min(BLOCK, table.length - start), bar, places);
      for (int c = 0; c < count; c++) {
        int row = start + places[c];
        if (!(sums[query][places[c]] > bar) && row != asked[query]) {
          double exact = squared(table[row], table[asked[query]]);
          if (exact <= limits[query]) {
            limits[query] = visitor.offer(query, exact, row);
            bar = bar(query);
          }
        }
      }
    }

    /** What ‖b‖² - 2ab may be at most, in single precision, for b to be within the limit of a. */
    private float bar(int query) {
      float square = squares[asked[query] / BLOCK][asked[query] % BLOCK];
      return Math.nextUp((float) (limits[query] - square + margin));
    }
  }

  /**
   * Notes the places that may be near, which are few, and returns how many there are: a loop so
   * short is fast. Also lets NaN pass, which stands for values too large for single precision.
   */
  private static int near(float[] sums, int length, float bar, int[] places) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      if (!(sums[i] > bar)) {
        places[count++] = i;
      }
    }
    return count;
  }

  private static void sweep(float[] query, int j, float[][] block, float[] sums) {
    float q0 = query[j];
    float q1 = query[j + 1];
    float q2 = query[j + 2];
    float q3 = query[j + 3];
    float q4 = query[j + 4];
    float[] c0 = block[j];
    float[] c1 = block[j + 1];
    float[] c2 = block[j + 2];
    float[] c3 = block[j + 3];
    float[] c4 = block[j + 4];
    for (int i = 0; i < BLOCK; i++) {
      sums[i] += q0 * c0[i] + q1 * c1[i] + q2 * c2[i] + q3 * c3[i] + q4 * c4[i];
    }
  }

  /** In the order of the features, as the leaves of the tree sum it: the same bits. */
  private static double squared(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      double gap = a[j] - b[j];
      sum += gap * gap;
    }
    return sum;
  }
}
