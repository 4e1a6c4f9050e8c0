package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.mlconcepts.biasvariance.DoubleDescent.Curve;
import org.mlconcepts.biasvariance.DoubleDescent.Exact;
import org.mlconcepts.biasvariance.DoubleDescent.Penalised;
import org.mlconcepts.biasvariance.DoubleDescent.Result;
import org.mlconcepts.biasvariance.DoubleDescent.Size;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Heatmap;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.lab.Estimate;

/** Draws the error by number of features, its parts, and where the second valley is deeper. */
final class DoubleDescentCharts {

  /** In doublings; less is no more than rounding shows. */
  private static final double DRAW = 0.05;

  private static final String INTERVALS = "Whiskers: two standard errors either way";

  private static final String UNIT = "squared units of y";

  private final DoubleDescent experiment;
  private final Result result;

  DoubleDescentCharts(DoubleDescent experiment, Result result) {
    this.experiment = experiment;
    this.result = result;
  }

  List<Chart> all() {
    return List.of(descent(result.slow()), truths(), parts(result.slow()), winners());
  }

  private Chart descent(Curve curve) {
    List<Series> series = new ArrayList<>();
    series.add(new Series("test error", Role.TRUTH, exact(curve, Exact::testError)));
    series.add(new Series("best ridge", Role.TRUTH, ridgeLimit(curve)));
    series.add(new Series("test error, measured", Role.SAMPLED, measured(curve)));
    series.add(new Series("best ridge, measured", Role.SAMPLED, ridge(curve)));
    series.add(new Series("median", Role.REFERENCE, medians(curve)));
    String comparison = curve.secondError() < curve.firstError() ? "deeper" : "less deep";
    return new Lines(
            "descent",
            String.format(
                Locale.ROOT,
                "Past the peak the error falls again: the second valley (%.2f) is %s than the bottom of the U (%.2f)",
                curve.secondError(),
                comparison,
                curve.firstError()),
            String.format(
                Locale.ROOT,
                "Test error of least squares against the number of features, %s. It has its bottom at %d features, peaks at the %d"
                    + " training rows and falls again to a second valley at %d features. Measured means lie on the exact curve; with"
                    + " the best ridge penalty there is no peak.",
                curve.truth(),
                curve.firstBottom(),
                experiment.train(),
                curve.secondBottom()),
            sizes(),
            Axis.log("test error", UNIT).within(least(curve), top(List.of(curve))),
            series,
            List.of(
                atRows(),
                Rule.vertical(curve.firstBottom(), "bottom of the U: " + curve.firstBottom())))
        .withNote(INTERVALS);
  }

  private Chart truths() {
    List<Series> series = new ArrayList<>();
    List<Point> points = new ArrayList<>();
    double low = Double.POSITIVE_INFINITY;
    int deeper = 0;
    for (Curve curve : result.curves()) {
      series.add(new Series(curve.truth(), Role.TRUTH, exact(curve, Exact::testError)));
      points.addAll(measured(curve));
      low = Math.min(low, least(curve));
      deeper += curve.secondError() < curve.firstError() ? 1 : 0;
    }
    series.add(new Series("measured", Role.SAMPLED, points));
    return new Lines(
            "truths",
            "The peak comes with every truth; the second valley is the deeper one in "
                + deeper
                + " of "
                + result.curves().size(),
            "Exact and measured test error against the number of features for "
                + result.curves().size()
                + " truths. All have their peak where features equal rows and fall beyond it. With one useful feature the error"
                + " rises from the first feature on, so there is no left arm of a U.",
            sizes(),
            Axis.log("test error", UNIT).within(low, top(result.curves())),
            series,
            List.of(atRows()))
        .withNote(INTERVALS);
  }

  private Chart parts(Curve curve) {
    double floor = curve.noise() / 10;
    List<Series> series = new ArrayList<>();
    series.add(new Series("bias²", Role.TRUTH, exact(curve, Exact::biasSquared)));
    series.add(new Series("variance", Role.TRUTH, exact(curve, Exact::variance)));
    series.add(new Series("noise", Role.TRUTH, exact(curve, Exact::noise)));
    series.add(new Series("test error", Role.TRUTH, exact(curve, Exact::testError)));
    series.add(
        new Series(
            "variance, measured",
            Role.SAMPLED,
            curve.bySize().stream()
                .flatMap(
                    size -> size.measured().map(m -> point(size.features(), m.variance())).stream())
                .toList()));
    return new Lines(
            "parts",
            partsTitle(curve),
            String.format(
                Locale.ROOT,
                "Exact bias², variance and noise against the number of features, %s. Variance rises to infinity at %d features, as"
                    + " many as rows, and falls beyond; bias² falls up to about that point and then rises, because the solution of"
                    + " smallest norm shrinks every coefficient.",
                curve.truth(),
                experiment.train()),
            sizes(),
            Axis.log("mean squared error", UNIT).within(floor, top(List.of(curve))),
            series,
            List.of(atRows()))
        .withNote(INTERVALS);
  }

