package org.mlconcepts.evaluation;

import java.util.ArrayList;
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
import org.mlconcepts.evaluation.MetricBench.Contest;
import org.mlconcepts.evaluation.MetricBench.Goal;
import org.mlconcepts.evaluation.MetricBench.Reading;
import org.mlconcepts.evaluation.MetricBench.RecallInterval;
import org.mlconcepts.evaluation.MetricBench.Result;
import org.mlconcepts.evaluation.MetricBench.Sample;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Values;

/** Draws metrics with their intervals, and what they choose. */
final class MetricBenchCharts {

  private MetricBenchCharts() {}

  static List<Chart> all(Result result) {
    List<Chart> charts = new ArrayList<>();
    charts.add(sample(result.samples().get(0)));
    if (!result.ofOneTable()) {
      charts.add(recall(result));
    }
    if (!result.goals().isEmpty()) {
      charts.add(costs(result.goals().get(result.goals().size() - 1).source(), result));
    }
    if (!result.contests().isEmpty()) {
      charts.add(contests(result));
    }
    charts.add(CurveCharts.roc(result.curves()));
    charts.add(CurveCharts.precisionRecall(result.curves()));
    charts.add(CurveCharts.calibration(result.curves()));
    return List.copyOf(charts);
  }

  private static Chart sample(Sample sample) {
    List<Reading> defined = sample.metrics().stream().filter(r -> r.value().isDefined()).toList();
    Interval recall =
        sample.metrics().stream()
            .filter(r -> r.metric().equals("recall"))
            .findFirst()
            .flatMap(Reading::interval)
            .orElseThrow();
    return new Bars(
        "one-sample",
        String.format(
            Locale.ROOT,
            "Of %,d rows %d are positive: recall is somewhere from %.2f to %.2f",
            sample.rows(),
            sample.positives(),
            recall.low(),
            recall.high()),
        "Metrics of one sample of "
            + sample.source()
            + " at the cut with the best F1 on other rows, with intervals at 95 %: Wilson's for"
            + " shares, DeLong's for the ROC area, the bootstrap's for the others. What rests on"
            + " the few positives is uncertain; accuracy is sure of itself and says little.",
        "metric",
        defined.stream().map(Reading::metric).toList(),
        Axis.linear("value", "").within(-0.1, 1),
        List.of(new Bars.Group("measured", defined.stream().map(MetricBenchCharts::bar).toList())),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static Bars.Bar bar(Reading reading) {
    double value = reading.value().orElseThrow();
    return reading
        .interval()
        .map(i -> new Bars.Bar(value, Math.min(i.low(), value), Math.max(i.high(), value)))
        .orElse(Bars.Bar.of(value));
  }

  private static Chart recall(Result result) {
    RecallInterval ten =
        result.recallIntervals().stream()
            .filter(i -> i.positives() == 10)
            .findFirst()
            .orElseThrow();
    return new Lines(
        "recall-by-positives",
        String.format(
            Locale.ROOT,
            "Eight of ten found: the recall is 0.80, or anything from %.2f to %.2f",
            ten.low(),
            ten.high()),
        "Wilson's interval at 95 % of a recall of 0.8 by the number of positives it is counted on;"
            + " how many negatives there are does not matter.",
        Axis.log("positives in the test rows", "count"),
        Axis.linear("recall", "").within(0, 1),
        List.of(
            new Series(
                "recall of 0.8, interval",
                Role.MEASURED,
                result.recallIntervals().stream()
                    .map(i -> new Point(i.positives(), 0.8, i.low(), i.high()))
                    .toList())),
        List.of());
  }

  private static Chart costs(String source, Result result) {
    List<Goal> own = result.goals().stream().filter(g -> g.source().equals(source)).toList();
    Goal last = own.get(own.size() - 1);
    return new Lines(
        "cost-by-goal",
        String.format(
            Locale.ROOT,
            "Where a miss costs %d false alarms, F1's cut costs %.1f and accuracy's %.1f times the"
                + " cheapest",
            last.ratio(),
            mean(last.byF1()) / mean(last.byCost()),
            mean(last.byAccuracy()) / mean(last.byCost())),
        "Mean cost on test rows of "
            + source
            + " over that of the cut 1/(1 + ratio), for cuts chosen"
            + " on other rows by accuracy and by F1. Each of the two is right for one ratio only.",
        Axis.log("cost of a miss", "false alarms"),
        Axis.log("cost over that of the cut by cost", "times"),
        List.of(
            series("cut by accuracy", own, Goal::byAccuracy), series("cut by F1", own, Goal::byF1)),
        List.of(Rule.horizontal(1, "cut by cost")));
  }

  private static double mean(List<Double> values) {
    return Estimate.of(Values.array(values)).mean();
  }

  private static Series series(String name, List<Goal> goals, Function<Goal, List<Double>> costs) {
    List<Point> points = new ArrayList<>();
    for (Goal goal : goals) {
      double[] times = new double[goal.byCost().size()];
      for (int i = 0; i < times.length; i++) {
        times[i] = costs.apply(goal).get(i) / goal.byCost().get(i);
      }
      Estimate estimate = Estimate.of(times);
      Interval interval = estimate.interval(Evidence.LEVEL);
      points.add(new Point(goal.ratio(), estimate.mean(), interval.low(), interval.high()));
    }
    return new Series(name, Role.MEASURED, points);
  }

  private static Chart contests(Result result) {
    long forPrecision = MetricBenchReading.contests(result, Evidence.Side.FOR);
    long forRoc = MetricBenchReading.contests(result, Evidence.Side.AGAINST);
    return new Bars(
        "contests",
        String.format(
            Locale.ROOT,
            "Average precision tells the better model more often in %d of %d contests, the ROC"
                + " area in %d",
            forPrecision,
            result.contests().size(),
            forRoc),
        "Share of samples in which a measure is higher for the better of two models, by what the"
            + " better one is better at. Where both are asked the same question they do about"
            + " equally well; else each is right about its own end of the ranking.",
        "source, and what the better model is better at",
        result.contests().stream().map(c -> c.source() + ", " + c.difference()).toList(),
        Axis.linear("share of samples where the better model is told", "").within(0, 1),
        List.of(
            new Bars.Group("average precision", bars(result, Contest::byPrecision)),
            new Bars.Group("area under the ROC curve", bars(result, Contest::byRocArea))),
        Bars.Layout.SIDE_BY_SIDE,
        List.of(Rule.horizontal(0.5, "a coin")));
  }

  private static List<Bars.Bar> bars(Result result, Function<Contest, List<Double>> shares) {
    return result.contests().stream()
        .map(contest -> {
          Estimate estimate = Estimate.of(Values.array(shares.apply(contest)));
          Interval interval = estimate.interval(Evidence.LEVEL);
          return new Bars.Bar(estimate.mean(), interval.low(), interval.high());
        })
        .toList();
  }
}
