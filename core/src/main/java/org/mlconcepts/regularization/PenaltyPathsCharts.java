package org.mlconcepts.regularization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Values;
import org.mlconcepts.regularization.PenaltyPaths.Arm;
import org.mlconcepts.regularization.PenaltyPaths.Curve;
import org.mlconcepts.regularization.PenaltyPaths.Path;
import org.mlconcepts.regularization.PenaltyPaths.Result;
import org.mlconcepts.regularization.PenaltyPaths.Source;

/** Draws the paths. */
final class PenaltyPathsCharts {

  /** In deviations of the target, on the charts' scale. */
  private static final double VISIBLE = 0.01;

  /** More curves than a chart has colours for are not drawn. */
  private static final int MOST_CURVES = 8;

  private PenaltyPathsCharts() {}

  static List<Chart> of(Result result) {
    Source houses = result.sources().get(result.sources().size() - 1);
    List<Chart> charts = new ArrayList<>();
    for (Arm arm : houses.arms()) {
      charts.add(path(houses, arm, result.sources().size() == 1));
    }
    charts.add(growth(result));
    return charts;
  }

  private static Chart path(Source source, Arm arm, boolean own) {
    Path path = arm.path();
    List<Series> series = new ArrayList<>();
    List<Curve> drawn =
        path.curves().stream()
            .sorted(Comparator.comparingDouble(curve -> -size(curve)))
            .limit(MOST_CURVES)
            .toList();
    for (Curve curve : path.curves().stream().filter(drawn::contains).toList()) {
      List<Point> points = new ArrayList<>();
      for (int k = path.lambdas().size() - 1; k >= 0; k--) {
        points.add(Point.of(path.lambdas().get(k), curve.coefficients().get(k)));
      }
      series.add(new Series(curve.feature(), Role.TRUTH, points));
    }
    String finding = zeros(path) + grown(path);
    return new Lines(
        "path-" + arm.penalty().toLowerCase(Locale.ROOT).replace(' ', '-'),
        arm.penalty().substring(0, 1).toUpperCase(Locale.ROOT)
            + arm.penalty().substring(1)
            + " on "
            + source.name()
            + ": "
            + finding,
        "Coefficients of standardised features for "
            + (own ? "the target" : "the logarithm of the price")
            + ", against the strength of the penalty, in one sample, for "
            + arm.penalty()
            + (drawn.size() < path.curves().size() ? ", of the largest" : "")
            + ". At the strength chosen by cross-validation "
            + finding
            + ".",
        Axis.log("strength of the penalty", ""),
        Axis.linear("coefficient", "standard deviations of the target"),
        series,
        List.of(Rule.vertical(path.chosen(), "chosen by cross-validation")));
  }

  private static String zeros(Path path) {
    int chosen = path.lambdas().indexOf(path.chosen());
    long zeros =
        path.curves().stream().filter(curve -> curve.coefficients().get(chosen) == 0).count();
    return zeros + " of " + path.curves().size() + " are 0 at the chosen strength";
  }

  private static String grown(Path path) {
    String grown =
        names(path, c -> size(c) > Math.abs(c.unpenalised()) + VISIBLE, "on the way grow: ");
    String turned = names(path, PenaltyPathsCharts::turns, "changing sign: ");
    return grown.isEmpty() && turned.isEmpty()
        ? String.format(Locale.ROOT, "; none grows by %.2f on the way", VISIBLE)
        : grown + turned;
  }

  private static String names(Path path, Predicate<Curve> which, String lead) {
    List<String> names = path.curves().stream().filter(which).map(Curve::feature).toList();
    return names.isEmpty() ? "" : "; " + lead + shortened(names);
  }

  private static String shortened(List<String> names) {
    return names.size() <= MOST_CURVES ? String.join(", ", names) : names.size() + " features";
  }

  private static double size(Curve curve) {
    return curve.coefficients().stream().mapToDouble(Math::abs).max().orElseThrow();
  }

  private static boolean turns(Curve curve) {
    double sign = Math.signum(curve.unpenalised());
    return curve.coefficients().stream().anyMatch(w -> sign * w < -VISIBLE);
  }

  private static Chart growth(Result result) {
    Source houses = result.sources().get(result.sources().size() - 1);
    List<Bars.Group> groups = new ArrayList<>();
    for (String penalty : List.of(PathStudy.L1, PathStudy.ELASTIC_NET, PathStudy.L2)) {
      groups.add(
          new Bars.Group(
              penalty,
              result.sources().stream().map(source -> bar(source.arm(penalty).growth())).toList()));
    }
    double ridge = 100 * mean(houses.arm(PathStudy.L2).growth());
    return new Bars(
        "growth",
        String.format(
            Locale.ROOT,
            "On %s some coefficient grows under ridge, on average by %.0f %% of the largest one",
            houses.name(),
            ridge),
        "By how much a coefficient comes to exceed its size without a penalty while the penalty"
            + " grows, as a share of the largest coefficient without a penalty, at most along a"
            + " path; mean over samples with 95 % intervals, by data and penalty. Without"
            + " correlation none ever grows.",
        "data",
        result.sources().stream().map(Source::name).toList(),
        Axis.linear("largest growth on the way", "% of the largest coefficient"),
        groups,
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static Bars.Bar bar(List<Double> shares) {
    Estimate estimate = Estimate.of(Values.of(shares, share -> 100 * share));
    Interval interval = estimate.interval(Evidence.LEVEL);
    return new Bars.Bar(estimate.mean(), interval.low(), interval.high());
  }

  private static double mean(List<Double> values) {
    return Estimate.of(Values.array(values)).mean();
  }
}
