package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.mlconcepts.biasvariance.CrossValidationSelects.Choice;
import org.mlconcepts.biasvariance.CrossValidationSelects.Coins;
import org.mlconcepts.biasvariance.CrossValidationSelects.Curve;
import org.mlconcepts.biasvariance.CrossValidationSelects.Result;
import org.mlconcepts.biasvariance.CrossValidationSelects.Study;
import org.mlconcepts.biasvariance.CrossValidationSelects.Validated;
import org.mlconcepts.biasvariance.CrossValidationSelects.Wages;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Bars.Bar;
import org.mlconcepts.chart.Bars.Group;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.chart.Steps;
import org.mlconcepts.lab.Settings;
import org.mlconcepts.lab.Values;
import org.mlconcepts.metric.Quantiles;

/** The charts of the choosers' race. */
final class CrossValidationSelectsCharts {

  private static final List<Chooser> SHOWN =
      List.of(
          Chooser.TRAINING_ERROR,
          Chooser.SINGLE_SPLIT,
          Chooser.CROSS_VALIDATION,
          Chooser.ONE_STANDARD_ERROR,
          Chooser.ORACLE);

  private CrossValidationSelectsCharts() {}

  static List<Chart> all(CrossValidationSelects experiment, Result result) {
    Study study =
        result.layouts().stream()
            .filter(each -> each.layout() == experiment.layout())
            .findFirst()
            .orElseThrow();
    return List.of(
        excess(experiment, study),
        chosen(experiment, study),
        curve(experiment, result.curve()),
        minimum(result.wages()),
        coins(result.coins()));
  }

  private static Chart excess(CrossValidationSelects experiment, Study study) {
    double noise = experiment.sigma() * experiment.sigma();
    List<Series> series = new ArrayList<>();
    for (Chooser chooser : SHOWN) {
      double[] sorted = Values.array(study.choice(chooser).excess());
      Arrays.sort(sorted);
      List<Point> points = new ArrayList<>();
      for (int i = 0; i < sorted.length; i++) {
        points.add(Point.of(sorted[i] / noise, (i + 1.0) / sorted.length));
      }
      series.add(
          new Series(
              name(chooser), chooser == Chooser.ORACLE ? Role.REFERENCE : Role.MEASURED, points));
    }
    double validated = median(study, Chooser.CROSS_VALIDATION) / median(study, Chooser.ORACLE);
    double trained = median(study, Chooser.TRAINING_ERROR) / median(study, Chooser.ORACLE);
    return new Steps(
        "excess",
        String.format(
            Locale.ROOT,
            "Median excess error: %s times the oracle's with cross-validation, %s times with training error",
            short3(validated),
            short3(trained)),
        "Cumulative share of "
            + experiment.repeats()
            + " data sets against the true error above the noise of the chosen"
            + " polynomial, one curve a chooser; further left is better. The oracle, which knows the truth, bounds all others.",
        Axis.log("true error above the noise", "multiples of the noise"),
        Axis.linear("share of data sets", "").within(0, 1),
        series,
        List.of());
  }

