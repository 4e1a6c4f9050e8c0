package org.mlconcepts.postmortem;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.postmortem.FailedForecast.Promise;
import org.mlconcepts.postmortem.FailedForecast.Result;
import org.mlconcepts.postmortem.FailedForecast.World;

/** Reads what was promised, what came true, and what each repair was worth. */
final class FailedForecastReading implements Reading<FailedForecast, Result> {

  /** Half as much error again as promised is a failure, in doublings. */
  private static final double FAILURE = Values.doublings(1.5, 1);

  /** Means that are closer than this are one and the same but for rounding. */
  private static final double SAME = 1e-9;

  /** A tenth more error counts, in doublings. */
  private static final double A_TENTH = Values.doublings(1.1, 1);

  private static final double COVERED = 0.85;
  private static final List<Forecaster> SIMPLE = List.of(Forecaster.LINEAR, Forecaster.FOREST);

  @Override
  public List<Claim> claims(FailedForecast experiment, Result result) {
    List<World> worlds = result.worlds();
    return List.of(
        Claim.judge(Postmortem.STRONG_CV_FAILS, Verdict.HOLDS_IF, failures(worlds)),
        Claim.judge(Postmortem.SEASONALITY, Verdict.HOLDS_IF, seasonality(worlds)),
        Claim.judge(Postmortem.PROMOTIONS, Verdict.HOLDS_IF, promotions(worlds)),
        Claim.judge(Postmortem.SEASONAL_MODEL, Verdict.HOLDS_IF, fixes(worlds)),
        Claim.judge(Postmortem.VALIDATE, Verdict.HOLDS_IF, splits(worlds)));
  }

  /**
   * Adds evidence that is not there yet. A straight line that is added to the targets is added to
   * the forecasts of a linear model, so that shops which differ in growth alone say the same thing
   * once, and not three times.
   */
  private static void add(List<Evidence> evidence, Evidence one) {
    boolean known =
        evidence.stream()
            .anyMatch(other ->
                other.measure().equals(one.measure())
                    && Math.abs(other.effect().mean() - one.effect().mean()) < SAME);
    if (!known) {
      evidence.add(one);
    }
  }

  private static List<Evidence> failures(List<World> worlds) {
    List<Evidence> evidence = new ArrayList<>();
    for (World world : worlds) {
      for (Forecaster forecaster : Forecaster.values()) {
        Promise promise = world.promise(forecaster, Stage.HOLIDAYS);
        add(
            evidence,
            Evidence.beyond(
                FAILURE,
                forecaster.title() + ", " + world.name(),
                "error in the future over shuffled cross-validation (doublings)",
                Effects.doublings(promise.future(), promise.shuffled())));
      }
    }
    return evidence;
  }

  private static List<Evidence> seasonality(List<World> worlds) {
    List<Evidence> evidence = new ArrayList<>();
    for (World world : worlds) {
      for (Forecaster forecaster : SIMPLE) {
        String where = forecaster.title() + ", " + world.name();
        evidence.add(
            Evidence.beyond(
                A_TENTH,
                where + ", error",
                "error in the future without over with weekday and time of year (doublings)",
                Effects.doublings(
                    world.future(forecaster, Stage.DAY_NUMBER),
                    world.future(forecaster, Stage.YEAR))));
      }
      Promise without = world.promise(Forecaster.LINEAR, Stage.DAY_NUMBER);
      evidence.add(
          Evidence.beyond(
              FAILURE,
              "linear, " + world.name() + ", broken promise",
              "error in the future over shuffled cross-validation, without seasons (doublings)",
              Effects.doublings(without.future(), without.shuffled())));
    }
    return evidence;
  }

  private static List<Evidence> promotions(List<World> worlds) {
    List<Evidence> evidence = new ArrayList<>();
    for (World world : worlds) {
      for (Forecaster forecaster : SIMPLE) {
        String where = forecaster.title() + ", " + world.name();
        if (!world.floor().isEmpty()) {
          evidence.add(
              missing(world, forecaster, Stage.YEAR, Stage.PROMOTIONS, where + ", promotions"));
        }
        evidence.add(
            missing(world, forecaster, Stage.PROMOTIONS, Stage.HOLIDAYS, where + ", holidays"));
      }
    }
    return evidence;
  }

  private static Evidence missing(
      World world, Forecaster forecaster, Stage without, Stage with, String where) {
    return Evidence.beyond(
        A_TENTH,
        where,
        "error in the future without over with them (doublings)",
        Effects.doublings(world.future(forecaster, without), world.future(forecaster, with)));
  }

  private static List<Evidence> fixes(List<World> worlds) {
    List<Evidence> evidence = new ArrayList<>();
    for (World world : worlds) {
      List<Double> repaired = world.future(Forecaster.LINEAR, Stage.HOLIDAYS);
      evidence.add(
          Evidence.beyond(
              A_TENTH,
              world.name() + ", against the forest",
              "error in the future of the forest over the seasonal model (doublings)",
              Effects.doublings(world.future(Forecaster.FOREST, Stage.HOLIDAYS), repaired)));
      evidence.add(
          Evidence.beyond(
              A_TENTH,
              world.name() + ", against seasonal naive",
              "error in the future of seasonal naive over the seasonal model (doublings)",
              Effects.doublings(world.seasonalNaive(), repaired)));
      evidence.add(
          Evidence.beyond(
                  COVERED,
                  world.name() + ", intervals of 90 % from a backtest",
                  "share of future days inside",
                  Values.array(world.coverage().get(1).share()))
              .within(0, 1));
    }
    return evidence;
  }

  private static List<Evidence> splits(List<World> worlds) {
    List<Evidence> evidence = new ArrayList<>();
    for (World world : worlds) {
      for (Forecaster forecaster : Forecaster.values()) {
        Promise promise = world.promise(forecaster, Stage.HOLIDAYS);
        add(
            evidence,
            Evidence.of(
                forecaster.title() + ", " + world.name() + ", before release",
                "how far shuffled folds are off the future, over how far the last year is"
                    + " (doublings)",
                Effects.difference(
                    Effects.magnitudes(Effects.doublings(promise.shuffled(), promise.future())),
                    Effects.magnitudes(Effects.doublings(promise.lastYear(), promise.future())))));
      }
    }
    return evidence;
  }

  @Override
  public List<Chart> charts(FailedForecast experiment, Result result) {
    return FailedForecastCharts.all(result);
  }
}
