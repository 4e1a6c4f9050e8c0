package org.mlconcepts.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.evaluation.MetricBench.Goal;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Confusion;
import org.mlconcepts.metric.Ranking;
import org.mlconcepts.metric.Score;
import org.mlconcepts.metric.ThresholdChoice;

/** What cuts cost on test rows that were chosen by accuracy, F1 or cost on validation rows. */
record GoalCosts(int rows, int repeats, Progress progress) {

  private static final List<Integer> RATIOS = List.of(1, 2, 5, 10, 20, 50);

  List<Goal> all(List<ScoreSource> sources, Seed seed) {
    List<Goal> goals = new ArrayList<>();
    for (ScoreSource source : sources) {
      Seed own = seed.child(source.name());
      List<double[][]> drawn =
          Repeats.run(
              "goals on " + source.name(),
              repeats,
              progress,
              r -> costs(source.draw(rows, 2 * rows, own.child("repeat/" + r))));
      for (int i = 0; i < RATIOS.size(); i++) {
        goals.add(
            new Goal(
                source.name(),
                RATIOS.get(i),
                column(drawn, i, 0),
                column(drawn, i, 1),
                column(drawn, i, 2)));
      }
    }
    return List.copyOf(goals);
  }

  private static List<Double> column(List<double[][]> drawn, int ratio, int goal) {
    return drawn.stream().map(each -> each[ratio][goal]).toList();
  }

  /** Cost by ratio, then by goal: accuracy, F1, cost. */
  private static double[][] costs(ScoreSource.Draw draw) {
    Ranking chosenOn = draw.validation().ranking();
    double byAccuracy = cut(chosenOn, confusion -> Score.of(confusion.accuracy()));
    double byF1 = cut(chosenOn, Confusion::f1);
    double[][] costs = new double[RATIOS.size()][];
    for (int i = 0; i < costs.length; i++) {
      int ratio = RATIOS.get(i);
      costs[i] =
          new double[] {
            cost(draw.test(), byAccuracy, ratio),
            cost(draw.test(), byF1, ratio),
            cost(draw.test(), ThresholdChoice.byCost(1, ratio), ratio)
          };
    }
    return costs;
  }

  private static double cut(Ranking ranking, ThresholdChoice.Goal goal) {
    return ThresholdChoice.best(ranking, goal).orElseThrow().threshold();
  }

  private static double cost(Scored test, double cut, int ratio) {
    Confusion confusion = Confusion.at(test.labels(), test.probabilities(), cut);
    return (confusion.falsePositives() + ratio * confusion.falseNegatives()) / confusion.total();
  }
}
