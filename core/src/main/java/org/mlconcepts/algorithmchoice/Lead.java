package org.mlconcepts.algorithmchoice;

import java.util.List;
import java.util.function.Function;

/**
 * By how much the best of one group of contestants leads the best of another. The best of many
 * looks better than it is where it is chosen by the same numbers that are reported; so who is best
 * is decided on one half of the repeats and measured on the other, and the other way round.
 */
final class Lead {

  private Lead() {}

  /**
   * The lead in each repeat.
   *
   * @param ours contestants of which the best is taken, by their mean over the other half
   * @param theirs likewise
   * @param score of a contestant, one entry a repeat, the higher the better
   */
  static <T> double[] of(List<T> ours, List<T> theirs, Function<T, List<Double>> score) {
    int repeats = score.apply(ours.get(0)).size();
    double[] lead = new double[repeats];
    for (int half = 0; half < 2; half++) {
      List<Double> mine = score.apply(best(ours, score, 1 - half));
      List<Double> other = score.apply(best(theirs, score, 1 - half));
      for (int r = half; r < repeats; r += 2) {
        lead[r] = mine.get(r) - other.get(r);
      }
    }
    return lead;
  }

  /** The contestant with the highest mean over the repeats of one half; the first of equals. */
  static <T> T best(List<T> contestants, Function<T, List<Double>> score, int half) {
    T best = contestants.get(0);
    for (T contestant : contestants) {
      if (sum(score.apply(contestant), half) > sum(score.apply(best), half)) {
        best = contestant;
      }
    }
    return best;
  }

  private static double sum(List<Double> scores, int half) {
    double sum = 0;
    for (int r = half; r < scores.size(); r += 2) {
      sum += scores.get(r);
    }
    return sum;
  }
}
