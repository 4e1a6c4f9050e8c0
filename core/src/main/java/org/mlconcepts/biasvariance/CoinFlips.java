package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.biasvariance.CrossValidationSelects.Coins;
import org.mlconcepts.lab.Estimate;

/**
 * The purest case of selection: models that flip a coin, of which the one with the best validation
 * accuracy is taken.
 */
final class CoinFlips {

  private static final int ROWS = 100;
  private static final int[] MODELS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

  private CoinFlips() {}

  /**
   * The exact expectation of the best of m accuracies on n rows: {@code sum over k of P(best >= k)
   * / n} with {@code P(best >= k) = 1 - P(X < k)^m} for X ~ Binomial(n, 1/2).
   */
  static double expectedBest(int models, int rows) {
    double probability = StrictMath.pow(0.5, rows); // P(X = 0)
    double below = 0; // P(X < k)
    double expected = 0;
    for (int k = 0; k < rows; k++) {
      below += probability;
      expected += 1 - StrictMath.pow(Math.min(1, below), models);
      probability *= (double) (rows - k) / (k + 1);
    }
    return expected / rows;
  }

  /** The closed form for several numbers of models, with measured values beside it. */
  static List<Coins> race(int repeats, RandomGenerator rng) {
    double[][] best = new double[MODELS.length][repeats];
    for (int repeat = 0; repeat < repeats; repeat++) {
      int mostRight = 0;
      for (int model = 1, entry = 0; entry < MODELS.length; model++) {
        mostRight = Math.max(mostRight, rightGuesses(rng));
        if (model == MODELS[entry]) {
          best[entry++][repeat] = (double) mostRight / ROWS;
        }
      }
    }
    List<Coins> coins = new ArrayList<>();
    for (int i = 0; i < MODELS.length; i++) {
      coins.add(new Coins(MODELS[i], expectedBest(MODELS[i], ROWS), Estimate.of(best[i])));
    }
    return List.copyOf(coins);
  }

  private static int rightGuesses(RandomGenerator rng) {
    return Long.bitCount(rng.nextLong()) + Long.bitCount(rng.nextLong() >>> (2 * Long.SIZE - ROWS));
  }
}
