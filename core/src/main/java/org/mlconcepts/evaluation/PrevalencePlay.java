package org.mlconcepts.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Dial;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Playable;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.evaluation.MetricBench.Curves;
import org.mlconcepts.evaluation.MetricBench.Place;

/**
 * One ROC curve, seen as precision and recall at other shares of positives: with recall r and false
 * alarms f among the negatives, precision is {@code πr/(πr + (1 - π)f)}.
 */
final class PrevalencePlay {

  private static final List<Double> SHARES = List.of(0.5, 0.2, 0.1, 0.05, 0.01, 0.001);
  private static final List<Double> RECALLS = List.of(0.2, 0.4, 0.6, 0.8, 0.9);
  private static final int START = 2;

  /** Points of the curve that are closer in recall are left out. */
  private static final double APART = 0.01;

  private PrevalencePlay() {}

  static Playable figure(Curves curves) {
    Dial share =
        new Dial("share of positives", SHARES.stream().map(String::valueOf).toList(), START);
    Dial recall = new Dial("recall wanted", RECALLS.stream().map(String::valueOf).toList(), START);
    return Playable.of(
        "prevalence",
        "The ranking stays, and so does its ROC curve with an area of "
            + text(curves.rocArea())
            + ". Make positives rarer: what becomes of the alarms?",
        List.of(share, recall),
        at -> frame(curves, SHARES.get(at.get(0)), RECALLS.get(at.get(1))));
  }

  private static Chart frame(Curves curves, double share, double wanted) {
    Place at = at(curves, wanted);
    double precision = precision(at, share);
    String finding =
        String.format(
            Locale.ROOT,
            "With %s positives in 1,000, finding %.0f of 100 means %.1f false alarms for each right"
                + " one",
            text(1000 * share),
            100 * at.y(),
            1 / precision - 1);
    List<Point> curve = new ArrayList<>();
    double last = 0;
    for (Place place : curves.roc()) {
      if (place.y() >= last + APART) {
        curve.add(Point.of(place.y(), precision(place, share)));
        last = place.y();
      }
    }
    return new Lines(
        "prevalence",
        finding,
        "Precision against recall of one ranking, for a share of positives of "
            + share
            + ". "
            + finding
            + ".",
        Axis.linear("recall", "").within(0, 1),
        Axis.linear("precision", "").within(0, 1),
        List.of(new Series("every cut", Series.Role.TRUTH, curve)),
        List.of(
            Rule.vertical(at.y(), "recall wanted"), Rule.horizontal(share, "share of positives")));
  }

  /** The first point of the curve, from strict to lenient cuts, that finds as much as wanted. */
  private static Place at(Curves curves, double wanted) {
    return curves.roc().stream().filter(place -> place.y() >= wanted).findFirst().orElseThrow();
  }

  static double precision(Place place, double share) {
    double found = share * place.y();
    return found / (found + (1 - share) * place.x());
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, "%.3g", value).replaceFirst("\\.0+$", "");
  }
}
