package org.mlconcepts.evaluation;

import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.evaluation.MetricBench.Curves;
import org.mlconcepts.evaluation.MetricBench.Place;

/** Draws the curves of one sample. */
final class CurveCharts {

  private CurveCharts() {}

  static Chart roc(Curves curves) {
    return new Lines(
        "roc-curve",
        String.format(
            Locale.ROOT,
            (curves.source().equals("telco churn")
                    ? "A leaving customer is ranked above a staying one"
                    : "A positive row is ranked above a negative one")
                + " in %.0f of 100 pairs",
            100 * curves.rocArea()),
        "Share of positives found against share of false alarms among the negatives, for every cut,"
            + " on one sample of "
            + curves.source()
            + ". The area below the curve is the share of pairs in the right order; chance is the"
            + " diagonal.",
        Axis.linear("false alarms among the negatives", "share").within(0, 1),
        Axis.linear("recall", "").within(0, 1),
        List.of(
            new Series("model", Role.TRUTH, points(curves.roc())),
            new Series("chance", Role.REFERENCE, List.of(Point.of(0, 0), Point.of(1, 1)))),
        List.of());
  }

  static Chart precisionRecall(Curves curves) {
    return new Lines(
        "precision-recall-curve",
        String.format(
            Locale.ROOT,
            "Precision averages %.2f over the positives found, %.2f would be chance",
            curves.averagePrecision(),
            curves.prevalence()),
        "Share of alarms that are right against share of positives found, for every cut, on the same"
            + " sample of "
            + curves.source()
            + ". Average precision is the mean of the precision over the positives; chance is"
            + " their share.",
        Axis.linear("recall", "").within(0, 1),
        Axis.linear("precision", "").within(0, 1),
        List.of(new Series("model", Role.TRUTH, points(curves.precisionRecall()))),
        List.of(Rule.horizontal(curves.prevalence(), "share of positives")));
  }

  static Chart calibration(Curves curves) {
    long right =
        curves.groups().stream()
            .filter(group -> group.interval().contains(group.meanPrediction()))
            .count();
    return new Lines(
        "calibration-curve",
        String.format(
            Locale.ROOT,
            "In %d of %d groups what was predicted is within the interval of what happened",
            right,
            curves.groups().size()),
        "Share of positives against mean predicted probability in ten groups of equally many rows,"
            + " with Wilson's intervals, on the same sample of "
            + curves.source()
            + ". On the diagonal, probabilities mean what they say.",
        Axis.linear("mean predicted probability", "").within(0, 1),
        Axis.linear("share of positives", "").within(0, 1),
        List.of(
            new Series("right on average", Role.REFERENCE, List.of(Point.of(0, 0), Point.of(1, 1))),
            new Series(
                "groups of rows",
                Role.SAMPLED,
                curves.groups().stream()
                    .map(g ->
                        new Point(
                            g.meanPrediction(), g.share(), g.interval().low(), g.interval().high()))
                    .toList())),
        List.of());
  }

  private static List<Point> points(List<Place> places) {
    return places.stream().map(place -> Point.of(place.x(), place.y())).toList();
  }
}
