package org.mlconcepts.model;

/**
 * The directions in which rows vary most: unit vectors, orthogonal to each other, of which the
 * first catches as much of the variance as one direction can, the second as much of the rest, and
 * so on.
 *
 * <p>Computed by a singular value decomposition {@code Z = U D Vᵀ} of the centred rows, never
 * through the covariance matrix, whose condition is the square. Component k is column k of V; its
 * variance is {@code dₖ²/(n-1)}. A row's score on it is their inner product.
 *
 * <p>A component and its negative say the same. Here the entry of largest absolute value is
 * positive, the first one of equals. Where two variances are equal, any rotation of the two
 * components would do.
 *
 * <p>Rows are always centred at the column means. Whether columns are also brought to the same
 * variance is the caller's choice, see {@link Scaling}; without it the column with the largest unit
 * decides.
 *
 * <p>Reference: Jolliffe (2002), Principal Component Analysis, sections 2.1 and 3.5.
 */
public final class PrincipalComponents {

  /** What a column is divided by before its directions are looked for. */
  public enum Scaling {
    /** Nothing: columns share a unit, and a column that varies more counts more. */
    NONE,
    /** Its standard deviation (divisor n-1); a constant column stays 0. */
    UNIT_VARIANCE
  }

  private final double[] means;
  private final double[] divisors;
  private final double[][] components; // components[k][j]: component k in column j
  private final double[] variances;
  private final int rank;
  private final double total;

  private PrincipalComponents(double[] means, double[] divisors, ThinSvd svd, int rows) {
    this.means = means;
    this.divisors = divisors;
    components = svd.right;
    variances = new double[svd.singular.length];
    int positive = 0;
    double sum = 0;
    for (int k = 0; k < variances.length; k++) {
      variances[k] = svd.singular[k] * svd.singular[k] / (rows - 1);
      positive += variances[k] > 0 ? 1 : 0;
      sum += variances[k];
      orient(components[k]);
    }
    rank = positive;
    total = sum;
  }

  /**
   * Finds the components of the rows.
   *
   * @param rows at least two, one array a row, all finite; neither kept nor changed
   */
  public static PrincipalComponents of(double[][] rows, Scaling scaling) {
    Training.atLeast("number of rows", rows.length, 2);
    int features = Training.features(rows);
    Training.atLeast("number of features", features, 1);
    double[] means = new double[features];
    double[] divisors = new double[features];
    for (int j = 0; j < features; j++) {
      means[j] = mean(rows, j);
      double deviation = scaling == Scaling.NONE ? 1 : deviation(rows, j, means[j]);
      divisors[j] = deviation == 0 ? 1 : deviation;
    }
    double[][] centred = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      centred[i] = centred(rows[i], means, divisors);
    }
    return new PrincipalComponents(means, divisors, ThinSvd.of(centred), rows.length);
  }

  /** How many directions the rows vary in: the number of components with a variance above 0. */
  public int rank() {
    return rank;
  }

  /**
   * The variance of the scores on each component (divisor n-1), largest first; as many numbers as
   * the smaller of rows and columns, 0 beyond the rank. Their sum is the total variance.
   */
  public double[] variances() {
    return variances.clone();
  }

  /**
   * The share of the total variance on the first components together, 0..1.
   *
   * @param count how many components, 0 to the smaller of rows and columns
   * @throws IllegalStateException if all rows are equal, so that there is no variance to share
   */
  public double explained(int count) {
    count(count);
    if (total == 0) {
      throw new IllegalStateException("rows do not vary, so no component explains a share of it");
    }
    double sum = 0;
    for (int k = 0; k < count; k++) {
      sum += variances[k];
    }
    return sum / total;
  }

  /** A component as a unit vector, one number a column; of length 0 beyond the rank. */
  public double[] component(int k) {
    if (k < 0 || k >= components.length) {
      throw new IllegalArgumentException(
          "k must be in 0.." + (components.length - 1) + ", but was " + k);
    }
    return components[k].clone();
  }

  /**
   * The scores of a row on the first components: its shadow in few dimensions.
   *
   * @param row one number a column, in the order and units of the rows that were learned from
   * @param count how many components, 0 to the smaller of rows and columns
   */
  public double[] scores(double[] row, int count) {
    count(count);
    Training.rowLength(row, means.length);
    double[] centred = centred(row, means, divisors);
    double[] scores = new double[count];
    for (int k = 0; k < count; k++) {
      scores[k] = RowMath.dot(centred, components[k]);
    }
    return scores;
  }

  /** The scores of each row on the first components. */
  public double[][] scoresAll(double[][] rows, int count) {
    double[][] scores = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      scores[i] = scores(rows[i], count);
    }
    return scores;
  }

  /**
   * The row that its scores on the first components stand for, in the units of the columns: the
   * nearest to the row, in scaled units, that so few numbers can say.
   *
   * @param count how many components, 0 to the smaller of rows and columns
   */
  public double[] reconstruct(double[] row, int count) {
    double[] scores = scores(row, count);
    double[] rebuilt = new double[row.length];
    for (int k = 0; k < count; k++) {
      RowMath.add(rebuilt, scores[k], components[k]);
    }
    for (int j = 0; j < rebuilt.length; j++) {
      rebuilt[j] = means[j] + divisors[j] * rebuilt[j];
    }
    return rebuilt;
  }

  /**
   * The mean squared difference, over all rows and columns and in scaled units, between rows and
   * their reconstruction from the first components. For the rows that were learned from it is the
   * sum of the variances left out, times (n-1)/n, over the number of columns.
   */
  public double reconstructionError(double[][] rows, int count) {
    Training.features(rows);
    double sum = 0;
    for (double[] row : rows) {
      double[] rebuilt = reconstruct(row, count);
      for (int j = 0; j < row.length; j++) {
        double off = (row[j] - rebuilt[j]) / divisors[j];
        sum += off * off;
      }
    }
    return sum / rows.length / means.length;
  }

  private void count(int count) {
    if (count < 0 || count > components.length) {
      throw new IllegalArgumentException(
          "count must be in 0.." + components.length + ", but was " + count);
    }
  }

  private static void orient(double[] component) {
    double largest = 0;
    for (double entry : component) {
      largest = Math.abs(entry) > Math.abs(largest) ? entry : largest;
    }
    for (int j = 0; j < component.length && largest < 0; j++) {
      component[j] = -component[j];
    }
  }

  private static double[] centred(double[] row, double[] means, double[] divisors) {
    double[] centred = new double[row.length];
    for (int j = 0; j < row.length; j++) {
      centred[j] = (row[j] - means[j]) / divisors[j];
    }
    return centred;
  }

  private static double mean(double[][] rows, int j) {
    double sum = 0;
    for (double[] row : rows) {
      sum += row[j] - rows[0][j]; // from the first row on, so that a constant column is exact
    }
    return rows[0][j] + sum / rows.length;
  }

  private static double deviation(double[][] rows, int j, double mean) {
    double squares = 0;
    for (double[] row : rows) {
      squares += (row[j] - mean) * (row[j] - mean);
    }
    return Math.sqrt(squares / (rows.length - 1));
  }
}
