package org.mlconcepts.features;

import java.util.Arrays;
import org.mlconcepts.lab.Checks;

/**
 * Fills a missing value, which is NaN, with the mean of that column over the k nearest training
 * rows that have it. The distance of two rows is Euclidean over the columns that both have, scaled
 * up to all columns: {@code sqrt(p / common · sum)}.
 *
 * <p>Reference: Troyanskaya et al. (2001), Missing value estimation methods for DNA microarrays,
 * Bioinformatics 17(6).
 */
final class NeighbourImputation {

  private final double[][] training;
  private final double[] means;
  private final int k;

  private NeighbourImputation(double[][] training, double[] means, int k) {
    this.training = training;
    this.means = means;
    this.k = k;
  }

  /** Keeps the training rows, which are not to be changed. */
  static NeighbourImputation of(double[][] training, int k) {
    Checks.atLeast("k", 1, k);
    return new NeighbourImputation(
        training, Imputation.of(training, Imputation.Rule.MEAN).fills(), k);
  }

  /** The rows with their gaps filled; training rows may be among them. */
  double[][] fill(double[][] rows) {
    return Arrays.stream(rows).map(this::fill).toArray(double[][]::new);
  }

  private double[] fill(double[] row) {
    double[] filled = row.clone();
    if (Arrays.stream(row).noneMatch(Double::isNaN)) {
      return filled;
    }
    for (int j = 0; j < row.length; j++) {
      if (Double.isNaN(row[j])) {
        filled[j] = value(row, j);
      }
    }
    return filled;
  }

  /** The k nearest are kept in order by insertion; of equals the earlier row is nearer. */
  private double value(double[] row, int column) {
    double[] near = new double[k];
    double[] values = new double[k];
    int found = 0;
    for (double[] other : training) {
      double value = other[column];
      if (Double.isNaN(value)) {
        continue; // such a row has nothing to give, however near it is
      }
      double distance = distance(row, other);
      if (Double.isNaN(distance)) {
        continue;
      }
      int place = found < k ? found++ : k;
      while (place > 0 && distance < near[place - 1]) {
        if (place < k) {
          near[place] = near[place - 1];
          values[place] = values[place - 1];
        }
        place--;
      }
      if (place < k) {
        near[place] = distance;
        values[place] = value;
      }
    }
    double sum = 0;
    for (int i = 0; i < found; i++) {
      sum += values[i];
    }
    return found == 0 ? means[column] : sum / found;
  }

  /** NaN if the rows have no column in common. */
  private static double distance(double[] a, double[] b) {
    double sum = 0;
    int common = 0;
    for (int j = 0; j < a.length; j++) {
      double difference = a[j] - b[j];
      if (!Double.isNaN(difference)) {
        sum += difference * difference;
        common++;
      }
    }
    return common == 0 ? Double.NaN : Math.sqrt(sum * a.length / common);
  }
}
