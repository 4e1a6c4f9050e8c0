package org.mlconcepts.algorithmchoice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.mlconcepts.algorithmchoice.Constraints.Field;
import org.mlconcepts.algorithmchoice.Constraints.Learner;
import org.mlconcepts.algorithmchoice.Constraints.Result;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Heatmap;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Values;

/** Draws the table of constraints. */
final class ConstraintsCharts {

  private static final double SHOWN = 0.05; // points: less is 0.0 in a cell

  private ConstraintsCharts() {}

  static List<Chart> of(Constraints experiment, Result result) {
    if (result.ofOneTable()) { // there are no others to lead on, and no truths
      return List.of(clarity(result), costs(experiment, result));
    }
    return List.of(
        skill(experiment, result), clarity(result), costs(experiment, result), stability(result));
  }

  private static Chart skill(Constraints experiment, Result result) {
    List<List<Double>> cells = new ArrayList<>();
    int leaders = 0;
    for (Entrant entrant : Entrant.values()) {
      List<Double> row = new ArrayList<>();
      for (Field field : result.fields()) {
        row.add(100 * (mean(field.learner(entrant).area()) - best(field)));
      }
      cells.add(row);
      leaders += row.stream().anyMatch(behind -> behind > -SHOWN) ? 1 : 0;
    }
    return new Heatmap(
        "area-behind-the-best",
        String.format(
            Locale.ROOT,
            "%d of %d learners lead some data set or share its lead; each is %.0f points behind or more on"
                + " another",
            leaders,
            Entrant.values().length,
            cells.stream().mapToDouble(ConstraintsCharts::worst).min().orElseThrow()),
        String.format(
            Locale.ROOT,
            "Area under the ROC curve less that of the best learner on the same data, in points,"
                + " for eight learners on four invented truths and five tables, with %d training"
                + " rows. No row is without a gap.",
            experiment.train()),
        "data",
        "learner",
        result.fields().stream().map(Field::name).toList(),
        titles(),
        Axis.linear("area under the ROC curve less the best", "points"),
        cells);
  }

