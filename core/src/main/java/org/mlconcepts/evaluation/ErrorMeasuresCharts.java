package org.mlconcepts.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.evaluation.ErrorMeasures.Growth;
import org.mlconcepts.evaluation.ErrorMeasures.Repeat;
import org.mlconcepts.evaluation.ErrorMeasures.Result;
import org.mlconcepts.evaluation.ErrorMeasures.Source;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;

/** Draws the measures against a growing error, a shifted population, and a share of variance. */
final class ErrorMeasuresCharts {

  private ErrorMeasuresCharts() {}

  static List<Chart> of(ErrorMeasures experiment, Result result) {
    List<Chart> charts = new ArrayList<>();
    charts.add(growth(experiment, result));
    charts.add(largest(result));
    charts.add(explainedShares(result));
    List<Source> tables = result.tables().stream().filter(ErrorMeasuresCharts::hasTotals).toList();
    if (!tables.isEmpty()) {
      charts.add(totals(tables));
    }
    return charts;
  }

  private static boolean hasTotals(Source source) {
    return source.repeats().stream().allMatch(r -> r.totalByMean().isPresent());
  }

  private static Chart growth(ErrorMeasures experiment, Result result) {
    Source line = result.sources().get(0);
    List<Series> series = new ArrayList<>();
    if (!result.own()) {
      series.add(truth("RMSE", experiment, 1));
      series.add(truth("MAE", experiment, 0));
    }
    series.add(sampled("RMSE, measured", line, Growth::rmse));
    series.add(sampled("MAE, measured", line, Growth::mae));
    series.add(sampled("median absolute error", line, Growth::medianAbsoluteError));
    Growth large =
        line.growth().stream()
            .filter(g -> g.size() == ErrorMeasures.LARGE)
            .findFirst()
            .orElseThrow();
    return new Lines(
        "one-growing-error",
        String.format(
            Locale.ROOT,
            "One error in %d, %s times the usual: RMSE times %.2f, MAE times %.2f, the median"
                + " hardly moves",
            experiment.test(),
            ErrorMeasuresReading.whole(ErrorMeasures.LARGE),
            large.rmse().mean(),
            large.mae().mean()),
        "How three error measures grow with the size of a single error among "
            + experiment.test()
            + (result.own() ? " test rows of your table" : " rows with normal errors")
            + ". RMSE bends upwards first, MAE follows once the one error"
            + " outweighs all others, the median absolute error stays. "
            + (result.own() ? "Points:" : "Lines: closed form; points:")
            + " mean of the repeats.",
        Axis.log("size of the one error", "usual errors, root mean square"),
        Axis.log("measure over its value without that row", "times"),
        series,
        List.of(Rule.horizontal(2, "doubled")));
  }

  private static Series truth(String name, ErrorMeasures experiment, int which) {
    List<Point> truth = new ArrayList<>();
    for (double size = 1; size < 200; size *= 1.1) {
      truth.add(Point.of(size, experiment.expected(size).get(which)));
    }
    truth.add(Point.of(200, experiment.expected(200).get(which)));
    return new Series(name, Role.TRUTH, truth);
  }

  private static Series sampled(String name, Source line, Function<Growth, Estimate> measure) {
    return new Series(
        name,
        Role.SAMPLED,
        line.growth().stream().map(g -> Point.of(g.size(), measure.apply(g).mean())).toList());
  }

