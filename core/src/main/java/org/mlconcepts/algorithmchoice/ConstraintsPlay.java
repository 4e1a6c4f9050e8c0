package org.mlconcepts.algorithmchoice;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mlconcepts.algorithmchoice.Constraints.Field;
import org.mlconcepts.algorithmchoice.Constraints.Learner;
import org.mlconcepts.algorithmchoice.Constraints.Result;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Dial;
import org.mlconcepts.chart.Playable;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Values;

/** Who is left, and who is best of them, when a prediction may take only so many operations. */
final class ConstraintsPlay {

  private static final List<Integer> BUDGETS = List.of(30, 100, 300, 1000, 3000, 10_000, 100_000);
  private static final Bars.Bar NONE = Bars.Bar.of(0);

  private ConstraintsPlay() {}

  static Playable figure(Result result) {
    List<Field> fields = result.fields();
    Dial data = new Dial("data", fields.stream().map(Field::name).toList(), 0);
    Dial budget =
        new Dial(
            "operations that a prediction may take",
            BUDGETS.stream().map(most -> String.format(Locale.ROOT, "%,d", most)).toList(),
            BUDGETS.size() - 1);
    return Playable.of(
        "budget-for-a-prediction",
        "Lower the budget until the best learner falls out. How much is lost, and who is then the"
            + " best? Then change the data.",
        List.of(data, budget),
        at -> frame(fields.get(at.get(0)), BUDGETS.get(at.get(1))));
  }

  private static Chart frame(Field field, int budget) {
    Comparator<Learner> byArea = Comparator.comparingDouble(one -> mean(one.area()));
    double best = mean(field.learners().stream().max(byArea).orElseThrow().area());
    Optional<Learner> left = field.learners().stream().filter(one -> fits(one, budget)).max(byArea);
    String finding =
        left.map(one ->
                String.format(
                    Locale.ROOT,
                    "%s, %,d operations: %s is best with %.3f, %.3f below the best of all",
                    field.name(),
                    budget,
                    one.name(),
                    mean(one.area()),
                    best - mean(one.area())))
            .orElseGet(() ->
                String.format(
                    Locale.ROOT,
                    "%s: no learner answers with %,d operations",
                    field.name(),
                    budget));
    return new Bars(
        "budget-for-a-prediction",
        finding,
        "Area under the ROC curve of each learner; those that need more operations than the budget"
            + " are set apart. "
            + finding
            + ".",
        "learner",
        field.learners().stream().map(Learner::name).toList(),
        Axis.linear("area under the ROC curve", "").within(0, 1),
        List.of(
            group("within the budget", field, budget, true),
            group("too slow", field, budget, false)),
        Bars.Layout.STACKED,
        List.of());
  }

  private static Bars.Group group(String name, Field field, int budget, boolean wanted) {
    return new Bars.Group(
        name,
        field.learners().stream()
            .map(one -> fits(one, budget) == wanted ? bar(one) : NONE)
            .toList());
  }

  private static Bars.Bar bar(Learner learner) {
    Estimate estimate = Estimate.of(Values.array(learner.area()));
    Interval interval = estimate.interval(Evidence.LEVEL);
    return new Bars.Bar(estimate.mean(), interval.low(), interval.high());
  }

  private static boolean fits(Learner learner, int budget) {
    return mean(learner.prediction()) <= budget;
  }

  private static double mean(List<Double> values) {
    return Estimate.of(Values.array(values)).mean();
  }
}
