/**
 * Metrics, curves, their intervals and tests: pure functions on values, each with its definition
 * and its source.
 *
 * <p>Labels are booleans, true being positive; scores are any numbers of which larger means more
 * likely positive. What must be a probability says so. A metric that has no value says why, instead
 * of answering 0 or NaN: see {@link org.mlconcepts.metric.Score}.
 *
 * <pre>{@code
 * boolean[] labels = {false, false, true, true};
 * double[] scores = {0.1, 0.4, 0.35, 0.8};
 * PrecisionRecallCurve curve = PrecisionRecallCurve.of(labels, scores);
 * curve.averagePrecision(); // 5/6
 * curve.trapezoidArea();    // 19/24, which is another number
 * }</pre>
 *
 * <p>Where to begin: {@link org.mlconcepts.metric.Confusion} for decisions, {@link
 * org.mlconcepts.metric.RocCurve} and {@link org.mlconcepts.metric.PrecisionRecallCurve} for
 * rankings, {@link org.mlconcepts.metric.CalibrationCurve} and {@link
 * org.mlconcepts.metric.BrierScore} for probabilities, {@link
 * org.mlconcepts.metric.RegressionErrors} for numbers, {@link
 * org.mlconcepts.metric.ConfusionMatrix} for several classes, {@link
 * org.mlconcepts.metric.Silhouette} and {@link org.mlconcepts.metric.ClusterAgreement} for groups.
 * How sure a metric is: {@link org.mlconcepts.metric.Wilson} for shares, {@link
 * org.mlconcepts.metric.DeLong} for areas, {@link org.mlconcepts.metric.ScoreBootstrap} for the
 * rest. How error splits: {@link org.mlconcepts.metric.SquaredErrorDecomposition}.
 *
 * <p>All work in O(n log n) at most, on primitive arrays, and take weights wherever the definition
 * allows it.
 */
@NullMarked
package org.mlconcepts.metric;

import org.jspecify.annotations.NullMarked;
