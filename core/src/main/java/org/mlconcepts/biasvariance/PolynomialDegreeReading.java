package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.mlconcepts.biasvariance.PolynomialDegree.Degree;
import org.mlconcepts.biasvariance.PolynomialDegree.Redrawn;
import org.mlconcepts.biasvariance.PolynomialDegree.Result;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Playable;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.chart.Steps;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Settings;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.metric.Quantiles;

/**
 * Reads the polynomial sweep: the two ends, the U between them, and what the layout of the points
 * has to do with it.
 */
final class PolynomialDegreeReading implements Reading<PolynomialDegree, Result> {

  /** Twice the error counts as doing badly. */
  private static final double ONE_DOUBLING = 1;

  /** A tenth more error than the bottom counts as a rising arm of the U. */
  private static final double A_TENTH = Values.doublings(1.1, 1);

  @Override
  public List<Claim> claims(PolynomialDegree experiment, Result result) {
    return List.of(
        Claim.judge(BiasVariance.UNDERFIT, Verdict.HOLDS, underfit(experiment, result)),
        Claim.judge(
            BiasVariance.BOTH_ENDS_FAIL, Verdict.HOLDS_IF, bothEndsFail(experiment, result)),
        Claim.judge(BiasVariance.U_SHAPE, Verdict.HOLDS, uShape(experiment, result)),
        Claim.judge(BiasVariance.SIMPLER, Verdict.HOLDS, simpler(result)));
  }

  private static List<Evidence> underfit(PolynomialDegree experiment, Result result) {
    double noise = experiment.sigma() * experiment.sigma();
    List<Evidence> evidence = new ArrayList<>();
    for (Redrawn redrawn : result.redrawn()) {
      String condition = "straight line, " + name(redrawn);
      evidence.add(
          Evidence.beyond(
                  0.5,
                  condition,
                  "share of bias² in bias² + variance",
                  Values.array(redrawn.lineBiasShare()))
              .within(0, 1));
      evidence.add(
          Evidence.beyond(
              ONE_DOUBLING,
              condition + ", on its own training data",
              "training error over noise (doublings)",
              Values.of(redrawn.lineTrainError(), error -> Values.doublings(error, noise))));
    }
    return evidence;
  }

