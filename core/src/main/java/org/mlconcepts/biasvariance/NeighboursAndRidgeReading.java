package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.mlconcepts.biasvariance.NeighboursAndRidge.Family;
import org.mlconcepts.biasvariance.NeighboursAndRidge.Redrawn;
import org.mlconcepts.biasvariance.NeighboursAndRidge.Result;
import org.mlconcepts.biasvariance.NeighboursAndRidge.Smoother;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Settings;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/** Reads the two smoothers: a U in k and in λ, and a variance that only falls. */
final class NeighboursAndRidgeReading implements Reading<NeighboursAndRidge, Result> {

  /** A tenth more error than the bottom counts as a rising arm of the U. */
  private static final double A_TENTH = Values.doublings(1.1, 1);

  @Override
  public List<Claim> claims(NeighboursAndRidge experiment, Result result) {
    return List.of(
        Claim.judge(BiasVariance.U_SHAPE, Verdict.HOLDS, uShape(result)),
        Claim.judge(BiasVariance.REGULARIZATION, Verdict.HOLDS, regularization(result)),
        Claim.judge(BiasVariance.SIMPLER, Verdict.HOLDS, simpler(result)));
  }

  private static List<Evidence> uShape(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Redrawn redrawn : result.redrawn()) {
      evidence.add(
          arms("nearest neighbours", redrawn, redrawn.neighboursOne(), redrawn.neighboursAll()));
      evidence.add(arms("ridge", redrawn, redrawn.ridgeWeakest(), redrawn.ridgeStrongest()));
    }
    return evidence;
  }

  private static Evidence arms(
      String learner, Redrawn redrawn, List<Double> one, List<Double> other) {
    double[] lowerArm = new double[one.size()];
    Arrays.setAll(lowerArm, i -> Math.min(one.get(i), other.get(i)));
    return Evidence.beyond(
        A_TENTH,
        learner + " on a " + Settings.word(redrawn.truth()),
        "height of the lower arm of the U over its bottom (doublings)",
        lowerArm);
  }

  /** The variance does not depend on the truth, so one entry is enough. */
  private static List<Evidence> regularization(Result result) {
    Redrawn redrawn = result.redrawn().get(0);
    return List.of(
        Evidence.of(
            "ridge from the weakest penalty to the strongest",
            "fall of the exact variance (doublings)",
            Values.array(redrawn.ridgeWholeFall())),
        Evidence.of(
            "ridge from each penalty to the next",
            "least fall of the exact variance (doublings)",
            Values.array(redrawn.ridgeLeastStep())));
  }

  private static List<Evidence> simpler(Result result) {
    List<Smoother> neighbours = result.neighbours().bySetting();
    double leastStep = Double.POSITIVE_INFINITY;
    for (int i = 1; i < neighbours.size(); i++) {
      leastStep =
          Math.min(
              leastStep,
              Values.doublings(neighbours.get(i - 1).variance(), neighbours.get(i).variance()));
    }
    return List.of(
        Evidence.exact(
            0,
            "nearest neighbours",
            "least fall of the variance from one k to the next (doublings)",
            leastStep),
        Evidence.of(
            "ridge",
            "least fall of the exact variance from one penalty to the next (doublings)",
            Values.array(result.redrawn().get(0).ridgeLeastStep())));
  }

  @Override
  public List<Chart> charts(NeighboursAndRidge experiment, Result result) {
    return List.of(
        neighbours(experiment, result.neighbours()),
        ridge(experiment, result.ridge()),
        complexity(result));
  }

  private static Chart neighbours(NeighboursAndRidge experiment, Family family) {
    int best = (int) family.bottom().setting();
    return new Lines(
            "neighbours",
            "Nearest neighbours: variance is exactly noise/k, bias² rules at large k, and k = "
                + best
                + " balances them",
            String.format(
                Locale.ROOT,
                "Test error of nearest neighbours against k with its exact parts. Variance falls as the noise over k, bias² takes over at large k, and"
                    + " their sum with the noise is smallest at k = %d. Measured points lie on the exact curve.",
                best),
            Axis.log("neighbours k", "count").within(1, experiment.train()),
            errorAxis(family),
            parts(family),
            List.of(Rule.vertical(best, "best: k = " + best)))
        .withNote("Whiskers: two standard errors either way");
  }

  private static Chart ridge(NeighboursAndRidge experiment, Family family) {
    double best = family.bottom().setting();
    return new Lines(
            "ridge",
            String.format(
                Locale.ROOT,
                "Ridge: a larger λ always lowers the variance; past λ = %.2g it costs more than that",
                best),
            String.format(
                Locale.ROOT,
                "Test error of ridge on the powers of x up to %d against λ with its exact parts. Variance falls all the way, bias²"
                    + " rises, and their sum with the noise is smallest at λ = %.2g. Measured points lie on the exact curve.",
                experiment.degree(),
                best),
            Axis.log("penalty λ", ""),
            errorAxis(family),
            parts(family),
            List.of(Rule.vertical(best, String.format(Locale.ROOT, "best: λ = %.2g", best))))
        .withNote("Whiskers: two standard errors either way");
  }

  private static Axis errorAxis(Family family) {
    double top =
        family.bySetting().stream().mapToDouble(Smoother::expectedTestError).max().orElseThrow();
    return Axis.log("mean squared error", "squared units of y")
        .within(family.bottom().noise() / 100, 2 * top);
  }

  private static List<Series> parts(Family family) {
    double floor = family.bottom().noise() / 1000;
    List<Point> measured =
        family.bySetting().stream()
            .map(s -> {
              double half = 2 * s.measuredStandardError();
              double mean = s.measuredTestError();
              return new Point(s.setting(), mean, mean - half, mean + half);
            })
            .toList();
    return List.of(
        exact("bias²", family, floor, Smoother::biasSquared),
        exact("variance", family, floor, Smoother::variance),
        exact("noise", family, floor, Smoother::noise),
        exact("test error", family, floor, Smoother::expectedTestError),
        new Series("test error, measured", Role.SAMPLED, measured));
  }

  /** A term of 0 is drawn just below the visible floor. */
  private static Series exact(
      String name, Family family, double floor, ToDoubleFunction<Smoother> term) {
    List<Point> points =
        family.bySetting().stream()
            .map(s -> Point.of(s.setting(), Math.max(floor, term.applyAsDouble(s))))
            .toList();
    return new Series(name, Role.TRUTH, points);
  }

  private static Chart complexity(Result result) {
    Smoother neighbours = result.neighbours().bottom();
    Smoother ridge = result.ridge().bottom();
    return new Lines(
        "complexity",
        String.format(
            Locale.ROOT,
            "On one axis both are a U, with bottoms at %.0f (neighbours) and %.0f (ridge) degrees of freedom",
            neighbours.degreesOfFreedom(),
            ridge.degreesOfFreedom()),
        "Exact test error and variance of nearest neighbours and ridge against effective degrees of freedom. Variance rises with"
            + " them for both, and each test error has its bottom in between.",
        Axis.log("effective degrees of freedom", "trace of the hat matrix"),
        Axis.log("mean squared error", "squared units of y"),
        List.of(
            byFreedom(
                "nearest neighbours, test error",
                Role.TRUTH,
                result.neighbours(),
                Smoother::expectedTestError),
            byFreedom("ridge, test error", Role.TRUTH, result.ridge(), Smoother::expectedTestError),
            byFreedom(
                "nearest neighbours, variance",
                Role.REFERENCE,
                result.neighbours(),
                Smoother::variance),
            byFreedom("ridge, variance", Role.REFERENCE, result.ridge(), Smoother::variance)),
        List.of(Rule.horizontal(neighbours.noise(), "noise")));
  }

  private static Series byFreedom(
      String name, Role role, Family family, ToDoubleFunction<Smoother> term) {
    List<Point> points =
        family.bySetting().stream()
            .map(s -> Point.of(s.degreesOfFreedom(), term.applyAsDouble(s)))
            .toList();
    return new Series(name, role, points);
  }
}
