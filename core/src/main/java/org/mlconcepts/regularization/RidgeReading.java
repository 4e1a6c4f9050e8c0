package org.mlconcepts.regularization;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.regularization.RidgeTradeOff.Contest;
import org.mlconcepts.regularization.RidgeTradeOff.Result;
import org.mlconcepts.regularization.RidgeTradeOff.Step;
import org.mlconcepts.regularization.RidgeTradeOff.Sweep;

/** Reads the trade-off: what the penalty moves, and what a chosen one gains. */
final class RidgeReading implements Reading<RidgeTradeOff, Result> {

  /** A hundredth more error is worth a word. */
  private static final double NOTICEABLE = Values.doublings(1.01, 1);

  @Override
  public List<Claim> claims(RidgeTradeOff experiment, Result result) {
    List<Evidence> overfitting = new ArrayList<>();
    List<Evidence> generalises = new ArrayList<>();
    for (Contest contest : result.contests()) {
      overfitting.add(
          Evidence.of(
              "gap, L2 on " + contest.data(),
              "error on new rows above that on training rows, least squares less ridge",
              CreditScoringReading.differences(contest.freeGap(), contest.chosenGap())));
      overfitting.add(
          Evidence.beyond(
              NOTICEABLE,
              "loss, L2 on " + contest.data(),
              "error of least squares on new rows over that of ridge (doublings)",
              gain(contest)));
      generalises.add(
          Evidence.of(
              "variance, " + contest.data(),
              "variance of least squares over that of ridge at the chosen strength (doublings)",
              Values.array(contest.variance())));
      generalises.add(
          Evidence.beyond(
              NOTICEABLE,
              "prediction, " + contest.data(),
              "error of least squares on new rows over that of ridge (doublings)",
              gain(contest)));
    }
    return List.of(
        Claim.judge(Regularization.LESS_OVERFITTING, Verdict.HOLDS_IF, overfitting),
        Claim.judge(Regularization.L2_GENERALISES, Verdict.HOLDS_IF, generalises),
        Claim.judge(Regularization.TRADE_OFF, Verdict.HOLDS, tradeOff(result)));
  }

  /** By how many doublings least squares' error is above that of ridge. */
  static double[] gain(Contest contest) {
    return ratios(contest.free(), contest.chosen());
  }

  private static List<Evidence> tradeOff(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    result.bottom().ifPresent(bottom -> evidence.addAll(fixed(result.steps(), bottom)));
    for (Sweep sweep : result.sweeps()) {
      int last = sweep.lambdas().size() - 1;
      evidence.add(
          Evidence.of(
              "variance, " + sweep.data(),
              "variance at the weakest strength over that at the strongest (doublings)",
              ratios(sweep.variances().get(0), sweep.variances().get(last))));
      evidence.add(
          Evidence.of(
              "bias, " + sweep.data(),
              "rise of bias² and noise from the weakest strength to the strongest",
              CreditScoringReading.differences(rest(sweep, last), rest(sweep, 0))));
      evidence.add(bottom(sweep, last));
    }
    return evidence;
  }

  private static List<Evidence> fixed(List<Step> steps, Step bottom) {
    return List.of(
        Evidence.exact(
            0,
            "a bottom in between, fixed rows",
            "error at the lower end over that of the best strength (doublings)",
            Math.min(
                Values.doublings(steps.get(0).error(), bottom.error()),
                Values.doublings(steps.get(steps.size() - 1).error(), bottom.error()))),
        Evidence.exact(
            0,
            "variance, fixed rows",
            "least fall of the variance from one strength to the next (doublings)",
            leastStep(steps, 0, step -> -StrictMath.log(step.variance()) / StrictMath.log(2))),
        Evidence.exact(
            0,
            "bias, fixed rows",
            "least rise of bias² from one strength to the next (doublings)",
            leastStep(steps, 1, step -> StrictMath.log(step.biasSquared()) / StrictMath.log(2))));
  }

  private static double leastStep(List<Step> steps, int first, ToDoubleFunction<Step> number) {
    double least = Double.POSITIVE_INFINITY;
    for (int k = first + 1; k < steps.size(); k++) {
      least =
          Math.min(
              least, number.applyAsDouble(steps.get(k)) - number.applyAsDouble(steps.get(k - 1)));
    }
    return least;
  }

  /** Error less variance: bias² and noise, without bias. */
  static List<Double> rest(Sweep sweep, int step) {
    return Values.list(
        CreditScoringReading.differences(sweep.errors().get(step), sweep.variances().get(step)));
  }

  private static Evidence bottom(Sweep sweep, int last) {
    List<Double> best = sweep.errors().get(best(sweep));
    double[] weakest = ratios(sweep.errors().get(0), best);
    double[] strongest = ratios(sweep.errors().get(last), best);
    boolean lower = Estimate.of(weakest).mean() < Estimate.of(strongest).mean();
    return Evidence.of(
        "a bottom in between, " + sweep.data(),
        "error at the lower end over that of the best strength (doublings)",
        lower ? weakest : strongest);
  }

  /** The strength with the smallest mean error. */
  static int best(Sweep sweep) {
    int best = 0;
    for (int k = 1; k < sweep.lambdas().size(); k++) {
      best = mean(sweep.errors().get(k)) < mean(sweep.errors().get(best)) ? k : best;
    }
    return best;
  }

  private static double mean(List<Double> values) {
    return Estimate.of(Values.array(values)).mean();
  }

  private static double[] ratios(List<Double> a, List<Double> b) {
    double[] ratios = new double[a.size()];
    for (int r = 0; r < ratios.length; r++) {
      ratios[r] = Values.doublings(a.get(r), b.get(r));
    }
    return ratios;
  }

  @Override
  public List<Chart> charts(RidgeTradeOff experiment, Result result) {
    return RidgeCharts.of(experiment, result);
  }
}
