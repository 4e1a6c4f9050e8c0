package org.mlconcepts.hierarchy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Heatmap;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Series;
import org.mlconcepts.hierarchy.SizeSweep.Learner;
import org.mlconcepts.hierarchy.SizeSweep.Result;
import org.mlconcepts.hierarchy.SizeSweep.Source;

/** Draws the size sweep. */
final class SizeSweepCharts {

  private SizeSweepCharts() {}

  private static Learner leader(Source source, int size) {
    return source.learners().stream()
        .max(Comparator.comparingDouble(learner -> Sheet.mean(learner.accuracy().get(size))))
        .orElseThrow();
  }

  /** How far each learner is behind the leader, by source and size. */
  static Chart table(Result result) {
    List<String> columns = List.of(Rival.LOGISTIC, Rival.NEIGHBOURS, Rival.FOREST, Rival.NETWORK);
    List<String> rows = new ArrayList<>();
    List<List<Double>> cells = new ArrayList<>();
    int led = 0;
    for (Source source : result.sources()) {
      for (int n = 0; n < source.sizes().size(); n++) {
        int size = n;
        double best = Sheet.mean(leader(source, n).accuracy().get(n));
        led += leader(source, n).name().equals(Rival.NETWORK) ? 1 : 0;
        rows.add(source.name() + ", " + source.sizes().get(n));
        cells.add(
            columns.stream()
                .map(name -> 100 * (Sheet.mean(source.learner(name).accuracy().get(size)) - best))
                .toList());
      }
    }
    return new Heatmap(
        "behind-the-leader",
        String.format(
            Locale.ROOT, "In %d of %d cases the plain network leads all others", led, rows.size()),
        "By how many points of accuracy each learner is behind the leader, by source and number of"
            + " training rows; 0 is the leader. Where no column shows 0, a convolution leads.",
        "learner",
        "source and training rows",
        columns,
        rows,
        Axis.linear("accuracy behind the leader", "points"),
        cells);
  }

  static Chart curves(String id, Source source) {
    List<Series> series = new ArrayList<>();
    int last = source.sizes().size() - 1;
    for (Learner learner : source.learners()) {
      List<Point> points = new ArrayList<>();
      for (int n = 0; n <= last; n++) {
        points.add(Sheet.point(source.sizes().get(n), learner.accuracy().get(n)));
      }
      series.add(new Series(learner.name(), Series.Role.MEASURED, points));
    }
    if (source.best().isDefined()) {
      double best = source.best().orElseThrow();
      series.add(
          new Series(
              "best possible",
              Series.Role.TRUTH,
              List.of(
                  Point.of(source.sizes().get(0), best),
                  Point.of(source.sizes().get(last), best))));
    }
    return new Lines(
        id,
        leads(source),
        "Accuracy on fresh rows by number of training rows on "
            + source.name()
            + ", for classical learners and networks with an equal budget of settings. "
            + Sheet.always(source.guess()),
        Axis.log("training rows", ""),
        Axis.linear("accuracy", ""),
        series,
        Sheet.guess(source.guess(), series));
  }

  static Chart operations(String id, Source source) {
    List<Series> series = new ArrayList<>();
    int last = source.sizes().size() - 1;
    for (Learner learner : source.learners()) {
      List<Point> points = new ArrayList<>();
      for (int n = 0; n <= last; n++) {
        points.add(
            Point.of(
                Sheet.mean(learner.operations().get(n)), Sheet.mean(learner.accuracy().get(n))));
      }
      points.sort(Comparator.comparingDouble(Point::x));
      series.add(new Series(learner.name(), Series.Role.MEASURED, points));
    }
    return new Lines(
        id,
        price(source),
        "Accuracy on "
            + source.name()
            + " by multiply-adds and comparisons for one training and a thousand predictions, one"
            + " point for each number of training rows.",
        Axis.log("multiply-adds and comparisons", ""),
        Axis.linear("accuracy", ""),
        series,
        List.of());
  }

  private static String leads(Source source) {
    int last = source.sizes().size() - 1;
    String first = leader(source, 0).name();
    String end = leader(source, last).name();
    String text =
        String.format(
            Locale.ROOT,
            "%s, most accurate: %s with %d rows",
            capital(source.name()),
            first,
            source.sizes().get(0));
    return first.equals(end)
        ? text + " and with " + source.sizes().get(last)
        : text + ", " + end + " with " + source.sizes().get(last);
  }

  private static String price(Source source) {
    Learner network = source.learner(Rival.NETWORK);
    Learner rival = classical(source);
    int last = source.sizes().size() - 1;
    double ahead = 100 * (Sheet.mean(network.most()) - Sheet.mean(rival.most()));
    double times =
        Sheet.mean(network.operations().get(last)) / Sheet.mean(rival.operations().get(last));
    return String.format(
        Locale.ROOT,
        times < 10
            ? "The network takes %.1f times the operations of %s and is %.1f points %s"
            : "The network takes %.0f times the operations of %s and is %.1f points %s",
        times,
        Rival.spoken(rival.name()),
        Math.abs(ahead),
        ahead > 0 ? "ahead" : "behind");
  }

  /** The best learner without layers at the largest size: what one would take instead. */
  private static Learner classical(Source source) {
    return List.of(Rival.LOGISTIC, Rival.NEIGHBOURS, Rival.FOREST).stream()
        .map(source::learner)
        .max(Comparator.comparingDouble(learner -> Sheet.mean(learner.most())))
        .orElseThrow();
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
