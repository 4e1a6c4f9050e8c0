package org.mlconcepts.algorithmchoice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.algorithmchoice.Outliers.Learner;
import org.mlconcepts.algorithmchoice.Outliers.Result;
import org.mlconcepts.algorithmchoice.Outliers.Source;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/** Reads how much each learner suffers from odd rows. */
final class OutliersReading implements Reading<Outliers, Result> {

  /** An error that grows by less than this factor has withstood. */
  private static final double WITHSTOOD = 1.1;

  private static final List<Spoiling> HARMFUL =
      List.of(Spoiling.NOISE, Spoiling.TARGETS, Spoiling.FEATURES);

  @Override
  public List<Claim> claims(Outliers experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Source source : result.sources()) {
      Learner forest = source.learner(Outliers.FOREST);
      for (Spoiling spoiling : HARMFUL) {
        double[] harm = harm(forest, spoiling);
        evidence.add(
            Evidence.beyond(
                -Values.doublings(WITHSTOOD, 1),
                source.name() + ", " + spoiling.title() + ": the forest withstands",
                "error of the forest on clean rows over that on spoiled ones (doublings)",
                negative(harm)));
        evidence.add(
            Evidence.of(
                source.name() + ", " + spoiling.title() + ": a line suffers more",
                "growth of the linear model's error over that of the forest's (doublings)",
                differences(harm(source.learner(Outliers.LINEAR), spoiling), harm)));
      }
    }
    return List.of(Claim.judge(AlgorithmChoice.FOREST_ROBUST, Verdict.HOLDS_IF, evidence));
  }

  /** By how many doublings a learner's error grows, one a repeat. */
  static double[] harm(Learner learner, Spoiling spoiling) {
    double[] harm = new double[learner.clean().size()];
    for (int r = 0; r < harm.length; r++) {
      harm[r] = Values.doublings(learner.after(spoiling).get(r), learner.clean().get(r));
    }
    return harm;
  }

  private static double[] negative(double[] values) {
    return differences(new double[values.length], values);
  }

  private static double[] differences(double[] a, double[] b) {
    double[] differences = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      differences[i] = a[i] - b[i];
    }
    return differences;
  }

  @Override
  public List<Chart> charts(Outliers experiment, Result result) {
    boolean own = result.sources().size() == 1;
    return result.sources().stream().map(source -> chart(experiment, source, own)).toList();
  }

  private static Chart chart(Outliers experiment, Source source, boolean own) {
    return new Bars(
        own
            ? "errors-own-table"
            : "errors-" + source.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
        String.format(
            Locale.ROOT,
            "On %s, odd targets multiply the forest's error by %.1f and a line's by %.1f; odd"
                + " features by %.1f and %.1f",
            source.name(),
            factor(source, Outliers.FOREST, Spoiling.TARGETS),
            factor(source, Outliers.LINEAR, Spoiling.TARGETS),
            factor(source, Outliers.FOREST, Spoiling.FEATURES),
            factor(source, Outliers.LINEAR, Spoiling.FEATURES)),
        String.format(
            Locale.ROOT,
            "Root mean squared error on clean rows of %s for %s learners, trained on clean rows, on"
                + " rows with noise on all targets, and on rows of which %.0f %% have a target or"
                + " features ten times too large.",
            source.name(),
            own ? "four" : "six",
            100 * experiment.share()),
        "learner",
        source.learners().stream().map(Learner::name).toList(),
        Axis.linear(
            "root mean squared error on clean rows", own ? "units of the target" : source.unit()),
        Arrays.stream(Spoiling.values()).map(s -> group(source, s)).toList(),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  /** The factor between two bars of the chart. */
  private static double factor(Source source, String name, Spoiling spoiling) {
    Learner learner = source.learner(name);
    return mean(learner.after(spoiling)) / mean(learner.after(Spoiling.CLEAN));
  }

  private static double mean(List<Double> values) {
    return Estimate.of(Values.array(values)).mean();
  }

  private static Bars.Group group(Source source, Spoiling spoiling) {
    List<Bars.Bar> bars = new ArrayList<>();
    for (Learner learner : source.learners()) {
      Estimate error = Estimate.of(Values.array(learner.after(spoiling)));
      Interval interval = error.interval(Evidence.LEVEL);
      bars.add(new Bars.Bar(error.mean(), interval.low(), interval.high()));
    }
    return new Bars.Group(spoiling.title(), bars);
  }
}
