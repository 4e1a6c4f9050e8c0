package org.mlconcepts.paradigms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.paradigms.World.Outcome;

/**
 * A world on a grid that is written as rows of text: S start, G goal, H hole, + and - terminal
 * cells, C cliff, # wall, anything else free. Actions are 0 up, 1 right, 2 down, 3 left. Leaving
 * the grid or hitting a wall means to stay, and the step is paid all the same. Entering a terminal
 * cell pays that cell's reward and ends the episode; entering the cliff pays its reward and goes on
 * at the start.
 *
 * @param rows all of the same length
 * @param slip the probability that a move goes to one of the two sides instead, half of it each
 * @param stepReward what each move pays that no cell pays for
 * @param cellRewards what entering a terminal cell pays, by its letter, where it is not a step's
 * @param cliffReward what falling off the cliff pays
 */
record GridWorld(
    List<String> rows,
    double slip,
    double stepReward,
    Map<Character, Double> cellRewards,
    double cliffReward) {

  private static final String TERMINAL = "GH+-";
  private static final int[][] MOVES = {{-1, 0}, {0, 1}, {1, 0}, {0, -1}};

  GridWorld {
    rows = List.copyOf(rows);
    cellRewards = Map.copyOf(cellRewards);
    int width = rows.get(0).length();
    Checks.that(
        rows.stream().allMatch(row -> row.length() == width),
        "rows must have equal lengths, but were " + rows);
  }

  /** Every move costs 1 until a corner is reached: example 4.1 of Sutton and Barto (2018). */
  static GridWorld corners() {
    return new GridWorld(List.of("G...", "....", "....", "...G"), 0, -1, Map.of(), 0);
  }

  /** The cliff between start and goal: example 6.6 of Sutton and Barto (2018). */
  static GridWorld cliff() {
    String free = ".".repeat(12);
    return new GridWorld(List.of(free, free, free, "SCCCCCCCCCCG"), 0, -1, Map.of(), -100);
  }

  /** A frozen lake: only one move in three goes where it should, and holes end the episode. */
  static GridWorld lake() {
    return new GridWorld(
        List.of("S...", ".H.H", "...H", "H..G"), 2.0 / 3, 0, Map.of('G', 1.0, 'H', 0.0), 0);
  }

  /** Eleven cells with a prize, a penalty and a wall, after Russell and Norvig. */
  static GridWorld prize() {
    return new GridWorld(
        List.of("...+", ".#.-", "S..."), 0.2, -0.04, Map.of('+', 1.0, '-', -1.0), 0);
  }

  int width() {
    return rows.get(0).length();
  }

  char cell(int state) {
    return rows.get(state / width()).charAt(state % width());
  }

  boolean isTerminal(int state) {
    return TERMINAL.indexOf(cell(state)) >= 0;
  }

  /** Whether a walker can be there: neither wall nor cliff. */
  boolean isPlace(int state) {
    return cell(state) != '#' && cell(state) != 'C';
  }

  /** The process; states are cells in reading order, walls and cliff cells are never entered. */
  World world() {
    List<List<List<Outcome>>> states = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    List<Integer> free = new ArrayList<>();
    for (int state = 0; state < rows.size() * width(); state++) {
      List<List<Outcome>> actions = new ArrayList<>();
      boolean over = isTerminal(state) || !isPlace(state);
      for (int action = 0; action < MOVES.length; action++) {
        actions.add(over ? List.of(new Outcome(1, state, 0, true)) : outcomes(state, action));
      }
      states.add(List.copyOf(actions));
      if (cell(state) == 'S') {
        starts.add(state);
      }
      if (!over) {
        free.add(state);
      }
    }
    return new World(states, starts.isEmpty() ? free : starts);
  }

  private List<Outcome> outcomes(int state, int action) {
    if (slip == 0) {
      return List.of(move(state, action, 1));
    }
    return List.of(
        move(state, action, 1 - slip),
        move(state, (action + 1) % 4, slip / 2),
        move(state, (action + 3) % 4, slip / 2));
  }

  private Outcome move(int state, int direction, double probability) {
    int row = state / width() + MOVES[direction][0];
    int column = state % width() + MOVES[direction][1];
    boolean outside = row < 0 || row >= rows.size() || column < 0 || column >= width();
    int next = outside ? state : row * width() + column;
    if (cell(next) == '#') {
      next = state;
    }
    if (cell(next) == 'C') {
      int start = String.join("", rows).indexOf('S');
      return new Outcome(probability, start, cliffReward, false);
    }
    boolean done = isTerminal(next);
    double reward = done ? cellRewards.getOrDefault(cell(next), stepReward) : stepReward;
    return new Outcome(probability, next, reward, done);
  }

  /**
   * Five by five cells without an end: from A any move pays 10 and leads to the bottom of its
   * column, from B any move pays 5 and leads two cells down; leaving the grid costs 1, all other
   * moves are free. Example 3.5 of Sutton and Barto (2018).
   */
  static World jumps() {
    GridWorld plain =
        new GridWorld(List.of(".A.B.", ".....", ".....", ".....", "....."), 0, 0, Map.of(), 0);
    List<List<List<Outcome>>> states = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (int state = 0; state < 25; state++) {
      starts.add(state);
      List<List<Outcome>> actions = new ArrayList<>();
      for (int action = 0; action < MOVES.length; action++) {
        Outcome outcome = plain.move(state, action, 1);
        if (plain.cell(state) == 'A') {
          outcome = new Outcome(1, state + 20, 10, false);
        } else if (plain.cell(state) == 'B') {
          outcome = new Outcome(1, state + 10, 5, false);
        } else if (outcome.next() == state) {
          outcome = new Outcome(1, state, -1, false);
        }
        actions.add(List.of(outcome));
      }
      states.add(List.copyOf(actions));
    }
    return new World(states, starts);
  }
}
