package org.mlconcepts.regularization;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Values;
import org.mlconcepts.regularization.CreditScoring.Frequency;
import org.mlconcepts.regularization.CreditScoring.Prediction;
import org.mlconcepts.regularization.CreditScoring.Result;
import org.mlconcepts.regularization.CreditScoring.Selection;

/** Draws the three real tables. */
final class CreditScoringCharts {

  private CreditScoringCharts() {}

  static List<Chart> of(CreditScoring experiment, Result result) {
    List<Chart> charts = new ArrayList<>();
    charts.add(leads(experiment, result));
    charts.add(areas(experiment, result));
    charts.add(shadows(result));
    result.selections().forEach(selection -> charts.add(frequencies(selection)));
    return charts;
  }

  private static Chart areas(CreditScoring experiment, Result result) {
    List<Bars.Group> groups = new ArrayList<>();
    for (String penalty : List.of(NestedStudy.L1, NestedStudy.ELASTIC_NET, NestedStudy.L2)) {
      groups.add(
          new Bars.Group(
              penalty,
              result.predictions().stream()
                  .map(on -> bar(Values.array(on.arm(penalty).areas()), widening(experiment, on)))
                  .toList()));
    }
    List<String> kept = new ArrayList<>();
    for (Prediction on : result.predictions()) {
      kept.add(
          String.format(
              Locale.ROOT,
              "%.0f of %d",
              Estimate.of(Values.of(on.arm(NestedStudy.L1).kept(), Integer::doubleValue)).mean(),
              on.columns()));
    }
    return new Bars(
        "areas",
        "L1 predicts with " + String.join(", ", kept) + " columns",
        "Area under the ROC curve in nested cross-validation of L1, elastic net and L2, with 95 %"
            + " intervals that allow for overlapping training rows, on credits with 48 columns, on"
            + " the same with all pairs, and on voices. L1 keeps "
            + String.join(", ", kept)
            + " columns; L2 uses all.",
        "table",
        result.predictions().stream().map(on -> on.table() + ", " + on.columns()).toList(),
        Axis.linear("area under the ROC curve", "").within(0.5, 1),
        groups,
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static Chart leads(CreditScoring experiment, Result result) {
    List<Bars.Group> groups = new ArrayList<>();
    for (String penalty : List.of(NestedStudy.L1, NestedStudy.ELASTIC_NET)) {
      groups.add(
          new Bars.Group(
              penalty + " over L2",
              result.predictions().stream().map(on -> lead(experiment, on, penalty)).toList()));
    }
    List<Bars.Bar> l1 = groups.get(0).bars();
    long decided = l1.stream().filter(bar -> bar.low() > 0 || bar.high() < 0).count();
    return new Bars(
        "leads",
        String.format(
            Locale.ROOT,
            "L1 is ahead of L2 by %.1f to %.1f points; beyond doubt on %d of %d tables",
            l1.stream().mapToDouble(Bars.Bar::value).min().orElseThrow(),
            l1.stream().mapToDouble(Bars.Bar::value).max().orElseThrow(),
            decided,
            l1.size()),
        "By how many hundredths the area under the ROC curve of L1, and of the elastic net, is above"
            + " that of L2 on the same test folds of a nested cross-validation, with 95 % intervals"
            + " that allow for overlapping training rows, by table and number of columns.",
        "table",
        result.predictions().stream().map(on -> on.table() + ", " + on.columns()).toList(),
        Axis.linear("lead over L2", "hundredths of the area under the ROC curve"),
        groups,
        Bars.Layout.SIDE_BY_SIDE,
        List.of(Rule.horizontal(0, "equal")));
  }

  private static Bars.Bar lead(CreditScoring experiment, Prediction on, String penalty) {
    double[] leads =
        CreditScoringReading.differences(on.arm(penalty).areas(), on.arm(NestedStudy.L2).areas());
    for (int r = 0; r < leads.length; r++) {
      leads[r] *= 100;
    }
    return bar(leads, widening(experiment, on));
  }

  /** By what the standard error of overlapping folds is too small. */
  private static double widening(CreditScoring experiment, Prediction on) {
    int folds = on.arms().get(0).areas().size();
    return Math.sqrt(1 + folds / (experiment.folds() - 1.0));
  }

  private static Bars.Bar bar(double[] values, double widening) {
    Estimate estimate = Estimate.of(values);
    Interval interval = estimate.interval(Evidence.LEVEL);
    double half = interval.halfWidth() * widening;
    return new Bars.Bar(estimate.mean(), estimate.mean() - half, estimate.mean() + half);
  }

  private static Chart shadows(Result result) {
    List<Bars.Bar> stability = new ArrayList<>();
    List<Bars.Bar> shadows = new ArrayList<>();
    for (Selection of : result.selections()) {
      stability.add(bar(Values.of(of.stability(), s -> 100 * s), 1));
      shadows.add(bar(Values.of(of.real(), real -> 100 * (1 - real)), 1));
    }
    return new Bars(
        "shadows",
        String.format(
            Locale.ROOT,
            "%.0f to %.0f %% of the columns that the lasso keeps are shuffled copies that cannot"
                + " matter",
            shadows.stream().mapToDouble(Bars.Bar::value).min().orElseThrow(),
            shadows.stream().mapToDouble(Bars.Bar::value).max().orElseThrow()),
        "For each table the share of shuffled copies among the columns that the lasso keeps when it"
            + " is given as many copies as columns, and how stable its set of columns is from one"
            + " half of the rows to the other, where 100 % are equal sets and 0 is chance.",
        "table",
        result.selections().stream().map(of -> of.table() + ", " + of.columns()).toList(),
        Axis.linear("share, or index of stability", "%").within(0, 100),
        List.of(
            new Bars.Group("shuffled copies among the kept", shadows),
            new Bars.Group("stability of the kept set", stability)),
        Bars.Layout.SIDE_BY_SIDE,
        List.of(Rule.horizontal(75, "excellent stability")));
  }

  private static Chart frequencies(Selection of) {
    return new Bars(
        "kept-" + of.table().replace(' ', '-'),
        String.format(
            Locale.ROOT,
            "%s: of %d columns the lasso kept %d at least once, %d nearly always",
            of.table().substring(0, 1).toUpperCase(Locale.ROOT) + of.table().substring(1),
            of.columns(),
            of.ever(),
            of.always()),
        String.format(
            Locale.ROOT,
            "In which share of halves of the rows the lasso kept a column, for the %d kept most"
                + " often of the table of %s; %d of %d were kept at least once, %d in at least nine"
                + " of ten halves.",
            of.top().size(),
            of.table(),
            of.ever(),
            of.columns(),
            of.always()),
        "column",
        of.top().stream().map(Frequency::column).toList(),
        Axis.linear("halves in which it was kept", "%").within(0, 100),
        List.of(
            new Bars.Group(
                "kept", of.top().stream().map(each -> Bars.Bar.of(100 * each.share())).toList())),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }
}
