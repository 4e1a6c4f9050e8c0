package org.mlconcepts.algorithmchoice;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.algorithmchoice.ValidateTheChoice.Coins;
import org.mlconcepts.lab.Estimate;

/** The best of many coins: what is left of a contest when nobody can do anything. */
final class BestCoin {

  static final int ROWS = 100;
  private static final List<Integer> MODELS = List.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000);

  private BestCoin() {}

  /**
   * The exact mean of the largest of m independent accuracies on n rows, each row right with
   * probability one half: with F the distribution function of the number of right rows, {@code Σ (1
   * - F(k)^m) / n} over k from 0 to n - 1.
   */
  static double expected(int models, int rows) {
    double mass = StrictMath.scalb(1.0, -rows); // exactly two to the minus n
    double below = 0;
    double sum = 0;
    for (int k = 0; k < rows; k++) {
      below = Math.min(1, below + mass);
      sum += 1 - StrictMath.pow(below, models);
      mass = mass * (rows - k) / (k + 1);
    }
    return sum / rows;
  }

  /** The same, flipped. */
  static List<Coins> race(int contests, RandomGenerator random) {
    int most = MODELS.get(MODELS.size() - 1);
    double[][] best = new double[MODELS.size()][contests];
    for (int contest = 0; contest < contests; contest++) {
      int right = 0;
      for (int model = 1, entry = 0; model <= most; model++) {
        right = Math.max(right, guesses(random));
        if (model == MODELS.get(entry)) {
          best[entry++][contest] = (double) right / ROWS;
        }
      }
    }
    List<Coins> coins = new ArrayList<>();
    for (int i = 0; i < best.length; i++) {
      coins.add(new Coins(MODELS.get(i), expected(MODELS.get(i), ROWS), Estimate.of(best[i])));
    }
    return List.copyOf(coins);
  }

  /** How many of a hundred fair coins show heads. */
  private static int guesses(RandomGenerator random) {
    return Long.bitCount(random.nextLong()) + Long.bitCount(random.nextLong() & (1L << 36) - 1);
  }
}
