package org.mlconcepts.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.deployment.LatencyTail.Health;
import org.mlconcepts.deployment.LatencyTail.Result;
import org.mlconcepts.deployment.LatencyTail.State;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.model.TrainedModel;
import org.mlconcepts.model.TrainingRows;

/** Reads which latency shows that a service is ill. */
final class LatencyTailReading implements Reading<LatencyTail, Result> {

  private static final int SERVED_ROWS = 4000;

  /** Who measures what. */
  private record Measure(String name, Function<State, List<Double>> waits) {}

  private static final List<Measure> MEASURES =
      List.of(
          new Measure("users' mean", state -> state.users().mean()),
          new Measure("users' median", state -> state.users().median()),
          new Measure("users' 99th percentile", state -> state.users().p99()),
          new Measure("tester's 99th percentile", state -> state.tester().p99()));

  @Override
  public List<Claim> claims(LatencyTail experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (State ill : ill(result)) {
      for (Measure measure : MEASURES) {
        evidence.add(
            Evidence.beyond(
                1,
                where(ill.health()) + ", " + measure.name(),
                "rise of the latency named, against the healthy server (doublings)",
                rises(result, ill, measure)));
      }
    }
    return List.of(Claim.judge(Serving.LATENCY, Verdict.HOLDS_IF, evidence));
  }

  private static List<State> ill(Result result) {
    return result.states().stream().filter(s -> s.health() != Health.HEALTHY).toList();
  }

  private static String where(Health health) {
    return switch (health) {
      case HEALTHY -> "healthy";
      case PAUSES -> "some requests pause";
      case STALLS -> "stalls once a minute";
    };
  }

  private static double[] rises(Result result, State ill, Measure measure) {
    List<Double> healthy = measure.waits().apply(result.states().get(0));
    List<Double> worse = measure.waits().apply(ill);
    double[] rises = new double[healthy.size()];
    for (int r = 0; r < rises.length; r++) {
      rises[r] = Values.doublings(worse.get(r), healthy.get(r));
    }
    return rises;
  }

  private static double highest(List<Bars.Group> groups) {
    return groups.stream()
        .flatMap(group -> group.bars().stream())
        .mapToDouble(Bars.Bar::high)
        .max()
        .orElse(1);
  }

  private static double factor(double doublings) {
    return StrictMath.pow(2, doublings);
  }

  private static double mean(double[] values) {
    return Estimate.of(values).mean();
  }

  @Override
  public List<Chart> charts(LatencyTail experiment, Result result) {
    List<Bars.Group> groups = new ArrayList<>();
    for (State ill : ill(result)) {
      List<Bars.Bar> bars = new ArrayList<>();
      for (Measure measure : MEASURES) {
        Estimate rise = Estimate.of(rises(result, ill, measure));
        Interval interval = rise.interval(Evidence.LEVEL);
        bars.add(
            new Bars.Bar(factor(rise.mean()), factor(interval.low()), factor(interval.high())));
      }
      groups.add(new Bars.Group(where(ill.health()), bars));
    }
    State stalled = result.states().get(2);
    return List.of(
        new Bars(
            "rise-by-measure",
            String.format(
                Locale.ROOT,
                "A stalling server: users' 99th percentile is %.3g times as long, that of a tester who"
                    + " waits %.3g times",
                factor(mean(rises(result, stalled, MEASURES.get(2)))),
                factor(mean(rises(result, stalled, MEASURES.get(3))))),
            "How many times as long four measures of latency become when a server pauses some requests"
                + " or stalls once a minute, for users who come when they like and for a tester who"
                + " sends a request after each answer.",
            "measure of latency",
            MEASURES.stream().map(Measure::name).toList(),
            Axis.log("latency over that of the healthy server", "times")
                .within(0.5, 2 * highest(groups)),
            groups,
            Bars.Layout.SIDE_BY_SIDE,
            List.of(Rule.horizontal(2, "twice as long"))));
  }

  /** Who takes a deposit, by a logistic regression: its service can fall ill as well. */
  @Override
  public Optional<byte[]> servedModel(LatencyTail experiment) {
    TrainingRows fit = Leads.draw(Leads.all(), SERVED_ROWS, 0, Seed.DEFAULT).fit();
    return Optional.of(TrainedModel.train(fit, Leads.logistic(), Seed.DEFAULT).bytes());
  }
}
