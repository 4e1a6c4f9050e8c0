package org.mlconcepts.regularization;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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
import org.mlconcepts.regularization.Twins.Arm;
import org.mlconcepts.regularization.Twins.Cell;
import org.mlconcepts.regularization.Twins.Result;

/** Draws the twins. */
final class TwinsCharts {

  private TwinsCharts() {}

  static List<Chart> of(Result result) {
    return List.of(gaps(result), torn(result), gains(result));
  }

  private static Chart gaps(Result result) {
    List<Cell> cells = result.of(TwinTruth.BOTH.title());
    Cell closest = cells.get(cells.size() - 1);
    List<Point> bound = cells.stream().map(c -> Point.of(1 - c.correlation(), c.bound())).toList();
    return new Lines(
        "gap",
        String.format(
            Locale.ROOT,
            "At a correlation of %s the lasso leaves equal twins %.2f apart, the elastic net %.2f,"
                + " ridge %.2f",
            closest.correlation(),
            mean(closest.lasso().gap()),
            mean(closest.elasticNet().gap()),
            mean(closest.ridge().gap())),
        String.format(
            Locale.ROOT,
            "Distance of the coefficients of two features that have the same true weight of 1, against"
                + " one less their correlation, for the lasso, the elastic net and ridge, with the"
                + " largest distance that theory allows the elastic net. From a correlation of %s to"
                + " one of %s the distance goes from %.2f to %.2f for the lasso, from %.2f to %.2f"
                + " for the elastic net.",
            cells.get(0).correlation(),
            closest.correlation(),
            mean(cells.get(0).lasso().gap()),
            mean(closest.lasso().gap()),
            mean(cells.get(0).elasticNet().gap()),
            mean(closest.elasticNet().gap())),
        Axis.log("1 - correlation of the twins", ""),
        Axis.log("distance of the two coefficients", ""),
        List.of(
            new Series("most that theory allows the elastic net", Role.TRUTH, bound),
            line("lasso", cells, Cell::lasso),
            line("elastic net", cells, Cell::elasticNet),
            line("ridge", cells, Cell::ridge)),
        List.of());
  }

  private static Series line(String name, List<Cell> cells, Function<Cell, Arm> arm) {
    List<Point> points = new ArrayList<>();
    for (Cell cell : cells) {
      Estimate gap = Estimate.of(Values.array(arm.apply(cell).gap()));
      Interval interval = gap.interval(Evidence.LEVEL);
      double low = Math.max(interval.low(), gap.mean() / 10); // the axis is logarithmic
      points.add(new Point(1 - cell.correlation(), gap.mean(), low, interval.high()));
    }
    return new Series(name, Role.MEASURED, points);
  }

  private static Chart torn(Result result) {
    double closest = Twins.CORRELATIONS.get(Twins.CORRELATIONS.size() - 1);
    List<Cell> cells =
        result.cells().stream()
            .filter(c -> c.correlation() == closest || c.truth().equals(UsageTwins.TITLE))
            .toList();
    Cell real = cells.get(cells.size() - 1);
    return new Bars(
        "torn",
        String.format(
            Locale.ROOT,
            "Of minutes and their charge the lasso drops one in %.0f %% of cases, the elastic net"
                + " in %.0f %%",
            100 * mean(real.lasso().torn()),
            100 * mean(real.elasticNet().torn())),
        String.format(
            Locale.ROOT,
            "Share of groups of which some members are kept and others dropped, at a correlation of"
                + " %s and on telephone customers, for the lasso, the elastic net and ridge.",
            closest),
        "which features matter",
        cells.stream().map(TwinsCharts::label).toList(),
        Axis.linear("groups torn apart", "%").within(0, 105),
        List.of(
            bars("lasso", cells, Cell::lasso),
            bars("elastic net", cells, Cell::elasticNet),
            bars("ridge", cells, Cell::ridge)),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static Bars.Group bars(String name, List<Cell> cells, Function<Cell, Arm> arm) {
    return new Bars.Group(
        name,
        cells.stream()
            .map(cell -> bar(arm.apply(cell).torn().stream().mapToDouble(t -> 100 * t).toArray()))
            .toList());
  }

  private static Bars.Bar bar(double[] values) {
    Estimate estimate = Estimate.of(values);
    Interval interval = estimate.interval(Evidence.LEVEL);
    return new Bars.Bar(estimate.mean(), interval.low(), interval.high());
  }

  private static Chart gains(Result result) {
    Cell best = result.cells().get(0);
    Cell worst = best;
    List<Bars.Bar> bars = new ArrayList<>();
    for (Cell cell : result.cells()) {
      best = gain(cell) > gain(best) ? cell : best;
      worst = gain(cell) < gain(worst) ? cell : worst;
      double[] gains = TwinsReading.gain(cell);
      for (int r = 0; r < gains.length; r++) {
        gains[r] *= 100;
      }
      bars.add(bar(gains));
    }
    return new Bars(
        "error",
        String.format(
            Locale.ROOT,
            "Beside the lasso's error the elastic net's is %.1f %% larger at worst (%s) and %.1f %%"
                + " smaller at best (%s)",
            Math.max(0, -100 * gain(worst)),
            label(worst),
            Math.max(0, 100 * gain(best)),
            label(best)),
        "By what share of the lasso's error on new rows that of the elastic net is smaller, for each"
            + " truth and correlation, with 95 % intervals; below 0 the lasso predicts better.",
        "which features matter, and the correlation",
        result.cells().stream().map(TwinsCharts::label).toList(),
        Axis.linear("elastic net's error below the lasso's", "%"),
        List.of(new Bars.Group("elastic net against lasso", bars)),
        Bars.Layout.SIDE_BY_SIDE,
        List.of(Rule.horizontal(0, "equal")));
  }

  private static double gain(Cell cell) {
    return Estimate.of(TwinsReading.gain(cell)).mean();
  }

  private static String label(Cell cell) {
    if (cell.truth().equals(UsageTwins.TITLE)) {
      return "customers";
    }
    String truth = cell.truth().replace(" of five matter", "").replace(" matters", "");
    return truth.replace(" matter", "") + ", " + cell.correlation();
  }

  private static double mean(List<Double> values) {
    return Estimate.of(Values.array(values)).mean();
  }
}
