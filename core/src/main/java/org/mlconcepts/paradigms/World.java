package org.mlconcepts.paradigms;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A finite Markov decision process: in each state the same actions, each with a few possible
 * outcomes. A state whose every outcome is done ends the episode and is worth 0.
 */
final class World {

  /**
   * What an action may lead to.
   *
   * @param probability in (0, 1]; those of an action sum to 1
   * @param next the state after it
   * @param reward what is paid for it
   * @param done whether the episode ends here, so that {@code next} is worth nothing
   */
  record Outcome(double probability, int next, double reward, boolean done) {}

  private final List<List<List<Outcome>>> outcomes; // by state, then by action
  private final List<Integer> starts;

  /**
   * @param starts where episodes begin, each equally likely
   */
  World(List<List<List<Outcome>>> outcomes, List<Integer> starts) {
    this.outcomes = List.copyOf(outcomes);
    this.starts = List.copyOf(starts);
  }

  int states() {
    return outcomes.size();
  }

  int actions() {
    return outcomes.get(0).size();
  }

  List<Integer> starts() {
    return starts;
  }

  List<Outcome> outcomes(int state, int action) {
    return outcomes.get(state).get(action);
  }

  int start(RandomGenerator random) {
    return starts.get(starts.size() == 1 ? 0 : random.nextInt(starts.size()));
  }

  /** One outcome, drawn by its probability; an outcome that is certain takes no draw. */
  Outcome draw(int state, int action, RandomGenerator random) {
    List<Outcome> possible = outcomes(state, action);
    if (possible.size() == 1) {
      return possible.get(0);
    }
    double left = random.nextDouble();
    for (Outcome outcome : possible) {
      left -= outcome.probability();
      if (left < 0) {
        return outcome;
      }
    }
    return possible.get(possible.size() - 1);
  }
}
