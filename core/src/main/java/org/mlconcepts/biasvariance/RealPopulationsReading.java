package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlconcepts.biasvariance.RealPopulations.Result;
import org.mlconcepts.biasvariance.RealPopulations.Singles;
import org.mlconcepts.biasvariance.RealPopulations.Size;
import org.mlconcepts.biasvariance.RealPopulations.World;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/**
 * Reads the decomposition on real populations: the ends, the U and the simple models, where much of
 * the error is noise.
 */
final class RealPopulationsReading implements Reading<RealPopulations, Result> {

  /** Twice the error counts as doing badly. */
  private static final double ONE_DOUBLING = 1;

  /** A tenth more error counts as visible. */
  private static final double A_TENTH = Values.doublings(1.1, 1);

  @Override
  public List<Claim> claims(RealPopulations experiment, Result result) {
    return List.of(
        Claim.judge(BiasVariance.UNDERFIT, Verdict.HOLDS, underfit(experiment, result)),
        Claim.judge(
            BiasVariance.BOTH_ENDS_FAIL, Verdict.HOLDS_IF, bothEndsFail(experiment, result)),
        Claim.judge(BiasVariance.U_SHAPE, Verdict.HOLDS_IF, uShape(result)),
        Claim.judge(BiasVariance.SIMPLER, Verdict.HOLDS, simpler(experiment, result)));
  }

  /**
   * The statement speaks of models that are too simple, so only those are asked: degrees whose
   * excess error at the charted size is at least twice that of the best degree.
   */
  private static List<Evidence> underfit(RealPopulations experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (World world : result.worlds()) {
      Size charted = world.polynomials(experiment.rows());
      if (tooSimple(world, charted.singles().stiffest(), charted)) {
        evidence.add(share("constant", world, charted, world.closer().constantBiasShare()));
      }
      if (tooSimple(world, world.closer().line(), charted)) {
        for (Size size : world.polynomials()) {
          evidence.add(share("straight line", world, size, size.singles().biasShare()));
        }
        evidence.add(
            Evidence.beyond(
                A_TENTH,
                name("straight line", world, charted) + " (on its own training data)",
                "training error over noise (doublings)",
                Values.of(
                    world.closer().lineTrainError(),
                    error -> Values.doublings(error, world.noise()))));
      }
    }
    return evidence;
  }

  private static boolean tooSimple(World world, List<Double> error, Size size) {
    double[] excess = ratios(error, size.singles().best(), world.noise());
    return Evidence.beyond(
                ONE_DOUBLING, "", "excess error over that of the best degree (doublings)", excess)
            .side()
        == Evidence.Side.FOR;
  }

  private static Evidence share(String model, World world, Size size, List<Double> shares) {
    return Evidence.beyond(
            0.5,
            name(model, world, size),
            "share of bias² in bias² + variance",
            Values.array(shares))
        .within(0, 1);
  }

  private static List<Evidence> bothEndsFail(RealPopulations experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (World world : result.worlds()) {
      String highest = "degree " + experiment.degrees();
      Size charted = world.polynomials(experiment.rows());
      Singles singles = charted.singles();
      evidence.add(
          worse(name("straight line", world, charted), world.closer().line(), singles.best()));
      evidence.add(
          Evidence.beyond(
              ONE_DOUBLING,
              name("straight line", world, charted) + " (without the noise)",
              "excess error over that of the best degree (doublings)",
              ratios(world.closer().line(), singles.best(), world.noise())));
      for (Size size : world.polynomials()) {
        evidence.add(
            worse(name(highest, world, size), size.singles().highest(), size.singles().best()));
      }
      evidence.add(
          worse(
              name(highest, world, charted) + " (middle 95 percent of x)",
              world.closer().highestInMiddle(),
              world.closer().bestInMiddle()));
    }
    return evidence;
  }

  private static Evidence worse(String condition, List<Double> error, List<Double> best) {
    return Evidence.beyond(
        ONE_DOUBLING,
        condition,
        "test error over that of the best degree (doublings)",
        ratios(error, best, 0));
  }

  private static List<Evidence> uShape(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (World world : result.worlds()) {
      for (Size size : world.polynomials()) {
        evidence.add(lowerArm("polynomials", world, size));
      }
      evidence.add(lowerArm("neighbours", world, world.neighbours()));
    }
    return evidence;
  }

  private static Evidence lowerArm(String family, World world, Size size) {
    double[] left = ratios(size.singles().stiffest(), size.singles().best(), 0);
    double[] right = ratios(size.singles().highest(), size.singles().best(), 0);
    double[] lower = new double[left.length];
    Arrays.setAll(lower, i -> Math.min(left[i], right[i]));
    return Evidence.beyond(
        A_TENTH,
        name(family, world, size),
        "height of the lower arm of the U over its bottom (doublings)",
        lower);
  }

  private static List<Evidence> simpler(RealPopulations experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (World world : result.worlds()) {
      for (Size size : world.polynomials()) {
        Singles singles = size.singles();
        evidence.add(
            grows(
                name("line against degree " + experiment.degrees(), world, size),
                singles.highestVariance(),
                singles.variance()));
      }
      Singles near = world.neighbours().singles();
      evidence.add(
          grows(
              name(
                  world.neighbours().levels().get(1).level() + " neighbours against 1",
                  world,
                  world.neighbours()),
              near.highestVariance(),
              near.variance()));
      evidence.add(limit("constant against line", world, 0));
      evidence.add(limit("line against degree 2", world, 1));
    }
    return evidence;
  }

  /**
   * Two stiff neighbours differ by less than samples of these numbers can show, so their growth is
   * computed, not measured.
   */
  private static Evidence limit(String models, World world, int degree) {
    return Evidence.exact(
        0,
        models + " on many " + world.name(),
        "growth of the variance by the large-sample formula (doublings)",
        Values.doublings(
            world.limits().get(degree + 1).rowsTimesVariance(),
            world.limits().get(degree).rowsTimesVariance()));
  }

  private static Evidence grows(String condition, List<Double> flexible, List<Double> stiff) {
    return Evidence.of(
        condition, "growth of the variance over samples (doublings)", ratios(flexible, stiff, 0));
  }

  private static double[] ratios(List<Double> a, List<Double> b, double noise) {
    double[] doublings = new double[a.size()];
    Arrays.setAll(doublings, i -> Values.doublings(a.get(i) - noise, b.get(i) - noise));
    return doublings;
  }

  private static String name(String model, World world, Size size) {
    return model + " on " + size.rows() + " " + world.name();
  }

  @Override
  public List<Chart> charts(RealPopulations experiment, Result result) {
    return RealPopulationsCharts.all(experiment, result);
  }
}
