package org.mlconcepts.features;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * Least squares on numbers and one-hot columns, without ever making the columns: given the
 * coefficients of the numbers, each level's own is a mean of what is left, so that the numbers can
 * be solved for alone. With a price on the squares of the levels' coefficients they are drawn
 * towards the intercept.
 *
 * <p>Minimises {@code Σ (y - a - x'b - c[level])² + price Σ c²}. Reference: Searle, Casella and
 * McCulloch (1992), Variance Components, section 7.4, for what the price does.
 */
final class OneHotLeastSquares {

  private final double[] numbers; // the coefficients of the intercept and the numbers
  private final double[] levels;

  private OneHotLeastSquares(double[] numbers, double[] levels) {
    this.numbers = numbers;
    this.levels = levels;
  }

  /**
   * Fits the coefficients.
   *
   * @param rows the numbers of each row
   * @param column its level and target
   * @param price of the squares, above 0
   */
  static OneHotLeastSquares fit(double[][] rows, LevelColumn column, double price) {
    int[] counts = column.counts();
    double[][] design = Part.beside(Part.column(ones(rows.length)), rows);
    int p = design[0].length;
    double[][] sums = new double[column.levelCount][p];
    double[] targetSums = column.sums();
    double[][] gram = new double[p][p];
    double[] moments = new double[p];
    for (int i = 0; i < design.length; i++) {
      for (int a = 0; a < p; a++) {
        sums[column.levels[i]][a] += design[i][a];
        moments[a] += design[i][a] * column.targets[i];
        for (int b = 0; b < p; b++) {
          gram[a][b] += design[i][a] * design[i][b];
        }
      }
    }
    for (int level = 0; level < counts.length; level++) {
      for (int a = 0; a < p; a++) {
        double share = sums[level][a] / (counts[level] + price);
        moments[a] -= share * targetSums[level];
        for (int b = 0; b < p; b++) {
          gram[a][b] -= share * sums[level][b];
        }
      }
    }
    double[] numbers =
        solver(new Array2DRowRealMatrix(gram)).solve(new ArrayRealVector(moments)).toArray();
    double[] levels = new double[counts.length];
    for (int level = 0; level < levels.length; level++) {
      levels[level] = (targetSums[level] - dot(numbers, sums[level])) / (counts[level] + price);
    }
    return new OneHotLeastSquares(numbers, levels);
  }

  /** Of columns that repeat each other any solution predicts the same: the shortest is taken. */
  private static DecompositionSolver solver(RealMatrix gram) {
    DecompositionSolver solver = new LUDecomposition(gram).getSolver();
    return solver.isNonSingular() ? solver : new SingularValueDecomposition(gram).getSolver();
  }

  /** The prediction of each row; an unseen level has the coefficient 0. */
  double[] predict(double[][] rows, int[] levelOf) {
    double[] predicted = new double[rows.length];
    double[][] design = Part.beside(Part.column(ones(rows.length)), rows);
    for (int i = 0; i < rows.length; i++) {
      predicted[i] = dot(numbers, design[i]) + (levelOf[i] < 0 ? 0 : levels[levelOf[i]]);
    }
    return predicted;
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }
}
