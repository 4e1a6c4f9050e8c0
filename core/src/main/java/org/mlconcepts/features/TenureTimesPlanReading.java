package org.mlconcepts.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.features.TenureTimesPlan.Planted;
import org.mlconcepts.features.TenureTimesPlan.Result;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Verdict;

/** Reads what the product is worth, in per cent of the area without it. */
final class TenureTimesPlanReading implements Reading<TenureTimesPlan, Result> {

  private static final double CLAIMED = 5; // per cent
  private static final List<String> TABLES =
      List.of(TenureTimesPlan.TWO_COLUMNS, TenureTimesPlan.ALL_COLUMNS, TenureTimesPlan.USAGE);

  @Override
  public List<Claim> claims(TenureTimesPlan experiment, Result result) {
    Grid grid = Grid.of(result.cells());
    List<Evidence> evidence = new ArrayList<>();
    for (String data : grid.data()) {
      for (String learner : grid.learners(data)) {
        evidence.add(
            Evidence.beyond(
                CLAIMED,
                learner + ", " + data,
                "gain in area under the ROC curve over the area without the product (per cent)",
                percent(grid, data, learner)));
      }
    }
    return List.of(Claim.judge(FeatureEngineering.TENURE_PLAN, Verdict.HOLDS_IF, evidence));
  }

  private static double[] percent(Grid grid, String data, String learner) {
    double[] with = grid.scores(data, learner, TenureTimesPlan.WITH);
    double[] without = grid.scores(data, learner, TenureTimesPlan.WITHOUT);
    double[] percent = new double[with.length];
    for (int r = 0; r < percent.length; r++) {
      percent[r] = 100 * (with[r] / without[r] - 1);
    }
    return percent;
  }

  @Override
  public List<Chart> charts(TenureTimesPlan experiment, Result result) {
    return List.of(planted(result), tables(result));
  }

  private static Chart planted(Result result) {
    Grid grid = Grid.of(result.cells());
    List<Point> exact = new ArrayList<>();
    for (Planted planted : result.planted()) {
      exact.add(Point.of(planted.strength(), 100 * (planted.full() / planted.additive() - 1)));
    }
    Planted middle =
        result.planted().stream().filter(p -> p.strength() == 1).findFirst().orElseThrow();
    return new Lines(
        "planted",
        String.format(
            Locale.ROOT,
            "Where the plan turns tenure round with strength 1, the product gains a line %.0f %%,"
                + " trees %.1f %%",
            Grid.mean(percent(grid, middle.data(), "logistic")),
            Grid.mean(percent(grid, middle.data(), "boosted trees"))),
        "Gain in area under the ROC curve from the product of tenure and plan, in per cent of the area"
            + " without it, against how strongly the plan turns the effect of tenure round, for"
            + " logistic regression and boosted trees, with what a line gains on very many rows.",
        Axis.linear("planted strength", "log-odds a standard deviation of tenure"),
        Axis.linear("gain from the product", "% of the area"),
        List.of(
            new Series(
                String.format(Locale.ROOT, "logistic, %,d rows", TenureTimesPlan.LARGE),
                Role.TRUTH,
                exact),
            line(grid, result, "logistic"),
            line(grid, result, "boosted trees")),
        List.of(Rule.horizontal(CLAIMED, "5 %, as the story has it")));
  }

  private static Series line(Grid grid, Result result, String learner) {
    return new Series(
        learner,
        Role.MEASURED,
        result.planted().stream()
            .map(p -> Grid.point(p.strength(), percent(grid, p.data(), learner)))
            .toList());
  }

  private static Chart tables(Result result) {
    Grid grid = Grid.of(result.cells());
    double most = Double.NEGATIVE_INFINITY;
    for (String data : TABLES) {
      for (String learner : grid.learners(data)) {
        most = Math.max(most, Grid.mean(percent(grid, data, learner)));
      }
    }
    return new Bars(
        "tables",
        String.format(
            Locale.ROOT,
            "On two sample tables the product of tenure and plan gains %.1f %% at most, not 5",
            most),
        "Gain in area under the ROC curve from the product of tenure and contract, or of account length"
            + " and international plan, in per cent of the area without it, for logistic regression and"
            + " boosted trees on two tables of telephone customers; with 95 % intervals.",
        "rows and columns",
        TABLES,
        Axis.linear("gain from the product", "% of the area").within(-1, 5.5),
        grid.learners(TABLES.get(0)).stream()
            .map(learner -> Grid.group(learner, TABLES, data -> percent(grid, data, learner)))
            .toList(),
        Bars.Layout.SIDE_BY_SIDE,
        List.of(
            Rule.horizontal(CLAIMED, "5 %, as the story has it"), Rule.horizontal(0, "no gain")));
  }
}
