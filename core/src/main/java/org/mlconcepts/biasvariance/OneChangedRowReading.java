package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.biasvariance.OneChangedRow.Family;
import org.mlconcepts.biasvariance.OneChangedRow.Model;
import org.mlconcepts.biasvariance.OneChangedRow.Result;
import org.mlconcepts.biasvariance.OneChangedRow.Source;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Points;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/** Reads variance against the reaction to single rows. */
final class OneChangedRowReading implements Reading<OneChangedRow, Result> {

  /**
   * Up to a factor of four counts as the same size. A factor of two is expected of local averages
   * on redrawn inputs, where a row counts twice: once at the place it leaves and once at the place
   * it comes to.
   */
  private static final double FOUR_TIMES = 2;

  /**
   * Six models in the same order but for one exchange of neighbours have a rank correlation of
   * 0.94.
   */
  private static final double SAME_ORDER = 0.9;

  /** The setting of each family that stands for it in the chart of growing parts. */
  private static final int SHOWN = 2;

  @Override
  public List<Claim> claims(OneChangedRow experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Source source : result.sources()) {
      for (Family family : source.families()) {
        String condition = family.name() + " on " + source.name();
        double[] room =
            Arrays.stream(Values.array(family.doublings()))
                .map(d -> FOUR_TIMES - Math.abs(d))
                .toArray();
        evidence.add(
            Evidence.of(
                condition + " (size)",
                "how much closer than a factor of 4 reaction and variance lie (doublings)",
                room));
        evidence.add(
            Evidence.beyond(
                SAME_ORDER,
                condition + " (order)",
                "rank correlation of reaction and variance over six settings",
                Values.array(family.rankCorrelations())));
      }
    }
    return List.of(Claim.judge(BiasVariance.SENSITIVITY, Verdict.HOLDS_IF, evidence));
  }

  @Override
  public List<Chart> charts(OneChangedRow experiment, Result result) {
    List<Chart> charts = new ArrayList<>();
    for (Source source : result.sources()) {
      charts.add(agreement(source));
    }
    charts.add(parts(experiment, result.sources().get(1)));
    return List.copyOf(charts);
  }

  private static Chart agreement(Source source) {
    List<Series> series = new ArrayList<>();
    List<Double> all = new ArrayList<>();
    StringBuilder ratios = new StringBuilder();
    for (Family family : source.families()) {
      List<Point> points = new ArrayList<>();
      for (Model model : family.models()) {
        points.add(point(model.variance().mean(), model.reaction()));
        all.add(model.variance().mean());
      }
      series.add(new Series(family.name(), Role.SAMPLED, points));
      double ratio = typical(points);
      String words = String.format(Locale.ROOT, "%.1f (%s)", ratio, family.name());
      ratios.append(ratios.length() == 0 ? "" : ", ").append(words);
    }
    double low = all.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    double high = all.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    series.add(
        new Series(
            "reaction = variance", Role.TRUTH, List.of(Point.of(low, low), Point.of(high, high))));
    return new Points(
            "reaction-" + source.name().replace(' ', '-'),
            "Reaction to single rows is " + ratios + " times the variance, on " + source.name(),
            "Reaction to single redrawn rows against variance over whole training sets, one point a model, on "
                + source.name()
                + ". By theory no model lies below the line, and on fixed positions linear ones lie on it. Typical ratio of reaction"
                + " to variance: "
                + ratios
                + ".",
            Axis.log("variance", "squared units of y"),
            Axis.log("reaction to single rows, summed", "squared units of y"),
            series,
            List.of())
        .withNote("Whiskers: two standard errors either way");
  }

  /** The geometric mean of reaction over variance, over the points that are drawn. */
  private static double typical(List<Point> points) {
    double logs = 0;
    for (Point point : points) {
      logs += StrictMath.log(point.y() / point.x()) / points.size();
    }
    return StrictMath.exp(logs);
  }

  private static Chart parts(OneChangedRow experiment, Source source) {
    List<Series> series = new ArrayList<>();
    StringBuilder first = new StringBuilder();
    for (Family family : source.families()) {
      Model model = family.models().get(SHOWN);
      double one = model.reaction().mean() / experiment.train();
      double whole = model.variance().mean();
      List<Point> points = new ArrayList<>();
      points.add(Point.of(1, one / whole));
      model
          .parts()
          .forEach(part -> points.add(Point.of(part.rows(), part.distance().mean() / whole)));
      points.add(Point.of(experiment.train(), 1));
      series.add(new Series(family.name(), Role.MEASURED, points));
      String words = String.format(Locale.ROOT, "%s %.1f %%", family.name(), 100 * one / whole);
      first.append(first.length() == 0 ? "" : ", ").append(words);
    }
    List<Point> diagonal = new ArrayList<>();
    for (double rows = 1; rows < experiment.train(); rows *= 2) {
      diagonal.add(Point.of(rows, rows / experiment.train()));
    }
    diagonal.add(Point.of(experiment.train(), 1));
    series.add(new Series("in proportion to the rows", Role.REFERENCE, diagonal));
    return new Lines(
        "parts",
        "Redrawing one row of "
            + experiment.train()
            + " makes this share of the change that redrawing all makes: "
            + first,
        "Squared change of the predictions when a part of the training rows is redrawn, as a share of that when all are, on "
            + source.name()
            + ". Where it grows in proportion to the rows, variance is the sum of small reactions; a curve above"
            + " the dashed one reacts more to a small change than to its share of a large one. One row: "
            + first
            + ".",
        Axis.log("rows redrawn together", "count"),
        Axis.log("squared change", "share of that when all rows are redrawn"),
        series,
        List.of());
  }

  private static Point point(double x, Estimate estimate) {
    double half = 2 * estimate.standardError();
    return new Point(
        x,
        estimate.mean(),
        Math.max(estimate.mean() / 10, estimate.mean() - half),
        estimate.mean() + half);
  }
}
