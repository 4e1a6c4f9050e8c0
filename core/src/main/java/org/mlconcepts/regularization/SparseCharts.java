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
import org.mlconcepts.regularization.SparseOrDense.Cell;
import org.mlconcepts.regularization.SparseOrDense.Contest;
import org.mlconcepts.regularization.SparseOrDense.Kept;
import org.mlconcepts.regularization.SparseOrDense.Result;

/** Draws few against many. */
final class SparseCharts {

  private SparseCharts() {}

  static List<Chart> of(SparseOrDense experiment, Result result) {
    if (result.many().isEmpty()) {
      return List.of(tables(result));
    }
    return List.of(errors(experiment, result), kept(result), stability(result), tables(result));
  }

  private static Chart errors(SparseOrDense experiment, Result result) {
    Cell fewest = result.many().get(0);
    Cell all = result.many().get(result.many().size() - 1);
    double nothing = fewest.contest().nothing().get(0);
    return new Lines(
        "errors",
        String.format(
            Locale.ROOT,
            "If %d of %d features matter the lasso makes %.2g, ridge %.3g; if all do, %.3g and %.3g",
            fewest.mattering(),
            experiment.features(),
            mean(fewest.contest().lasso()),
            mean(fewest.contest().ridge()),
            mean(all.contest().lasso()),
            mean(all.contest().ridge())),
        String.format(
            Locale.ROOT,
            "Mean squared error on new rows of lasso, elastic net and ridge, with strengths chosen by"
                + " cross-validation on %d rows, against the number of features that matter, out of"
                + " %d; always predicting the mean makes %.3g, the noise alone %.3g.",
            experiment.rows(),
            experiment.features(),
            nothing,
            experiment.noise() * experiment.noise()),
        Axis.log("features that matter", "count"),
        Axis.linear("mean squared error on new rows", "squared units of the target"),
        List.of(
            line("lasso", result.many(), Contest::lasso),
            line("elastic net", result.many(), Contest::elasticNet),
            line("ridge", result.many(), Contest::ridge)),
        List.of(
            Rule.horizontal(nothing, "predicting the mean"),
            Rule.horizontal(experiment.noise() * experiment.noise(), "noise")));
  }

  private static Series line(
      String name, List<Cell> cells, Function<Contest, List<Double>> errors) {
    List<Point> points = new ArrayList<>();
    for (Cell cell : cells) {
      points.add(point(cell.mattering(), Values.array(errors.apply(cell.contest()))));
    }
    return new Series(name, Role.MEASURED, points);
  }

  private static Point point(double x, double[] values) {
    Estimate estimate = Estimate.of(values);
    Interval interval = estimate.interval(Evidence.LEVEL);
    return new Point(x, estimate.mean(), interval.low(), interval.high());
  }

