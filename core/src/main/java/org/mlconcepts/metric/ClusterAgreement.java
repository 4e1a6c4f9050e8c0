package org.mlconcepts.metric;

/**
 * How far two ways to group the same rows agree; what the groups are called does not matter.
 *
 * <p>The Rand index is the share of pairs of rows that both treat alike, together or apart. Two
 * unrelated groupings treat many pairs alike by chance, so the adjusted index takes away what is
 * expected at random with the same group sizes: 1 is the same grouping, 0 what chance gives, and it
 * may be negative.
 *
 * <p>Homogeneity says how little of the first grouping is left unknown once the second is known,
 * {@code 1 - H(first | second) / H(first)}; completeness is the same the other way round. Their
 * harmonic mean, the V-measure, equals the mutual information over the mean entropy.
 *
 * <p>Reference: Hubert and Arabie (1985), Journal of Classification 2; Rosenberg and Hirschberg
 * (2007), EMNLP.
 */
public final class ClusterAgreement {

  private final double rows;
  private final double[][] table; // table[a][b]: rows in group a of the first and b of the second
  private final double[] first;
  private final double[] second;

  private ClusterAgreement(double rows, double[][] table) {
    this.rows = rows;
    this.table = table;
    first = new double[table.length];
    second = new double[table[0].length];
    for (int a = 0; a < first.length; a++) {
      for (int b = 0; b < second.length; b++) {
        first[a] += table[a][b];
        second[b] += table[a][b];
      }
    }
  }

  /**
   * Compares two groupings.
   *
   * @param first the group of each row, at least 0
   * @param second the same by the other grouping, as long
   */
  public static ClusterAgreement of(int[] first, int[] second) {
    Arguments.sameLength("first", first.length, "second", second.length);
    double[][] table = new double[groups("first", first)][groups("second", second)];
    for (int i = 0; i < first.length; i++) {
      table[first[i]][second[i]]++;
    }
    return new ClusterAgreement(first.length, table);
  }

  private static int groups(String name, int[] labels) {
    int largest = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] < 0) {
        throw new IllegalArgumentException(
            name + "[" + i + "] must be at least 0, but was " + labels[i]);
      }
      largest = Math.max(largest, labels[i]);
    }
    return largest + 1;
  }

  /** The share of pairs treated alike, 0..1; undefined for a single row. */
  public Score rand() {
    double pairs = pairs(rows);
    if (pairs == 0) {
      return Score.undefined("there is no pair of rows");
    }
    return Score.of((pairs + 2 * together() - pairs(first) - pairs(second)) / pairs);
  }

  /**
   * The Rand index adjusted for chance, at most 1. Undefined if chance cannot differ from
   * agreement: both put all rows into one group, or both each row into its own.
   */
  public Score adjustedRand() {
    double pairs = pairs(rows);
    double expected = pairs == 0 ? 0 : pairs(first) * pairs(second) / pairs;
    double most = (pairs(first) + pairs(second)) / 2;
    if (most == expected) {
      return Score.undefined("both groupings leave chance nothing to differ in");
    }
    return Score.of((together() - expected) / (most - expected));
  }

  /** 1 if each group of the second lies within one of the first; 1 if the first has one group. */
  public double homogeneity() {
    double entropy = entropy(first);
    return entropy == 0 ? 1 : mutualInformation() / entropy;
  }

  /** 1 if each group of the first lies within one of the second; 1 if the second has one group. */
  public double completeness() {
    double entropy = entropy(second);
    return entropy == 0 ? 1 : mutualInformation() / entropy;
  }

  /** The harmonic mean of homogeneity and completeness, 0..1. */
  public double measureV() {
    double sum = homogeneity() + completeness();
    return sum == 0 ? 0 : 2 * homogeneity() * completeness() / sum;
  }

  private double together() {
    double sum = 0;
    for (double[] row : table) {
      sum += pairs(row);
    }
    return sum;
  }

  private double mutualInformation() {
    double sum = 0;
    for (int a = 0; a < first.length; a++) {
      for (int b = 0; b < second.length; b++) {
        if (table[a][b] > 0) {
          sum += table[a][b] / rows * StrictMath.log(rows * table[a][b] / (first[a] * second[b]));
        }
      }
    }
    return sum;
  }

  private double entropy(double[] sizes) {
    double sum = 0;
    for (double size : sizes) {
      sum -= size == 0 ? 0 : size / rows * StrictMath.log(size / rows);
    }
    return sum;
  }

  private static double pairs(double size) {
    return size * (size - 1) / 2;
  }

  private static double pairs(double[] sizes) {
    double sum = 0;
    for (double size : sizes) {
      sum += pairs(size);
    }
    return sum;
  }
}
