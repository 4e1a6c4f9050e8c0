package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlconcepts.biasvariance.CrossValidationSelects.Choice;
import org.mlconcepts.biasvariance.CrossValidationSelects.Result;
import org.mlconcepts.biasvariance.CrossValidationSelects.Spread;
import org.mlconcepts.biasvariance.CrossValidationSelects.Study;
import org.mlconcepts.biasvariance.CrossValidationSelects.Wages;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Settings;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/**
 * Reads the choosers' race: what cross-validation helps with, and which variance it brings down.
 */
final class CrossValidationSelectsReading implements Reading<CrossValidationSelects, Result> {

  /** A variance that falls by less than a tenth has not been brought down. */
  private static final double A_TENTH = Values.doublings(1 / 0.9, 1);

  @Override
  public List<Claim> claims(CrossValidationSelects experiment, Result result) {
    return List.of(
        Claim.judge(
            BiasVariance.CROSS_VALIDATION_VARIANCE, Verdict.HOLDS_IF, variance(experiment, result)),
        Claim.judge(BiasVariance.SELECTION, Verdict.HOLDS_IF, selection(experiment, result)));
  }

  private static List<Evidence> selection(CrossValidationSelects experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Study study : result.layouts()) {
      evidence.add(
          fall(name(study) + " (against training error)", study.choices(), Chooser.TRAINING_ERROR));
    }
    for (Wages wages : result.wages()) {
      evidence.add(
          fall(name(wages) + " (against training error)", wages.choices(), Chooser.TRAINING_ERROR));
    }
    for (Study study : result.layouts()) {
      if (study.layout() == experiment.layout()) {
        evidence.addAll(closely(name(study), study.choices()));
      }
    }
    for (Wages wages : result.wages()) {
      if (wages.rows() == 100) {
        evidence.addAll(closely(name(wages), wages.choices()));
      }
    }
    return evidence;
  }

  /** Stricter readings of "helps to find the balance". */
  private static List<Evidence> closely(String where, List<Choice> choices) {
    return List.of(
        fall(where + " (against a single split)", choices, Chooser.SINGLE_SPLIT),
        nearOracle(where + " (to within twice the oracle's excess error)", choices));
  }

  private static Evidence fall(String condition, List<Choice> choices, Chooser other) {
    return Evidence.of(
        condition,
        "fall of the excess error through choosing by cross-validation (doublings)",
        doublings(
            Choice.in(choices, other).excess(),
            Choice.in(choices, Chooser.CROSS_VALIDATION).excess()));
  }

  private static Evidence nearOracle(String condition, List<Choice> choices) {
    return Evidence.of(
        condition,
        "how much closer than a factor of 2 the excess error and that of the oracle lie (doublings)",
        Arrays.stream(
                doublings(
                    Choice.in(choices, Chooser.ORACLE).excess(),
                    Choice.in(choices, Chooser.CROSS_VALIDATION).excess()))
            .map(below -> 1 + below)
            .toArray());
  }

  private static List<Evidence> variance(CrossValidationSelects experiment, Result result) {
    Study study =
        result.layouts().stream()
            .filter(each -> each.layout() == experiment.layout())
            .findFirst()
            .orElseThrow();
    Spread spread = study.spread();
    return List.of(
        falls("a model of fixed degree", spread.fixed(), spread.fixedAfterCrossValidation()),
        falls(
            "the mean of the folds' models of a fixed degree",
            spread.fixed(),
            spread.foldsAveraged()),
        falls(
            "a chosen model against fixing the best degree beforehand",
            spread.fixed(),
            spread.chosenByCrossValidation()),
        falls(
            "a chosen model against choosing by training error",
            spread.chosenByTrainingError(),
            spread.chosenByCrossValidation()));
  }

  private static Evidence falls(String condition, List<Double> without, List<Double> with) {
    return Evidence.beyond(
        A_TENTH,
        condition,
        "fall of the variance over data sets (doublings)",
        doublings(without, with));
  }

  private static double[] doublings(List<Double> a, List<Double> b) {
    double[] doublings = new double[a.size()];
    Arrays.setAll(doublings, i -> Values.doublings(a.get(i), b.get(i)));
    return doublings;
  }

  private static String name(Study study) {
    return Settings.word(study.layout()) + " points";
  }

  private static String name(Wages wages) {
    return wages.family() + " on " + wages.rows() + " wages";
  }

  @Override
  public List<Chart> charts(CrossValidationSelects experiment, Result result) {
    return CrossValidationSelectsCharts.all(experiment, result);
  }
}