  private static Chart largest(Result result) {
    List<Bars.Bar> absolute = new ArrayList<>();
    List<Bars.Bar> squared = new ArrayList<>();
    for (Source source : result.sources()) {
      absolute.add(percent(ErrorMeasuresReading.of(source, Repeat::absoluteShareOfLargest)));
      squared.add(percent(ErrorMeasuresReading.of(source, Repeat::squaredShareOfLargest)));
    }
    double most = squared.stream().mapToDouble(Bars.Bar::value).max().orElseThrow();
    return new Bars(
        "largest-hundredth",
        String.format(
            Locale.ROOT,
            "The largest hundredth of the errors makes up to %.0f %% of the squared error",
            most),
        "What the largest hundredth of the test errors contributes to the sum of absolute errors"
            + " and to the sum of squared errors, for "
            + (result.own() ? "your table" : "three sources")
            + ". Squaring gives the largest errors more weight everywhere, most of all where the target is skewed.",
        "source of rows",
        names(result.sources()),
        Axis.linear("part of the sum made by the largest hundredth", "%"),
        List.of(
            new Bars.Group("absolute errors", absolute), new Bars.Group("squared errors", squared)),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static Chart explainedShares(Result result) {
    List<Bars.Bar> train = new ArrayList<>();
    List<Bars.Bar> test = new ArrayList<>();
    List<Bars.Bar> shifted = new ArrayList<>();
    List<Bars.Bar> nearest = new ArrayList<>();
    for (Source source : result.sources()) {
      train.add(middle(ErrorMeasuresReading.of(source, Repeat::trainR2)));
      test.add(middle(ErrorMeasuresReading.of(source, Repeat::testR2)));
      shifted.add(middle(ErrorMeasuresReading.of(source, Repeat::shiftedR2)));
      nearest.add(middle(ErrorMeasuresReading.of(source, Repeat::neighbourR2)));
    }
    double lowest =
        result.sources().stream()
            .flatMap(s -> s.repeats().stream())
            .mapToDouble(r -> Math.min(r.neighbourR2(), Math.min(r.testR2(), r.shiftedR2())))
            .min()
            .orElseThrow();
    return new Bars(
            "r2-has-no-floor",
            String.format(
                Locale.ROOT,
                "R² on new rows has no floor: the lowest of all repeats, not drawn, is %.1f",
                lowest),
            "Median R² with the middle half of the repeats, for least squares on its training rows, on"
                + " new rows of the same population, and on rows beyond the range of the training rows."
                + " The last group is one nearest neighbour. Below 0 the mean would have done better.",
            "source of rows",
            names(result.sources()),
            Axis.linear("R²", ""),
            List.of(
                new Bars.Group("training rows", train),
                new Bars.Group("new rows", test),
                new Bars.Group("rows beyond the training range", shifted),
                new Bars.Group("new rows, one nearest neighbour", nearest)),
            Bars.Layout.SIDE_BY_SIDE,
            List.of())
        .withNote("Whiskers: the middle half of the repeats");
  }

  private static Chart totals(List<Source> tables) {
    List<Bars.Bar> median = new ArrayList<>();
    List<Bars.Bar> mean = new ArrayList<>();
    for (Source source : tables) {
      median.add(
          percent(ErrorMeasuresReading.of(source, r -> r.totalByMedian().orElseThrow() - 1)));
      mean.add(percent(ErrorMeasuresReading.of(source, r -> r.totalByMean().orElseThrow() - 1)));
    }
    double most = median.stream().mapToDouble(Bars.Bar::value).min().orElseThrow();
    return new Bars(
        "predicted-totals",
        String.format(
            Locale.ROOT,
            "The constant that is best by MAE misses the total by up to %.0f %%",
            Math.abs(most)),
        "Predicted over true total of the test rows, less one, if every row is predicted by the"
            + " training median, which is best by MAE, or by the training mean, which is best by"
            + " RMSE. On skewed targets the median is far too low for a total.",
        "source of rows",
        names(tables),
        Axis.linear("predicted total over the true one, less one", "%"),
        List.of(
            new Bars.Group("median, best by MAE", median),
            new Bars.Group("mean, best by RMSE", mean)),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static List<String> names(List<Source> sources) {
    return sources.stream().map(Source::name).toList();
  }

  private static Bars.Bar percent(double[] shares) {
    Estimate estimate = Estimate.of(Arrays.stream(shares).map(s -> 100 * s).toArray());
    Interval interval = estimate.interval(Evidence.LEVEL);
    return new Bars.Bar(estimate.mean(), interval.low(), interval.high());
  }

  /** The median with the quartiles. */
  private static Bars.Bar middle(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return new Bars.Bar(sorted[n / 2], sorted[n / 4], sorted[(3 * n) / 4]);
  }
}
