package org.mlconcepts.imbalance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Points;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.imbalance.ResamplingGeometry.Cleaned;
import org.mlconcepts.imbalance.ResamplingGeometry.Place;
import org.mlconcepts.imbalance.ResamplingGeometry.Result;
import org.mlconcepts.imbalance.ResamplingGeometry.Spread;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/** Reads what is removed, and where new rows come to lie. */
final class ResamplingGeometryReading implements Reading<ResamplingGeometry, Result> {

  /** Classes are evened out if at least half of the way to equal shares is gone. */
  private static final double HALF_WAY = 0.5;

  private static final double EQUAL = 0.5;

  /**
   * What blending two independent rows at a uniform place leaves of a variance: 1 - 2 E[u(1-u)].
   */
  private static final double INDEPENDENT = 2 / 3.0;

  @Override
  public List<Claim> claims(ResamplingGeometry experiment, Result result) {
    return List.of(
        Claim.judge(
            Imbalance.TOMEK_BALANCES,
            Verdict.REFUTED,
            result.cleaned().stream()
                .map(c ->
                    Evidence.beyond(
                        HALF_WAY,
                        c.source(),
                        "part of the way to equal shares that is gone",
                        way(c)))
                .toList()));
  }

  private static double[] way(Cleaned cleaned) {
    double[] way = new double[cleaned.before().size()];
    for (int i = 0; i < way.length; i++) {
      double before = cleaned.before().get(i);
      way[i] = (cleaned.after().get(i) - before) / (EQUAL - before);
    }
    return way;
  }

  @Override
  public List<Chart> charts(ResamplingGeometry experiment, Result result) {
    return List.of(picture(result), removed(result), spread(result));
  }

  private static Chart picture(Result result) {
    int negatives = result.picture().negatives().size() + result.picture().removed().size();
    List<Series> series = new ArrayList<>();
    series.add(points("negative", result.picture().negatives()));
    if (!result.picture().removed().isEmpty()) {
      series.add(points("negative in a Tomek link", result.picture().removed()));
    }
    series.add(points("positive", result.picture().positives()));
    series.add(points("added by SMOTE", result.picture().added()));
    return new Points(
        "before-and-after",
        String.format(
            Locale.ROOT,
            "Tomek links take %d of %d negatives away; SMOTE draws threads between positives",
            result.picture().removed().size(),
            negatives),
        "Two overlapping clouds in two dimensions: negatives, those of them that under-sampling by"
            + " Tomek links removes, positives, and the rows that SMOTE adds, which lie on segments"
            + " between neighbouring positives.",
        Axis.linear("first feature", "standard deviations"),
        Axis.linear("second feature", "standard deviations"),
        series,
        List.of());
  }

  private static Series points(String name, List<Place> places) {
    return new Series(
        name, Role.SAMPLED, places.stream().map(p -> Point.of(p.x(), p.y())).toList());
  }

  private static Chart removed(Result result) {
    List<Bars.Bar> before = new ArrayList<>();
    List<Bars.Bar> after = new ArrayList<>();
    double most = 0;
    for (Cleaned cleaned : result.cleaned()) {
      before.add(bar(cleaned.before()));
      after.add(bar(cleaned.after()));
      most = Math.max(most, Estimate.of(Values.array(cleaned.removedShare())).mean());
    }
    return new Bars(
        "share-of-positives",
        String.format(
            Locale.ROOT,
            "Tomek links remove at most %.0f %% of the negatives: the classes stay uneven",
            100 * most),
        "Share of positives before and after under-sampling by Tomek links, on five sources. Equal"
            + " shares would be one half.",
        "source of rows",
        result.cleaned().stream().map(Cleaned::source).toList(),
        Axis.linear("share of positives", "%").within(0, 52),
        List.of(new Bars.Group("before", before), new Bars.Group("after", after)),
        Bars.Layout.SIDE_BY_SIDE,
        List.of(Rule.horizontal(100 * EQUAL, "equal shares")));
  }

  private static Bars.Bar bar(List<Double> shares) {
    Estimate estimate = Estimate.of(shares.stream().mapToDouble(s -> 100 * s).toArray());
    Interval interval = estimate.interval(Evidence.LEVEL);
    return new Bars.Bar(estimate.mean(), interval.low(), interval.high());
  }

  private static Chart spread(Result result) {
    Spread last = result.spread().get(result.spread().size() - 1);
    return new Lines(
        "spread",
        String.format(
            Locale.ROOT,
            "SMOTE makes a class narrower: in %d dimensions %.0f %% of its variance are left",
            last.features(),
            100 * last.ratio().mean()),
        "Total variance of the rows that SMOTE adds over that of the rows they came from, by number"
            + " of independent features. In few dimensions neighbours are near and little is lost;"
            + " in many they are hardly nearer than any other row, and blending two independent"
            + " rows leaves two thirds.",
        Axis.log("features", "count"),
        Axis.linear("variance of added rows over that of originals", "").within(0.5, 1.05),
        List.of(
            new Series(
                "added rows",
                Role.MEASURED,
                result.spread().stream()
                    .map(s -> {
                      Interval interval = s.ratio().interval(Evidence.LEVEL);
                      return new Point(
                          s.features(), s.ratio().mean(), interval.low(), interval.high());
                    })
                    .toList())),
        List.of(Rule.horizontal(INDEPENDENT, "two independent rows")));
  }
}
