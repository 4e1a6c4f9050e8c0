package org.mlconcepts.imbalance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.imbalance.DuplicateWeights.Repeat;
import org.mlconcepts.imbalance.DuplicateWeights.Result;
import org.mlconcepts.imbalance.DuplicateWeights.Source;
import org.mlconcepts.imbalance.DuplicateWeights.Weight;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/** Reads weights against copies, and the shift of the intercept against its closed form. */
final class DuplicateWeightsReading implements Reading<DuplicateWeights, Result> {

  private static final double SAME = 1e-6;

  @Override
  public List<Claim> claims(DuplicateWeights experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Source source : result.sources()) {
      Weight heaviest = last(source);
      evidence.add(
          Evidence.of(
              source.name() + ", weight " + heaviest.weight() + " against as many copies",
              "how much closer than 1e-6 all coefficients lie",
              of(heaviest, r -> SAME - r.largestDifference())));
      evidence.add(
          Evidence.of(
              source.name() + ", weight " + heaviest.weight(),
              "mean probability of a positive, with the weight over without (doublings)",
              of(heaviest, r -> Values.doublings(r.meanWeighted(), r.meanPlain()))));
    }
    return List.of(Claim.judge(Imbalance.WEIGHTING, Verdict.HOLDS, evidence));
  }

  @Override
  public List<Chart> charts(DuplicateWeights experiment, Result result) {
    return List.of(shift(result), corrected(result));
  }

  private static Chart shift(Result result) {
    List<Series> series = new ArrayList<>();
    List<Point> truth = new ArrayList<>();
    for (double w = 1; w <= 50; w += 0.5) {
      truth.add(Point.of(w, StrictMath.log(w)));
    }
    series.add(new Series("logarithm of the weight", Role.TRUTH, truth));
    for (Source source : result.sources()) {
      series.add(
          new Series(
              source.name(),
              Role.SAMPLED,
              source.weights().stream()
                  .map(w -> {
                    Estimate estimate = Estimate.of(of(w, Repeat::shift));
                    Interval interval = estimate.interval(Evidence.LEVEL);
                    return new Point(w.weight(), estimate.mean(), interval.low(), interval.high());
                  })
                  .toList()));
    }
    List<Double> shifts =
        result.sources().stream()
            .map(source -> Estimate.of(of(last(source), Repeat::shift)).mean())
            .sorted()
            .toList();
    int heaviest = last(result.sources().get(0)).weight();
    return new Lines(
        "intercept-shift",
        String.format(
            Locale.ROOT,
            "Weight %d raises the intercept by %.2f to %.2f; its logarithm is %.2f",
            heaviest,
            shifts.get(0),
            shifts.get(shifts.size() - 1),
            StrictMath.log(heaviest)),
        "Change of the intercept of logistic regression when positives are weighted, against the"
            + " logarithm of the weight, which it is if the model is right and there are many rows,"
            + " on a truth of which it is right and on three of which it is not.",
        Axis.log("weight of a positive row", "times"),
        Axis.linear("change of the intercept", "log-odds"),
        series,
        List.of());
  }

  private static Chart corrected(Result result) {
    List<Bars.Bar> weighted = new ArrayList<>();
    List<Bars.Bar> undone = new ArrayList<>();
    for (Source source : result.sources()) {
      weighted.add(bar(of(last(source), Repeat::meanWeighted)));
      undone.add(bar(of(last(source), Repeat::meanCorrected)));
    }
    double most = weighted.stream().mapToDouble(Bars.Bar::value).max().orElseThrow();
    double left = undone.stream().mapToDouble(bar -> Math.abs(bar.value() - 1)).max().orElseThrow();
    return new Bars(
        "prior-correction",
        String.format(
            Locale.ROOT,
            "Weighted models overstate risk up to %.0f times; corrected ones are off by at most"
                + " %.0f %%",
            most,
            100 * left),
        "Mean predicted probability over the share of positives on new rows, for the heaviest"
            + " weight, before and after prior correction. 1 is right on average; what the correction"
            + " leaves shrinks with more training rows.",
        "source of rows",
        result.sources().stream().map(Source::name).toList(),
        Axis.log("mean probability over share of positives", "times"),
        List.of(
            new Bars.Group("weighted", weighted), new Bars.Group("weighted, corrected", undone)),
        Bars.Layout.SIDE_BY_SIDE,
        List.of(Rule.horizontal(1, "as many as there are")));
  }

  private static Bars.Bar bar(double[] values) {
    Estimate estimate = Estimate.of(values);
    Interval interval = estimate.interval(Evidence.LEVEL);
    return new Bars.Bar(
        estimate.mean(), Math.max(interval.low(), estimate.mean() / 10), interval.high());
  }

  private static Weight last(Source source) {
    return source.weights().get(source.weights().size() - 1);
  }

  private static double[] of(Weight weight, ToDoubleFunction<Repeat> number) {
    return Values.of(weight.repeats(), number);
  }
}
