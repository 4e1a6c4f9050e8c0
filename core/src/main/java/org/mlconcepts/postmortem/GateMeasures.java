package org.mlconcepts.postmortem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Quantiles;
import org.mlconcepts.model.Regressor;
import org.mlconcepts.postmortem.GateReport.Check;
import org.mlconcepts.postmortem.GateReport.Finding;
import org.mlconcepts.sample.Permutation;

/**
 * What a release gate measures, before anybody says what is tolerated.
 *
 * @param tampered share of the days tried whose features changed with days that had not come yet
 * @param permuted error on permuted targets over that of their mean
 * @param error mean absolute error of the backtest
 * @param baseline that error over the seasonal naive forecast's
 * @param coverage share of each step's errors between the 5 % and 95 % quantiles of the other
 *     steps' errors
 * @param slice error of the worst phase of the period over the error of all
 * @param claimed the error that was claimed
 * @param served the largest difference of served features, in standard deviations
 */
record GateMeasures(
    double tampered,
    double permuted,
    double error,
    double baseline,
    double coverage,
    double slice,
    OptionalDouble claimed,
    OptionalDouble served) {

  private static final int TRIED = 12;

  static GateMeasures of(double[] series, Backtest backtest, Seed seed) {
    double[] errors = backtest.errors(series, seed);
    double error = WatchedYear.absolute(errors);
    return new GateMeasures(
        tampered(series, backtest),
        permuted(series, backtest, seed),
        error,
        error / WatchedYear.absolute(backtest.naiveErrors(series)),
        coverage(errors, backtest.stepDays()),
        worstPhase(errors, backtest.period()) / error,
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  GateMeasures with(OptionalDouble claimed, OptionalDouble served) {
    return new GateMeasures(tampered, permuted, error, baseline, coverage, slice, claimed, served);
  }

  /** Turns a day and all later ones upside down and looks whether the day's features notice. */
  private static double tampered(double[] series, Backtest backtest) {
    int changed = 0;
    for (int k = 0; k < TRIED; k++) {
      int day = backtest.firstDay() + k * (series.length - 1 - backtest.firstDay()) / (TRIED - 1);
      double[] other = series.clone();
      for (int t = day; t < other.length; t++) {
        other[t] = -2 * other[t] - 1;
      }
      boolean same =
          Arrays.equals(backtest.features().row(series, day), backtest.features().row(other, day));
      changed += same ? 0 : 1;
    }
    return (double) changed / TRIED;
  }

  private static double permuted(double[] series, Backtest backtest, Seed seed) {
    double[] mixed = new double[series.length];
    int[] order = Permutation.of(series.length, seed.stream("permuted"));
    Arrays.setAll(mixed, t -> series[order[t]]);
    int start = backtest.start(series.length);
    double mean = Arrays.stream(mixed, 0, start).sum() / start;
    Regressor model = backtest.train(mixed, start, seed);
    double of = 0;
    double ofMean = 0;
    for (int day = start; day < mixed.length; day++) {
      of += Math.abs(mixed[day] - model.predict(backtest.features().row(mixed, day)));
      ofMean += Math.abs(mixed[day] - mean);
    }
    return of / ofMean;
  }

  /** Each step's errors against intervals from the other steps', so that all days count. */
  private static double coverage(double[] errors, int stepDays) {
    int inside = 0;
    for (int from = 0; from < errors.length; from += stepDays) {
      double[] others = new double[errors.length - stepDays];
      System.arraycopy(errors, 0, others, 0, from);
      System.arraycopy(errors, from + stepDays, others, from, others.length - from);
      Quantiles known = Quantiles.of(others);
      double low = known.quantile((1 - ErrorQuantiles.LEVEL) / 2);
      double high = known.quantile((1 + ErrorQuantiles.LEVEL) / 2);
      for (int t = from; t < from + stepDays; t++) {
        inside += errors[t] >= low && errors[t] <= high ? 1 : 0;
      }
    }
    return (double) inside / errors.length;
  }

  private static double worstPhase(double[] errors, int period) {
    double worst = 0;
    for (int phase = 0; phase < period; phase++) {
      double sum = 0;
      int days = 0;
      for (int t = phase; t < errors.length; t += period) {
        sum += Math.abs(errors[t]);
        days++;
      }
      worst = Math.max(worst, sum / days);
    }
    return worst;
  }

  GateReport judge(GateLimits limits) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.judged(
            Check.PAST_ONLY,
            tampered == 0,
            tampered,
            0,
            "share of days whose features change with days yet to come"));
    findings.add(
        Finding.judged(
            Check.PERMUTED_TARGETS,
            permuted >= limits.permuted(),
            permuted,
            limits.permuted(),
            "error on permuted targets over that of their mean"));
    findings.add(claim(limits));
    findings.add(
        Finding.judged(
            Check.BASELINE,
            baseline <= limits.baseline(),
            baseline,
            limits.baseline(),
            "backtest error over that of the seasonal naive forecast"));
    findings.add(
        Finding.judged(
            Check.CALIBRATION,
            coverage >= limits.coverage(),
            coverage,
            limits.coverage(),
            "share of days inside 90 % intervals from other days' errors"));
    findings.add(
        Finding.judged(
            Check.SLICES,
            slice <= limits.slice(),
            slice,
            limits.slice(),
            "error of the worst phase over that of all"));
    findings.add(parity(limits));
    return new GateReport(findings);
  }

  private Finding claim(GateLimits limits) {
    if (claimed.isEmpty()) {
      return Finding.skipped(Check.CLAIM, "no claimed error was given");
    }
    double ratio = claimed.getAsDouble() / error;
    return Finding.judged(
        Check.CLAIM,
        ratio >= limits.claim(),
        ratio,
        limits.claim(),
        "claimed error over that of the backtest");
  }

  private Finding parity(GateLimits limits) {
    if (served.isEmpty()) {
      return Finding.skipped(Check.SERVED, "no served features were given");
    }
    double difference = served.getAsDouble();
    return Finding.judged(
        Check.SERVED,
        difference <= limits.served(),
        difference,
        limits.served(),
        "mean difference of served from rebuilt features (standard deviations)");
  }
}
