package org.mlconcepts.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.metric.CalibrationCurve;
import org.mlconcepts.metric.PrecisionRecallCurve;
import org.mlconcepts.metric.Ranking;
import org.mlconcepts.metric.RocCurve;
import org.mlconcepts.metric.Wilson;

/** The curves of scored rows as charts; a curve that does not exist is left out. */
final class MetricsCharts {

  private static final int BINS = 10;
  private static final double FEWEST = 1e-4;

  private MetricsCharts() {}

  static List<Chart> of(ScoredMetrics metrics, boolean[] labels, double[] scores) {
    List<Chart> charts = new ArrayList<>();
    Ranking ranking = Ranking.of(labels, scores);
    if (!(metrics.rocAuc() instanceof Measured.None)) {
      charts.add(roc(RocCurve.of(ranking)));
    }
    if (!(metrics.averagePrecision() instanceof Measured.None)) {
      charts.add(precisionRecall(PrecisionRecallCurve.of(ranking)));
    }
    if (metrics.positives() > 0 && ranking.steps() > 1) {
      charts.add(thresholds(ranking, metrics.threshold()));
    }
    if (!(metrics.brier() instanceof Measured.None)) {
      charts.add(calibration(CalibrationCurve.quantiles(ranking, BINS)));
    }
    return charts;
  }

  private static Chart roc(RocCurve curve) {
    return new Lines(
        "roc-curve",
        String.format(Locale.ROOT, "Area under the ROC curve: %.3f", curve.area()),
        "Share of positives found against share of false alarms among the negatives, for every"
            + " threshold; chance is the diagonal.",
        Axis.linear("false alarms among the negatives", "share").within(0, 1),
        Axis.linear("recall", "").within(0, 1),
        List.of(
            new Series(
                "ROC curve",
                Role.TRUTH,
                Thinning.of(curve.points(), curve::falsePositiveRate, curve::recall)),
            new Series("chance", Role.REFERENCE, List.of(Point.of(0, 0), Point.of(1, 1)))),
        List.of());
  }

  private static Chart precisionRecall(PrecisionRecallCurve curve) {
    return new Lines(
        "precision-recall-curve",
        String.format(Locale.ROOT, "Average precision: %.3f", curve.averagePrecision()),
        "Share of alarms that are right against share of positives found, for every threshold; chance"
            + " is the share of positives.",
        Axis.linear("recall", "").within(0, 1),
        Axis.linear("precision", "").within(0, 1),
        List.of(
            new Series(
                "precision",
                Role.TRUTH,
                Thinning.of(curve.points(), curve::recall, curve::precision))),
        List.of(Rule.horizontal(curve.prevalence(), "share of positives")));
  }

  /** Against the share of rows called positive, which all scores have, whatever their scale. */
  private static Chart thresholds(Ranking ranking, double threshold) {
    double rows = ranking.positives() + ranking.negatives();
    int steps = ranking.steps();
    double first = Math.max(FEWEST, alarms(ranking, 0) / rows);
    double chosen = 0;
    for (int k = 0; k < steps && ranking.threshold(k) >= threshold; k++) {
      chosen = alarms(ranking, k) / rows;
    }
    List<Series> series =
        List.of(
            series("precision", ranking, first, k -> ranking.truePositives(k) / alarms(ranking, k)),
            series("recall", ranking, first, k -> ranking.truePositives(k) / ranking.positives()),
            series("F1", ranking, first, k -> ranking.confusion(k).f1().orElseThrow()));
    return new Lines(
        "metrics-by-cut",
        String.format(
            Locale.ROOT,
            "Threshold %s calls %s of the rows positive",
            Numbers.human(threshold),
            Numbers.percent(chosen)),
        "Precision, recall and F1 against the share of rows that are called positive, from the"
            + " highest threshold on the left to the lowest on the right.",
        Axis.log("share of rows called positive", "").within(first, 1),
        Axis.linear("metric", "").within(0, 1),
        series,
        chosen >= first ? List.of(Rule.vertical(chosen, "chosen threshold")) : List.of());
  }

  private static double alarms(Ranking ranking, int step) {
    return ranking.truePositives(step) + ranking.falsePositives(step);
  }

  private interface AtStep {
    double of(int step);
  }

  /** At most about a thousand points, evenly along the logarithm of the share. */
  private static Series series(String name, Ranking ranking, double first, AtStep value) {
    double rows = ranking.positives() + ranking.negatives();
    List<Point> points = new ArrayList<>();
    double next = first;
    for (int k = 0; k < ranking.steps(); k++) {
      double share = alarms(ranking, k) / rows;
      if (share >= next || k == ranking.steps() - 1) {
        points.add(Point.of(share, value.of(k)));
        next = share * 1.01;
      }
    }
    return new Series(name, Role.TRUTH, points);
  }

  private static Chart calibration(CalibrationCurve curve) {
    List<Point> points = new ArrayList<>();
    for (CalibrationCurve.Bin bin : curve.bins()) {
      Interval interval = Wilson.interval(bin.share() * bin.rows(), bin.rows(), Evidence.LEVEL);
      points.add(
          new Point(
              bin.meanPrediction(),
              bin.share(),
              Math.min(interval.low(), bin.share()),
              Math.max(interval.high(), bin.share())));
    }
    return new Lines(
        "calibration-curve",
        String.format(
            Locale.ROOT,
            "Probabilities are off by %s on average (expected calibration error)",
            Numbers.human(curve.expectedError())),
        "Share of positives against mean predicted probability in ten bins of equally many rows, with"
            + " Wilson's intervals; on the diagonal, probabilities mean what they say.",
        Axis.linear("mean predicted probability", "").within(0, 1),
        Axis.linear("share of positives", "").within(0, 1),
        List.of(
            new Series("right on average", Role.REFERENCE, List.of(Point.of(0, 0), Point.of(1, 1))),
            new Series("bins of rows", Role.SAMPLED, points)),
        List.of());
  }
}
