package org.mlconcepts.paradigms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.paradigms.World.Outcome;

/**
 * Learns action values step by step: after each reward the value moves a part of the way to the
 * reward plus the discounted value of what comes next.
 *
 * <p>Actions are epsilon-greedy: with probability epsilon any action, else one of largest value;
 * which one of equals is drawn.
 *
 * <p>Reference: Sutton and Barto (2018), Reinforcement Learning, sections 6.4 to 6.6.
 *
 * @param target what the next step is taken to be worth
 * @param step the part of the way, in (0, 1]
 * @param discount 0..1
 * @param epsilon the share of actions taken at random, 0..1
 */
record TemporalDifference(Target target, double step, double discount, double epsilon)
    implements RewardLearner {

  /** What the next step is taken to be worth. */
  enum Target {
    /** The action that is taken next: the policy learns about itself, its exploring included. */
    SARSA,
    /** The best action, whether it is taken or not: it learns about the greedy policy. */
    Q_LEARNING,
    /** The average over the actions as the policy takes them. */
    EXPECTED_SARSA
  }

  /** A step as the learner sees it; the next action matters to SARSA only. */
  record Step(int state, int action, double reward, int next, boolean done, int nextAction) {}

  @Override
  public Learned learn(World world, Schedule schedule, RandomGenerator random) {
    double[][] q = new double[world.states()][world.actions()];
    List<Double> returns = new ArrayList<>();
    for (int episode = 0; episode < schedule.episodes(); episode++) {
      returns.add(episode(world, schedule.mostSteps(), q, random));
    }
    return new Learned(q, returns);
  }

  private double episode(World world, int mostSteps, double[][] q, RandomGenerator random) {
    int state = world.start(random);
    int action = act(q[state], epsilon, random);
    double sum = 0;
    for (int step = 0; step < mostSteps; step++) {
      Outcome outcome = world.draw(state, action, random);
      sum += outcome.reward();
      boolean acts = target == Target.SARSA && !outcome.done();
      int next = acts ? act(q[outcome.next()], epsilon, random) : 0;
      update(q, new Step(state, action, outcome.reward(), outcome.next(), outcome.done(), next));
      if (outcome.done()) {
        break;
      }
      state = outcome.next();
      action = acts ? next : act(q[state], epsilon, random);
    }
    return sum;
  }

  /** Moves one value; returns how far it was from its target. */
  double update(double[][] q, Step seen) {
    double later = seen.done() ? 0 : discount * worth(q[seen.next()], seen.nextAction());
    double error = seen.reward() + later - q[seen.state()][seen.action()];
    q[seen.state()][seen.action()] += step * error;
    return error;
  }

  private double worth(double[] values, int nextAction) {
    return switch (target) {
      case SARSA -> values[nextAction];
      case Q_LEARNING -> Arrays.stream(values).max().orElseThrow();
      case EXPECTED_SARSA -> {
        double[] policy = Planner.soft(new double[][] {values}, epsilon)[0];
        double sum = 0;
        for (int a = 0; a < values.length; a++) {
          sum += policy[a] * values[a];
        }
        yield sum;
      }
    };
  }

  /** An epsilon-greedy action; of equal values any, equally likely. */
  static int act(double[] values, double epsilon, RandomGenerator random) {
    if (epsilon > 0 && random.nextDouble() < epsilon) {
      return random.nextInt(values.length);
    }
    double most = Double.NEGATIVE_INFINITY;
    int ties = 0;
    for (double value : values) {
      ties = value > most ? 1 : ties + (value == most ? 1 : 0);
      most = Math.max(most, value);
    }
    int pick = ties == 1 ? 0 : random.nextInt(ties);
    for (int a = 0; a < values.length; a++) {
      if (values[a] == most && pick-- == 0) {
        return a;
      }
    }
    throw new IllegalStateException("action values must not be NaN");
  }
}
