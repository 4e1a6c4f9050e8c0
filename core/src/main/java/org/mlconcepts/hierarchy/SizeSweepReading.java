package org.mlconcepts.hierarchy;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Playable;
import org.mlconcepts.hierarchy.SizeSweep.Learner;
import org.mlconcepts.hierarchy.SizeSweep.Result;
import org.mlconcepts.hierarchy.SizeSweep.Source;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Lead;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/** Reads who leads where, and what it costs. */
final class SizeSweepReading implements Reading<SizeSweep, Result> {

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

  /**
   * Of each repeat the learner that was best with so many rows on the other half of the repeats, so
   * that nobody is flattered by having been chosen.
   */
  private static List<Learner> best(List<Learner> learners, int size) {
    return Lead.chosen(learners, learner -> learner.accuracy().get(size));
  }

  private static List<Learner> classical(Source source) {
    return source.learners().stream().filter(learner -> !isNetwork(learner)).toList();
  }

  private static List<Learner> networks(Source source) {
    return source.learners().stream().filter(SizeSweepReading::isNetwork).toList();
  }

  private static List<Evidence> unstructured(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Source source : result.sources().stream().filter(Source::pixels).toList()) {
      for (Learner network : networks(source)) {
        evidence.add(
            Evidence.beyond(
                Hierarchy.MATTERS,
                source.name() + ", " + network.name(),
                "accuracy after all rows, less that of the best classical learner there",
                Lead.of(List.of(network), classical(source), Learner::most)));
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
        evidence.add(
            Evidence.beyond(
                -Hierarchy.MATTERS,
                source.name() + ", " + source.sizes().get(at) + " rows",
                "accuracy of the best classical learner less that of the best network",
                Lead.of(classical(source), networks(source), l -> l.accuracy().get(at))));
      }
    }
    return evidence;
  }

  private static List<Evidence> needs(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Source source : result.sources()) {
      int last = source.sizes().size() - 1;
      List<Learner> best = best(classical(source), last);
      List<Learner> networks = networks(source);
      Learner network = networks.get(networks.size() - 1);
      String where = source.name() + ", " + network.name();
      double[] doublings = new double[best.size()];
      double[] gains = new double[best.size()];
      for (int r = 0; r < gains.length; r++) {
        doublings[r] =
            Values.doublings(
                network.operations().get(last).get(r), best.get(r).operations().get(last).get(r));
        gains[r] = gain(network, r) - gain(best.get(r), r);
      }
      evidence.add(
          Evidence.of(
              where + ", computation",
              "operations over those of the best classical learner (doublings)",
              doublings));
      evidence.add(
          Evidence.beyond(
              Hierarchy.MATTERS,
              where + ", data",
              "what the last fifteen sixteenths of the rows add to accuracy, less the same of the"
                  + " best classical learner",
              gains));
    }
    return evidence;
  }

  private static double gain(Learner learner, int repeat) {
    return learner.most().get(repeat) - learner.fewest().get(repeat);
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
