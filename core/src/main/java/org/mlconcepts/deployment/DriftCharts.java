package org.mlconcepts.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Heatmap;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.deployment.DriftDetectors.Block;
import org.mlconcepts.deployment.DriftDetectors.Line;
import org.mlconcepts.deployment.DriftDetectors.RealStream;
import org.mlconcepts.deployment.DriftDetectors.Result;
import org.mlconcepts.deployment.DriftDetectors.Scenario;
import org.mlconcepts.deployment.DriftDetectors.Watch;
import org.mlconcepts.deployment.Monitors.Kind;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Values;

/** Draws what changes did, which monitors saw them, and when. */
final class DriftCharts {

  private DriftCharts() {}

  static Chart errors(Result result) {
    List<String> names = result.scenarios().stream().map(Scenario::name).toList();
    Scenario harder = result.scenario(Change.HARDER.title());
    return new Bars(
        "errors",
        String.format(
            Locale.ROOT,
            "The same model errs more because it is worse, or because the rows are harder: there"
                + " %.2f against %.2f before, but no model could do better than %.2f",
            mean(harder.errorAfter()),
            mean(harder.errorBefore()),
            mean(harder.bestAfter())),
        "Chance of an error before and after each kind of change, and of the best possible model"
            + " after it. Only where the last two differ has the model become worse.",
        "",
        names,
        Axis.linear("chance of an error", ""),
        List.of(
            group("model before", result, Scenario::errorBefore),
            group("model after", result, Scenario::errorAfter),
            group("best possible after", result, Scenario::bestAfter)),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static Bars.Group group(
      String name, Result result, Function<Scenario, List<Double>> values) {
    return new Bars.Group(
        name,
        result.scenarios().stream()
            .map(s -> bar(Estimate.of(Values.array(values.apply(s)))))
            .toList());
  }

  private static Bars.Bar bar(Estimate estimate) {
    Interval interval = estimate.interval(Evidence.LEVEL);
    return new Bars.Bar(estimate.mean(), interval.low(), interval.high());
  }

  static Chart alarms(Result result) {
    List<List<Double>> cells = new ArrayList<>();
    for (Scenario scenario : result.scenarios()) {
      cells.add(
          scenario.watches().stream()
              .map(w -> mean(Values.list(w.alarmed(scenario.start(), DetectorStudy.ROWS))))
              .toList());
    }
    Scenario concept = result.scenario(Change.CONCEPT.title());
    return new Heatmap(
        "alarms",
        String.format(
            Locale.ROOT,
            "The concept turns: %s alarms in %d of %d streams, %s in %d",
            Kind.PSI.title(),
            count(concept, Kind.PSI),
            concept.errorBefore().size(),
            Kind.ADWIN.title(),
            count(concept, Kind.ADWIN)),
        "Share of streams with a first alarm after the change, by kind of change and by monitor;"
            + " where nothing changes at one row, with an alarm at all."
            + " Monitors of inputs see what inputs do, monitors of errors what errors do; lines are"
            + " such that a tenth of streams without change see an alarm.",
        "monitor",
        "change",
        Arrays.stream(Kind.values()).map(Kind::title).toList(),
        result.scenarios().stream()
            .map(s -> s.start() == 0 ? s.name() + " (whole stream)" : s.name())
            .toList(),
        Axis.linear("streams with an alarm", "share"),
        cells);
  }

  private static int count(Scenario scenario, Kind kind) {
    double[] alarmed = scenario.watch(kind.title()).alarmed(scenario.start(), DetectorStudy.ROWS);
    return (int) Math.round(Arrays.stream(alarmed).sum());
  }

  static Chart timeline(Result result) {
    Scenario concept = result.scenario(Change.CONCEPT.title());
    return new Lines(
        "timeline",
        String.format(
            Locale.ROOT,
            "The concept turns at row %d: the error rises from %.2f to %.2f, and no monitor of"
                + " inputs stirs",
            concept.start(),
            mean(concept.errorBefore()),
            mean(concept.errorAfter())),
        "Mean evidence of five monitors over their alarm lines along a stream whose concept turns"
            + " halfway while its inputs stay. Monitors of errors rise above 1, those of inputs"
            + " stay where they were.",
        Axis.linear("row of the stream", ""),
        Axis.linear("evidence over the alarm line", "").within(0, 4),
        List.of(
            level(concept, Kind.ADWIN),
            level(concept, Kind.PAGE_HINKLEY),
            level(concept, Kind.DDM),
            level(concept, Kind.PSI),
            level(concept, Kind.KS)),
        List.of(Rule.horizontal(1, "alarm"), Rule.vertical(concept.start(), "change")));
  }

  private static Series level(Scenario scenario, Kind kind) {
    List<Double> levels = scenario.watch(kind.title()).levels();
    List<Point> points = new ArrayList<>();
    for (int w = 0; w < levels.size(); w++) {
      points.add(Point.of((w + 1.0) * Monitors.WINDOW, levels.get(w)));
    }
    return new Series(kind.title(), Role.MEASURED, points);
  }

  static Chart delays(Result result) {
    Scenario both = result.scenario(Change.BOTH.title());
    List<Series> series = new ArrayList<>();
    for (Kind kind : List.of(Kind.PSI, Kind.KS, Kind.ADWIN, Kind.PAGE_HINKLEY, Kind.DDM)) {
      series.add(
          new Series(
              kind.title(),
              Role.MEASURED,
              DriftDetectorsReading.DELAYS.stream()
                  .map(d ->
                      Point.of(d, delay(both, both.watch(kind.title()), kind.errors() ? d : 0)))
                  .toList()));
    }
    return new Lines(
        "delays",
        String.format(
            Locale.ROOT,
            "When concept and inputs change together, %s notices after %.0f rows and %s after %.0f"
                + " plus the delay of the labels",
            Kind.PSI.title(),
            delay(both, both.watch(Kind.PSI.title()), 0),
            Kind.ADWIN.title(),
            delay(both, both.watch(Kind.ADWIN.title()), 0)),
        "Mean rows from the change to the first alarm by how late labels come, for lines at which"
            + " all monitors raise false alarms in about equally many streams. A monitor of errors waits"
            + " for labels; one of inputs does not.",
        Axis.linear("rows until a label arrives", ""),
        Axis.linear("rows from the change to the alarm", ""),
        series,
        List.of());
  }

  /**
   * Mean rows from the change to the alarm, without the streams that had a false alarm before; a
   * stream without an alarm counts as one at its end.
   */
  static double delay(Scenario scenario, Watch watch, int labels) {
    double[] delays =
        watch.alarms().stream()
            .filter(a -> a >= scenario.start())
            .mapToDouble(a -> Math.min(DetectorStudy.ROWS, a + labels) - scenario.start())
            .toArray();
    return Arrays.stream(delays).sum() / delays.length;
  }

  static Chart usual(Result result) {
    Comparator<Line> byAlarms = Comparator.comparingDouble(l -> l.usualFalseAlarms().mean());
    Line most = result.lines().stream().max(byAlarms).orElseThrow();
    Line fewest = result.lines().stream().min(byAlarms).orElseThrow();
    return new Bars(
        "usual-lines",
        String.format(
            Locale.ROOT,
            "At their usual lines monitors do not compare: %s raises %.1f false alarms in 10,000"
                + " rows, %s %.1f",
            most.monitor(),
            most.usualFalseAlarms().mean(),
            fewest.monitor(),
            fewest.usualFalseAlarms().mean()),
        "Alarms in 10,000 rows without any change, with the lines that are usual for each monitor:"
            + " 5 % for the tests, 0.1 for the distances, and the papers' settings for the monitors"
            + " of errors.",
        "",
        result.lines().stream().map(Line::monitor).toList(),
        Axis.linear("false alarms", "in 10,000 rows"),
        List.of(
            new Bars.Group(
                "no change", result.lines().stream().map(l -> bar(l.usualFalseAlarms())).toList())),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  static Chart real(RealStream stream) {
    boolean deposits = stream.unit().startsWith("log");
    String what = deposits ? "deposits" : "houses";
    double correlation = mean(stream.rank());
    return new Lines(
        "real-" + what,
        String.format(
            Locale.ROOT,
            "Sold %s: drift of inputs and lost accuracy have a rank correlation of %.2f",
            what,
            correlation),
        "Sold "
            + what
            + ": largest stability index of an input against the first blocks, and how much more the model"
            + " of the first blocks loses than one of the block before, in the order of time, each over"
            + " its own highest value.",
        Axis.linear("block of rows, in the order of time", ""),
        Axis.linear("over its own highest value", ""),
        List.of(
            over("drift of inputs", stream, Block::drift),
            over("lost accuracy", stream, Block::excess)),
        List.of());
  }

  private static Series over(String name, RealStream stream, ToDoubleFunction<Block> value) {
    double most = stream.blocks().stream().mapToDouble(value).max().orElseThrow();
    List<Point> points = new ArrayList<>();
    for (Block block : stream.blocks()) {
      points.add(Point.of(points.size() + 1 + RealDrift.FIRST, value.applyAsDouble(block) / most));
    }
    return new Series(name, Role.MEASURED, points);
  }

  private static double mean(List<Double> values) {
    return Arrays.stream(Values.array(values)).sum() / values.size();
  }
}
