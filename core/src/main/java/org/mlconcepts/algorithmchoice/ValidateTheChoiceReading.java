package org.mlconcepts.algorithmchoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.mlconcepts.algorithmchoice.ValidateTheChoice.Bench;
import org.mlconcepts.algorithmchoice.ValidateTheChoice.Coins;
import org.mlconcepts.algorithmchoice.ValidateTheChoice.Contest;
import org.mlconcepts.algorithmchoice.ValidateTheChoice.Rejections;
import org.mlconcepts.algorithmchoice.ValidateTheChoice.Result;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/** Reads what winners are worth, and which tests may be believed. */
final class ValidateTheChoiceReading implements Reading<ValidateTheChoice, Result> {

  private static final int HUNDRED = 100;

  /** Twice the level of the tests. */
  private static final double TOO_OFTEN = 0.1;

  @Override
  public List<Claim> claims(ValidateTheChoice experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    if (!result.coins().isEmpty()) {
      evidence.add(
          Evidence.exact(
              AlgorithmChoice.MATTERS,
              "best of 100 coins on 100 rows",
              "expected best accuracy less one half",
              coins(result).expected() - 0.5));
    }
    for (Contest contest : result.contests()) {
      evidence.add(
          Evidence.beyond(
              AlgorithmChoice.MATTERS,
              "best of ten on " + contest.source(),
              "accuracy that made it win less accuracy on fresh rows",
              differences(contest.flat(), contest.fresh())));
    }
    for (Bench bench : result.benches()) {
      if (!bench.different()) {
        evidence.add(
            Evidence.ofHits(
                TOO_OFTEN,
                "a t test over folds on " + bench.source(),
                "share of data sets on which it calls equal learners different at the 5 % level",
                Values.array(test(bench, PairedTests.NAIVE).rejected())));
      }
    }
    return List.of(Claim.judge(AlgorithmChoice.VALIDATE, Verdict.HOLDS, evidence));
  }

  private static Coins coins(Result result) {
    return result.coins().stream().filter(c -> c.models() == HUNDRED).findFirst().orElseThrow();
  }

  private static Rejections test(Bench bench, String name) {
    return bench.tests().stream().filter(t -> t.test().equals(name)).findFirst().orElseThrow();
  }

  private static double[] differences(List<Double> a, List<Double> b) {
    double[] differences = new double[a.size()];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = a.get(i) - b.get(i);
    }
    return differences;
  }

  @Override
  public List<Chart> charts(ValidateTheChoice experiment, Result result) {
    return result.benches().isEmpty() // on a reader's table there are contests alone
        ? List.of(contests(result))
        : List.of(contests(result), tests(result), race(result));
  }

  private static Chart contests(Result result) {
    Contest noise = result.contests().get(0);
    return new Bars(
        "winners",
        String.format(
            Locale.ROOT,
            "On %s the winner's own score says %.0f %%, nested cross-validation %.0f %%, fresh rows"
                + " %.0f %%",
            noise.source(),
            100 * mean(noise.flat()),
            100 * mean(noise.nested()),
            100 * mean(noise.fresh())),
        "Mean accuracy of the best of ten candidates: by the cross-validated score that made it"
            + " win, by nested cross-validation, and on rows that took no part, with 95 %"
            + " intervals.",
        "data",
        result.contests().stream().map(Contest::source).toList(),
        Axis.linear("accuracy of the winner", "%"),
        List.of(
            group("score that made it win", result, Contest::flat),
            group("nested cross-validation", result, Contest::nested),
            group("fresh rows", result, Contest::fresh)),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static Bars.Group group(
      String name, Result result, Function<Contest, List<Double>> values) {
    return new Bars.Group(
        name, result.contests().stream().map(c -> percent(values.apply(c))).toList());
  }

  private static Bars.Bar percent(List<Double> shares) {
    Estimate estimate = Estimate.of(shares.stream().mapToDouble(s -> 100 * s).toArray());
    Interval interval = estimate.interval(Evidence.LEVEL);
    return new Bars.Bar(
        estimate.mean(), Math.max(0, interval.low()), Math.min(100, interval.high()));
  }

  private static Chart tests(Result result) {
    Bench equal = result.benches().get(0);
    List<Bars.Group> groups = new ArrayList<>();
    for (Bench bench : result.benches()) {
      groups.add(
          new Bars.Group(
              bench.source() + (bench.different() ? " (different)" : " (equal)"),
              bench.tests().stream().map(t -> percent(t.rejected())).toList()));
    }
    return new Bars(
        "tests",
        String.format(
            Locale.ROOT,
            "A t test over six times five folds calls equal learners different in %.0f %% of cases;"
                + " corrected, in %.0f %%",
            100 * mean(test(equal, PairedTests.NAIVE).rejected()),
            100 * mean(test(equal, PairedTests.CORRECTED).rejected())),
        "Share of data sets on which each of five tests, at a level of 5 %, calls two learners"
            + " different: twice where they are equally good, once where they are not.",
        "test",
        equal.tests().stream().map(Rejections::test).toList(),
        Axis.linear("called different", "% of data sets"),
        groups,
        Bars.Layout.SIDE_BY_SIDE,
        List.of(Rule.horizontal(5, "level of the tests")));
  }

  private static Chart race(Result result) {
    List<Point> truth = new ArrayList<>();
    List<Point> measured = new ArrayList<>();
    for (Coins coins : result.coins()) {
      Interval interval = coins.measured().interval(Evidence.LEVEL);
      truth.add(Point.of(coins.models(), 100 * coins.expected()));
      measured.add(
          new Point(
              coins.models(),
              100 * coins.measured().mean(),
              100 * interval.low(),
              100 * interval.high()));
    }
    return new Lines(
        "best-coin",
        String.format(
            Locale.ROOT,
            "The best of %d coins is right on %.1f %% of %d validation rows",
            HUNDRED,
            100 * coins(result).expected(),
            BestCoin.ROWS),
        "Mean accuracy of the best of many models that guess, by the number of models: exact, from"
            + " the distribution of the largest of binomial counts, and measured.",
        Axis.log("models that guess", ""),
        Axis.linear("best accuracy", "%"),
        List.of(
            new Series("exact", Role.TRUTH, truth), new Series("measured", Role.SAMPLED, measured)),
        List.of(Rule.horizontal(50, "each model's true accuracy")));
  }

  private static double mean(List<Double> values) {
    return Estimate.of(Values.array(values)).mean();
  }
}
