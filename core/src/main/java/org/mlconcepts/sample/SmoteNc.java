package org.mlconcepts.sample;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * SMOTE for rows in which some columns hold categories, written as numbers. Numeric columns are
 * blended as by {@link Smote}; a category becomes the most frequent one among the neighbours, the
 * smallest of equals.
 *
 * <p>A category that differs adds to a distance as much as the median standard deviation of the
 * numeric columns within the class (divisor n - 1). Standardise the numeric columns first.
 *
 * <p>Reference: Chawla et al. (2002), JAIR 16, section 6.1.
 *
 * @param neighbours k, at least 1, and less than the rows of every class that is to grow
 * @param ratio rows that a smaller class shall have over those of the largest, in (0, 1]
 * @param categorical numbers of the columns that hold categories; at least one column is numeric
 */
public record SmoteNc(int neighbours, double ratio, List<Integer> categorical)
    implements Resampler {

  public SmoteNc {
    Arguments.atLeast("neighbours", 1, neighbours);
    Arguments.ratio(ratio);
    categorical = categorical.stream().sorted().distinct().toList();
  }

  @Override
  public TrainingFold resample(TrainingFold fold, RandomGenerator random) {
    boolean[] category = categories(fold.rows()[0].length);
    int[] missing = Arguments.missing(fold, ratio);
    TrainingFold grown = fold;
    for (int label = 0; label < missing.length; label++) {
      if (missing[label] > 0) {
        double[][] own = Rows.select(fold.rows(), fold.of(label));
        Pairs pairs = Pairs.draw(encoded(own, category), neighbours, missing[label], random);
        double[][] rows = new double[missing[label]][];
        int[] labels = new int[missing[label]];
        for (int i = 0; i < rows.length; i++) {
          rows[i] = Smote.between(own[pairs.from(i)], own[pairs.to(i)], pairs.place(i));
          for (int j : categorical) {
            rows[i][j] = mostFrequent(own, pairs.neighboursOf(i), j);
          }
          labels[i] = label;
        }
        grown = grown.plus(rows, labels);
      }
    }
    return grown;
  }

  private boolean[] categories(int columns) {
    boolean[] category = new boolean[columns];
    for (int j : categorical) {
      if (j < 0 || j >= columns) {
        throw new IllegalArgumentException(
            "categorical must hold columns in 0.." + (columns - 1) + ", but held " + j);
      }
      category[j] = true;
    }
    if (categorical.size() == columns) {
      throw new IllegalArgumentException(
          "categorical must leave at least one numeric column; take RandomOverSampling");
    }
    return category;
  }

  /**
   * Rows in a space where Euclidean distance is the one described above: a category is one of as
   * many corners as there are levels, any two of them a median deviation apart.
   */
  private static double[][] encoded(double[][] own, boolean[] category) {
    double corner = medianDeviation(own, category) / Math.sqrt(2);
    double[][] levels = new double[category.length][];
    int width = 0;
    for (int j = 0; j < category.length; j++) {
      int column = j;
      levels[j] = Arrays.stream(own).mapToDouble(row -> row[column]).sorted().distinct().toArray();
      width += category[j] ? levels[j].length : 1;
    }
    double[][] encoded = new double[own.length][width];
    for (int i = 0; i < own.length; i++) {
      for (int j = 0, at = 0; j < category.length; j++) {
        if (category[j]) {
          encoded[i][at + Arrays.binarySearch(levels[j], own[i][j])] = corner;
          at += levels[j].length;
        } else {
          encoded[i][at++] = own[i][j];
        }
      }
    }
    return encoded;
  }

  private static double medianDeviation(double[][] own, boolean[] category) {
    double[] deviations = new double[category.length];
    int numeric = 0;
    for (int j = 0; j < category.length; j++) {
      if (!category[j]) {
        double mean = 0;
        for (double[] row : own) {
          mean += row[j] / own.length;
        }
        double squares = 0;
        for (double[] row : own) {
          squares += (row[j] - mean) * (row[j] - mean);
        }
        deviations[numeric++] = own.length > 1 ? Math.sqrt(squares / (own.length - 1)) : 0;
      }
    }
    double[] sorted = Arrays.copyOf(deviations, numeric);
    Arrays.sort(sorted);
    return (sorted[(numeric - 1) / 2] + sorted[numeric / 2]) / 2;
  }

  private static double mostFrequent(double[][] own, int[] neighbours, int column) {
    double[] values = Arrays.stream(neighbours).mapToDouble(i -> own[i][column]).sorted().toArray();
    double best = values[0];
    int most = 0;
    for (int start = 0; start < values.length; ) {
      int end = start;
      while (end < values.length && values[end] == values[start]) {
        end++;
      }
      if (end - start > most) {
        most = end - start;
        best = values[start];
      }
      start = end;
    }
    return best;
  }
}
