package org.mlconcepts.deployment;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Classifier;
import org.mlconcepts.model.LogisticRegression;

/**
 * Rows that a model is trained on, followed by those that it serves, with what a prediction costs.
 * If the true chances are known, that is the chance of an error beyond the best possible model's;
 * else the log loss.
 */
final class ServedStream {

  private static final double SMALLEST = 1e-4; // of a probability

  final double[][] rows;
  final int[] labels;
  final int training;
  private final Optional<double[]> chances;

  private ServedStream(double[][] rows, int[] labels, int training, Optional<double[]> chances) {
    this.rows = rows;
    this.labels = labels;
    this.training = training;
    this.chances = chances;
  }

  /** Invented rows, with a change after {@code start} served ones. */
  static ServedStream invented(Change change, int training, int served, Seed seed) {
    int start = training + served / 3;
    Change.Drawn drawn = change.draw(training + served, start, seed.stream("rows"));
    return new ServedStream(drawn.rows, drawn.labels, training, Optional.of(drawn.chances));
  }

  /** Rows of a table. */
  static ServedStream real(double[][] rows, int[] labels, int training) {
    return new ServedStream(rows, labels, training, Optional.empty());
  }

  int size() {
    return rows.length;
  }

  /** A model of consecutive rows. */
  Classifier fit(int from, int to, RandomGenerator unused) {
    return new LogisticRegression(1e-3)
        .standardized()
        .fit(Arrays.copyOfRange(rows, from, to), Arrays.copyOfRange(labels, from, to), unused);
  }

  /** Whether both labels occur, so that a model can be trained at all. */
  boolean trainable(int from, int to) {
    int positives = 0;
    for (int t = from; t < to; t++) {
      positives += labels[t];
    }
    return positives > 0 && positives < to - from;
  }

  /** What it costs to predict a chance of {@code p} for a row. */
  double loss(int row, double p) {
    if (chances.isPresent()) {
      double c = chances.orElseThrow()[row];
      return (p > 0.5 ? 1 - c : c) - Math.min(c, 1 - c);
    }
    return logLoss(row, p);
  }

  /** Minus the log of the chance that was given to the label. */
  double logLoss(int row, double p) {
    double held = Math.min(1 - SMALLEST, Math.max(SMALLEST, p));
    return -StrictMath.log(labels[row] == 1 ? held : 1 - held);
  }

  /** Whether the more probable class is the wrong one: 1 or 0. */
  int error(int row, double p) {
    return (p > 0.5) == (labels[row] == 1) ? 0 : 1;
  }
}
