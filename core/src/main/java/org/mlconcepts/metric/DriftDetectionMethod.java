package org.mlconcepts.metric;

/**
 * DDM, for errors of 0 and 1: after i values with a share p of errors and {@code s = √(p(1 - p)/i)}
 * it remembers where {@code p + s} was smallest, warns where {@code p + s} exceeds {@code pmin + 2
 * smin}, and alarms above {@code pmin + 3 smin}.
 *
 * <p>The share runs over all values since the start, so that the longer a model was good, the
 * longer it takes to notice that it no longer is.
 *
 * <p>Reference: Gama, Medas, Castillo and Rodrigues (2004), Learning with drift detection, SBIA.
 */
public final class DriftDetectionMethod implements StreamDetector {

  /** The values before which nothing is said. */
  public static final int LEAST_VALUES = 30;

  private static final double WARNING = 2;

  private final double threshold;
  private long values;
  private double errors;
  private double lowest = Double.POSITIVE_INFINITY; // p + s where it was smallest
  private double lowestShare;
  private double lowestDeviation;
  private double evidence;

  /**
   * A detector that has seen nothing.
   *
   * @param threshold deviations above the best level at which it alarms, above 2; 3 is the paper's
   */
  public DriftDetectionMethod(double threshold) {
    if (!(threshold > WARNING)) {
      throw new IllegalArgumentException("threshold must be above 2, but was " + threshold);
    }
    this.threshold = threshold;
  }

  /**
   * Takes the next value.
   *
   * @param value 0 for right, 1 for wrong
   */
  @Override
  public State add(double value) {
    if (value != 0 && value != 1) {
      throw new IllegalArgumentException("value must be 0 or 1, but was " + value);
    }
    values++;
    errors += value;
    if (values < LEAST_VALUES) {
      return State.STABLE;
    }
    double share = errors / values;
    double deviation = Math.sqrt(share * (1 - share) / values);
    if (share + deviation < lowest) {
      lowest = share + deviation;
      lowestShare = share;
      lowestDeviation = deviation;
    }
    double above = share + deviation - lowestShare;
    evidence = above <= 0 ? 0 : above / lowestDeviation;
    if (above > threshold * lowestDeviation) {
      return State.DRIFT;
    }
    return above > WARNING * lowestDeviation ? State.WARNING : State.STABLE;
  }

  /** By how many deviations {@code p + s} stands above the best share; infinite if it was 0. */
  @Override
  public double evidence() {
    return evidence;
  }
}
