/**
 * Ten interview questions about machine learning, put to the test.
 *
 * <p>{@link org.mlconcepts.Questions} lists them. Each question has a package of its own with a few
 * experiments; below them lies a kit that knows no question:
 *
 * <ul>
 *   <li>{@link org.mlconcepts.lab}: experiments, seeds, estimates, and how evidence becomes a
 *       verdict
 *   <li>{@link org.mlconcepts.metric}: metrics and curves as pure functions on values
 *   <li>{@link org.mlconcepts.sample}: splits, folds and resampling
 *   <li>{@link org.mlconcepts.model}: learners behind one-method interfaces
 *   <li>{@link org.mlconcepts.chart}: charts as data
 *   <li>{@link org.mlconcepts.data}: tables, and the bundled data sets
 * </ul>
 *
 * <p>Kit packages never import a question, and questions never import each other, so that any of
 * them can be read, changed or deleted alone.
 */
@NullMarked
package org.mlconcepts;

import org.jspecify.annotations.NullMarked;
