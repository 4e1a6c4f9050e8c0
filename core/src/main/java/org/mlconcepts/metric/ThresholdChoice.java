package org.mlconcepts.metric;

import java.util.Optional;

/**
 * The threshold that is best by a goal, among all that decide differently: above every score, and
 * each distinct score. Rows that score at least the threshold are called positive. Of equally good
 * thresholds the highest wins.
 *
 * <p>Choose on validation rows and judge on others: the best value found here is optimistic.
 *
 * @param threshold positive infinity for "nobody"
 * @param value what the goal reaches there
 */
public record ThresholdChoice(double threshold, double value) {

  /** A goal; undefined where the metric is. */
  @FunctionalInterface
  public interface Goal {
    Score of(Confusion confusion);
  }

  /**
   * The threshold with the highest value of a goal; undefined if the goal is, everywhere.
   *
   * @param goal for example {@code Confusion::f1}
   */
  public static Optional<ThresholdChoice> best(Ranking ranking, Goal goal) {
    int best = -2;
    double highest = Double.NEGATIVE_INFINITY;
    for (int step = -1; step < ranking.steps(); step++) {
      Score score = goal.of(ranking.confusion(step));
      if (score.isDefined() && score.orElseThrow() > highest) {
        highest = score.orElseThrow();
        best = step;
      }
    }
    return best == -2
        ? Optional.empty()
        : Optional.of(new ThresholdChoice(thresholdOf(ranking, best), highest));
  }

  /**
   * The threshold with the lowest cost.
   *
   * @param falsePositive cost of a false alarm, at least 0
   * @param falseNegative cost of a miss, at least 0
   * @return its value is the mean cost a row
   */
  public static ThresholdChoice cheapest(
      Ranking ranking, double falsePositive, double falseNegative) {
    Arguments.cost("falsePositive", falsePositive);
    Arguments.cost("falseNegative", falseNegative);
    double rows = ranking.positives() + ranking.negatives();
    int best = -1;
    double lowest = falseNegative * ranking.positives();
    for (int step = 0; step < ranking.steps(); step++) {
      double cost =
          falsePositive * ranking.falsePositives(step)
              + falseNegative * (ranking.positives() - ranking.truePositives(step));
      if (cost < lowest) {
        lowest = cost;
        best = step;
      }
    }
    return new ThresholdChoice(thresholdOf(ranking, best), lowest / rows);
  }

  /**
   * The threshold below which a positive answer is worth its risk, if the score is the probability
   * of a positive: {@code falsePositive/(falsePositive + falseNegative)} (Elkan 2001, The
   * foundations of cost-sensitive learning, IJCAI).
   *
   * @param falsePositive cost of a false alarm over a right silence
   * @param falseNegative cost of a miss over a right alarm; not both 0
   */
  public static double byCost(double falsePositive, double falseNegative) {
    Arguments.cost("falsePositive", falsePositive);
    Arguments.cost("falseNegative", falseNegative);
    if (falsePositive + falseNegative == 0) {
      throw new IllegalArgumentException(
          "falsePositive and falseNegative must not both be 0: then every decision costs the same");
    }
    return falsePositive / (falsePositive + falseNegative);
  }

  /**
   * The highest threshold whose recall is at least a bound.
   *
   * @param least in (0, 1]
   * @return its value is the recall; empty if there are no positives
   */
  public static Optional<ThresholdChoice> recallAtLeast(Ranking ranking, double least) {
    Arguments.share("least", least);
    if (ranking.positives() == 0) {
      return Optional.empty();
    }
    int step = 0;
    while (ranking.truePositives(step) < least * ranking.positives()) {
      step++;
    }
    return Optional.of(
        new ThresholdChoice(
            ranking.threshold(step), ranking.truePositives(step) / ranking.positives()));
  }

  /**
   * The threshold with the highest recall among those whose precision is at least a bound.
   *
   * @param least in (0, 1]
   * @return its value is the recall; empty if no threshold has that precision
   */
  public static Optional<ThresholdChoice> precisionAtLeast(Ranking ranking, double least) {
    Arguments.share("least", least);
    Optional<ThresholdChoice> best =
        best(
            ranking,
            confusion -> {
              Score precision = confusion.precision();
              return precision.isDefined() && precision.orElseThrow() >= least
                  ? confusion.recall()
                  : Score.undefined("its precision is below the bound");
            });
    return best;
  }

  private static double thresholdOf(Ranking ranking, int step) {
    return step < 0 ? Double.POSITIVE_INFINITY : ranking.threshold(step);
  }
}
