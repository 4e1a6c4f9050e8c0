package org.mlconcepts.postmortem;

import java.util.List;
import java.util.OptionalDouble;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.RegressionLearner;

/**
 * Checks a forecast before it is released: that its features use the past only, that it beats the
 * seasonal naive forecast in a backtest, that its claimed error is not too good, that its errors
 * are steady, and, if a shadow run has logged served features, that they are the right ones.
 *
 * <p>The backtest forecasts day after day of the last sixteen periods, in four steps; before each
 * the learner is trained on all days so far.
 */
public final class ReleaseGate {

  private static final int WEEK = 7;

  private final double[] series;
  private final ForecastFeatures features;
  private final RegressionLearner learner;
  private final int period;
  private final int firstDay;
  private final OptionalDouble claimedError;
  private final List<ServedRow> served;

  private ReleaseGate(
      double[] series,
      ForecastFeatures features,
      RegressionLearner learner,
      int period,
      int firstDay,
      OptionalDouble claimedError,
      List<ServedRow> served) {
    this.series = series;
    this.features = features;
    this.learner = learner;
    this.period = period;
    this.firstDay = firstDay;
    this.claimedError = claimedError;
    this.served = List.copyOf(served);
    int least = firstDay + 24 * period;
    if (period < 2 || firstDay < period || series.length < least) {
      throw new IllegalArgumentException(
          "series must have at least firstDay + 24 periods = "
              + least
              + " days, period be at least 2 and firstDay at least a period, but were "
              + series.length
              + ", "
              + period
              + " and "
              + firstDay);
    }
  }

  /**
   * A gate for a weekly series whose features need four weeks of past.
   *
   * @param series one finite value a day, in the order of time, at least 28 weeks
   */
  public static ReleaseGate of(
      double[] series, ForecastFeatures features, RegressionLearner learner) {
    return new ReleaseGate(
        series.clone(), features, learner, WEEK, 4 * WEEK, OptionalDouble.empty(), List.of());
  }

  /** The same gate for another season; features are asked for from the fourth period on. */
  public ReleaseGate withPeriod(int days) {
    return new ReleaseGate(series, features, learner, days, 4 * days, claimedError, served);
  }

  /** The same gate, with the mean absolute error that was reported for the model. */
  public ReleaseGate withClaimedError(double error) {
    if (!(error >= 0 && error < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("error must be finite and at least 0, but was " + error);
    }
    return new ReleaseGate(
        series, features, learner, period, firstDay, OptionalDouble.of(error), served);
  }

  /** The same gate, with features that a shadow run has served for days of the series. */
  public ReleaseGate withServed(List<ServedRow> rows) {
    return new ReleaseGate(series, features, learner, period, firstDay, claimedError, rows);
  }

  /** Measures everything and judges it by the usual limits. */
  public GateReport check(Seed seed) {
    return check(seed, GateLimits.defaults());
  }

  /** Measures everything and judges it by other limits. */
  public GateReport check(Seed seed, GateLimits limits) {
    return measure(seed).judge(limits);
  }

  /** What does not depend on the limits. */
  GateMeasures measure(Seed seed) {
    Backtest backtest = new Backtest(features, learner, period, firstDay);
    return GateMeasures.of(series, backtest, seed).with(claimedError, parity());
  }

  private OptionalDouble parity() {
    return served.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(ServedRow.largestDifference(series, features, firstDay, served));
  }
}
