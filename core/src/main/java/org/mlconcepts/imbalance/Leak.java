package org.mlconcepts.imbalance;

import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.mlconcepts.model.Standardization;
import org.mlconcepts.sample.Partition;
import org.mlconcepts.sample.RandomOverSampling;
import org.mlconcepts.sample.Resampler;
import org.mlconcepts.sample.Smote;
import org.mlconcepts.sample.TrainingFold;

/** A step of preparation that can see rows which it should not. */
enum Leak {
  OVER_SAMPLING("over-sampling", RandomOverSampling.balanced()),
  SMOTE("SMOTE", new Smote(5)),
  /** Mean and deviation of each feature: the textbook leak, which hardly leaks. */
  SCALER("scaler", Resampler.none());

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // resamplers are records and functions without state
  private final Resampler resampler;

  Leak(String title, Resampler resampler) {
    this.title = title;
    this.resampler = resampler;
  }

  String title() {
    return title;
  }

  /** Training rows after the step, and test rows as the model will see them. */
  record Prepared(TrainingFold training, UnaryOperator<double[]> step, Partition part) {

    double[][] testRows() {
      double[][] rows = part.testRows().clone();
      for (int i = 0; i < rows.length; i++) {
        rows[i] = step.apply(rows[i]);
      }
      return rows;
    }

    boolean[] testLabels() {
      boolean[] labels = new boolean[part.testLabels().length];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = part.testLabels()[i] == 1;
      }
      return labels;
    }
  }

  /** Done right: learned from the training rows of a split, applied to its test rows. */
  Prepared prepare(Partition part, RandomGenerator random) {
    if (this == SCALER) {
      Standardization scale = Standardization.of(part.training().rows());
      return new Prepared(scaled(part.training(), scale), scale::apply, part);
    }
    return new Prepared(resampler.resample(part.training(), random), row -> row, part);
  }

  /** What becomes of rows that are all treated as training rows. */
  TrainingFold prepare(TrainingFold all, RandomGenerator random) {
    return this == SCALER
        ? scaled(all, Standardization.of(all.rows()))
        : resampler.resample(all, random);
  }

  private static TrainingFold scaled(TrainingFold fold, Standardization scale) {
    return TrainingFold.of(scale.applyAll(fold.rows()), fold.labels());
  }
}
