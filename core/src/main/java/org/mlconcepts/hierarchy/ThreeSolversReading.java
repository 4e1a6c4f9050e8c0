package org.mlconcepts.hierarchy;

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
import org.mlconcepts.hierarchy.ThreeSolvers.Result;
import org.mlconcepts.hierarchy.ThreeSolvers.Solver;
import org.mlconcepts.hierarchy.ThreeSolvers.TaskResult;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Verdict;

/** Reads who learns, who is useful, and from when on learning pays. */
final class ThreeSolversReading implements Reading<ThreeSolvers, Result> {

  @Override
  public List<Claim> claims(ThreeSolvers experiment, Result result) {
    List<Evidence> rules = new ArrayList<>();
    List<Evidence> filter = new ArrayList<>();
    for (TaskResult task : result.tasks()) {
      Solver written = task.solver(ThreeSolvers.RULES);
      Solver logistic = task.solver(Rival.LOGISTIC);
      rules.add(
          Evidence.beyond(
              Hierarchy.MATTERS,
              task.name() + ", learning",
              "gain in accuracy from the first to all rows, logistic regression less rules",
              Sheet.less(gain(logistic), gain(written))));
      rules.add(
          Evidence.beyond(
              Hierarchy.MATTERS,
              task.name() + ", use",
              "accuracy of rules less that of always the largest class",
              written.most().stream().mapToDouble(a -> a - task.guess()).toArray()));
      if (!task.name().equals(result.tasks().get(3).name())) {
        filter.addAll(learning(task));
      }
    }
    return List.of(
        Claim.judge(Hierarchy.RULES_DO_NOT_LEARN, Verdict.HOLDS, rules),
        Claim.judge(Hierarchy.FILTER_LEARNS, Verdict.HOLDS, filter));
  }

  private static List<Evidence> learning(TaskResult task) {
    List<Evidence> evidence = new ArrayList<>();
    for (Solver solver : task.solvers().subList(1, task.solvers().size())) {
      evidence.add(
          Evidence.beyond(
              Hierarchy.MATTERS,
              task.name() + ", " + solver.name(),
              "accuracy after all rows less that after the first " + task.sizes().get(0),
              gain(solver)));
    }
    evidence.add(
        Evidence.beyond(
            Hierarchy.MATTERS,
            task.name() + ", labels",
            "accuracy of logistic regression with the labels less that with shuffled ones",
            Sheet.less(task.solver(Rival.LOGISTIC).most(), task.withoutLabels())));
    return evidence;
  }

  private static double[] gain(Solver solver) {
    return Sheet.less(solver.most(), solver.fewest());
  }

  @Override
  public List<Chart> charts(ThreeSolvers experiment, Result result) {
    List<Chart> charts = new ArrayList<>();
    charts.add(curves("mails", result.tasks().get(0)));
    charts.add(curves("invented-mails", result.tasks().get(1)));
    charts.add(change(result));
    charts.add(curves("chatbot", result.tasks().get(3)));
    return List.copyOf(charts);
  }

  private static Chart curves(String id, TaskResult task) {
    List<Series> series = new ArrayList<>();
    for (Solver solver : task.solvers()) {
      List<Point> points = new ArrayList<>();
      for (int n = 0; n < task.sizes().size(); n++) {
        points.add(Sheet.point(task.sizes().get(n), solver.accuracy().get(n)));
      }
      series.add(new Series(solver.name(), Series.Role.MEASURED, points));
    }
    if (task.best().isDefined()) {
      series.add(flat("best possible", Series.Role.TRUTH, task, task.best().orElseThrow()));
    }
    return new Lines(
        id,
        title(task),
        "Accuracy on unseen rows of "
            + task.name()
            + " by number of labelled training rows, for rules, classical learners and a network."
            + " The rules are a flat line. "
            + Sheet.always(task.guess()),
        Axis.log("labelled training rows", ""),
        Axis.linear("accuracy", ""),
        series,
        Sheet.guess(task.guess(), series));
  }

  private static Series flat(String name, Series.Role role, TaskResult task, double value) {
    int last = task.sizes().get(task.sizes().size() - 1);
    return new Series(
        name, role, List.of(Point.of(task.sizes().get(0), value), Point.of(last, value)));
  }

  private static String title(TaskResult task) {
    double rules = Sheet.mean(task.solver(ThreeSolvers.RULES).most());
    for (int n = 0; n < task.sizes().size(); n++) {
      int size = n;
      List<String> past =
          task.solvers().stream()
              .filter(solver -> Sheet.mean(solver.accuracy().get(size)) > rules)
              .map(solver -> Rival.spoken(solver.name()))
              .toList();
      if (!past.isEmpty()) {
        return String.format(
            Locale.ROOT,
            "Rules stay at %.2f; %d labelled rows take %s past them",
            rules,
            task.sizes().get(n),
            past.size() == task.solvers().size() - 1
                ? "every learner"
                : String.join(" and ", past));
      }
    }
    return String.format(
        Locale.ROOT,
        "Rules stay at %.2f, and %d labelled rows take no learner past them",
        rules,
        task.sizes().get(task.sizes().size() - 1));
  }

  private static Chart change(Result result) {
    TaskResult before = result.tasks().get(1);
    TaskResult after = result.tasks().get(2);
    List<String> names = before.solvers().stream().map(Solver::name).toList();
    double lost =
        Sheet.mean(before.solver(ThreeSolvers.RULES).most())
            - Sheet.mean(after.solver(ThreeSolvers.RULES).most());
    double relearned =
        Sheet.mean(before.solver(Rival.LOGISTIC).most())
            - Sheet.mean(after.solver(Rival.LOGISTIC).most());
    return new Bars(
        "new-words",
        String.format(
            Locale.ROOT,
            "New words cost the rules %.0f points, and logistic regression, trained anew, %.0f",
            100 * lost,
            100 * relearned),
        "Accuracy on invented mails after all training rows, before and after senders change their"
            + " words; learners are trained on mails with the new words, the rules stay as they"
            + " were.",
        "solver",
        names,
        Axis.linear("accuracy", "").within(0, 1),
        List.of(
            new Bars.Group("words as expected", bars(before)),
            new Bars.Group("new words", bars(after))),
        Bars.Layout.SIDE_BY_SIDE,
        List.of(Rule.horizontal(after.best().orElseThrow(), "best possible, new words")));
  }

  private static List<Bars.Bar> bars(TaskResult task) {
    return task.solvers().stream().map(solver -> Sheet.bar(solver.most())).toList();
  }
}
