package org.mlconcepts.imbalance;

import java.util.random.RandomGenerator;
import org.mlconcepts.model.Classifier;
import org.mlconcepts.model.WeightedClassificationLearner;
import org.mlconcepts.sample.ClassWeights;
import org.mlconcepts.sample.RandomOverSampling;
import org.mlconcepts.sample.RandomUnderSampling;
import org.mlconcepts.sample.Resampler;
import org.mlconcepts.sample.Smote;
import org.mlconcepts.sample.TomekLinks;
import org.mlconcepts.sample.TrainingFold;

/** What is done about rare positives before or in training. */
enum Treatment {
  NONE("none", Resampler.none(), false),
  WEIGHTS("class weights", Resampler.none(), true),
  OVER_SAMPLING("over-sampling", RandomOverSampling.balanced(), false),
  UNDER_SAMPLING("under-sampling", RandomUnderSampling.balanced(), false),
  TOMEK("Tomek links", TomekLinks.underSampling(), false),
  SMOTE("SMOTE", new Smote(5), false),
  SMOTE_TOMEK("SMOTE + Tomek", new Smote(5).then(TomekLinks.cleaning()), false),
  /** Weights for the classes as they were before SMOTE evened them out. */
  SMOTE_WEIGHTS("SMOTE + weights", new Smote(5), true);

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // resamplers are records and functions without state
  private final Resampler resampler;

  private final boolean weighted;

  Treatment(String title, Resampler resampler, boolean weighted) {
    this.title = title;
    this.resampler = resampler;
    this.weighted = weighted;
  }

  String title() {
    return title;
  }

  /** Treats the rows; SMOTE needs more than five positives. */
  TrainingFold treat(TrainingFold fold, RandomGenerator random) {
    return resampler.resample(fold, random);
  }

  /** Trains on treated rows. */
  Classifier fit(
      WeightedClassificationLearner learner,
      TrainingFold original,
      TrainingFold treated,
      RandomGenerator random) {
    return weighted
        ? learner.fit(
            treated.rows(),
            treated.labels(),
            ClassWeights.ofRows(treated.labels(), ClassWeights.balanced(original.labels())),
            random)
        : learner.fit(treated.rows(), treated.labels(), random);
  }
}
