package org.mlconcepts.paradigms;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Something that learns what to do from rewards alone: nobody tells it the right action, and what
 * it sees next depends on what it does.
 */
@FunctionalInterface
interface RewardLearner {

  /** How much is learned: episodes, each cut after a number of steps. */
  record Schedule(int episodes, int mostSteps) {}

  /** What was learned, and what it earned meanwhile. */
  final class Learned {
    private final double[][] q;
    private final List<Double> returns;

    Learned(double[][] q, List<Double> returns) {
      this.q = q;
      this.returns = List.copyOf(returns);
    }

    /** The value of each action in each state, as learned. */
    double[][] q() {
      return q;
    }

    /** The sum of rewards of each episode, in order. */
    List<Double> returns() {
      return returns;
    }
  }

  /** Learns from nothing; the world is only ever asked for the outcome of an action taken. */
  Learned learn(World world, Schedule schedule, RandomGenerator random);
}
