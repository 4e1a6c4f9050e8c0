package org.mlconcepts.paradigms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.paradigms.CliffWalking.CliffLearner;
import org.mlconcepts.paradigms.CliffWalking.Result;
import org.mlconcepts.paradigms.TemporalDifference.Target;

/** Reads what the way along the cliff earns, and what it costs to learn it. */
final class CliffWalkingReading implements Reading<CliffWalking, Result> {

  /** Rewards below this are cut off the picture: they belong to the first episodes. */
  private static final double LOWEST = -120;

  @Override
  public List<Claim> claims(CliffWalking experiment, Result result) {
    CliffLearner q = learner(result, Target.Q_LEARNING);
    CliffLearner sarsa = learner(result, Target.SARSA);
    return List.of(
        Claim.judge(
            Paradigms.LONG_TERM,
            Verdict.HOLDS_IF,
            Evidence.of(
                "cliff, the way that was learned",
                "reward an episode without exploring, at least -100, Q-learning less SARSA",
                Marks.less(q.greedy(), sarsa.greedy())),
            Evidence.of(
                "cliff, what is earned while exploring",
                "reward an episode in the last hundred, Q-learning less SARSA",
                Marks.less(q.online(), sarsa.online()))));
  }

  static CliffLearner learner(Result result, Target target) {
    return result.learners().stream()
        .filter(each -> each.name().equals(CliffWalking.name(target)))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public List<Chart> charts(CliffWalking experiment, Result result) {
    return List.of(rewards(experiment, result), ways(result));
  }

  private static Chart rewards(CliffWalking experiment, Result result) {
    List<Series> series = new ArrayList<>();
    for (CliffLearner learner : result.learners()) {
      List<Point> points = new ArrayList<>();
      for (int bin = 0; bin < learner.curve().size(); bin++) {
        double episode = CliffWalking.BIN * bin + (CliffWalking.BIN + 1) / 2.0;
        points.add(Point.of(episode, Math.max(LOWEST, learner.curve().get(bin))));
      }
      series.add(new Series(learner.name(), Role.MEASURED, points));
    }
    return new Lines(
            "reward-while-learning",
            String.format(
                Locale.ROOT,
                "While exploring, Q-learning earns %.0f an episode, SARSA %.0f",
                Marks.mean(learner(result, Target.Q_LEARNING).online()),
                Marks.mean(learner(result, Target.SARSA).online())),
            "Mean reward of an episode over "
                + experiment.runs()
                + " runs, ten episodes a point, cut off below -120. Rules: the best policy without"
                + " exploring, the best one among those that explore, and the best one plus exploring,"
                + " all exact.",
            Axis.linear("episode", ""),
            Axis.linear("reward an episode", "").within(LOWEST, 0),
            series,
            List.of(
                Rule.horizontal(result.optimal(), "best, not exploring"),
                Rule.horizontal(result.bestExploring(), "best that explores"),
                Rule.horizontal(result.optimalExploring(), "shortest way, exploring")))
        .withNote(String.format(Locale.ROOT, "Cut off below %.0f: the first episodes.", LOWEST));
  }

  private static Chart ways(Result result) {
    List<Series> series = new ArrayList<>();
    int width = GridWorld.cliff().width();
    int height = GridWorld.cliff().rows().size();
    List<CliffLearner> longestFirst =
        result.learners().stream()
            .sorted(Comparator.comparingInt(learner -> -learner.path().size()))
            .toList();
    for (CliffLearner learner : longestFirst) {
      List<Point> points = new ArrayList<>();
      for (int cell : learner.path()) {
        points.add(Point.of(cell % width + 1, height - cell / width));
      }
      if (!points.isEmpty()) {
        series.add(new Series(learner.name(), Role.MEASURED, points));
      }
    }
    series.add(cells("start", 'S'));
    series.add(cells("goal", 'G'));
    series.add(cells("cliff", 'C'));
    return new Lines(
            "ways",
            String.format(
                Locale.ROOT,
                "Q-learning walks along the edge, in %d steps; SARSA keeps away from it, in %d",
                steps(result, Target.Q_LEARNING),
                steps(result, Target.SARSA)),
            "The way from the lower left corner to the lower right one that three learners end with."
                + " The cliff lies between the two, in the lowest row.",
            Axis.linear("column", "").within(0.5, width + 0.5),
            Axis.linear("row, counted from below", "").within(0.5, height + 0.5),
            series,
            List.of())
        .withNote(
            "Where ways run through the same cells, the shorter one is drawn over the other.");
  }

  private static Series cells(String name, char letter) {
    GridWorld world = GridWorld.cliff();
    List<Point> points = new ArrayList<>();
    for (int cell = 0; cell < world.rows().size() * world.width(); cell++) {
      if (world.cell(cell) == letter) {
        points.add(Point.of(cell % world.width() + 1, world.rows().size() - cell / world.width()));
      }
    }
    return new Series(name, Role.SAMPLED, points);
  }

  private static int steps(Result result, Target target) {
    return Math.max(0, learner(result, target).path().size() - 1);
  }
}
