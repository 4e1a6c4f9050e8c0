package org.mlconcepts.algorithmchoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.mlconcepts.algorithmchoice.StableExplanations.Agreement;
import org.mlconcepts.algorithmchoice.StableExplanations.Chosen;
import org.mlconcepts.algorithmchoice.StableExplanations.Result;
import org.mlconcepts.algorithmchoice.StableExplanations.Source;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/** Reads whether explanations survive other rows of the same kind. */
final class StableExplanationsReading implements Reading<StableExplanations, Result> {

  /** An explanation that at least four samples in five would give again can be relied on. */
  private static final double RELIABLE = 0.8;

  private static final int MOST_BARS = 12;

  @Override
  public List<Claim> claims(StableExplanations experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Source source : result.sources()) {
      Agreement agreement = source.agreement();
      evidence.add(
          Evidence.ofHits(
              RELIABLE,
              source.name() + ", a tree's first split",
              "share of pairs of samples whose trees split on the same feature first",
              Values.array(agreement.root())));
      evidence.add(
          evidence(
              source.name() + ", signs of the five largest coefficients",
              "share that have the same sign in another sample",
              agreement.signs()));
      evidence.add(
          evidence(
              source.name() + ", which five coefficients are largest",
              "share of the five largest that are among the five largest of another sample",
              agreement.topFive()));
      evidence.add(
          evidence(
              source.name() + ", features that the lasso keeps",
              "those kept in both of two samples over those kept in either",
              agreement.kept()));
    }
    return List.of(Claim.judge(AlgorithmChoice.EXPLAIN_TREES, Verdict.HOLDS_IF, evidence));
  }

  private static Evidence evidence(String condition, String measure, List<Double> agreement) {
    return Evidence.beyond(RELIABLE, condition, measure, Values.array(agreement)).within(0, 1);
  }

  @Override
  public List<Chart> charts(StableExplanations experiment, Result result) {
    // Of the bundled sources the third is the first real one; a reader's table stands alone.
    Source tumours = result.sources().get(Math.min(2, result.sources().size() - 1));
    List<Chart> charts = new ArrayList<>();
    charts.add(agreement(result, tumours));
    if (!tumours.roots().isEmpty()) {
      charts.add(roots(experiment, tumours));
    }
    if (!tumours.kept().isEmpty()) {
      charts.add(kept(experiment, tumours));
    }
    return List.copyOf(charts);
  }

  private static Chart agreement(Result result, Source tumours) {
    return new Bars(
        "agreement",
        String.format(
            Locale.ROOT,
            "On %s two trees agree on %.0f %% of the rows, and on what to ask first in %.0f %% of"
                + " cases",
            tumours.name(),
            100 * mean(tumours.agreement().treePredictions()),
            100 * mean(tumours.agreement().root())),
        "What two models of the same kind, fitted to two samples of the same data, have in common:"
            + " what they say of rows, and how they explain it.",
        "data",
        result.sources().stream().map(Source::name).toList(),
        Axis.linear("two samples agree", "%").within(0, 105),
        List.of(
            group("tree: predictions", result, Agreement::treePredictions),
            group("tree: first split", result, Agreement::root),
            group("logistic: predictions", result, Agreement::logisticPredictions),
            group("logistic: five signs", result, Agreement::signs),
            group("lasso: kept features", result, Agreement::kept)),
        Bars.Layout.SIDE_BY_SIDE,
        List.of(Rule.horizontal(100 * RELIABLE, "can be relied on")));
  }

  private static Bars.Group group(
      String name, Result result, Function<Agreement, List<Double>> measure) {
    List<Bars.Bar> bars = new ArrayList<>();
    for (Source source : result.sources()) {
      double[] percents =
          measure.apply(source.agreement()).stream().mapToDouble(a -> 100 * a).toArray();
      Estimate estimate = Estimate.of(percents);
      Interval interval = estimate.interval(Evidence.LEVEL);
      bars.add(
          new Bars.Bar(
              estimate.mean(), Math.max(0, interval.low()), Math.min(100, interval.high())));
    }
    return new Bars.Group(name, bars);
  }

  private static Chart roots(StableExplanations experiment, Source source) {
    Chosen first = source.roots().get(0);
    return new Bars(
        "first-splits",
        String.format(
            Locale.ROOT,
            "In %d samples of %s the first split falls on %d different features; %s leads with"
                + " %.0f %%",
            2 * experiment.repeats(),
            source.name(),
            source.roots().size(),
            words(first.feature()),
            100 * first.share()),
        "Share of bootstrap samples of "
            + source.name()
            + " in which a tree splits first on each feature.",
        "feature of the first split",
        names(source.roots()),
        Axis.linear("share of samples", "%"),
        List.of(new Bars.Group("samples", bars(source.roots()))),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static Chart kept(StableExplanations experiment, Source source) {
    return new Bars(
        "kept-features",
        String.format(
            Locale.ROOT,
            "Of %d features of %s, the lasso keeps %d in every sample and %d in some",
            source.features(),
            source.name(),
            source.alwaysKept(),
            source.kept().size() - source.alwaysKept()),
        String.format(
            Locale.ROOT,
            "Share of %d bootstrap samples of %s in which the lasso keeps a feature, for the %d kept"
                + " most often.",
            2 * experiment.repeats(),
            source.name(),
            Math.min(MOST_BARS, source.kept().size())),
        "feature",
        names(source.kept()),
        Axis.linear("share of samples", "%"),
        List.of(new Bars.Group("samples", bars(source.kept()))),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static List<String> names(List<Chosen> chosen) {
    return chosen.stream().limit(MOST_BARS).map(c -> words(c.feature())).toList();
  }

  private static List<Bars.Bar> bars(List<Chosen> chosen) {
    return chosen.stream().limit(MOST_BARS).map(c -> Bars.Bar.of(100 * c.share())).toList();
  }

  private static String words(String feature) {
    return feature.replace('_', ' ');
  }

  private static double mean(List<Double> values) {
    return Estimate.of(Values.array(values)).mean();
  }
}
