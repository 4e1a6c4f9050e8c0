package org.mlconcepts.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
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
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.metric.RegressionErrors;

/** Reads the measures against a growing error, a shifted population, and a share of variance. */
final class ErrorMeasuresReading implements Reading<ErrorMeasures, Result> {

  /** An error that rules a measure at least doubles it. */
  private static final double DOUBLED = -1;

  private static final double SAME = 1e-9;

  @Override
  public List<Claim> claims(ErrorMeasures experiment, Result result) {
    return List.of(
        Claim.judge(Evaluation.MAE_EASY, Verdict.HOLDS_IF, notRuled(result)),
        Claim.judge(Evaluation.RMSE_PUNISHES, Verdict.HOLDS, punished(result)),
        Claim.judge(Evaluation.R2_EXPLAINS, Verdict.HOLDS_IF, explained(result)));
  }

  private static List<Evidence> notRuled(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Source source : result.sources()) {
      evidence.add(planted(source, ErrorMeasures.LARGE, Repeat::maeGrowthLarge));
      evidence.add(planted(source, ErrorMeasures.HUGE, Repeat::maeGrowthHuge));
      evidence.add(
          Evidence.beyond(
              DOUBLED,
              source.name() + ", as it is",
              "mean over median absolute error, with its sign turned (doublings)",
              of(source, r -> -Values.doublings(r.meanOverMedian(), 1))));
    }
    return evidence;
  }

  private static Evidence planted(Source source, double size, ToDoubleFunction<Repeat> growth) {
    return Evidence.beyond(
        DOUBLED,
        source.name() + ", one error of " + whole(size) + " times the usual",
        "growth of the mean absolute error, with its sign turned (doublings)",
        of(source, r -> -Values.doublings(growth.applyAsDouble(r), 1)));
  }

  private static List<Evidence> punished(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    double[] level = {1, 1, 1, 1};
    double[] lumped = {0, 0, 0, 4};
    evidence.add(
        Evidence.exact(
            0,
            "errors 0, 0, 0, 4 against 1, 1, 1, 1",
            "root mean squared error, while the mean absolute error is the same (doublings)",
            Values.doublings(of0(lumped).rmse(), of0(level).rmse())
                - Values.doublings(of0(lumped).mae(), of0(level).mae())));
    for (Source source : result.sources()) {
      evidence.add(
          Evidence.of(
              source.name(),
              "what the largest hundredth of the errors makes of the squared sum, over the same of"
                  + " the absolute sum (doublings)",
              of(
                  source,
                  r -> Values.doublings(r.squaredShareOfLargest(), r.absoluteShareOfLargest()))));
    }
    return evidence;
  }

  private static List<Evidence> explained(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Source source : result.sources()) {
      double[] gaps = of(source, r -> SAME - Math.abs(r.trainR2() - r.trainShare()));
      evidence.add(
          Evidence.of(
              source.name() + ", least squares on its training rows",
              "how much closer than 1e-9 R² and the share of variance of the fitted values lie",
              gaps));
      evidence.add(
          Evidence.of(
              source.name() + ", new rows of the same population",
              "squared error of the mean over that of the model (doublings; below 0 where R² is)",
              of(source, r -> -Values.doublings(1 - r.testR2(), 1))));
      evidence.add(
          Evidence.of(
              source.name() + ", rows beyond the range of the training rows",
              "squared error of the mean over that of the model (doublings; below 0 where R² is)",
              of(source, r -> -Values.doublings(1 - r.shiftedR2(), 1))));
      evidence.add(
          Evidence.of(
              source.name() + ", new rows, one nearest neighbour",
              "squared error of the mean over that of the model (doublings; below 0 where R² is)",
              of(source, r -> -Values.doublings(1 - r.neighbourR2(), 1))));
    }
    return evidence;
  }

  @Override
  public List<Chart> charts(ErrorMeasures experiment, Result result) {
    return List.of(
        growth(experiment, result), largest(result), explainedShares(result), totals(result));
  }

  private static Chart growth(ErrorMeasures experiment, Result result) {
    Source line = result.sources().get(0);
    List<Series> series = new ArrayList<>();
    series.add(truth("RMSE", experiment, 1));
    series.add(truth("MAE", experiment, 0));
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
            whole(ErrorMeasures.LARGE),
            large.rmse().mean(),
            large.mae().mean()),
        "How three error measures grow with the size of a single error among "
            + experiment.test()
            + " rows with normal errors. RMSE bends upwards first, MAE follows once the one error"
            + " outweighs all others, the median absolute error stays. Lines: closed form; points:"
            + " mean of the repeats.",
        Axis.log("size of the one error", "usual errors, root mean square"),
        Axis.log("measure over its value without that row", "times"),
        series,
        List.of(Rule.horizontal(2, "doubled")));
  }

  private static Series truth(String name, ErrorMeasures experiment, int which) {
    List<Point> truth = new ArrayList<>();
    for (double size = 1; size <= 200; size *= 1.1) {
      truth.add(Point.of(size, experiment.expected(size).get(which)));
    }
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
      absolute.add(percent(of(source, Repeat::absoluteShareOfLargest)));
      squared.add(percent(of(source, Repeat::squaredShareOfLargest)));
    }
    double most = squared.stream().mapToDouble(Bars.Bar::value).max().orElseThrow();
    return new Bars(
        "largest-hundredth",
        String.format(
            Locale.ROOT,
            "The largest hundredth of the errors makes up to %.0f %% of the squared error",
            most),
        "What the largest hundredth of the test errors contributes to the sum of absolute errors"
            + " and to the sum of squared errors, for three sources. Squaring gives the largest"
            + " errors more weight everywhere, most of all where the target is skewed.",
        "source of rows",
        names(result),
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
      train.add(middle(of(source, Repeat::trainR2)));
      test.add(middle(of(source, Repeat::testR2)));
      shifted.add(middle(of(source, Repeat::shiftedR2)));
      nearest.add(middle(of(source, Repeat::neighbourR2)));
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
                "R² on new rows has no floor: the lowest of all repeats is %.1f",
                lowest),
            "Median R² with the middle half of the repeats, for least squares on its training rows, on"
                + " new rows of the same population, and on rows beyond the range of the training rows."
                + " Only the first is a share of variance.",
            "source of rows",
            names(result),
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

  private static Chart totals(Result result) {
    List<Bars.Bar> median = new ArrayList<>();
    List<Bars.Bar> mean = new ArrayList<>();
    for (Source source : result.sources().subList(1, result.sources().size())) {
      median.add(percent(of(source, r -> r.totalByMedian() - 1)));
      mean.add(percent(of(source, r -> r.totalByMean() - 1)));
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
        names(result).subList(1, result.sources().size()),
        Axis.linear("predicted total over the true one, less one", "%"),
        List.of(
            new Bars.Group("median, best by MAE", median),
            new Bars.Group("mean, best by RMSE", mean)),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static List<String> names(Result result) {
    return result.sources().stream().map(Source::name).toList();
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

  private static String whole(double size) {
    return String.format(Locale.ROOT, "%.0f", size);
  }

  private static double[] of(Source source, ToDoubleFunction<Repeat> number) {
    return Values.of(source.repeats(), number);
  }

  private static RegressionErrors of0(double[] errors) {
    return RegressionErrors.of(errors, new double[errors.length]);
  }
}
