package org.mlconcepts.sample;

import java.util.random.RandomGenerator;

/**
 * Repeats rows of the smaller classes, drawn with replacement. The originals come first and stay.
 *
 * <p>Every row is kept, and no new information comes in: training on the copies is training with
 * weights, up to the chance of which rows are drawn.
 *
 * @param ratio rows that a smaller class shall have over those of the largest, in (0, 1]; a class
 *     that has more already is left alone
 */
public record RandomOverSampling(double ratio) implements Resampler {

  public RandomOverSampling {
    Arguments.ratio(ratio);
  }

  /** As many rows of each class as of the largest. */
  public static RandomOverSampling balanced() {
    return new RandomOverSampling(1);
  }

  @Override
  public TrainingFold resample(TrainingFold fold, RandomGenerator random) {
    int[] missing = Arguments.missing(fold, ratio);
    TrainingFold grown = fold;
    for (int label = 0; label < missing.length; label++) {
      int[] own = fold.of(label);
      double[][] rows = new double[missing[label]][];
      int[] labels = new int[missing[label]];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = fold.rows()[own[random.nextInt(own.length)]];
        labels[i] = label;
      }
      grown = grown.plus(rows, labels);
    }
    return grown;
  }
}
