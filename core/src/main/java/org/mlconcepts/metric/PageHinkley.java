package org.mlconcepts.metric;

/**
 * The Page-Hinkley test for a rise of the mean: with m the mean of all values so far, it adds up
 * {@code value - m - tolerance} and alarms where the sum stands more than a threshold above its own
 * lowest point.
 *
 * <p>Reference: Page (1954), Continuous inspection schemes, Biometrika 41(1/2); Hinkley (1971),
 * Biometrika 58(3).
 */
public final class PageHinkley implements StreamDetector {

  /** The values before which there is no alarm. */
  public static final int LEAST_VALUES = 30;

  private final double threshold;
  private final double tolerance;
  private long values;
  private double mean;
  private double sum;
  private double lowest;

  /**
   * A detector that has seen nothing.
   *
   * @param threshold λ, above 0; 50 is a usual choice for errors of 0 and 1
   * @param tolerance the rise that does not count, at least 0; 0.005 is usual
   */
  public PageHinkley(double threshold, double tolerance) {
    if (!(threshold > 0)) {
      throw new IllegalArgumentException("threshold must be above 0, but was " + threshold);
    }
    Arguments.cost("tolerance", tolerance);
    this.threshold = threshold;
    this.tolerance = tolerance;
  }

  @Override
  public State add(double value) {
    values++;
    mean += (value - mean) / values;
    sum += value - mean - tolerance;
    lowest = Math.min(lowest, sum);
    return values >= LEAST_VALUES && evidence() > threshold ? State.DRIFT : State.STABLE;
  }

  /** The height of the sum above its lowest point, where 0 at the start counts. */
  @Override
  public double evidence() {
    return sum - lowest;
  }
}
