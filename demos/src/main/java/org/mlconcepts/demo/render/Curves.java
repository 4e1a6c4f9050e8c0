package org.mlconcepts.demo.render;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Points;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Steps;

/** What lines, points and steps have in common: series of points over two numeric axes. */
record Curves(Chart chart, Join join, Axis x, Axis y, List<Series> series, List<Rule> rules) {

  /**
   * How neighbouring points of a series are joined; truths and references are always joined by
   * straight lines.
   */
  enum Join {
    STRAIGHT,
    STEP,
    NONE
  }

  static Curves of(Lines chart) {
    return new Curves(chart, Join.STRAIGHT, chart.x(), chart.y(), chart.series(), chart.rules());
  }

  static Curves of(Points chart) {
    return new Curves(chart, Join.NONE, chart.x(), chart.y(), chart.series(), chart.rules());
  }

  static Curves of(Steps chart) {
    return new Curves(chart, Join.STEP, chart.x(), chart.y(), chart.series(), chart.rules());
  }

  /** Whether a series is drawn as a line; otherwise it is single markers. */
  boolean joined(Series one) {
    return switch (one.role()) {
      case TRUTH, REFERENCE -> true;
      case MEASURED -> join != Join.NONE;
      case SAMPLED, RINGED -> false;
    };
  }

  /**
   * Which marker a series of single points has: the first of them a circle, whatever lines there
   * are besides.
   */
  int shape(int index) {
    int number = (int) series.subList(0, index).stream().filter(one -> !joined(one)).count();
    return series.get(index).role() == Series.Role.RINGED ? Markers.RING : number;
  }

  /** How many points of a curve may have marks of their own. */
  static final int MANY = 40;

  private static final int MOST_BANDS = 4;
  private static final int MOST_PLACES = 8;

  /** Whether the intervals of a series are a band: of more than four, nobody knows whose it is. */
  boolean banded(Series one) {
    return couldBeBand(one) && series.stream().filter(this::couldBeBand).count() <= MOST_BANDS;
  }

  private boolean couldBeBand(Series one) {
    return joined(one) && one.points().size() > 1 && hasIntervals(one);
  }

  /** Whether the intervals of a series stand on its points one by one. */
  boolean whiskered(Series one) {
    boolean apart = !joined(one) || one.points().size() == 1;
    boolean few = one.points().size() <= MANY && join != Join.STEP;
    return hasIntervals(one) && !banded(one) && (apart || few);
  }

  /** Whether any point of a series has an interval. */
  static boolean hasIntervals(Series one) {
    return one.points().stream().anyMatch(point -> point.low() < point.high());
  }

  /** The scale along x: the axis's range, or all points and upright rules. */
  Scale xScale() {
    DoubleStream data = series.stream().flatMap(one -> one.points().stream()).mapToDouble(Point::x);
    return Scale.of(x, with(data, Rule.Direction.VERTICAL), Scale.Room.SNUG);
  }

  /**
   * The scale along y: the axis's range, or what is in sight along x, with intervals and level
   * rules.
   */
  Scale yScale(Scale across) {
    DoubleStream data =
        series.stream()
            .flatMap(one -> one.points().stream())
            .filter(point -> across.shows(point.x()))
            .flatMapToDouble(point -> DoubleStream.of(point.y(), point.low(), point.high()));
    return Scale.of(y, with(data, Rule.Direction.HORIZONTAL), Scale.Room.ROUND);
  }

  private double[] with(DoubleStream data, Rule.Direction direction) {
    Stream<Rule> same = rules.stream().filter(rule -> rule.direction() == direction);
    return DoubleStream.concat(data, same.mapToDouble(Rule::at)).toArray();
  }

  /**
   * Marks along x, about so many. On a logarithmic axis with few measured places that are whole
   * numbers, such as 50, 500 and 5,000 rows, these have the labels and not the powers of ten.
   */
  List<Tick> xTicks(Scale scale, int about) {
    List<Double> measured =
        series.stream()
            .filter(one -> one.role() == Series.Role.MEASURED)
            .flatMap(one -> one.points().stream())
            .map(Point::x)
            .distinct()
            .sorted()
            .toList();
    boolean whole = measured.stream().allMatch(x -> x == Math.rint(x) && scale.shows(x));
    List<Tick> usual = Ticks.on(scale, about);
    if (!scale.logarithmic() || !whole || measured.size() < 2 || measured.size() > MOST_PLACES) {
      return usual;
    }
    Stream<Tick> between =
        usual.stream().filter(tick -> !measured.contains(tick.at())).map(t -> new Tick(t.at(), ""));
    Stream<Tick> labelled =
        measured.stream().map(x -> new Tick(x, Numbers.plain(new BigDecimal(x).setScale(0), true)));
    return Stream.concat(between, labelled).sorted(Comparator.comparingDouble(Tick::at)).toList();
  }

  /** The rules of one direction that lie on the axis. */
  List<Rule> rules(Rule.Direction direction, Scale scale) {
    return rules.stream()
        .filter(rule -> rule.direction() == direction && scale.shows(rule.at()))
        .toList();
  }
}
