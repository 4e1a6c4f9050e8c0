package org.mlconcepts.paradigms;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.paradigms.World.Outcome;

/**
 * Learns action values from whole episodes: the value of an action is the mean of what followed its
 * first use in each episode. Actions are epsilon-greedy, which one of equals is drawn.
 *
 * <p>Reference: Sutton and Barto (2018), Reinforcement Learning, section 5.4.
 *
 * @param discount 0..1
 * @param epsilon the share of actions taken at random, 0..1
 */
record MonteCarloControl(double discount, double epsilon) implements RewardLearner {

  private record Taken(int state, int action, double reward) {}

  @Override
  public Learned learn(World world, Schedule schedule, RandomGenerator random) {
    double[][] q = new double[world.states()][world.actions()];
    int[][] counts = new int[world.states()][world.actions()];
    List<Double> returns = new ArrayList<>();
    for (int episode = 0; episode < schedule.episodes(); episode++) {
      List<Taken> taken = walk(world, schedule.mostSteps(), q, random);
      double sum = 0;
      for (Taken step : taken) {
        sum += step.reward();
      }
      returns.add(sum);
      average(taken, q, counts);
    }
    return new Learned(q, returns);
  }

  private List<Taken> walk(World world, int mostSteps, double[][] q, RandomGenerator random) {
    List<Taken> taken = new ArrayList<>();
    int state = world.start(random);
    for (int step = 0; step < mostSteps; step++) {
      int action = TemporalDifference.act(q[state], epsilon, random);
      Outcome outcome = world.draw(state, action, random);
      taken.add(new Taken(state, action, outcome.reward()));
      if (outcome.done()) {
        break;
      }
      state = outcome.next();
    }
    return taken;
  }

  private void average(List<Taken> taken, double[][] q, int[][] counts) {
    int[][] first = new int[q.length][q[0].length];
    for (int t = taken.size() - 1; t >= 0; t--) {
      first[taken.get(t).state()][taken.get(t).action()] = t;
    }
    double sum = 0;
    for (int t = taken.size() - 1; t >= 0; t--) {
      Taken step = taken.get(t);
      sum = step.reward() + discount * sum;
      if (first[step.state()][step.action()] == t) {
        int count = ++counts[step.state()][step.action()];
        q[step.state()][step.action()] += (sum - q[step.state()][step.action()]) / count;
      }
    }
  }
}