  private static Chart kept(Result result) {
    List<Cell> cells = result.many();
    Cell fewest = cells.get(0);
    return new Bars(
        "kept",
        String.format(
            Locale.ROOT,
            "Tuned for prediction the lasso keeps %.0f features where %d matter; within one standard"
                + " error %.0f",
            meanCount(fewest.kept().kept()),
            fewest.mattering(),
            meanCount(fewest.kept().careful())),
        "How many features with and without any effect the lasso keeps at the strength chosen by"
            + " cross-validation, and at the strongest one within one standard error of it, by the"
            + " number of features that matter.",
        "features that matter",
        cells.stream().map(cell -> String.valueOf(cell.mattering())).toList(),
        Axis.linear("features kept", "count"),
        List.of(
            counts("with an effect, best", cells, kept -> doubles(kept.right())),
            counts("without, best", cells, kept -> less(kept.kept(), kept.right())),
            counts("with an effect, one s.e.", cells, kept -> doubles(kept.carefulRight())),
            counts("without, one s.e.", cells, kept -> less(kept.careful(), kept.carefulRight()))),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static Bars.Group counts(String name, List<Cell> cells, Function<Kept, double[]> of) {
    List<Bars.Bar> bars = new ArrayList<>();
    for (Cell cell : cells) {
      Point point = point(0, of.apply(cell.kept()));
      bars.add(new Bars.Bar(point.y(), point.low(), point.high()));
    }
    return new Bars.Group(name, bars);
  }

  private static double[] doubles(List<Integer> counts) {
    return Values.of(counts, Integer::doubleValue);
  }

  private static double[] less(List<Integer> all, List<Integer> right) {
    double[] wrong = new double[all.size()];
    for (int r = 0; r < wrong.length; r++) {
      wrong[r] = all.get(r) - right.get(r);
    }
    return wrong;
  }

  private static Chart stability(Result result) {
    List<Cell> cells = result.many();
    List<Cell> mixed = cells.subList(0, cells.size() - 1);
    Cell fewest = cells.get(0);
    return new Lines(
        "stability",
        String.format(
            Locale.ROOT,
            "Where %d features matter, bootstrap samples keep one that does in %.0f %% of cases, one"
                + " that does not in %.0f %%; stability is %.2f",
            fewest.mattering(),
            100 * mean(fewest.kept().rightly()),
            100 * mean(fewest.kept().wrongly()),
            mean(fewest.kept().stability())),
        "In which share of bootstrap samples of the same rows the lasso keeps a feature with and one"
            + " without an effect, at the strength chosen by cross-validation, and the stability of"
            + " the sets it keeps, where 1 are equal sets and 0 is chance, against the number of"
            + " features that matter.",
        Axis.log("features that matter", "count"),
        Axis.linear("share of bootstrap samples, or index", "1 = always the same").within(0, 1.02),
        List.of(
            kept("a feature with an effect", cells, Kept::rightly),
            kept("one without", mixed, Kept::wrongly),
            kept("stability", cells, Kept::stability)),
        List.of(Rule.horizontal(0.75, "excellent stability")));
  }

  private static Series kept(String name, List<Cell> cells, Function<Kept, List<Double>> of) {
    return new Series(
        name,
        Role.MEASURED,
        cells.stream()
            .map(cell -> point(cell.mattering(), Values.array(of.apply(cell.kept()))))
            .toList());
  }

  private static Chart tables(Result result) {
    List<Bars.Bar> bars = new ArrayList<>();
    for (Contest table : result.tables()) {
      double[] lead = SparseReading.lead(table);
      for (int r = 0; r < lead.length; r++) {
        lead[r] *= 100;
      }
      Point point = point(0, lead);
      bars.add(new Bars.Bar(point.y(), point.low(), point.high()));
    }
    long ahead = bars.stream().filter(bar -> bar.low() > 0).count();
    long behind = bars.stream().filter(bar -> bar.high() < 0).count();
    return new Bars(
        "tables",
        String.format(
            Locale.ROOT,
            "On real tables L1 beats L2 in %d of %d cases, L2 beats L1 in %d",
            ahead,
            bars.size(),
            behind),
        "By how much the error of the lasso on new rows is below that of ridge, in percent of the"
            + " error of predicting the mean, on samples of "
            + (result.many().isEmpty() ? "your table" : "house sales and wages")
            + " with few and with many columns, with 95 % intervals.",
        "table, and its number of columns",
        result.tables().stream()
            .map(table -> RealNumbers.table(table.data()) + ", " + table.columns())
            .toList(),
        Axis.linear("L1's error below L2's", "% of the error of predicting the mean"),
        List.of(new Bars.Group("L1 against L2", bars)),
        Bars.Layout.SIDE_BY_SIDE,
        List.of(Rule.horizontal(0, "equal")));
  }

  private static double mean(List<Double> values) {
    return Estimate.of(Values.array(values)).mean();
  }

  private static double meanCount(List<Integer> counts) {
    return Estimate.of(Values.of(counts, Integer::doubleValue)).mean();
  }
}
