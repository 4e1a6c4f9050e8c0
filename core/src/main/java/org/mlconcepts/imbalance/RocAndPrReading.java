package org.mlconcepts.imbalance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.imbalance.RocAndPr.Budget;
import org.mlconcepts.imbalance.RocAndPr.Choice;
import org.mlconcepts.imbalance.RocAndPr.Model;
import org.mlconcepts.imbalance.RocAndPr.Prevalence;
import org.mlconcepts.imbalance.RocAndPr.Result;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/** Reads both areas by prevalence, and by what they find within a budget of alarms. */
final class RocAndPrReading implements Reading<RocAndPr, Result> {

  @Override
  public List<Claim> claims(RocAndPr experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    boolean topHeavyByPrecision =
        !result.models().isEmpty()
            && result.models().get(0).averagePrecision().mean()
                > result.models().get(1).averagePrecision().mean();
    for (Budget budget : result.budgets()) {
      List<Double> chosen = topHeavyByPrecision ? budget.topHeavy() : budget.even();
      List<Double> other = topHeavyByPrecision ? budget.even() : budget.topHeavy();
      evidence.add(
          Evidence.of(
              "two invented models, " + percent(budget.share()) + " of the rows looked at",
              "recall of the model that average precision prefers less that of the other",
              differences(chosen, other)));
    }
    for (Choice choice : result.choices()) {
      evidence.add(
          Evidence.of(
              choice.source() + ", " + percent(choice.budget()) + " of the rows looked at",
              "recall of the model chosen by average precision less of that by the ROC area",
              differences(choice.byPrecision(), choice.byRocArea())));
    }
    return List.of(Claim.judge(Imbalance.PR_OVER_ROC, Verdict.HOLDS_IF, evidence));
  }

  private static double[] differences(List<Double> a, List<Double> b) {
    double[] differences = new double[a.size()];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = a.get(i) - b.get(i);
    }
    return differences;
  }

  private static String percent(double share) {
    boolean whole = 100 * share == Math.rint(100 * share);
    return String.format(Locale.ROOT, whole ? "%.0f %%" : "%.1f %%", 100 * share);
  }

  @Override
  public List<Chart> charts(RocAndPr experiment, Result result) {
    return result.models().isEmpty() // a reader's table
        ? List.of()
        : List.of(areas(result), budgets(result), chance(result));
  }

  private static Chart areas(Result result) {
    Prevalence last = result.prevalences().get(result.prevalences().size() - 1);
    List<Series> series =
        List.of(
            line(
                "area under the ROC curve",
                Role.TRUTH,
                result,
                p -> p.prevalence(),
                p -> exact(result.rocArea())),
            line(
                "average precision",
                Role.TRUTH,
                result,
                Prevalence::prevalence,
                p -> exact(p.averagePrecision())),
            line(
                "area under the ROC curve, measured",
                Role.SAMPLED,
                result,
                Prevalence::prevalence,
                Prevalence::sampledRocArea),
            line(
                "average precision, measured",
                Role.SAMPLED,
                result,
                Prevalence::prevalence,
                Prevalence::sampledAveragePrecision),
            line(
                "share of positives",
                Role.REFERENCE,
                result,
                Prevalence::prevalence,
                p -> exact(p.prevalence())),
            line(
                "lowest possible",
                Role.REFERENCE,
                result,
                Prevalence::prevalence,
                p -> exact(p.minimum())));
    return new Lines(
        "areas-by-prevalence",
        String.format(
            Locale.ROOT,
            "The same scores: the ROC area stays %.3f, average precision falls to %.3f",
            result.rocArea(),
            last.averagePrecision()),
        "Area under the ROC curve and average precision of two normal clouds of scores, as"
            + " positives become rare. Only the share of positives changes, not how well the scores"
            + " part the classes. Lines: exact for many rows; points: samples, which lie somewhat"
            + " above where they hold few positives.",
        Axis.log("share of positives", ""),
        Axis.linear("area", "").within(0, 1),
        series,
        List.of());
  }

  private static Estimate exact(double value) {
    return Estimate.exact(value);
  }

  private static Series line(
      String name,
      Role role,
      Result result,
      Function<Prevalence, Double> x,
      Function<Prevalence, Estimate> y) {
    return new Series(
        name, role, result.prevalences().stream().map(p -> point(x.apply(p), y.apply(p))).toList());
  }

  private static Point point(double x, Estimate estimate) {
    Interval interval = estimate.interval(Evidence.LEVEL);
    return new Point(x, estimate.mean(), interval.low(), interval.high());
  }

  private static Chart budgets(Result result) {
    Model top = result.models().get(0);
    Model even = result.models().get(1);
    return new Lines(
        "recall-by-budget",
        String.format(
            Locale.ROOT,
            "ROC area %.2f against %.2f, average precision %.2f against %.2f: who finds more"
                + " depends on the budget",
            top.rocArea().mean(),
            even.rocArea().mean(),
            top.averagePrecision().mean(),
            even.averagePrecision().mean()),
        "Recall of two invented models by the share of rows that can be looked at, with one"
            + " positive in a hundred. The top-heavy model puts half of the positives first and"
            + " cannot tell the others; the even one ranks all of them moderately well.",
        Axis.log("share of rows looked at", ""),
        Axis.linear("share of positives found", "").within(0, 1),
        List.of(
            new Series(
                "top-heavy model",
                Role.MEASURED,
                result.budgets().stream()
                    .map(b -> point(b.share(), Estimate.of(Values.array(b.topHeavy()))))
                    .toList()),
            new Series(
                "even model",
                Role.MEASURED,
                result.budgets().stream()
                    .map(b -> point(b.share(), Estimate.of(Values.array(b.even()))))
                    .toList())),
        List.of());
  }

  private static Chart chance(Result result) {
    RocAndPr.Chance five =
        result.random().stream().filter(c -> c.positives() == 5).findFirst().orElseThrow();
    return new Lines(
        "random-scores",
        String.format(
            Locale.ROOT,
            "Random scores with %d positives in a hundred have an average precision of %.3f, not"
                + " %.2f",
            five.positives(),
            five.expected(),
            five.prevalence()),
        "Average precision of random scores of a hundred rows, by the number of positives, against"
            + " their share. Its mean over all orders of the rows lies above the share, the more so"
            + " the fewer positives there are.",
        Axis.log("positives among a hundred rows", "count"),
        Axis.log("average precision", ""),
        List.of(
            new Series(
                "mean over all orders",
                Role.TRUTH,
                result.random().stream().map(c -> Point.of(c.positives(), c.expected())).toList()),
            new Series(
                "random scores, measured",
                Role.SAMPLED,
                result.random().stream()
                    .map(c -> point(c.positives(), c.averagePrecision()))
                    .toList()),
            new Series(
                "share of positives",
                Role.REFERENCE,
                result.random().stream()
                    .map(c -> Point.of(c.positives(), c.prevalence()))
                    .toList())),
        List.of());
  }
}
