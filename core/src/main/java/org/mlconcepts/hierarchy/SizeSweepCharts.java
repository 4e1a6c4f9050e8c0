package org.mlconcepts.hierarchy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Heatmap;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Series;
import org.mlconcepts.hierarchy.SizeSweep.Learner;
import org.mlconcepts.hierarchy.SizeSweep.Result;
import org.mlconcepts.hierarchy.SizeSweep.Source;
import org.mlconcepts.lab.Lead;

/** Draws the size sweep. */
final class SizeSweepCharts {

  private static final List<String> CLASSICAL =
      List.of(Rival.LOGISTIC, Rival.NEIGHBOURS, Rival.FOREST);
  private static final double FARTHEST = 10; // points, beyond which colours do not tell apart

  private record Column(String name, Predicate<Learner> holds) {
    static Column one(String name) {
      return new Column(name, learner -> learner.name().equals(name));
    }

    List<Learner> of(Source source) {
      return source.learners().stream().filter(holds).toList();
    }
  }

  private static final List<Column> COLUMNS =
      List.of(
          Column.one(Rival.LOGISTIC),
          Column.one(Rival.NEIGHBOURS),
          Column.one(Rival.FOREST),
          Column.one(Rival.NETWORK),
          new Column("either network", learner -> !CLASSICAL.contains(learner.name())));

  private SizeSweepCharts() {}

  /** How far each learner is behind the leader, by source and size. */
  static Chart table(Result result) {
    List<String> rows = new ArrayList<>();
    List<List<Double>> cells = new ArrayList<>();
    int led = 0;
    for (Source source : result.sources()) {
      for (int n = 0; n < source.sizes().size(); n++) {
        int size = n;
        double best = best(source.learners(), size);
        rows.add(source.name() + ", " + source.sizes().get(n));
        cells.add(
            COLUMNS.stream().map(column -> 100 * (best(column.of(source), size) - best)).toList());
        led += lead(source, size) >= Hierarchy.MATTERS ? 1 : 0;
      }
    }
    return new Heatmap(
            "behind-the-leader",
            String.format(
                Locale.ROOT,
                "In %d of %d cases the plain network leads the classical learners by %.0f points",
                led,
                rows.size(),
                100 * Hierarchy.MATTERS),
            "By how many points of accuracy each learner is behind the leader, by source and number of"
                + " training rows; 0 is the leader. Pixels have a convolution as well; palest is "
                + -FARTHEST
                + " points and more.",
            "learner",
            "source and training rows",
            COLUMNS.stream().map(Column::name).toList(),
            rows,
            Axis.linear("accuracy behind the leader", "points").within(-FARTHEST, 0),
            cells)
        .withNote(String.format(Locale.ROOT, "Palest: %.0f points behind and more", FARTHEST));
  }

  private static double best(List<Learner> learners, int size) {
    return learners.stream()
        .mapToDouble(learner -> Sheet.mean(learner.accuracy().get(size)))
        .max()
        .orElseThrow();
  }

  /** Of the plain network over the best without layers. */
  private static double lead(Source source, int size) {
    List<Learner> classical =
        source.learners().stream().filter(l -> CLASSICAL.contains(l.name())).toList();
    return best(List.of(source.learner(Rival.NETWORK)), size) - best(classical, size);
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
        Axis.log("multiply-adds and comparisons, one training and 1,000 predictions", ""),
        Axis.linear("accuracy", ""),
        series,
        List.of());
  }

  private static String leads(Source source) {
    int last = source.sizes().size() - 1;
    String early = leads(source, 0);
    String late = leads(source, last);
    String title =
        String.format(
            Locale.ROOT,
            "%s: with %d rows %s",
            capital(source.name()),
            source.sizes().get(0),
            early);
    return early.equals(late)
        ? title + ", and with " + source.sizes().get(last)
        : title + ", with " + source.sizes().get(last) + " " + late;
  }

  private static String leads(Source source, int size) {
    return best(source.learners(), size) - source.guess() < Hierarchy.MATTERS
        ? "nobody beats always the same"
        : Lead.words(
            source.learners(), l -> l.accuracy().get(size), Hierarchy.MATTERS, Learner::name);
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
            ? "%s: the network takes %.1f times the operations of %s and is %.1f points %s"
            : "%s: the network takes %.0f times the operations of %s and is %.1f points %s",
        capital(source.name()),
        times,
        Rival.spoken(rival.name()),
        Math.abs(ahead),
        ahead > 0 ? "ahead" : "behind");
  }

  /** The best learner without layers at the largest size: what one would take instead. */
  private static Learner classical(Source source) {
    return CLASSICAL.stream()
        .map(source::learner)
        .max(Comparator.comparingDouble(learner -> Sheet.mean(learner.most())))
        .orElseThrow();
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
