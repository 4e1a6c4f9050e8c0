package org.mlconcepts.sample;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Keeps only some rows of the larger classes, drawn without replacement; the rest is thrown away.
 * The kept rows stay in their order.
 *
 * @param ratio rows of the smallest class over those that a larger one shall keep, in (0, 1]; a
 *     class that has fewer already is left alone
 */
public record RandomUnderSampling(double ratio) implements Resampler {

  public RandomUnderSampling {
    Arguments.ratio(ratio);
  }

  /** As few rows of each class as of the smallest. */
  public static RandomUnderSampling balanced() {
    return new RandomUnderSampling(1);
  }

  @Override
  public TrainingFold resample(TrainingFold fold, RandomGenerator random) {
    int[] counts = fold.counts();
    int smallest = Arrays.stream(counts).filter(count -> count > 0).min().orElseThrow();
    int most = (int) Math.floor(smallest / ratio);
    boolean[] dropped = new boolean[fold.size()];
    for (int label = 0; label < counts.length; label++) {
      int[] own = fold.of(label);
      int[] order = Permutation.of(own.length, random);
      for (int i = Math.max(most, smallest); i < own.length; i++) {
        dropped[own[order[i]]] = true;
      }
    }
    return fold.select(Arguments.kept(dropped));
  }
}