  private static Chart chosen(CrossValidationSelects experiment, Study study) {
    List<String> categories = new ArrayList<>();
    for (int d = 0; d <= experiment.degrees(); d++) {
      categories.add(Integer.toString(d));
    }
    List<Group> groups = new ArrayList<>();
    for (Chooser chooser :
        List.of(Chooser.CROSS_VALIDATION, Chooser.ONE_STANDARD_ERROR, Chooser.ORACLE)) {
      List<Integer> chosen = study.choice(chooser).chosen();
      List<Bar> bars = new ArrayList<>();
      for (int d = 0; d <= experiment.degrees(); d++) {
        bars.add(Bar.of((double) Collections.frequency(chosen, d) / chosen.size()));
      }
      groups.add(new Group(name(chooser), bars));
    }
    List<Integer> validated = study.choice(Chooser.CROSS_VALIDATION).chosen();
    List<Integer> known = study.choice(Chooser.ORACLE).chosen();
    return new Bars(
        "chosen-degrees",
        "Cross-validation takes degrees "
            + Collections.min(validated)
            + " to "
            + Collections.max(validated)
            + ", the oracle "
            + Collections.min(known)
            + " to "
            + Collections.max(known),
        "Share of data sets in which each degree was taken by cross-validation, by its one-standard-error rule and by an oracle"
            + " that knows the true errors. Choosing by training error would be a single bar at degree "
            + experiment.degrees()
            + ".",
        "polynomial degree",
        categories,
        Axis.linear("share of data sets", ""),
        groups,
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static Chart curve(CrossValidationSelects experiment, Curve curve) {
    double floor = experiment.sigma() * experiment.sigma() / 10;
    double top =
        curve.byDegree().stream()
            .mapToDouble(v -> Math.max(v.trueError(), v.crossValidated()))
            .max()
            .orElseThrow();
    List<Point> validated =
        curve.byDegree().stream()
            .map(v -> bar(v.degree(), v.crossValidated(), v.standardError(), floor))
            .toList();
    return new Lines(
            "one-data-set",
            "On one data set: cross-validation takes degree "
                + curve.crossValidation()
                + ", the one-standard-error rule "
                + curve.oneStandardError()
                + ", the oracle "
                + curve.oracle(),
            "Error against degree on one data set: the cross-validated error with one naive standard error to each side, the true"
                + " error of the same fits, and the training error, which only falls.",
            Axis.linear("polynomial degree", ""),
            Axis.log("mean squared error", "squared units of y")
                .within(floor, 2 * Math.max(top, 10 * floor)),
            List.of(
                new Series("test error", Role.TRUTH, points(curve, Validated::trueError, floor)),
                new Series("cross-validated error", Role.SAMPLED, validated),
                new Series(
                    "training error",
                    Role.REFERENCE,
                    points(curve, Validated::trainingError, floor))),
            rules(curve))
        .withNote("Whiskers: one naive standard error either way");
  }

  private static List<Rule> rules(Curve curve) {
    Rule validated = Rule.vertical(curve.crossValidation(), "cross-validation");
    return curve.oneStandardError() == curve.crossValidation()
        ? List.of(validated)
        : List.of(validated, Rule.vertical(curve.oneStandardError(), "one standard error"));
  }

  private static Point bar(double x, double mean, double half, double floor) {
    return new Point(x, mean, Math.min(mean, Math.max(floor / 10, mean - half)), mean + half);
  }

  private static List<Point> points(Curve curve, ToDoubleFunction<Validated> term, double floor) {
    return curve.byDegree().stream()
        .map(v -> Point.of(v.degree(), Math.max(floor / 10, term.applyAsDouble(v))))
        .toList();
  }

  private static Chart minimum(List<Wages> wages) {
    List<String> categories =
        wages.stream().map(each -> each.family() + ", " + each.rows()).toList();
    long optimistic =
        wages.stream().filter(each -> median(each.smallest()) < median(each.trueError())).count();
    return new Bars(
        "minimum",
        "The smallest cross-validated error promises less than the truth in "
            + optimistic
            + " of "
            + wages.size()
            + " cases",
        "Median over samples of the wages: the smallest cross-validated error, the nested cross-validated error, and the true"
            + " error in the population of the model that was taken, by family of candidates and number of rows. The rule marks"
            + " the noise, below which no model can go.",
        "candidates, rows",
        categories,
        Axis.linear("mean squared error of the log wage", ""),
        List.of(
            new Group("smallest cross-validated error", bars(wages, Wages::smallest)),
            new Group("nested cross-validated error", bars(wages, Wages::nested)),
            new Group("test error", bars(wages, Wages::trueError))),
        Bars.Layout.SIDE_BY_SIDE,
        List.of(Rule.horizontal(wages.get(0).noise(), "noise")));
  }

  private static List<Bar> bars(List<Wages> wages, Function<Wages, List<Double>> errors) {
    return wages.stream().map(each -> Bar.of(median(errors.apply(each)))).toList();
  }

  private static Chart coins(List<Coins> coins) {
    Coins hundred = coins.stream().filter(each -> each.models() == 100).findFirst().orElseThrow();
    List<Point> measured =
        coins.stream()
            .map(c -> {
              double half = 2 * c.measuredBest().standardError();
              double mean = c.measuredBest().mean();
              return new Point(c.models(), mean, mean - half, mean + half);
            })
            .toList();
    return new Lines(
            "coins",
            String.format(
                Locale.ROOT,
                "The best of 100 coin flips scores %.3f on 100 rows and stays worth 0.5",
                hundred.expectedBest()),
            "Accuracy of the best of many models that guess, against their number, on 100 validation rows. The exact expectation"
                + " and the measured means rise together, although every model is worth one half.",
            Axis.log("models to choose from", ""),
            Axis.linear("accuracy of the best", "").within(0.45, 0.7),
            List.of(
                new Series(
                    "expected best",
                    Role.TRUTH,
                    coins.stream().map(c -> Point.of(c.models(), c.expectedBest())).toList()),
                new Series("measured", Role.SAMPLED, measured)),
            List.of(Rule.horizontal(0.5, "what each is worth")))
        .withNote("Whiskers: two standard errors either way");
  }

  private static double median(Study study, Chooser chooser) {
    Choice choice = study.choice(chooser);
    return median(choice.excess());
  }

  private static double median(List<Double> values) {
    return Quantiles.of(Values.array(values)).median();
  }

  private static String name(Chooser chooser) {
    return chooser == Chooser.CROSS_VALIDATION
        ? "cross-validation"
        : Settings.word(chooser).replace('-', ' ');
  }

  private static String short3(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
  }
}
