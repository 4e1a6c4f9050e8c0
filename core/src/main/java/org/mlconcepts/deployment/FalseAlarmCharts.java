package org.mlconcepts.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.deployment.FalseAlarms.Family;
import org.mlconcepts.deployment.FalseAlarms.Null;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;

/** Draws what monitors say where nothing has changed. */
final class FalseAlarmCharts {

  private static final int MOST_FEATURES = 50;

  private FalseAlarmCharts() {}

  static Chart families(FalseAlarms.Result result) {
    List<Point> exact = new ArrayList<>();
    for (int features = 1; features <= MOST_FEATURES; features++) {
      exact.add(Point.of(features, FalseAlarms.exact(features)));
    }
    Family last = result.families().get(result.families().size() - 1);
    return new Lines(
        "many-features",
        String.format(
            Locale.ROOT,
            "Nothing has changed, but %d tests at %.0f %% raise an alarm in %.0f of 100 looks",
            last.features(),
            100 * FalseAlarms.LEVEL,
            100 * last.independent().mean()),
        "Share of looks with at least one alarm by how many unchanged features are tested. Measured"
            + " points for independent features lie on the exact curve; features that repeat each"
            + " other share their false alarms, and a stricter line for each keeps them rare.",
        Axis.linear("features tested at each look", ""),
        Axis.linear("looks with at least one false alarm", "share").within(0, 1),
        List.of(
            new Series("1 − 0.95^features", Role.TRUTH, exact),
            series("independent features", Role.SAMPLED, result.families(), Family::independent),
            series("nearly alike features", Role.MEASURED, result.families(), Family::alike),
            series("5 % over their number", Role.MEASURED, result.families(), Family::bonferroni)),
        List.of());
  }

  private static Series series(
      String name, Role role, List<Family> families, Function<Family, Estimate> value) {
    return new Series(
        name, role, families.stream().map(f -> point(f.features(), value.apply(f))).toList());
  }

  private static Point point(double x, Estimate estimate) {
    Interval interval = estimate.interval(Evidence.LEVEL);
    return new Point(x, estimate.mean(), interval.low(), interval.high());
  }

  static Chart psi(FalseAlarms.Result result) {
    List<Point> exact = result.psi().stream().map(n -> Point.of(n.rows(), n.expected())).toList();
    List<Point> measured =
        result.psi().stream()
            .map(n ->
                new Point(
                    n.rows(),
                    n.mean().mean(),
                    Math.max(1e-5, n.mean().interval(Evidence.LEVEL).low()),
                    n.mean().interval(Evidence.LEVEL).high()))
            .toList();
    Null small = result.psi().get(1);
    return new Lines(
        "psi-without-drift",
        String.format(
            Locale.ROOT,
            "Without any drift, the stability index of two samples of %d rows is %.2f on average",
            small.rows(),
            small.mean().mean()),
        "Mean stability index of two samples of the same distribution over ten bins by rows of each"
            + " sample, against nine times (1/n + 1/m), with the usual lines at 0.1 and 0.25.",
        Axis.log("rows of each sample", ""),
        Axis.log("population stability index", "nats"),
        List.of(
            new Series("9 (1/n + 1/m)", Role.TRUTH, exact),
            new Series("measured, no drift", Role.SAMPLED, measured)),
        List.of(Rule.horizontal(0.1, "0.1"), Rule.horizontal(0.25, "0.25")));
  }
}
