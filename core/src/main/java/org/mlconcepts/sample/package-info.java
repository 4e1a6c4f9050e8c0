/**
 * Ways to split rows and to resample them.
 *
 * <p>A splitter gives a list of {@link org.mlconcepts.sample.Split}s, which are numbers of rows:
 * {@link org.mlconcepts.sample.Folds} for rows that are exchangeable, {@link
 * org.mlconcepts.sample.StratifiedFolds} for rare classes, {@link org.mlconcepts.sample.GroupFolds}
 * where rows of a patient or a device belong together, {@link org.mlconcepts.sample.TimeFolds}
 * where the future must not train the past.
 *
 * <p>A {@link org.mlconcepts.sample.Resampler}, such as {@link org.mlconcepts.sample.Smote}, takes
 * a {@link org.mlconcepts.sample.TrainingFold} and nothing else. Test rows cannot be resampled by
 * accident, because they never are one:
 *
 * <pre>{@code
 * TrainingFold even =
 *     new Smote(5).resample(TrainingFold.of(rows, labels), new Seed(42).stream("smote"));
 * }</pre>
 *
 * <p>What resampling does to probabilities is undone by {@link
 * org.mlconcepts.sample.PriorCorrection}.
 */
@NullMarked
package org.mlconcepts.sample;

import org.jspecify.annotations.NullMarked;
