package org.mlconcepts.paradigms;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.paradigms.RewardLearner.Schedule;
import org.mlconcepts.paradigms.TemporalDifference.Target;

/**
 * Four small worlds in which the best that can be done is known exactly: what looking ahead is
 * worth, and how near learners come to it that only see rewards.
 *
 * @param discount what a reward one step later is worth to those who look ahead, in (0, 1)
 * @param epsilon the share of actions that learners take at random, in (0, 1)
 * @param repeats at least 2
 */
public record GridWorlds(double discount, double epsilon, int repeats)
    implements Experiment<GridWorlds.Result> {

  /** Steps over which rewards are added up. */
  static final int HORIZON = 100;

  private static final List<Double> DISCOUNTS =
      List.of(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99);

  public GridWorlds {
    Checks.between("discount", 0, 1, discount);
    Checks.between("epsilon", 0, 1, epsilon);
    Checks.atLeast("repeats", 2, repeats);
  }

  /**
   * What the worlds have to say.
   *
   * @param corners the four by four cells whose moves cost 1 until a corner is reached
   * @param jumps the five by five cells with two jumps
   * @param worlds what looking ahead and learning come to, one entry a world
   */
  public record Result(ValueMap corners, ValueMap jumps, List<Ahead> worlds) {}

  /**
   * Exact values of cells in reading order.
   *
   * @param width cells a row
   * @param random the value under moves at random
   * @param optimal the value under the best moves
   * @param policy the best moves, as letters of U, R, D and L; empty where the episode is over
   * @param bySweep iterative evaluation of moves at random
   */
  public record ValueMap(
      int width,
      List<Double> random,
      List<Double> optimal,
      List<String> policy,
      List<Sweep> bySweep) {}

  /** The values after some sweeps from 0. */
  public record Sweep(int sweeps, List<Double> values) {}

  /**
   * One world. Rewards are expected sums over the first hundred steps from the start.
   *
   * @param random the reward of moves at random
   * @param best the most that any policy earns, one that counts the steps included
   * @param byDiscount the reward of the best policy for some discounts
   * @param learners what learners earn by their greedy policy once they have learned
   */
  public record Ahead(
      String name,
      double random,
      double best,
      List<Discounted> byDiscount,
      List<LearnerResult> learners) {}

  /** The reward of the policy that is best for one discount. */
  public record Discounted(double discount, double reward) {}

  /** The reward of the policy that one learner ends with, one entry a repeat. */
  public record LearnerResult(String name, List<Double> reward) {}

  /** Discount 0.9 as in the book, a tenth of the actions at random. */
  public static GridWorlds defaults() {
    return new GridWorlds(0.9, 0.1, 30);
  }

  /** The same experiment with another discount. */
  public GridWorlds withDiscount(double factor) {
    return new GridWorlds(factor, epsilon, repeats);
  }

  /** The same experiment with another share of random actions. */
  public GridWorlds withEpsilon(double share) {
    return new GridWorlds(discount, share, repeats);
  }

  /** The same experiment with another number of repeats. */
  public GridWorlds withRepeats(int count) {
    return new GridWorlds(discount, epsilon, count);
  }

  /** A world with the lessons that its learners get. */
  record Place(String name, World world, Schedule schedule) {

    /** What names its draws. */
    String label() {
      return name.replace('×', 'x');
    }
  }

  static List<Place> places() {
    return List.of(
        new Place("5 × 5 with jumps", GridWorld.jumps(), new Schedule(200, 150)),
        new Place("4 × 4, two exits", GridWorld.corners().world(), new Schedule(1000, 100)),
        new Place("4 × 3, slippery", GridWorld.prize().world(), new Schedule(2000, 100)),
        new Place("frozen lake", GridWorld.lake().world(), new Schedule(2000, 100)));
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    List<Ahead> worlds = new ArrayList<>();
    for (Place place : places()) {
      worlds.add(ahead(place, seed.child(place.label()), progress));
    }
    return new Result(
        map(GridWorld.corners().world(), 1, 4), map(GridWorld.jumps(), discount, 5), worlds);
  }

  private static ValueMap map(World world, double discount, int width) {
    Planner planner = new Planner(world, discount);
    double[][] best = planner.best();
    List<String> policy = new ArrayList<>();
    for (int s = 0; s < world.states(); s++) {
      boolean over = world.outcomes(s, 0).get(0).done() && world.outcomes(s, 0).get(0).next() == s;
      policy.add(over ? "" : letters(best[s]));
    }
    List<Sweep> sweeps = new ArrayList<>();
    for (int count : new int[] {1, 2, 3, 10}) {
      sweeps.add(new Sweep(count, Values.list(planner.sweeps(planner.uniform(), count))));
    }
    return new ValueMap(
        width,
        Values.list(planner.evaluate(planner.uniform())),
        Values.list(planner.optimal()),
        policy,
        sweeps);
  }

  private static String letters(double[] actions) {
    StringBuilder letters = new StringBuilder();
    for (int a = 0; a < actions.length; a++) {
      letters.append(actions[a] > 0 ? "URDL".substring(a, a + 1) : "");
    }
    return letters.toString();
  }

  private Ahead ahead(Place place, Seed seed, Progress progress) {
    World world = place.world();
    List<Discounted> byDiscount = new ArrayList<>();
    for (double factor : DISCOUNTS) {
      Planner planner = new Planner(world, factor);
      byDiscount.add(new Discounted(factor, planner.reward(planner.best(), HORIZON)));
    }
    List<LearnerResult> learners = new ArrayList<>();
    for (Named learner : learners()) {
      List<Double> rewards =
          Repeats.run(
              place.name() + ", " + learner.name(),
              repeats,
              progress,
              r -> learned(place, learner.learner(), seed.child("learn/" + r)));
      learners.add(new LearnerResult(learner.name(), rewards));
    }
    Planner planner = new Planner(world, discount);
    return new Ahead(
        place.name(),
        planner.reward(planner.uniform(), HORIZON),
        planner.mostReward(HORIZON),
        byDiscount,
        learners);
  }

  private record Named(String name, RewardLearner learner) {}

  private List<Named> learners() {
    return List.of(
        new Named("Q-learning", new TemporalDifference(Target.Q_LEARNING, 0.1, discount, epsilon)),
        new Named("SARSA", new TemporalDifference(Target.SARSA, 0.1, discount, epsilon)),
        new Named("Monte Carlo", new MonteCarloControl(discount, epsilon)),
        new Named(
            "Q-learning, never exploring",
            new TemporalDifference(Target.Q_LEARNING, 0.1, discount, 0)),
        new Named(
            "Q-learning, discount 0", new TemporalDifference(Target.Q_LEARNING, 0.1, 0, epsilon)));
  }

  /** What the learned policy earns, computed exactly: no luck in the measurement. */
  private static double learned(Place place, RewardLearner learner, Seed seed) {
    double[][] q = learner.learn(place.world(), place.schedule(), seed.stream("walk")).q();
    return new Planner(place.world(), 1).reward(Planner.greedy(q), HORIZON);
  }

  /** The reward of the policy that is best for the next reward alone. */
  static double shortSighted(Ahead world) {
    return world.byDiscount().get(0).reward();
  }

  /** The rewards of one learner by repeat. */
  static double[] rewards(Ahead world, String learner) {
    return world.learners().stream()
        .filter(each -> each.name().equals(learner))
        .map(each -> Values.array(each.reward()))
        .findFirst()
        .orElseThrow();
  }
}
