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
import org.mlconcepts.deployment.LatencyTail.Waits;
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

  @Override
  public List<Chart> charts(LatencyTail experiment, Result result) {
    List<Bars.Group> groups = new ArrayList<>();
    for (State ill : ill(result)) {
      List<Bars.Bar> bars = new ArrayList<>();
      for (Measure measure : MEASURES) {
        Estimate rise = Estimate.of(rises(result, ill, measure));
        Interval interval = rise.interval(Evidence.LEVEL);
        bars.add(new Bars.Bar(rise.mean(), interval.low(), interval.high()));
      }
      groups.add(new Bars.Group(where(ill.health()), bars));
    }
    Waits stalled = result.states().get(2).users();
    Waits tested = result.states().get(2).tester();
    return List.of(
        new Bars(
            "rise-by-measure",
            String.format(
                Locale.ROOT,
                "A stalling server: users' 99th percentile is %.0f ms; a tester who waits sees %.0f"
                    + " ms",
                RoundTripReading.mean(stalled.p99()),
                RoundTripReading.mean(tested.p99())),
            "By how many doublings four measures of latency rise when a server pauses some requests"
                + " or stalls once a minute, for users who come when they like and for a tester who"
                + " sends a request after each answer.",
            "measure of latency",
            MEASURES.stream().map(Measure::name).toList(),
            Axis.linear("rise against the healthy server", "doublings"),
            groups,
            Bars.Layout.SIDE_BY_SIDE,
            List.of(Rule.horizontal(1, "twice as long"))));
  }

  /** Who takes a deposit, by a logistic regression: its service can fall ill as well. */
  @Override
  public Optional<byte[]> servedModel(LatencyTail experiment) {
    TrainingRows fit = Leads.draw(Leads.all(), SERVED_ROWS, 0, Seed.DEFAULT).fit();
    return Optional.of(TrainedModel.train(fit, Leads.logistic(), Seed.DEFAULT).bytes());
  }
}
