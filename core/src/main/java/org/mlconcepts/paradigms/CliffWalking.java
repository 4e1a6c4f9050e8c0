package org.mlconcepts.paradigms;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.paradigms.RewardLearner.Learned;
import org.mlconcepts.paradigms.RewardLearner.Schedule;
import org.mlconcepts.paradigms.TemporalDifference.Target;

/**
 * Walking along a cliff: a learner that learns about the best policy finds the shortest way and
 * keeps falling off while it explores; one that learns about itself takes the safe way.
 *
 * @param step how far a value moves towards its target, in (0, 1)
 * @param epsilon the share of actions taken at random, in (0, 1)
 * @param episodes at least 200
 * @param runs at least 2
 */
public record CliffWalking(double step, double epsilon, int episodes, int runs)
    implements Experiment<CliffWalking.Result> {

  /** Episodes behind one point of a reward curve. */
  static final int BIN = 10;

  /** The episodes at the end over which rewards are averaged. */
  static final int LAST = 100;

  private static final int MOST_STEPS = 10_000;

  public CliffWalking {
    Checks.between("step", 0, 1, step);
    Checks.between("epsilon", 0, 1, epsilon);
    Checks.atLeast("episodes", 200, episodes);
    Checks.that(
        episodes % BIN == 0, "episodes must be a multiple of " + BIN + ", but was " + episodes);
    Checks.atLeast("runs", 2, runs);
  }

  /**
   * What was found, with the exact rewards of an episode beside it.
   *
   * @param optimal the best policy, without exploring
   * @param optimalExploring the best policy with a share of actions at random: what Q-learning
   *     earns in the long run
   * @param bestExploring the best policy among those that explore so much: what SARSA aims at
   * @param learners Q-learning, SARSA and expected SARSA
   */
  public record Result(
      double optimal, double optimalExploring, double bestExploring, List<CliffLearner> learners) {}

  /**
   * One learner; lists hold one entry a run, but for the curve.
   *
   * @param curve mean reward an episode over all runs, one entry for ten episodes
   * @param online mean reward an episode in the last hundred, while exploring
   * @param greedy reward of an episode along the learned greedy policy; it stops after 100 steps
   * @param path the greedy way of the first run that reaches the goal, as cells in reading order
   */
  public record CliffLearner(
      String name,
      List<Double> curve,
      List<Double> online,
      List<Double> greedy,
      List<Integer> path) {}

  /** Steps of one half and a tenth of the actions at random, as in the book. */
  public static CliffWalking defaults() {
    return new CliffWalking(0.5, 0.1, 500, 50);
  }

  /** The same experiment with another step. */
  public CliffWalking withStep(double part) {
    return new CliffWalking(part, epsilon, episodes, runs);
  }

  /** The same experiment with another share of random actions. */
  public CliffWalking withEpsilon(double share) {
    return new CliffWalking(step, share, episodes, runs);
  }

  /** The same experiment with another number of episodes. */
  public CliffWalking withEpisodes(int count) {
    return new CliffWalking(step, epsilon, count, runs);
  }

  /** The same experiment with another number of runs. */
  public CliffWalking withRuns(int count) {
    return new CliffWalking(step, epsilon, episodes, count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    World world = GridWorld.cliff().world();
    int start = world.starts().get(0);
    Planner planner = new Planner(world, 1);
    double[] optimal = planner.optimal();
    double[][] exploring = Planner.soft(planner.actionValues(optimal), epsilon);
    List<CliffLearner> learners = new ArrayList<>();
    for (Target target : List.of(Target.Q_LEARNING, Target.SARSA, Target.EXPECTED_SARSA)) {
      learners.add(learner(target, world, seed, progress));
    }
    return new Result(
        optimal[start],
        planner.evaluate(exploring)[start],
        planner.optimalSoft(epsilon)[start],
        learners);
  }

  static String name(Target target) {
    return switch (target) {
      case Q_LEARNING -> "Q-learning";
      case SARSA -> "SARSA";
      case EXPECTED_SARSA -> "expected SARSA";
    };
  }

  private CliffLearner learner(Target target, World world, Seed seed, Progress progress) {
    TemporalDifference learner = new TemporalDifference(target, step, 1, epsilon);
    List<Learned> learned =
        Repeats.run(
            name(target),
            runs,
            progress,
            r ->
                learner.learn(world, new Schedule(episodes, MOST_STEPS), seed.stream("walk/" + r)));
    List<Double> curve = new ArrayList<>();
    for (int from = 0; from < episodes; from += BIN) {
      double sum = 0;
      for (Learned each : learned) {
        sum += mean(each.returns().subList(from, from + BIN));
      }
      curve.add(sum / runs);
    }
    List<Double> online = new ArrayList<>();
    List<Double> greedy = new ArrayList<>();
    List<Integer> path = List.of();
    for (int r = 0; r < runs; r++) {
      Learned each = learned.get(r);
      online.add(mean(each.returns().subList(episodes - LAST, episodes)));
      List<Integer> way = way(world, each.q(), seed.stream("ties/" + r));
      greedy.add(new Planner(world, 1).reward(Planner.greedy(each.q()), GridWorlds.HORIZON));
      path = path.isEmpty() ? way : path;
    }
    return new CliffLearner(name(target), curve, online, greedy, path);
  }

  /** The cells that the greedy policy walks through; none if it does not reach the goal. */
  private static List<Integer> way(World world, double[][] q, RandomGenerator ties) {
    List<Integer> way = new ArrayList<>();
    int at = world.starts().get(0);
    while (way.size() < GridWorlds.HORIZON) {
      way.add(at);
      World.Outcome outcome = world.outcomes(at, TemporalDifference.act(q[at], 0, ties)).get(0);
      at = outcome.next();
      if (outcome.done()) {
        way.add(at);
        return List.copyOf(way);
      }
    }
    return List.of();
  }

  private static double mean(List<Double> values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.size();
  }
}
