package org.mlconcepts.features;

import java.util.Arrays;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.metric.Quantiles;

/**
 * Fills missing values, which are NaN, with one number a column that is learned from training rows.
 */
final class Imputation {

  /** Which number. */
  enum Rule {
    MEAN,
    MEDIAN,
    /** The smallest of equally frequent ones. */
    MOST_FREQUENT
  }

  private final double[] fills;
  private final boolean[] missing; // whether the column was missing in training

  private Imputation(double[] fills, boolean[] missing) {
    this.fills = fills;
    this.missing = missing;
  }

  /** Learns from training rows; each column must have a value somewhere. */
  static Imputation of(double[][] rows, Rule rule) {
    double[] fills = new double[rows[0].length];
    boolean[] missing = new boolean[fills.length];
    for (int j = 0; j < fills.length; j++) {
      int column = j;
      double[] present =
          Arrays.stream(rows)
              .mapToDouble(row -> row[column])
              .filter(value -> !Double.isNaN(value))
              .toArray();
      Checks.that(
          present.length > 0, "column " + j + " is missing in every training row; leave it out");
      fills[j] = fill(present, rule);
      missing[j] = present.length < rows.length;
    }
    return new Imputation(fills, missing);
  }

  private static double fill(double[] present, Rule rule) {
    return switch (rule) {
      case MEAN -> Arrays.stream(present).sum() / present.length;
      case MEDIAN -> Quantiles.of(present).median();
      case MOST_FREQUENT -> mostFrequent(present);
    };
  }

  private static double mostFrequent(double[] present) {
    double[] sorted = present.clone();
    Arrays.sort(sorted);
    double best = sorted[0];
    int longest = 0;
    for (int start = 0; start < sorted.length; ) {
      int end = start;
      while (end < sorted.length && sorted[end] == sorted[start]) {
        end++;
      }
      if (end - start > longest) {
        longest = end - start;
        best = sorted[start];
      }
      start = end;
    }
    return best;
  }

  /** What each column is filled with. */
  double[] fills() {
    return fills.clone();
  }

  /** The rows with their gaps filled. */
  double[][] fill(double[][] rows) {
    double[][] filled = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      filled[i] = rows[i].clone();
      for (int j = 0; j < fills.length; j++) {
        filled[i][j] = Double.isNaN(rows[i][j]) ? fills[j] : rows[i][j];
      }
    }
    return filled;
  }

  /** The columns that were missing somewhere in training, which are those worth a flag. */
  int[] flagged() {
    int[] found = new int[missing.length];
    int count = 0;
    for (int j = 0; j < missing.length; j++) {
      if (missing[j]) {
        found[count++] = j;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** For each flagged column, 1 where the value is missing; before filling. */
  double[][] flags(double[][] rows) {
    int[] flagged = flagged();
    double[][] flags = new double[rows.length][flagged.length];
    for (int i = 0; i < rows.length; i++) {
      for (int f = 0; f < flagged.length; f++) {
        flags[i][f] = Double.isNaN(rows[i][flagged[f]]) ? 1 : 0;
      }
    }
    return flags;
  }
}
