package org.mlconcepts.evaluation;

import org.mlconcepts.metric.Ranking;

/** Rows with their labels and what a model says of them: the probability of a positive. */
final class Scored {

  private final boolean[] labels;
  private final double[] probabilities;

  Scored(boolean[] labels, double[] probabilities) {
    this.labels = labels;
    this.probabilities = probabilities;
  }

  boolean[] labels() {
    return labels;
  }

  double[] probabilities() {
    return probabilities;
  }

  Ranking ranking() {
    return Ranking.of(labels, probabilities);
  }
}
