package org.mlconcepts.paradigms;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A way to choose between arms whose pay is unknown.
 *
 * <p>Reference: Sutton and Barto (2018), Reinforcement Learning, sections 2.2 to 2.7.
 *
 * @param name as charts say it
 * @param epsilon the share of pulls at random
 * @param initial what an arm is taken to pay before it has been tried
 * @param step how far an estimate moves towards each reward; 0 for the mean of all rewards
 * @param bonus how much an arm gains by not having been tried for long, as an upper confidence
 *     bound; 0 for none
 */
record Player(String name, double epsilon, double initial, double step, double bonus) {

  static final String GREEDY = "greedy";

  static Player greedy() {
    return new Player(GREEDY, 0, 0, 0, 0);
  }

  static Player exploring(double epsilon) {
    return new Player("random " + epsilon, epsilon, 0, 0, 0);
  }

  static Player optimistic(double initial) {
    return new Player("optimistic", 0, initial, 0.1, 0);
  }

  static Player confident(double bonus) {
    return new Player("upper bound", 0, 0, 0, bonus);
  }

  /** What one run came to, by step: the mean pay of the pulled arm, and whether it was the best. */
  static final class Game {
    private final double[] pay;
    private final boolean[] best;

    private Game(int steps) {
      pay = new double[steps];
      best = new boolean[steps];
    }

    double[] pay() {
      return pay.clone();
    }

    boolean[] best() {
      return best.clone();
    }
  }

  /**
   * Plays one run.
   *
   * @param choices where random pulls and ties come from
   * @param rewards where rewards come from
   */
  Game play(BanditSource.Arms arms, int steps, RandomGenerator choices, RandomGenerator rewards) {
    double[] means = arms.means();
    double most = Arrays.stream(means).max().orElseThrow();
    double[] estimates = new double[means.length];
    Arrays.fill(estimates, initial);
    int[] pulls = new int[means.length];
    Game game = new Game(steps);
    for (int t = 0; t < steps; t++) {
      int arm = choose(estimates, pulls, t, choices);
      double reward = arms.pull(arm, rewards);
      pulls[arm]++;
      estimates[arm] += (step > 0 ? step : 1.0 / pulls[arm]) * (reward - estimates[arm]);
      game.pay[t] = means[arm];
      game.best[t] = means[arm] == most;
    }
    return game;
  }

  private int choose(double[] estimates, int[] pulls, int t, RandomGenerator choices) {
    if (bonus == 0) {
      return TemporalDifference.act(estimates, epsilon, choices);
    }
    double[] bounds = new double[estimates.length];
    double log = StrictMath.log(t + 1);
    for (int arm = 0; arm < bounds.length; arm++) {
      bounds[arm] =
          pulls[arm] == 0
              ? Double.POSITIVE_INFINITY
              : estimates[arm] + bonus * Math.sqrt(log / pulls[arm]);
    }
    return TemporalDifference.act(bounds, 0, choices);
  }
}
