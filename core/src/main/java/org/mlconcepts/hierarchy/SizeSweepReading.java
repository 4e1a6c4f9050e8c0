package org.mlconcepts.hierarchy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Playable;
import org.mlconcepts.hierarchy.SizeSweep.Learner;
import org.mlconcepts.hierarchy.SizeSweep.Result;
import org.mlconcepts.hierarchy.SizeSweep.Source;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Verdict;

/** Reads who leads where, and what it costs. */
final class SizeSweepReading implements Reading<SizeSweep, Result> {

  /** A network that gains less than a point is not called for. */
  private static final double POINT = 0.01;

  @Override
  public List<Claim> claims(SizeSweep experiment, Result result) {
    return List.of(
        Claim.judge(Hierarchy.BEST_FOR_UNSTRUCTURED, Verdict.HOLDS_IF, unstructured(result)),
        Claim.judge(Hierarchy.NOT_ALWAYS_DEEP, Verdict.HOLDS_IF, notCalledFor(result)),
        Claim.judge(Hierarchy.GROWING_NEEDS, Verdict.HOLDS_IF, needs(result)));
  }

  static boolean isNetwork(Learner learner) {
    return learner.name().equals(Rival.NETWORK) || learner.name().equals(Rival.FILTERS);
  }

  /** The classical learner with the highest mean accuracy at a size. */
  static Learner bestClassical(Source source, int size) {
    return source.learners().stream()
        .filter(learner -> !isNetwork(learner))
        .max(Comparator.comparingDouble(learner -> Sheet.mean(learner.accuracy().get(size))))
        .orElseThrow();
  }

  private static List<Learner> networks(Source source) {
    return source.learners().stream().filter(SizeSweepReading::isNetwork).toList();
  }

  private static List<Evidence> unstructured(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Source source : result.sources().stream().filter(Source::pixels).toList()) {
      int last = source.sizes().size() - 1;
      Learner best = bestClassical(source, last);
      for (Learner network : networks(source)) {
        evidence.add(
            Evidence.of(
                source.name() + ", " + network.name(),
                "accuracy after all rows, less that of the best classical learner there",
                Sheet.less(network.most(), best.most())));
      }
    }
    return evidence;
  }

  /** Oriented: what the best classical learner is ahead of the best network. */
  private static List<Evidence> notCalledFor(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Source source : result.sources()) {
      for (int size = 0; size < source.sizes().size(); size += source.sizes().size() - 1) {
        if (source.pixels() && size > 0) {
          break;
        }
        int at = size;
        Learner network =
            networks(source).stream()
                .max(Comparator.comparingDouble(l -> Sheet.mean(l.accuracy().get(at))))
                .orElseThrow();
        evidence.add(
            Evidence.beyond(
                -POINT,
                source.name() + ", " + source.sizes().get(at) + " rows",
                "accuracy of the best classical learner less that of the best network",
                Sheet.less(
                    bestClassical(source, at).accuracy().get(at), network.accuracy().get(at))));
      }
    }
    return evidence;
  }

  private static List<Evidence> needs(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Source source : result.sources()) {
      int last = source.sizes().size() - 1;
      Learner best = bestClassical(source, last);
      List<Learner> networks = networks(source);
      Learner network = networks.get(networks.size() - 1);
      String where = source.name() + ", " + network.name();
      evidence.add(
          Evidence.of(
              where + ", computation",
              "operations over those of the best classical learner (doublings)",
              Sheet.doublings(network.operations().get(last), best.operations().get(last))));
      evidence.add(
          Evidence.beyond(
              POINT,
              where + ", data",
              "what the last fifteen sixteenths of the rows add to accuracy, less the same of the"
                  + " best classical learner",
              Sheet.less(
                  Sheet.less(network.most(), network.fewest()),
                  Sheet.less(best.most(), best.fewest()))));
    }
    return evidence;
  }

  @Override
  public List<Chart> charts(SizeSweep experiment, Result result) {
    List<Chart> charts = new ArrayList<>();
    charts.add(SizeSweepCharts.table(result));
    charts.add(SizeSweepCharts.curves("signal", result.source(Field.SIGNALS)));
    charts.add(SizeSweepCharts.curves("digits", result.source(Field.DIGITS)));
    charts.add(SizeSweepCharts.curves("customers", result.source(Field.CUSTOMERS)));
    charts.add(SizeSweepCharts.curves("steps", result.source(Field.STEPS)));
    charts.add(SizeSweepCharts.operations("operations-customers", result.source(Field.CUSTOMERS)));
    charts.add(SizeSweepCharts.operations("operations-digits", result.source(Field.DIGITS)));
    return List.copyOf(charts);
  }

  @Override
  public List<Playable> playables(SizeSweep experiment, Result result) {
    return List.of(SizeSweepPlay.figure("rows-and-work", result.source(Field.DIGITS)));
  }
}
