package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.mlconcepts.biasvariance.RealPopulations.Level;
import org.mlconcepts.biasvariance.RealPopulations.Result;
import org.mlconcepts.biasvariance.RealPopulations.Size;
import org.mlconcepts.biasvariance.RealPopulations.Where;
import org.mlconcepts.biasvariance.RealPopulations.World;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.lab.Estimate;

/** The charts of the decomposition on real populations. */
final class RealPopulationsCharts {

  private RealPopulationsCharts() {}

  static List<Chart> all(RealPopulations experiment, Result result) {
    List<Chart> charts = new ArrayList<>();
    for (World world : result.worlds()) {
      charts.add(decomposition(experiment, world));
    }
    for (World world : result.worlds()) {
      charts.add(sizes(world));
    }
    charts.add(where(experiment, result.worlds().get(0)));
    return List.copyOf(charts);
  }

  private static Chart decomposition(RealPopulations experiment, World world) {
    Size size = world.polynomials(experiment.rows());
    Level best = size.levels().get(size.bestLevel());
    double floor = world.noise() / 1000;
    List<Series> series = new ArrayList<>();
    List<Point> limits = new ArrayList<>();
    for (int d = 0; d < world.limits().size(); d++) {
      limits.add(Point.of(d, world.limits().get(d).rowsTimesVariance() / size.rows()));
    }
    series.add(new Series("variance, large-sample formula", Role.TRUTH, limits));
    series.add(
        new Series(
            "noise", Role.TRUTH, points(size, level -> Estimate.exact(world.noise()), floor)));
    series.add(new Series("bias²", Role.MEASURED, clear(size, floor)));
    series.add(new Series("variance", Role.MEASURED, points(size, Level::variance, floor)));
    series.add(new Series("test error", Role.MEASURED, points(size, Level::testError, floor)));
    series.add(
        new Series("training error", Role.REFERENCE, points(size, Level::trainError, floor)));
    return new Lines(
            "decomposition-" + world.name(),
            String.format(
                Locale.ROOT,
                "On %d %s degree %d is best, and %.0f %% of its mean test error is noise",
                size.rows(),
                world.name(),
                best.level(),
                100 * world.noise() / best.testError().mean()),
            "Test error of polynomials on "
                + size.rows()
                + " "
                + world.name()
                + " against degree, with bias², variance and noise"
                + " (means over samples, with two standard errors to each side on the log scale). bias² is shown where it is larger than its error."
                + " The variance leaves the large-sample formula where the degree is high for the number of rows.",
            Axis.linear("polynomial degree", ""),
            Axis.log("mean squared error", target(world)).within(floor, 100 * world.noise()),
            series,
            List.of(Rule.vertical(best.level(), "best: degree " + best.level())))
        .withNote("Bands: two standard errors either way on the logarithmic scale");
  }

  private static List<Point> points(Size size, Function<Level, Estimate> term, double floor) {
    return size.levels().stream()
        .map(level -> point(level.level(), term.apply(level), floor))
        .toList();
  }

  /** bias² up to the degree from which on its estimate is lost in the variance of the samples. */
  private static List<Point> clear(Size size, double floor) {
    List<Point> points = new ArrayList<>();
    for (Level level : size.levels()) {
      if (level.biasSquared().mean() < 2 * level.biasSquared().standardError()) {
        break;
      }
      points.add(point(level.level(), level.biasSquared(), floor));
    }
    return points.isEmpty() ? List.of(Point.of(0, floor / 10)) : points;
  }

  /**
   * The mean with two standard errors to each side on the logarithmic scale, where the mean of wild
   * fits needs it.
   */
  private static Point point(double x, Estimate estimate, double floor) {
    double mean = Math.max(floor / 10, estimate.mean());
    double factor = StrictMath.exp(2 * estimate.standardError() / mean);
    return new Point(x, mean, mean / factor, mean * factor);
  }

  private static Chart sizes(World world) {
    List<Series> series = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    List<String> best = new ArrayList<>();
    for (Size size : world.polynomials()) {
      series.add(
          new Series(
              size.rows() + " rows",
              Role.MEASURED,
              size.levels().stream()
                  .map(level -> Point.of(level.level(), level.medianTestError() / world.noise()))
                  .toList()));
      rows.add(Integer.toString(size.rows()));
      best.add(Integer.toString(size.levels().get(size.bestLevel()).level()));
    }
    return new Lines(
        "sizes-" + world.name(),
        "The best degree for "
            + String.join(", ", rows)
            + " "
            + world.name()
            + ": "
            + String.join(", ", best),
        "Median test error over noise against polynomial degree, one curve a sample size of "
            + world.name()
            + ". The left arm hardly moves with the number of rows, the right arm sinks.",
        Axis.linear("polynomial degree", ""),
        Axis.linear("median test error over noise", "").within(0.95, 2.5),
        series,
        List.of(Rule.horizontal(1, "noise")));
  }

  private static Chart where(RealPopulations experiment, World world) {
    Where where = world.where();
    int best = world.polynomials(experiment.rows()).bestLevel();
    return new Lines(
        "where",
        String.format(
            Locale.ROOT,
            "Degree %d errs %.1f times as much as the line at usual experience, %s times at its rare ends",
            experiment.degrees(),
            overLine(where, true),
            String.format(
                Locale.ROOT,
                overLine(where, false) < 10 ? "%.1f" : "%.0f",
                overLine(where, false))),
        "Median squared distance from the mean log wage of equal experience, against experience, for degree 1, "
            + best
            + " and "
            + experiment.degrees()
            + " on "
            + experiment.rows()
            + " rows; and the share of the population at each experience. Usual is the middle 95 percent. Jumps at the ends are"
            + " groups of one or two men, whose mean is not smooth.",
        Axis.linear("experience", "years"),
        Axis.log("median squared distance (squared units of log wage), and share of rows", "")
            .within(1e-5, 1e3),
        List.of(
            new Series("degree 1", Role.MEASURED, curve(where.x(), where.line())),
            new Series("degree " + best, Role.MEASURED, curve(where.x(), where.best())),
            new Series(
                "degree " + experiment.degrees(), Role.MEASURED, curve(where.x(), where.highest())),
            new Series(
                "share of the population", Role.REFERENCE, curve(where.x(), where.shares()))),
        List.of());
  }

  /**
   * The median squared distance of the highest degree over that of the line, among the middle 95
   * percent or the rest.
   */
  private static double overLine(Where where, boolean middle) {
    double highest = 0;
    double line = 0;
    double below = 0;
    for (int g = 0; g < where.x().size(); g++) {
      double share = where.shares().get(g);
      boolean inside = below + share / 2 > 0.025 && below + share / 2 < 0.975;
      below += share;
      highest += inside == middle ? share * where.highest().get(g) : 0;
      line += inside == middle ? share * where.line().get(g) : 0;
    }
    return highest / line;
  }

  private static List<Point> curve(List<Double> x, List<Double> y) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < x.size(); i++) {
      points.add(Point.of(x.get(i), Math.max(1e-6, y.get(i))));
    }
    return points;
  }

  private static String target(World world) {
    return world.name().equals("wages")
        ? "squared units of log wage"
        : "squared units of log price";
  }
}
