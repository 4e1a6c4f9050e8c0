package org.mlconcepts.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.evaluation.ChurnCost.Loss;
import org.mlconcepts.evaluation.ChurnCost.Policy;
import org.mlconcepts.evaluation.ChurnCost.Result;
import org.mlconcepts.evaluation.ChurnCost.Rule;
import org.mlconcepts.evaluation.ChurnCost.Source;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/** Reads what tuning for recall costs. */
final class ChurnCostReading implements Reading<ChurnCost, Result> {

  /** A rule that costs a tenth more than the cut by cost is still a good one. */
  private static final double A_TENTH = 0.1;

  @Override
  public List<Claim> claims(ChurnCost experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Source source : result.sources()) {
      for (Loss loss : source.losses()) {
        double[] tuned = Values.array(rule(loss, Policy.RECALL).costs());
        double[] cheapest = Values.array(rule(loss, Policy.COST).costs());
        double[] spare = new double[tuned.length];
        for (int i = 0; i < spare.length; i++) {
          spare[i] = A_TENTH - (tuned[i] / cheapest[i] - 1);
        }
        evidence.add(
            Evidence.of(
                source.name()
                    + ", a loss of "
                    + loss.times()
                    + " offers, a recall of "
                    + experiment.recall(),
                "0.1 less what tuning for recall costs beyond the cut by cost (share)",
                spare));
      }
    }
    return List.of(Claim.judge(Evaluation.CHURN_RECALL, Verdict.HOLDS_IF, evidence));
  }

  private static Rule rule(Loss loss, Policy policy) {
    return loss.rules().stream()
        .filter(rule -> rule.name().equals(policy.title()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public List<Chart> charts(ChurnCost experiment, Result result) {
    // Of the bundled sources the second is a real one; a reader's table stands alone.
    Source shown = result.sources().get(Math.min(1, result.sources().size() - 1));
    return List.of(costs(shown), recalls(shown));
  }

  private static Chart costs(Source source) {
    double[] beyond =
        source.losses().stream()
            .mapToDouble(
                l -> mean(rule(l, Policy.RECALL).costs()) / mean(rule(l, Policy.COST).costs()) - 1)
            .sorted()
            .toArray();
    List<Series> series = new ArrayList<>();
    for (Policy policy :
        List.of(Policy.RECALL, Policy.F1, Policy.HALF, Policy.EVERYBODY, Policy.NOBODY)) {
      Role role =
          policy == Policy.EVERYBODY || policy == Policy.NOBODY ? Role.REFERENCE : Role.MEASURED;
      series.add(
          new Series(
              policy.title(),
              role,
              source.losses().stream().map(loss -> over(loss, policy)).toList()));
    }
    return new Lines(
        "cost-by-rule",
        String.format(
            Locale.ROOT,
            "Tuning for recall costs %.0f %% to %.0f %% more than the cut by cost, by what a loss is"
                + " worth",
            100 * beyond[0],
            100 * beyond[beyond.length - 1]),
        "Mean cost a customer on test rows of "
            + source.name()
            + " over that of offering to whoever's probability of leaving times the loss is above"
            + " the price, by how many offers a lost customer is worth. Each rule that does not know"
            + " the costs is right for one price at best.",
        Axis.log("a lost customer is worth", "offers"),
        Axis.log("cost over that of the cut by cost", "times"),
        series,
        List.of(org.mlconcepts.chart.Rule.horizontal(1, "cut by cost")));
  }

  private static Point over(Loss loss, Policy policy) {
    double[] costs = Values.array(rule(loss, policy).costs());
    double[] cheapest = Values.array(rule(loss, Policy.COST).costs());
    double[] times = new double[costs.length];
    for (int i = 0; i < times.length; i++) {
      times[i] = costs[i] / cheapest[i];
    }
    return point(loss, times);
  }

  private static Point point(Loss loss, double... values) {
    Estimate estimate = Estimate.of(values);
    Interval interval = estimate.interval(Evidence.LEVEL);
    return new Point(loss.times(), estimate.mean(), interval.low(), interval.high());
  }

  private static double mean(List<Double> values) {
    return Estimate.of(Values.array(values)).mean();
  }

  private static Chart recalls(Source source) {
    Loss cheap = source.losses().get(0);
    Loss dear = source.losses().get(source.losses().size() - 1);
    return new Lines(
        "recall-by-loss",
        String.format(
            Locale.ROOT,
            "The right recall is %.2f where a loss is worth %d offers, %.2f where it is worth %d",
            mean(rule(cheap, Policy.COST).recalls()),
            cheap.times(),
            mean(rule(dear, Policy.COST).recalls()),
            dear.times()),
        "Share of the leaving customers of "
            + source.name()
            + " who get an offer, and share of all customers who get one, with the cut by cost.",
        Axis.log("a lost customer is worth", "offers"),
        Axis.linear("share", "").within(0, 1),
        List.of(
            new Series(
                "leaving customers reached (recall)",
                Role.MEASURED,
                source.losses().stream()
                    .map(l -> point(l, Values.array(rule(l, Policy.COST).recalls())))
                    .toList()),
            new Series(
                "all customers with an offer",
                Role.MEASURED,
                source.losses().stream()
                    .map(l -> point(l, Values.array(rule(l, Policy.COST).offers())))
                    .toList())),
        List.of());
  }
}
