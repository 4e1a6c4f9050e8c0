package org.mlconcepts.paradigms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Heatmap;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.paradigms.FewLabels.Result;
import org.mlconcepts.paradigms.FewLabels.Source;

/** Reads what clusters and rows without labels add to a few labels. */
final class FewLabelsReading implements Reading<FewLabels, Result> {

  @Override
  public List<Claim> claims(FewLabels experiment, Result result) {
    List<Evidence> semi = new ArrayList<>();
    List<Evidence> alone = new ArrayList<>();
    for (Source source : result.sources()) {
      semi.add(
          evidence(
              source,
              "labels for typical rows",
              "share of right classes, labels for the typical rows of clusters less for random"
                  + " rows",
              Marks.less(source.representative(), source.random())));
      semi.add(
          evidence(
              source,
              "labels spread over clusters",
              "share of right classes, typical labels spread over clusters less random rows alone",
              Marks.less(source.spread(), source.random())));
      semi.add(
          evidence(
              source,
              "labels spread over neighbours",
              "share of right classes, labels spread from random rows to the others less not"
                  + " spread",
              Marks.less(source.propagation(), source.random())));
      semi.add(
          evidence(
              source,
              "labels from self-training",
              "share of right classes, random rows with the most certain guesses added less random"
                  + " rows alone",
              Marks.less(source.selfTraining(), source.random())));
      alone.add(
          evidence(
              source,
              "labelled rows alone",
              "share of right classes, the labelled rows alone less with labels spread to the"
                  + " others",
              Marks.less(source.random(), source.propagation())));
    }
    return List.of(
        Claim.judge(Paradigms.DIFFERENT_DATA, Verdict.HOLDS_IF, alone),
        Claim.judge(Paradigms.SEMI_SUPERVISED, Verdict.HOLDS_IF, semi));
  }

  private static Evidence evidence(Source source, String how, String measure, double[] effects) {
    return Evidence.of(
        source.name() + ", " + source.labels() + " labels, " + how, measure, effects);
  }

  /** The ways to use rows without labels, in the order of the charts. */
  private static Map<String, Function<Source, List<Double>>> ways() {
    Map<String, Function<Source, List<Double>>> ways = new LinkedHashMap<>();
    ways.put("typical rows", Source::representative);
    ways.put("spread over clusters", Source::spread);
    ways.put("self-training", Source::selfTraining);
    ways.put("label propagation", Source::propagation);
    return ways;
  }

  @Override
  public List<Chart> charts(FewLabels experiment, Result result) {
    Chart first = digits(result.sources().get(0));
    return result.sources().size() == 1 ? List.of(first) : List.of(first, gains(result));
  }

  private static Chart digits(Source source) {
    List<String> categories = new ArrayList<>(List.of("random rows alone"));
    List<Bars.Bar> bars = new ArrayList<>(List.of(Marks.bar(source.random())));
    ways()
        .forEach((name, values) -> {
          categories.add(name);
          bars.add(Marks.bar(values.apply(source)));
        });
    categories.add("all rows labelled");
    bars.add(Marks.bar(source.all()));
    return new Bars(
        "fifty-labels",
        String.format(
            Locale.ROOT,
            "%d labels: %.0f%% of %s right for random rows, %.0f%% for typical ones",
            source.labels(),
            100 * Marks.mean(source.random()),
            source.name(),
            100 * Marks.mean(source.representative())),
        "Share of right "
            + source.name()
            + " by the nearest labelled row, for several ways to choose the labelled rows and to"
            + " use the others, with 95 % intervals over the repeats.",
        "way to use " + source.labels() + " labels",
        categories,
        Axis.linear("share of right classes on fresh rows", "").within(0, 1),
        List.of(new Bars.Group("share right", bars)),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static Chart gains(Result result) {
    List<List<Double>> cells = new ArrayList<>();
    Source worst = result.sources().get(0);
    Source best = worst;
    for (Source source : result.sources()) {
      List<Double> row = new ArrayList<>();
      ways().values().forEach(way -> row.add(100 * gain(source, way)));
      cells.add(row);
      best = gain(source, Source::propagation) > gain(best, Source::propagation) ? source : best;
      worst = gain(source, Source::propagation) < gain(worst, Source::propagation) ? source : worst;
    }
    return new Heatmap(
        "gain-by-source",
        String.format(
            Locale.ROOT,
            "Label propagation changes the share by %+.0f points on %s, and by %+.0f on %s",
            100 * gain(best, Source::propagation),
            best.name(),
            100 * gain(worst, Source::propagation),
            worst.name()),
        "What four ways to use rows without labels add to the share of right classes, over random"
            + " labelled rows alone, for six sources.",
        "way",
        "source",
        List.copyOf(ways().keySet()),
        result.sources().stream().map(Source::name).toList(),
        Axis.linear("gain over random rows alone", "percentage points"),
        cells);
  }

  private static double gain(Source source, Function<Source, List<Double>> way) {
    return Marks.mean(way.apply(source)) - Marks.mean(source.random());
  }
}
