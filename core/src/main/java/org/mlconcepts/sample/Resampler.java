package org.mlconcepts.sample;

import java.util.random.RandomGenerator;

/**
 * Changes how many rows each class has in a training fold. It only takes a {@link TrainingFold}, so
 * that test rows keep the shares that the model will meet.
 *
 * <p>A model that is trained on resampled rows believes in their prevalence: its probabilities are
 * shifted, and {@link PriorCorrection} shifts them back.
 */
@FunctionalInterface
public interface Resampler {

  /**
   * The resampled fold.
   *
   * @param random the only source of chance; a resampler without chance leaves it alone
   */
  TrainingFold resample(TrainingFold fold, RandomGenerator random);

  /** Leaves the fold as it is. */
  static Resampler none() {
    return (fold, random) -> fold;
  }

  /** This one, then another: {@code new Smote(5).then(TomekLinks.cleaning())}. */
  default Resampler then(Resampler next) {
    return (fold, random) -> next.resample(resample(fold, random), random);
  }
}
