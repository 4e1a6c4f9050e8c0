package org.mlconcepts.imbalance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Playable;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Points;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.imbalance.CostThreshold.Ratio;
import org.mlconcepts.imbalance.CostThreshold.Result;
import org.mlconcepts.imbalance.CostThreshold.Source;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/** Reads what each cut costs, and what accuracy says about it. */
final class CostThresholdReading implements Reading<CostThreshold, Result> {

  private static final int TEN_TIMES = 10;

  @Override
  public List<Claim> claims(CostThreshold experiment, Result result) {
    List<Evidence> misleading = new ArrayList<>();
    List<Evidence> goals = new ArrayList<>();
    for (Source source : result.sources()) {
      Ratio ratio = at(source, TEN_TIMES);
      String where = source.name() + ", a miss costs " + TEN_TIMES + " false alarms";
      misleading.add(
          Evidence.of(
              where + ", accuracy",
              "accuracy of never raising an alarm less that of the cut by cost",
              differences(ratio.accuracyNever(), ratio.accuracyAtTheory())));
      misleading.add(
          Evidence.of(
              where + ", cost",
              "cost of never raising an alarm over that of the cut by cost (doublings)",
              doublings(ratio.costNever(), ratio.costAtTheory())));
      goals.add(
          Evidence.of(
              where,
              "cost with the cut at one half over that with the cut by cost (doublings)",
              doublings(ratio.costAtHalf(), ratio.costAtTheory())));
      goals.add(
          Evidence.beyond(
              1,
              source.name() + ", validated cuts for misses that cost 1 and 10 false alarms",
              "the cut of the first over that of the second (doublings)",
              doublings(at(source, 1).validated(), ratio.validated())));
    }
    return List.of(
        Claim.judge(Imbalance.ACCURACY_MISLEADS, Verdict.HOLDS, misleading),
        Claim.judge(Imbalance.METRIC_BY_GOAL, Verdict.HOLDS, goals));
  }

  private static Ratio at(Source source, int ratio) {
    return source.ratios().stream().filter(r -> r.ratio() == ratio).findFirst().orElseThrow();
  }

  private static double[] differences(List<Double> a, List<Double> b) {
    double[] differences = new double[a.size()];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = a.get(i) - b.get(i);
    }
    return differences;
  }

  private static double[] doublings(List<Double> a, List<Double> b) {
    double[] doublings = new double[a.size()];
    for (int i = 0; i < doublings.length; i++) {
      doublings[i] = Values.doublings(a.get(i), b.get(i));
    }
    return doublings;
  }

  @Override
  public List<Chart> charts(CostThreshold experiment, Result result) {
    return List.of(
        costs(result.sources().get(Math.min(1, result.sources().size() - 1))),
        cuts(result),
        f1(result));
  }

  @Override
  public List<Playable> playables(CostThreshold experiment, Result result) {
    // Of the bundled sources the second is a real one; a reader's table stands alone.
    Source shown = result.sources().get(Math.min(1, result.sources().size() - 1));
    return List.of(CostThresholdPlay.figure(shown));
  }

  private static Chart costs(Source source) {
    Ratio ten = at(source, TEN_TIMES);
    return new Lines(
        "cost-by-cut",
        String.format(
            Locale.ROOT,
            "Where a miss costs %d false alarms, the cut at one half costs %.1f times the cut by"
                + " cost",
            TEN_TIMES,
            CostThreshold.mean(ten.costAtHalf()) / CostThreshold.mean(ten.costAtTheory())),
        "Mean cost a customer on "
            + source.name()
            + " by how much a miss costs, for four cuts: one half, 1/(1 + ratio), the cheapest on"
            + " validation rows, and no alarm at all.",
        Axis.log("cost of a miss", "false alarms"),
        Axis.log("mean cost a row", "false alarms"),
        List.of(
            series("cut at one half", source, Ratio::costAtHalf, Role.MEASURED),
            series("cut by cost", source, Ratio::costAtTheory, Role.MEASURED),
            series("validated cut", source, Ratio::costValidated, Role.MEASURED),
            series("never an alarm", source, Ratio::costNever, Role.REFERENCE)),
        List.of());
  }

  private static Series series(
      String name, Source source, Function<Ratio, List<Double>> values, Role role) {
    return new Series(
        name, role, source.ratios().stream().map(r -> point(r.ratio(), values.apply(r))).toList());
  }

  private static Point point(double x, List<Double> values) {
    Estimate estimate = Estimate.of(Values.array(values));
    Interval interval = estimate.interval(Evidence.LEVEL);
    return new Point(
        x, estimate.mean(), Math.max(interval.low(), estimate.mean() / 10), interval.high());
  }

  private static Chart cuts(Result result) {
    List<Series> series = new ArrayList<>();
    List<Point> truth = new ArrayList<>();
    for (double ratio = 1; ratio <= 50; ratio *= 1.1) {
      truth.add(Point.of(ratio, 1 / (1 + ratio)));
    }
    series.add(new Series("1/(1 + ratio)", Role.TRUTH, truth));
    for (Source source : result.sources()) {
      series.add(series(source.name(), source, Ratio::validated, Role.SAMPLED));
    }
    double found = CostThreshold.mean(at(result.sources().get(0), TEN_TIMES).validated());
    return new Lines(
        "cheapest-cut",
        String.format(
            Locale.ROOT,
            "Theory asks for a cut at %.3f where a miss costs %d; validation rows find %.3f on"
                + " average",
            at(result.sources().get(0), TEN_TIMES).theory(),
            TEN_TIMES,
            found),
        "The cheapest cut on validation rows by how much a miss costs, against 1/(1 + ratio), which"
            + " it is for calibrated probabilities and many rows.",
        Axis.log("cost of a miss", "false alarms"),
        Axis.log("cut", "probability"),
        series,
        List.of());
  }

  private static Chart f1(Result result) {
    List<Series> series = new ArrayList<>();
    double low = 1;
    double high = 0;
    double off = 0;
    for (Source source : result.sources()) {
      List<Point> points =
          source.f1().stream().map(f -> Point.of(f.halfF1(), f.threshold())).toList();
      series.add(new Series(source.name(), Role.SAMPLED, points));
      double own = 0;
      for (CostThreshold.BestF1 best : source.f1()) {
        low = Math.min(low, best.halfF1());
        high = Math.max(high, best.halfF1());
        own += (best.threshold() - best.halfF1()) / source.f1().size();
      }
      off = Math.max(off, Math.abs(own));
    }
    series.add(
        new Series(
            "cut = half of F1", Role.TRUTH, List.of(Point.of(low, low), Point.of(high, high))));
    return new Points(
        "f1-cut",
        String.format(
            Locale.ROOT,
            "The cut with the best F1 is near half of that F1: off by %.3f at most on average",
            off),
        "The cut with the best F1 on the test rows against half of that F1, one point a repeat. For"
            + " calibrated probabilities the two are equal.",
        Axis.linear("half of the best F1", ""),
        Axis.linear("cut with the best F1", "probability"),
        series,
        List.of());
  }
}
