package org.mlconcepts.paradigms;

import java.util.random.RandomGenerator;
import org.mlconcepts.paradigms.TemporalDifference.Step;
import org.mlconcepts.paradigms.TemporalDifference.Target;
import org.mlconcepts.paradigms.World.Outcome;
import org.mlconcepts.sample.Permutation;

/** A log of moves at random in a world without an end, and what can be learned from it alone. */
final class LoggedWalk {

  private static final int PASSES = 30;
  private static final double STEP = 0.5;

  private final World world;
  private final int[] states;
  private final int[] actions;
  private final double[] rewards;
  private final int[] next;

  private LoggedWalk(World world, int[] states, int[] actions, double[] rewards, int[] next) {
    this.world = world;
    this.states = states;
    this.actions = actions;
    this.rewards = rewards;
    this.next = next;
  }

  static LoggedWalk of(World world, int steps, RandomGenerator random) {
    int[] states = new int[steps];
    int[] actions = new int[steps];
    double[] rewards = new double[steps];
    int[] next = new int[steps];
    int at = world.start(random);
    for (int t = 0; t < steps; t++) {
      states[t] = at;
      actions[t] = random.nextInt(world.actions());
      Outcome outcome = world.draw(at, actions[t], random);
      rewards[t] = outcome.reward();
      next[t] = outcome.next();
      at = outcome.next();
    }
    return new LoggedWalk(world, states, actions, rewards, next);
  }

  /** The same moves, each with the reward of some other one. */
  LoggedWalk withRewardsShuffled(RandomGenerator random) {
    int[] order = Permutation.of(rewards.length, random);
    double[] mixed = new double[rewards.length];
    for (int t = 0; t < mixed.length; t++) {
      mixed[t] = rewards[order[t]];
    }
    return new LoggedWalk(world, states, actions, mixed, next);
  }

  /** The greedy policy of Q-learning that goes over the log again and again. */
  double[][] learned(double discount) {
    TemporalDifference learner = new TemporalDifference(Target.Q_LEARNING, STEP, discount, 0);
    double[][] q = new double[world.states()][world.actions()];
    for (int pass = 0; pass < PASSES; pass++) {
      for (int t = 0; t < states.length; t++) {
        learner.update(q, new Step(states[t], actions[t], rewards[t], next[t], false, 0));
      }
    }
    return Planner.greedy(q);
  }

  /** The move that was taken most often in each state: what a classifier learns from the log. */
  double[][] imitated() {
    double[][] counts = new double[world.states()][world.actions()];
    for (int t = 0; t < states.length; t++) {
      counts[states[t]][actions[t]]++;
    }
    return Planner.greedy(counts);
  }
}
