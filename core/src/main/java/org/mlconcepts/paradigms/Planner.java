package org.mlconcepts.paradigms;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.mlconcepts.paradigms.World.Outcome;

/**
 * Exact values in a world whose rules are known: what a learner that only sees rewards is compared
 * with. A policy is {@code policy[state][action]}, the probability of each action.
 *
 * <p>Reference: Sutton and Barto (2018), Reinforcement Learning, chapters 3 and 4.
 */
final class Planner {

  /** Action values that differ by no more count as equal. */
  static final double TIE = 1e-9;

  private static final double CONVERGED = 1e-13;
  private static final int MOST_SWEEPS = 100_000;

  private final World world;
  private final double discount;

  /**
   * @param discount what a reward one step later is worth, 0..1; 1 only if episodes end
   */
  Planner(World world, double discount) {
    this.world = world;
    this.discount = discount;
  }

  /** All actions equally likely. */
  double[][] uniform() {
    double[][] policy = new double[world.states()][world.actions()];
    for (double[] row : policy) {
      Arrays.fill(row, 1.0 / row.length);
    }
    return policy;
  }

  /** The value of each state under a policy, by solving Bellman's linear equations. */
  double[] evaluate(double[][] policy) {
    int n = world.states();
    double[][] system = new double[n][n];
    double[] rewards = new double[n];
    for (int s = 0; s < n; s++) {
      system[s][s] = 1;
      for (int a = 0; a < world.actions(); a++) {
        for (Outcome o : world.outcomes(s, a)) {
          double weight = policy[s][a] * o.probability();
          rewards[s] += weight * o.reward();
          system[s][o.next()] -= o.done() ? 0 : discount * weight;
        }
      }
    }
    return new LUDecomposition(new Array2DRowRealMatrix(system, false))
        .getSolver()
        .solve(new ArrayRealVector(rewards, false))
        .toArray();
  }

  /** The values after some sweeps of iterative policy evaluation, all states at once, from 0. */
  double[] sweeps(double[][] policy, int count) {
    double[] values = new double[world.states()];
    for (int sweep = 0; sweep < count; sweep++) {
      double[][] q = actionValues(values);
      for (int s = 0; s < values.length; s++) {
        values[s] = dot(policy[s], q[s]);
      }
    }
    return values;
  }

  /** The value of each action in each state if the states have these values. */
  double[][] actionValues(double[] values) {
    double[][] q = new double[world.states()][world.actions()];
    for (int s = 0; s < q.length; s++) {
      for (int a = 0; a < q[s].length; a++) {
        for (Outcome o : world.outcomes(s, a)) {
          double later = o.done() ? 0 : discount * values[o.next()];
          q[s][a] += o.probability() * (o.reward() + later);
        }
      }
    }
    return q;
  }

  /** The largest value that any policy gives each state: value iteration, then an exact solve. */
  double[] optimal() {
    return optimalSoft(0);
  }

  /** The same among the policies that leave each action at least {@code epsilon / actions}. */
  double[] optimalSoft(double epsilon) {
    double[] values = new double[world.states()];
    double change = Double.POSITIVE_INFINITY;
    for (int sweep = 0; sweep < MOST_SWEEPS && change > CONVERGED; sweep++) {
      double[][] q = actionValues(values);
      change = 0;
      for (int s = 0; s < values.length; s++) {
        double most = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (double each : q[s]) {
          most = Math.max(most, each);
          sum += each;
        }
        double value = epsilon * sum / q[s].length + (1 - epsilon) * most;
        change = Math.max(change, Math.abs(value - values[s]));
        values[s] = value;
      }
    }
    return evaluate(soft(actionValues(values), epsilon));
  }

  /** The best policy; where several actions are best, all of them equally often. */
  double[][] best() {
    return greedy(actionValues(optimal()));
  }

  /** The actions of largest value, equally likely where several are. */
  static double[][] greedy(double[][] q) {
    return soft(q, 0);
  }

  /** With probability epsilon any action, else one of largest value. */
  static double[][] soft(double[][] q, double epsilon) {
    double[][] policy = new double[q.length][];
    for (int s = 0; s < q.length; s++) {
      double most = Arrays.stream(q[s]).max().orElseThrow();
      double best = Arrays.stream(q[s]).filter(value -> value >= most - TIE).count();
      policy[s] = new double[q[s].length];
      for (int a = 0; a < policy[s].length; a++) {
        policy[s][a] = epsilon / q[s].length + (q[s][a] >= most - TIE ? (1 - epsilon) / best : 0);
      }
    }
    return policy;
  }

  /** The expected sum of rewards over the first steps from a start, undiscounted. */
  double reward(double[][] policy, int steps) {
    double[] at = new double[world.states()];
    for (int start : world.starts()) {
      at[start] += 1.0 / world.starts().size();
    }
    double sum = 0;
    for (int step = 0; step < steps; step++) {
      double[] then = new double[at.length];
      for (int s = 0; s < at.length; s++) {
        sum += at[s] == 0 ? 0 : leave(s, at[s], policy[s], then);
      }
      at = then;
    }
    return sum;
  }

  /** The largest expected sum of rewards over so many steps, by any policy: backward induction. */
  double mostReward(int steps) {
    double[] values = new double[world.states()];
    Planner undiscounted = new Planner(world, 1);
    for (int step = 0; step < steps; step++) {
      double[][] q = undiscounted.actionValues(values);
      for (int s = 0; s < values.length; s++) {
        values[s] = Arrays.stream(q[s]).max().orElseThrow();
      }
    }
    double sum = 0;
    for (int start : world.starts()) {
      sum += values[start] / world.starts().size();
    }
    return sum;
  }

  private double leave(int state, double probability, double[] actions, double[] then) {
    double sum = 0;
    for (int a = 0; a < actions.length; a++) {
      for (Outcome o : world.outcomes(state, a)) {
        double weight = probability * actions[a] * o.probability();
        sum += weight * o.reward();
        then[o.next()] += o.done() ? 0 : weight;
      }
    }
    return sum;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