  private static double worst(List<Double> behind) {
    return -behind.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  private static double best(Field field) {
    return field.learners().stream().mapToDouble(l -> mean(l.area())).max().orElseThrow();
  }

  private static Chart clarity(Result result) {
    Entrant clear = best(result, Entrant.EXPLAINABLE);
    Entrant opaque = best(result, Entrant.OPAQUE);
    double ahead = 100 * (onTables(result, clear).mean() - onTables(result, opaque).mean());
    return new Lines(
        "price-of-clarity",
        String.format(
            Locale.ROOT,
            "On %s the best learner that one can follow, %s, is %s the best that nobody can, %s",
            tables(result),
            clear.title(),
            Math.abs(ahead) < SHOWN
                ? "level with"
                : String.format(
                    Locale.ROOT,
                    "%.1f points %s",
                    Math.abs(ahead),
                    ahead > 0 ? "ahead of" : "behind"),
            opaque.title()),
        "Mean area under the ROC curve over "
            + allTables(result)
            + ", with 95 % intervals, against the numbers that somebody has to look at to follow one prediction, for eight learners."
            + " Those that one can follow are "
            + String.join(", ", Entrant.EXPLAINABLE.stream().map(Entrant::title).toList())
            + ".",
        Axis.log("numbers to look at to follow one prediction", geometricMean(result)),
        Axis.linear("mean area under the ROC curve on " + tables(result), "%"),
        Arrays.stream(Entrant.values()).map(e -> point(result, e)).toList(),
        List.of());
  }

  private static String tables(Result result) {
    return result.ofOneTable() ? result.fields().get(0).name() : "the tables";
  }

  private static String allTables(Result result) {
    return result.ofOneTable() ? result.fields().get(0).name() : "the five tables";
  }

  /** How the costs of several tables become one. */
  private static String geometricMean(Result result) {
    return result.ofOneTable() ? "" : "geometric mean of the tables";
  }

  private static Entrant best(Result result, List<Entrant> entrants) {
    return entrants.stream()
        .max(Comparator.comparingDouble(e -> onTables(result, e).mean()))
        .orElseThrow();
  }

  /** A series of one point, so that its name stands beside it. */
  private static Series point(Result result, Entrant entrant) {
    Estimate area = onTables(result, entrant);
    Interval interval = area.interval(Evidence.LEVEL);
    boolean clear = Entrant.EXPLAINABLE.contains(entrant);
    return new Series(
        entrant.title() + (clear ? ", can be followed" : ""),
        Role.MEASURED,
        List.of(
            new Point(
                onTables(result, entrant, Learner::explanation),
                100 * area.mean(),
                100 * interval.low(),
                100 * interval.high())));
  }

  /** The mean area over the tables, over the repeats. */
  private static Estimate onTables(Result result, Entrant entrant) {
    List<Field> tables = result.tables();
    double[] means = new double[tables.get(0).majority().size()];
    for (Field table : tables) {
      for (int r = 0; r < means.length; r++) {
        means[r] += table.learner(entrant).area().get(r) / tables.size();
      }
    }
    return Estimate.of(means);
  }

  /** The geometric mean of a cost over the tables. */
  private static double onTables(
      Result result, Entrant entrant, Function<Learner, List<Double>> cost) {
    double logs = 0;
    for (Field table : result.tables()) {
      logs += StrictMath.log(mean(cost.apply(table.learner(entrant)))) / result.tables().size();
    }
    return StrictMath.exp(logs);
  }

  private static Chart costs(Constraints experiment, Result result) {
    List<List<Double>> cells = new ArrayList<>();
    for (Entrant entrant : Entrant.values()) {
      List<Double> row = new ArrayList<>();
      for (Function<Learner, List<Double>> cost :
          List.<Function<Learner, List<Double>>>of(
              Learner::training, Learner::prediction, Learner::size, Learner::explanation)) {
        row.add(threeDigits(onTables(result, entrant, cost)));
      }
      cells.add(row);
    }
    return new Heatmap(
        "costs",
        String.format(
            Locale.ROOT,
            "A prediction takes a tree %.0f comparisons, neighbours %,.0f multiply-adds",
            threeDigits(onTables(result, Entrant.TREE, Learner::prediction)),
            threeDigits(onTables(result, Entrant.NEIGHBOURS, Learner::prediction))),
        String.format(
            Locale.ROOT,
            "Costs of eight learners on %s with %d training rows (geometric mean): operations to"
                + " train, operations to predict one row, numbers to keep, and numbers to look at to"
                + " follow one prediction; colours by their logarithm.",
            allTables(result),
            experiment.train()),
        "cost",
        "learner",
        List.of(
            "operations to train",
            "operations to predict a row",
            "numbers to keep",
            "numbers to look at to follow a prediction"),
        titles(),
        Axis.log("cost, colours logarithmic", geometricMean(result)).within(1, 5e6),
        cells);
  }

  /** A whole number of at most three digits that count: no cost is known to more. */
  private static double threeDigits(double cost) {
    double step = Math.max(1, StrictMath.pow(10, Math.floor(StrictMath.log10(cost)) - 2));
    return Math.rint(cost / step) * step;
  }

  private static Chart stability(Result result) {
    double tree = mean(result.tables(), Entrant.TREE);
    double logistic = mean(result.tables(), Entrant.LOGISTIC);
    return new Bars(
        "stability",
        String.format(
            Locale.ROOT,
            "On the tables two trees from different rows decide alike on %.0f %% of new rows, two"
                + " logistic regressions on %.0f %%",
            100 * tree,
            100 * logistic),
        "Share of rows on which two models of the same kind, trained on different rows, decide"
            + " alike, mean over the four truths and over the five tables.",
        "learner",
        titles(),
        Axis.linear("decided alike", "% of rows"),
        List.of(alike("truths", result.truths()), alike("tables", result.tables())),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static Bars.Group alike(String name, List<Field> fields) {
    return new Bars.Group(
        name,
        Arrays.stream(Entrant.values()).map(e -> Bars.Bar.of(100 * mean(fields, e))).toList());
  }

  private static double mean(List<Field> fields, Entrant entrant) {
    return fields.stream()
        .mapToDouble(f -> mean(f.learner(entrant).agreement()) / fields.size())
        .sum();
  }

  private static List<String> titles() {
    return Arrays.stream(Entrant.values()).map(Entrant::title).toList();
  }

  private static double mean(List<Double> values) {
    return Estimate.of(Values.array(values)).mean();
  }
}
