package org.mlconcepts.sample;

import java.util.random.RandomGenerator;

/**
 * Synthetic minority over-sampling: adds rows on the segments between a row of a smaller class and
 * one of its nearest neighbours of the same class, at a uniform place. The originals come first and
 * stay.
 *
 * <p>All features are taken as numbers and as equally scaled: standardise them first, or the one
 * with the largest unit decides who is near. For categories use {@link SmoteNc}. The new rows lie
 * inside the cloud of the old ones: the class becomes narrower, the more so the more features there
 * are.
 *
 * <p>Neighbours are exact, and of equally near ones the row with the smaller number is nearer.
 *
 * <p>Reference: Chawla, Bowyer, Hall and Kegelmeyer (2002), SMOTE: synthetic minority over-sampling
 * technique, JAIR 16.
 *
 * @param neighbours k, at least 1, and less than the rows of every class that is to grow
 * @param ratio rows that a smaller class shall have over those of the largest, in (0, 1]
 */
public record Smote(int neighbours, double ratio) implements Resampler {

  public Smote {
    Arguments.atLeast("neighbours", 1, neighbours);
    Arguments.ratio(ratio);
  }

  /** As many rows of each class as of the largest. */
  public Smote(int neighbours) {
    this(neighbours, 1);
  }

  @Override
  public TrainingFold resample(TrainingFold fold, RandomGenerator random) {
    int[] missing = Arguments.missing(fold, ratio);
    TrainingFold grown = fold;
    for (int label = 0; label < missing.length; label++) {
      if (missing[label] > 0) {
        double[][] own = Rows.select(fold.rows(), fold.of(label));
        Pairs pairs = Pairs.draw(own, neighbours, missing[label], random);
        double[][] rows = new double[missing[label]][];
        int[] labels = new int[missing[label]];
        for (int i = 0; i < rows.length; i++) {
          rows[i] = between(own[pairs.from(i)], own[pairs.to(i)], pairs.place(i));
          labels[i] = label;
        }
        grown = grown.plus(rows, labels);
      }
    }
    return grown;
  }

  /**
   * The row at a place on the segment between two.
   *
   * @param place 0 at {@code from}, 1 at {@code to}
   */
  public static double[] between(double[] from, double[] to, double place) {
    double[] row = new double[from.length];
    for (int j = 0; j < row.length; j++) {
      row[j] = from[j] + place * (to[j] - from[j]);
    }
    return row;
  }
}