  /**
   * Compares the exact terms a tenth beyond the peak with those at the largest number of features.
   */
  private String partsTitle(Curve curve) {
    List<Size> beyond =
        curve.bySize().stream()
            .filter(size -> size.features() >= 1.1 * experiment.train() - 0.5)
            .toList();
    Exact near = beyond.get(0).exact().orElseThrow();
    Exact far = beyond.get(beyond.size() - 1).exact().orElseThrow();
    return String.format(
        Locale.ROOT,
        "Beyond the peak more parameters mean %s variance (%.2f to %.2f) and %s bias² (%.2f to %.2f)",
        far.variance() < near.variance() ? "less" : "more",
        near.variance(),
        far.variance(),
        far.biasSquared() < near.biasSquared() ? "less" : "more",
        near.biasSquared(),
        far.biasSquared());
  }

  private Chart winners() {
    long deeper =
        result.winners().doublings().stream()
            .flatMap(List::stream)
            .filter(doublings -> doublings < -DRAW)
            .count();
    long cells = (long) result.winners().decays().size() * result.winners().sigmas().size();
    return new Heatmap(
        "winners",
        "The second valley is clearly deeper in "
            + deeper
            + " of "
            + cells
            + " cells; where the signal is spread out, little noise favours it",
        "Table of the least test error beyond as many features as rows over the least before, by decay of the signal and noise."
            + " Negative numbers, where the second valley is deeper, lie at slow decay and low noise.",
        "decay of the squared coefficients (power of the rank)",
        "standard deviation of the noise",
        result.winners().decays().stream().map(DoubleDescentCharts::label).toList(),
        result.winners().sigmas().stream().map(DoubleDescentCharts::label).toList(),
        Axis.linear("second over first valley", "doublings; −1 is half, 1 twice"),
        result.winners().doublings());
  }

  private Axis sizes() {
    return Axis.log("features", "count").within(1, experiment.features());
  }

  private Rule atRows() {
    return Rule.vertical(experiment.train(), "features = rows: " + experiment.train());
  }

  /** A little below the smallest exact error. */
  private static double least(Curve curve) {
    double limit = curve.ridge().stream().mapToDouble(Penalised::limit).min().orElseThrow();
    return 0.8 * Math.min(limit, Math.min(curve.firstError(), curve.secondError()));
  }

  /**
   * Below the last exact errors on either side of the peak, so that every line leaves the frame and
   * none crosses the peak.
   */
  private static double top(List<Curve> curves) {
    return 0.6
        * curves.stream()
            .mapToDouble(curve ->
                exact(curve, Exact::testError).stream().mapToDouble(Point::y).max().orElseThrow())
            .min()
            .orElseThrow();
  }

  /**
   * The line runs out of the frame on both sides of the peak; a term of 0 is drawn far below it.
   */
  private static List<Point> exact(Curve curve, ToDoubleFunction<Exact> term) {
    return curve.bySize().stream()
        .flatMap(size ->
            size
                .exact()
                .map(e -> Point.of(size.features(), Math.max(1e-9, term.applyAsDouble(e))))
                .stream())
        .toList();
  }

  private static List<Point> measured(Curve curve) {
    return curve.bySize().stream()
        .flatMap(size -> size.measured().map(m -> point(size.features(), m.testError())).stream())
        .toList();
  }

  private static List<Point> medians(Curve curve) {
    return curve.bySize().stream()
        .map((Size size) -> Point.of(size.features(), size.medianTestError()))
        .toList();
  }

  private static List<Point> ridgeLimit(Curve curve) {
    return curve.ridge().stream().map(ridge -> Point.of(ridge.features(), ridge.limit())).toList();
  }

  private static List<Point> ridge(Curve curve) {
    return curve.ridge().stream().map(ridge -> point(ridge.features(), ridge.testError())).toList();
  }

  /** The mean with two standard errors either way. */
  private static Point point(int features, Estimate estimate) {
    double half = 2 * estimate.standardError();
    return new Point(
        features,
        estimate.mean(),
        Math.max(estimate.mean() / 10, estimate.mean() - half),
        estimate.mean() + half);
  }

  private static String label(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
