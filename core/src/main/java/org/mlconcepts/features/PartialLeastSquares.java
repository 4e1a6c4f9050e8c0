package org.mlconcepts.features;

import java.util.Arrays;
import org.mlconcepts.lab.Checks;

/**
 * Partial least squares for one target: directions that follow the covariance with the target,
 * where principal components follow the variance of the columns alone. Each direction is {@code
 * X'y} of what the earlier ones leave over (NIPALS); with as many directions as the rank of X it is
 * least squares.
 *
 * <p>Columns are centred and taken in their own units. Reference: Wold, Sjöström and Eriksson
 * (2001), PLS-regression: a basic tool of chemometrics, Chemometrics and Intelligent Laboratory
 * Systems 58; Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, section 3.5.2.
 */
final class PartialLeastSquares {

  private static final double NEGLIGIBLE = 1e-12;

  private final double[] means;
  private final double level; // the mean target
  private final double[][] directions; // one a component
  private final double[][] loadings;
  private final double[] slopes;

  private PartialLeastSquares(
      double[] means, double level, double[][] directions, double[][] loadings, double[] slopes) {
    this.means = means;
    this.level = level;
    this.directions = directions;
    this.loadings = loadings;
    this.slopes = slopes;
  }

  /**
   * Finds the directions.
   *
   * @param components how many at most; fewer if nothing is left to explain
   */
  static PartialLeastSquares fit(double[][] rows, double[] targets, int components) {
    Checks.atLeast("components", 1, components);
    double[] means = means(rows);
    double level = Arrays.stream(targets).sum() / targets.length;
    double[][] x = centred(rows, means);
    double[] y = Arrays.stream(targets).map(t -> t - level).toArray();
    double[][] directions = new double[components][];
    double[][] loadings = new double[components][];
    double[] slopes = new double[components];
    double first = 0;
    int found = 0;
    while (found < components) {
      double[] direction = moment(x, y);
      double length = Math.sqrt(dot(direction, direction));
      first = found == 0 ? length : first;
      if (length <= NEGLIGIBLE * first) {
        break;
      }
      divide(direction, length);
      double[] scores = Arrays.stream(x).mapToDouble(row -> dot(row, direction)).toArray();
      double size = dot(scores, scores);
      double[] loading = moment(x, scores);
      divide(loading, size);
      double slope = dot(y, scores) / size;
      for (int i = 0; i < x.length; i++) {
        subtract(x[i], scores[i], loading);
        y[i] -= slope * scores[i];
      }
      directions[found] = direction;
      loadings[found] = loading;
      slopes[found++] = slope;
    }
    return new PartialLeastSquares(
        means,
        level,
        Arrays.copyOf(directions, found),
        Arrays.copyOf(loadings, found),
        Arrays.copyOf(slopes, found));
  }

  /** A direction as a unit vector, in what the earlier ones leave of the columns. */
  double[] direction(int component) {
    return directions[component].clone();
  }

  /** The prediction with the first components only. */
  double predict(double[] row, int components) {
    double[] left = row.clone();
    subtract(left, 1, means);
    double predicted = level;
    for (int k = 0; k < Math.min(components, slopes.length); k++) {
      double score = dot(left, directions[k]);
      subtract(left, score, loadings[k]);
      predicted += slopes[k] * score;
    }
    return predicted;
  }

  /** The predictions of many rows. */
  double[] predictAll(double[][] rows, int components) {
    return Arrays.stream(rows).mapToDouble(row -> predict(row, components)).toArray();
  }

  private static double[] means(double[][] rows) {
    double[] means = new double[rows[0].length];
    for (double[] row : rows) {
      subtract(means, -1, row);
    }
    divide(means, rows.length);
    return means;
  }

  private static double[][] centred(double[][] rows, double[] means) {
    double[][] centred = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      centred[i] = rows[i].clone();
      subtract(centred[i], 1, means);
    }
    return centred;
  }

  /** The sum of the rows, each times its weight. */
  private static double[] moment(double[][] rows, double[] weights) {
    double[] sum = new double[rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      subtract(sum, -weights[i], rows[i]);
    }
    return sum;
  }

  private static void subtract(double[] from, double factor, double[] v) {
    for (int j = 0; j < from.length; j++) {
      from[j] -= factor * v[j];
    }
  }

  private static void divide(double[] v, double by) {
    for (int j = 0; j < v.length; j++) {
      v[j] /= by;
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }
}
