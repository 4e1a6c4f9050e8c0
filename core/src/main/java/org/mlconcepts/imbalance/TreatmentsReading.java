package org.mlconcepts.imbalance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Heatmap;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.imbalance.Treatments.Cell;
import org.mlconcepts.imbalance.Treatments.Learner;
import org.mlconcepts.imbalance.Treatments.Reliability;
import org.mlconcepts.imbalance.Treatments.Result;
import org.mlconcepts.imbalance.Treatments.Source;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Statement;
import org.mlconcepts.lab.Verdict;

/** Reads the grid of treatments. */
final class TreatmentsReading implements Reading<Treatments, Result> {

  @Override
  public List<Claim> claims(Treatments experiment, Result result) {
    return Stream.of(
            claim(Imbalance.MAJORITY, Verdict.HOLDS_IF, result, TreatmentContrasts.MAJORITY),
            claim(Imbalance.SMOTE_HELPS, Verdict.HOLDS_IF, result, TreatmentContrasts.SMOTE),
            claim(Imbalance.HARMLESS, Verdict.HOLDS_IF, result, TreatmentContrasts.PROBABILITIES),
            claim(Imbalance.TREES_COPE, Verdict.HOLDS_IF, result, TreatmentContrasts.TREES),
            claim(Imbalance.COMBINE, Verdict.REFUTED, result, TreatmentContrasts.COMBINATION),
            claim(Imbalance.FRAUD_RECIPE, Verdict.HOLDS_IF, result, TreatmentContrasts.RECIPE))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Empty if no source has anything to say of it, as a table without a rare class of fraud. */
  private static Optional<Claim> claim(
      Statement statement, Verdict expected, Result result, String topic) {
    List<Evidence> evidence =
        result.contrasts().stream()
            .filter(c -> c.topic().equals(topic))
            .map(c ->
                new Evidence(c.condition(), c.measure(), c.effect(), c.margin(), c.flipShare()))
            .toList();
    return evidence.isEmpty()
        ? Optional.empty()
        : Optional.of(Claim.judge(statement, expected, evidence));
  }

  @Override
  public List<Chart> charts(Treatments experiment, Result result) {
    return List.of(cuts(result), gains(result), probabilities(result), reliability(result));
  }

  /** F1 of the logistic regression at both cuts on the straight truth. */
  private static Chart cuts(Result result) {
    Source source = result.sources().get(0);
    Learner learner = source.learners().get(0);
    List<Cell> cells = learner.treatments();
    double none = cells.get(0).f1Tuned().mean();
    double best = cells.stream().mapToDouble(c -> c.f1Tuned().mean()).max().orElseThrow();
    return new Bars(
        "default-and-validated-cut",
        String.format(
            Locale.ROOT,
            "With a validated cut the untreated model has an F1 of %.2f, the best of eight %.2f",
            none,
            best),
        "F1 of logistic regression on "
            + source.name()
            + " by treatment, at a cut of one half and at the cut with the best F1 on validation"
            + " rows."
            + ofBundled(result, " The cut decides more than the treatment."),
        "treatment",
        cells.stream().map(Cell::treatment).toList(),
        Axis.linear("F1 on test rows", ""),
        List.of(
            new Bars.Group("cut at one half", bars(cells, Cell::f1AtHalf)),
            new Bars.Group("validated cut", bars(cells, Cell::f1Tuned))),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static List<Bars.Bar> bars(List<Cell> cells, Function<Cell, Estimate> metric) {
    return cells.stream()
        .map(cell -> {
          Estimate estimate = metric.apply(cell);
          Interval interval = estimate.interval(Evidence.LEVEL);
          return new Bars.Bar(estimate.mean(), interval.low(), interval.high());
        })
        .toList();
  }

  /** Validated F1 against none, for all sources and learners. */
  private static Chart gains(Result result) {
    List<String> rows = new ArrayList<>();
    List<List<Double>> cells = new ArrayList<>();
    int better = 0;
    int all = 0;
    for (Source source : result.sources()) {
      for (Learner learner : source.learners()) {
        rows.add(source.name() + ", " + learner.name());
        double none = learner.treatments().get(0).f1Tuned().mean();
        List<Double> row = new ArrayList<>();
        for (Cell cell : learner.treatments().subList(1, learner.treatments().size())) {
          double gain = 100 * (cell.f1Tuned().mean() - none);
          row.add(gain);
          all++;
          better += gain > 2 ? 1 : 0;
        }
        cells.add(row);
      }
    }
    return new Heatmap(
        "gain-over-no-treatment",
        better
            + " of "
            + all
            + " treated models gain more than 2 points of F1 over a moved threshold alone",
        "F1 at a validated cut less that of the untreated model at its validated cut, in points,"
            + " for seven treatments, three learners and "
            + (result.sources().size() == 1
                ? "one table."
                : "six sources. Most cells are near zero or below."),
        "treatment",
        "source and learner",
        result.sources().get(0).learners().get(0).treatments().stream()
            .skip(1)
            .map(Cell::treatment)
            .toList(),
        rows,
        Axis.linear("F1 less that of no treatment, both at validated cuts", "points"),
        cells);
  }

  /** Mean probability over prevalence. */
  private static Chart probabilities(Result result) {
    Source source = result.sources().get(0);
    List<Bars.Group> groups = new ArrayList<>();
    for (Learner learner : source.learners()) {
      groups.add(
          new Bars.Group(learner.name(), bars(learner.treatments(), Cell::meanOverPrevalence)));
    }
    double most =
        source.learners().stream()
            .flatMap(l -> l.treatments().stream())
            .mapToDouble(c -> c.meanOverPrevalence().mean())
            .max()
            .orElseThrow();
    return new Bars(
        "mean-probability",
        String.format(
            Locale.ROOT,
            "Treated models predict up to %.0f times as many positives as there are",
            most),
        "Mean predicted probability over the share of positives, by treatment and learner, on "
            + source.name()
            + ". 1 is right on average."
            + ofBundled(
                result,
                " Evening out the classes multiplies the predicted risk; SMOTE with weights does it"
                    + " twice."),
        "treatment",
        source.learners().get(0).treatments().stream().map(Cell::treatment).toList(),
        Axis.log("mean probability over share of positives", "times"),
        groups,
        Bars.Layout.SIDE_BY_SIDE,
        List.of(Rule.horizontal(1, "as many as there are")));
  }

  /** What was predicted against what happened, for a few treatments that differ. */
  private static Chart reliability(Result result) {
    double most =
        1.1 * result.reliability().stream().mapToDouble(r -> r.share().mean()).max().orElseThrow();
    List<Series> series = new ArrayList<>();
    for (String treatment : List.of("none", "class weights", "SMOTE", "SMOTE + weights")) {
      List<Point> points =
          of(result, treatment).stream()
              .map(r -> Point.of(r.predicted().mean(), 100 * r.share().mean()))
              .toList();
      series.add(new Series(treatment, Role.MEASURED, points));
    }
    series.add(
        new Series(
            "right on average",
            Role.REFERENCE,
            List.of(Point.of(0, 0), Point.of(most, 100 * most))));
    List<Reliability> weighted = of(result, "class weights");
    Reliability top = weighted.get(weighted.size() - 1);
    return new Lines(
        "reliability",
        String.format(
            Locale.ROOT,
            "Where the weighted model predicts %.0f %%, %.0f %% are positive",
            100 * top.predicted().mean(),
            100 * top.share().mean()),
        "Share of positives against mean predicted probability of logistic regression on "
            + result.sources().get(0).name()
            + ", in tenths of the test rows, mean over the repeats."
            + ofBundled(
                result,
                " Without treatment the points lie near the dashed line, where probabilities mean"
                    + " what they say; treated models lie far to the right of it."),
        Axis.linear("mean predicted probability", "").within(0, 1),
        Axis.linear("share of positives", "%").within(0, 100 * most),
        series,
        List.of());
  }

  private static List<Reliability> of(Result result, String treatment) {
    return result.reliability().stream().filter(r -> r.treatment().equals(treatment)).toList();
  }

  /** What was seen in the bundled data need not be so in a reader's table. */
  private static String ofBundled(Result result, String finding) {
    return result.sources().size() == 1 ? "" : finding;
  }
}
