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
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Points;
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
      return List.of(clarity(result), speed(result));
    }
    return List.of(
        skill(experiment, result),
        clarity(result),
        speed(result),
        costs(experiment, result),
        stability(result));
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
    return new Points(
        "price-of-clarity",
        String.format(
            Locale.ROOT,
            "On %s the best that one can follow has a mean area of %.1f, the best of all %.1f",
            tables(result),
            100 * bestOnTables(result, Entrant.EXPLAINABLE),
            100 * bestOnTables(result, Arrays.asList(Entrant.values()))),
        "Mean area under the ROC curve over "
            + allTables(result)
            + " against the numbers that somebody has to look at to follow one prediction, for eight learners.",
        Axis.log("numbers to look at to follow one prediction", ""),
        Axis.linear("mean area under the ROC curve on " + tables(result), "%"),
        series(result, Learner::explanation),
        List.of());
  }

  private static String tables(Result result) {
    return result.ofOneTable() ? result.fields().get(0).name() : "the tables";
  }

  private static String allTables(Result result) {
    return result.ofOneTable() ? result.fields().get(0).name() : "the five tables";
  }

  private static double bestOnTables(Result result, List<Entrant> entrants) {
    return entrants.stream().mapToDouble(e -> onTables(result, e).mean()).max().orElseThrow();
  }

  private static Chart speed(Result result) {
    List<Double> all =
        Arrays.stream(Entrant.values()).map(e -> onTables(result, e, Learner::prediction)).toList();
    double least = all.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    double most = all.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    return new Points(
        "operations-of-a-prediction",
        String.format(
            Locale.ROOT,
            "A prediction takes from %.0f to %,.0f operations; the best learner on %s takes %,.0f",
            least,
            most,
            tables(result),
            onTables(result, best(result), Learner::prediction)),
        "Mean area under the ROC curve over "
            + allTables(result)
            + " against the operations that one prediction takes at most, for eight learners.",
        Axis.log("operations to score one row", ""),
        Axis.linear("mean area under the ROC curve on " + tables(result), "%"),
        series(result, Learner::prediction),
        List.of());
  }

  private static Entrant best(Result result) {
    return Arrays.stream(Entrant.values())
        .max(Comparator.comparingDouble(e -> onTables(result, e).mean()))
        .orElseThrow();
  }

  private static List<Series> series(Result result, Function<Learner, List<Double>> cost) {
    List<Series> series = new ArrayList<>();
    for (Entrant entrant : Entrant.values()) {
      Estimate area = onTables(result, entrant);
      Interval interval = area.interval(Evidence.LEVEL);
      series.add(
          new Series(
              entrant.title(),
              Role.SAMPLED,
              List.of(
                  new Point(
                      onTables(result, entrant, cost),
                      100 * area.mean(),
                      100 * interval.low(),
                      100 * interval.high()))));
    }
    return series;
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
        row.add(onTables(result, entrant, cost));
      }
      cells.add(row);
    }
    return new Heatmap(
        "costs",
        String.format(
            Locale.ROOT,
            "A prediction takes a tree %.0f comparisons, neighbours %,.0f multiply-adds",
            onTables(result, Entrant.TREE, Learner::prediction),
            onTables(result, Entrant.NEIGHBOURS, Learner::prediction)),
        String.format(
            Locale.ROOT,
            "Costs of eight learners, typical of the five tables with %d training rows: operations"
                + " to train, operations to predict one row, numbers to keep, and numbers to look"
                + " at to follow one prediction.",
            experiment.train()),
        "cost",
        "learner",
        List.of("to train", "to predict a row", "numbers to keep", "numbers to follow"),
        titles(),
        Axis.log("operations, or numbers", ""),
        cells);
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
