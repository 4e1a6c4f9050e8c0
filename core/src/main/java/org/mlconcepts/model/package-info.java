/**
 * Learners behind one-method interfaces; the only package that sees Tribuo and Smile.
 *
 * <p>A learner holds settings only, and each fit makes a new model that is safe to share by
 * threads: {@link org.mlconcepts.model.ClassificationLearner} gives a {@link
 * org.mlconcepts.model.Classifier}, {@link org.mlconcepts.model.RegressionLearner} a {@link
 * org.mlconcepts.model.Regressor}, {@link org.mlconcepts.model.ClusteringLearner} a {@link
 * org.mlconcepts.model.Clusterer}. Rows are arrays of numbers; {@link
 * org.mlconcepts.model.Features} makes them from a table, and learns what it needs from the
 * training rows alone. Chance comes from the generator that a fit is given:
 *
 * <pre>{@code
 * Classifier model =
 *     new LogisticRegression(0.01).fit(rows, labels, new Seed(42).stream("fit"));
 * double[] probabilities = model.scores(newRows);
 * }</pre>
 *
 * <p>What a page explains is written here so that it can be read beside the textbook: least
 * squares, ridge and lasso paths by coordinate descent, trees and their averages, boosting, nearest
 * neighbours, naive Bayes, small networks with a checked gradient, k-means, principal components.
 * Each says what it minimises, in which units its penalty is, and what differs from other
 * libraries. Random forests of Smile, LIBLINEAR through Tribuo and others stand behind the same
 * interfaces, and tests compare the two.
 */
@NullMarked
package org.mlconcepts.model;

import org.jspecify.annotations.NullMarked;
