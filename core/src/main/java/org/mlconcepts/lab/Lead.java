package org.mlconcepts.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * By how much the best of one group of contestants leads the best of another. The best of many
 * looks better than it is where it is chosen by the same numbers that are reported; so who is best
 * is decided on one half of the repeats and measured on the other, and the other way round.
 *
 * <p>Repeats 0, 2, 4, ... are half 0, the others half 1; at least two repeats are needed.
 */
public final class Lead {

  private Lead() {}

  /**
   * The lead in each repeat.
   *
   * @param ours contestants of which the best is taken, by their mean over the other half
   * @param theirs likewise
   * @param score of a contestant, one entry a repeat, the higher the better
   */
  public static <T> double[] of(List<T> ours, List<T> theirs, Function<T, List<Double>> score) {
    List<T> mine = chosen(ours, score);
    List<T> others = chosen(theirs, score);
    double[] lead = new double[mine.size()];
    for (int r = 0; r < lead.length; r++) {
      lead[r] = score.apply(mine.get(r)).get(r) - score.apply(others.get(r)).get(r);
    }
    return lead;
  }

  /**
   * For each repeat the contestant that was best on the other half, so that anything may be
   * measured of it there.
   *
   * @param score of a contestant, one entry a repeat, the higher the better
   */
  public static <T> List<T> chosen(List<T> contestants, Function<T, List<Double>> score) {
    List<T> best = List.of(best(contestants, score, 0), best(contestants, score, 1));
    int repeats = score.apply(contestants.get(0)).size();
    List<T> chosen = new ArrayList<>();
    for (int r = 0; r < repeats; r++) {
      chosen.add(best.get(1 - r % 2));
    }
    return List.copyOf(chosen);
  }

  /**
   * The contestant with the highest mean over the repeats of one half; the first of equals.
   *
   * @param half 0 or 1
   */
  public static <T> T best(List<T> contestants, Function<T, List<Double>> score, int half) {
    T best = contestants.get(0);
    for (T contestant : contestants) {
      if (sum(score.apply(contestant), half) > sum(score.apply(best), half)) {
        best = contestant;
      }
    }
    return best;
  }

  /**
   * Who leads, in words for a title: the name of one, two names, or how many are level. Level are
   * the contestant with the highest mean and all that are behind it by less than a margin.
   *
   * @param score of a contestant, one entry a repeat, the higher the better
   * @param margin the smallest difference that counts, in the unit of the score
   */
  public static <T> String words(
      List<T> contestants,
      Function<T, List<Double>> score,
      double margin,
      Function<T, String> name) {
    double[] means =
        contestants.stream()
            .mapToDouble(each -> Estimate.of(Values.array(score.apply(each))).mean())
            .toArray();
    double best = Arrays.stream(means).max().orElseThrow();
    List<String> level = new ArrayList<>();
    for (int i = 0; i < means.length; i++) {
      if (best - means[i] < margin || means[i] == best) {
        level.add(name.apply(contestants.get(i)));
      }
    }
    return switch (level.size()) {
      case 1 -> level.get(0) + " leads";
      case 2 -> level.get(0) + " and " + level.get(1) + " are level";
      default ->
          level.size() == means.length
              ? "all " + means.length + " are level"
              : level.size() + " of " + means.length + " are level";
    };
  }

  private static double sum(List<Double> scores, int half) {
    double sum = 0;
    for (int r = half; r < scores.size(); r += 2) {
      sum += scores.get(r);
    }
    return sum;
  }
}
