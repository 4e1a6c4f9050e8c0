package org.mlconcepts.model;

/**
 * The mean squared loss of a linear model as a function of its coefficients w, {@code (spread - 2
 * c'w + w'Gw)/2}: all that squared loss knows of the rows. G holds the mean products of centred
 * features, c those with the target, spread the variance of the target.
 */
abstract class Quadratic {

  final Frame frame;
  final double targetMean;
  final double spread;
  final double[] pull; // c

  Quadratic(Frame frame, double targetMean, double spread, double[] pull) {
    this.frame = frame;
    this.targetMean = targetMean;
    this.spread = spread;
    this.pull = pull;
  }

  final int features() {
    return pull.length;
  }

  /** Column j of G; not to be changed. */
  abstract double[] column(int j);

  /** Whether a feature varies at all. */
  final boolean varies(int feature) {
    return frame.deviation(feature) > 0;
  }
}
