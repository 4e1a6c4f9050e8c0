package org.mlconcepts.model;

/** The logistic function and its loss, without overflow or cancellation at either end. */
final class Logistic {

  private Logistic() {}

  /** {@code 1 / (1 + exp(-logOdds))}. */
  static double probability(double logOdds) {
    double odds = StrictMath.exp(-Math.abs(logOdds));
    return (logOdds < 0 ? odds : 1) / (1 + odds);
  }

  /** {@code log(1 + exp(-margin))}, where the margin is the log-odds of the true class. */
  static double loss(double margin) {
    return Math.max(0, -margin) + StrictMath.log1p(StrictMath.exp(-Math.abs(margin)));
  }
}