  private static List<Evidence> bothEndsFail(PolynomialDegree experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Redrawn redrawn : result.redrawn()) {
      evidence.add(
          worse(
              "degree "
                  + experiment.degrees()
                  + " of "
                  + experiment.train()
                  + " rows, "
                  + name(redrawn),
              redrawn.highest(),
              redrawn.best()));
      evidence.add(worse("straight line, " + name(redrawn), redrawn.line(), redrawn.best()));
    }
    return evidence;
  }

  private static Evidence worse(String condition, List<Double> risk, List<Double> best) {
    return Evidence.beyond(
        ONE_DOUBLING,
        condition,
        "test error over that of the best degree (doublings)",
        ratios(risk, best));
  }

  private static List<Evidence> uShape(PolynomialDegree experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Redrawn redrawn : result.redrawn()) {
      double[] left = ratios(redrawn.constant(), redrawn.best());
      double[] right = ratios(redrawn.highest(), redrawn.best());
      double[] lowerArm = new double[left.length];
      Arrays.setAll(lowerArm, i -> Math.min(left[i], right[i]));
      evidence.add(
          Evidence.beyond(
              A_TENTH,
              "polynomials up to degree "
                  + experiment.degrees()
                  + " of "
                  + experiment.train()
                  + " rows, "
                  + name(redrawn),
              "height of the lower arm of the U over its bottom (doublings)",
              lowerArm));
    }
    return evidence;
  }

  private static List<Evidence> simpler(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Redrawn redrawn : result.redrawn()) {
      evidence.add(
          Evidence.of(
              "polynomials, " + name(redrawn),
              "least growth of the exact variance from one degree to the next (doublings)",
              Values.of(redrawn.leastVarianceStep(), step -> Values.doublings(step, 1))));
    }
    return evidence;
  }

  private static double[] ratios(List<Double> a, List<Double> b) {
    double[] doublings = new double[a.size()];
    Arrays.setAll(doublings, i -> Values.doublings(a.get(i), b.get(i)));
    return doublings;
  }

  private static String name(Redrawn redrawn) {
    return Settings.word(redrawn.layout()) + " points";
  }

  @Override
  public List<Chart> charts(PolynomialDegree experiment, Result result) {
    return List.of(
        decomposition(experiment, result), fits(experiment, result), layouts(experiment, result));
  }

  @Override
  public List<Playable> playables(PolynomialDegree experiment, Result result) {
    return List.of(new PolynomialPlay(experiment, result).figure());
  }

  private static Chart decomposition(PolynomialDegree experiment, Result result) {
    int best = result.bestDegree();
    double floor = result.best().noise() / 100;
    List<Series> series = new ArrayList<>();
    series.add(exact("bias²", result, floor, Degree::biasSquared));
    series.add(exact("variance", result, floor, Degree::variance));
    series.add(exact("noise", result, floor, Degree::noise));
    series.add(exact("test error", result, floor, Degree::expectedTestError));
    series.add(
        new Series(
            "test error, measured",
            Role.SAMPLED,
            result.byDegree().stream().map(PolynomialDegreeReading::measured).toList()));
    series.add(
        new Series("training error", Role.REFERENCE, points(result, floor, Degree::trainError)));
    double top =
        result.byDegree().stream().mapToDouble(Degree::expectedTestError).max().orElseThrow();
    return new Lines(
            "decomposition",
            "Test error is smallest at degree "
                + best
                + ": beyond it, less bias² no longer pays for more variance",
            String.format(
                Locale.ROOT,
                "Test error against polynomial degree 0 to %d, with its exact parts. Variance rises with the degree; its sum with"
                    + " bias² and the noise is smallest at degree %d. Measured points lie on the exact curve, and the training"
                    + " error only falls.",
                experiment.degrees(),
                best),
            Axis.linear("polynomial degree", ""),
            Axis.log("mean squared error", "squared units of y").within(floor, 2 * top),
            series,
            List.of(Rule.vertical(best, "best: degree " + best)))
        .withNote("Whiskers: two standard errors either way");
  }

  private static Point measured(Degree degree) {
    double half = 2 * degree.measuredStandardError();
    double mean = degree.measuredTestError();
    return new Point(degree.degree(), mean, mean - half, mean + half);
  }

  private static Series exact(
      String name, Result result, double floor, ToDoubleFunction<Degree> term) {
    return new Series(name, Role.TRUTH, points(result, floor, term));
  }

  /** Points on a log axis: a term of 0 is drawn just below the visible floor. */
  private static List<Point> points(Result result, double floor, ToDoubleFunction<Degree> term) {
    return result.byDegree().stream()
        .map(degree -> Point.of(degree.degree(), Math.max(floor / 10, term.applyAsDouble(degree))))
        .toList();
  }

  private static Chart fits(PolynomialDegree experiment, Result result) {
    List<Series> series = new ArrayList<>();
    series.add(new Series("truth", Role.TRUTH, curve(result.test().x(), result.test().truth())));
    for (PolynomialDegree.Fit fit : result.example().fits()) {
      series.add(
          new Series(
              "degree " + fit.degree(),
              Role.MEASURED,
              curve(result.test().x(), fit.predictions())));
    }
    series.add(
        new Series("training rows", Role.SAMPLED, curve(result.train().x(), result.example().y())));
    double span =
        1.4 * result.test().truth().stream().mapToDouble(Math::abs).max().orElseThrow()
            + 2 * experiment.sigma();
    return new Lines(
        "fits",
        "Off the truth on one training set (root mean square): " + distances(result),
        "The true curve with "
            + experiment.train()
            + " noisy training rows and the fits of degree 1, "
            + result.bestDegree()
            + " and "
            + experiment.degrees()
            + ". Off the truth, as root mean square over the test points: "
            + distances(result)
            + ".",
        Axis.linear("x", ""),
        Axis.linear("y", "").within(-span, span),
        series,
        List.of());
  }

  private static String distances(Result result) {
    List<String> distances = new ArrayList<>();
    for (PolynomialDegree.Fit fit : result.example().fits()) {
      double squares = 0;
      for (int i = 0; i < fit.predictions().size(); i++) {
        double off = fit.predictions().get(i) - result.test().truth().get(i);
        squares += off * off;
      }
      double off = Math.sqrt(squares / fit.predictions().size());
      distances.add(String.format(Locale.ROOT, "%.2g (degree %d)", off, fit.degree()));
    }
    return String.join(", ", distances);
  }

  private static List<Point> curve(List<Double> x, List<Double> y) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < x.size(); i++) {
      points.add(Point.of(x.get(i), y.get(i)));
    }
    return points;
  }

  private static Chart layouts(PolynomialDegree experiment, Result result) {
    double noise = experiment.sigma() * experiment.sigma();
    List<Series> series = new ArrayList<>();
    List<String> medians = new ArrayList<>();
    for (Redrawn redrawn : result.redrawn()) {
      double[] risks = Values.array(redrawn.highest());
      Arrays.sort(risks);
      double median = Quantiles.of(risks).median() / noise;
      medians.add(
          String.format(
              Locale.ROOT, median < 10 ? "%.1f (%s)" : "%,.0f (%s)", median, name(redrawn)));
      List<Point> points = new ArrayList<>();
      for (int i = 0; i < risks.length; i++) {
        points.add(Point.of(risks[i] / noise, (i + 1.0) / risks.length));
      }
      series.add(new Series(name(redrawn), Role.MEASURED, points));
    }
    return new Steps(
        "layouts",
        "Median test error of degree "
            + experiment.degrees()
            + " over the noise: "
            + String.join(", ", medians),
        "Cumulative share of redrawn training sets against the test error of degree "
            + experiment.degrees()
            + " over the noise, one curve a layout of the points. Medians: "
            + String.join(", ", medians)
            + ".",
        Axis.log("test error", "multiples of the noise"),
        Axis.linear("share of training sets", "").within(0, 1),
        series,
        List.of());
  }
}
