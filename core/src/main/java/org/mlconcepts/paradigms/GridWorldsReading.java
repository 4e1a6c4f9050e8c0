package org.mlconcepts.paradigms;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Bars.Bar;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Heatmap;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.paradigms.GridWorlds.Ahead;
import org.mlconcepts.paradigms.GridWorlds.Result;
import org.mlconcepts.paradigms.GridWorlds.ValueMap;

/** Reads what looking ahead is worth, and how near learners come to the best. */
final class GridWorldsReading implements Reading<GridWorlds, Result> {

  private static final List<String> SHOWN =
      List.of("Q-learning", "SARSA", "Monte Carlo", "Q-learning, never exploring");
  private static final double HALF = 0.5;

  private static final String MOVES = "URDL";
  private static final int LARGE = 1;
  private static final int SMALL = 3;
  private static final String JUMPS =
      "From A every move pays 10 and leads to row 5, from B it pays 5 and leads to row 3.";

  @Override
  public List<Claim> claims(GridWorlds experiment, Result result) {
    List<Evidence> ahead = new ArrayList<>();
    List<Evidence> trial = new ArrayList<>();
    for (Ahead world : result.worlds()) {
      double[] far = GridWorlds.rewards(world, "Q-learning");
      ahead.add(
          Evidence.exact(
              0,
              world.name() + ", rules known",
              "reward in 100 steps, the most that any policy earns less that of the best for"
                  + " discount 0",
              world.best() - GridWorlds.shortSighted(world)));
      ahead.add(
          Evidence.of(
              world.name() + ", learned",
              "reward in 100 steps, Q-learning that looks ahead less the same with discount 0",
              less(far, GridWorlds.rewards(world, "Q-learning, discount 0"))));
      trial.add(
          Evidence.beyond(
              HALF,
              world.name(),
              "Q-learning's share of what the best policy earns over random moves",
              gains(world, "Q-learning")));
      trial.add(
          Evidence.of(
              world.name() + ", random actions against none",
              "reward in 100 steps, Q-learning that explores less the same that never does",
              less(far, GridWorlds.rewards(world, "Q-learning, never exploring"))));
    }
    return List.of(
        Claim.judge(Paradigms.LONG_TERM, Verdict.HOLDS, ahead),
        Claim.judge(Paradigms.TRIAL_AND_ERROR, Verdict.HOLDS_IF, trial));
  }

  private static double[] less(double[] a, double[] b) {
    double[] differences = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      differences[i] = a[i] - b[i];
    }
    return differences;
  }

  /** 0 for moves at random, 1 for the best policy. */
  private static double gain(Ahead world, double reward) {
    return (reward - world.random()) / (world.best() - world.random());
  }

  private static double[] gains(Ahead world, String learner) {
    double[] gains = GridWorlds.rewards(world, learner);
    for (int i = 0; i < gains.length; i++) {
      gains[i] = gain(world, gains[i]);
    }
    return gains;
  }

  @Override
  public List<Chart> charts(GridWorlds experiment, Result result) {
    return List.of(
        discounts(result),
        map(
            "jumps-optimal",
            "the best moves",
            experiment,
            result.jumps(),
            result.jumps().optimal()),
        policy(experiment, result.jumps()),
        map("jumps-random", "moves at random", experiment, result.jumps(), result.jumps().random()),
        corners(result.corners()),
        learners(result));
  }

  private static Chart discounts(Result result) {
    List<Series> series = new ArrayList<>();
    Ahead worst = result.worlds().get(0);
    for (Ahead world : result.worlds()) {
      List<Point> points = new ArrayList<>();
      for (GridWorlds.Discounted each : world.byDiscount()) {
        points.add(Point.of(each.discount(), gain(world, each.reward())));
      }
      worst = half(world) < half(worst) ? world : worst;
      series.add(new Series(world.name(), Role.MEASURED, points));
    }
    return new Lines(
        "reward-by-discount",
        String.format(
            Locale.ROOT,
            "Who looks only at the next reward gets little; %s: %.0f%% at discount 0.5",
            worst.name(),
            100 * half(worst)),
        "The exact reward of the best policy for each discount, as a share of the most that any"
            + " policy earns over random moves, in four worlds.",
        Axis.linear("discount: worth of a reward one step later", ""),
        Axis.linear("share of the possible gain", "0 = random moves"),
        series,
        List.of());
  }

  /** The share that is gained with a discount of one half. */
  private static double half(Ahead world) {
    return world.byDiscount().stream()
        .filter(each -> each.discount() == HALF)
        .mapToDouble(each -> gain(world, each.reward()))
        .findFirst()
        .orElseThrow();
  }

  private static Chart map(
      String id, String under, GridWorlds experiment, ValueMap map, List<Double> values) {
    DoubleSummaryStatistics worth = values.stream().mapToDouble(v -> v).summaryStatistics();
    List<String> words = new ArrayList<>();
    for (int s = 0; s < values.size(); s++) {
      String letter = jump(s).isEmpty() ? "" : jump(s) + ": ";
      words.add(letter + String.format(Locale.ROOT, "%.1f", values.get(s)));
    }
    Heatmap plain =
        new Heatmap(
            id,
            String.format(
                Locale.ROOT,
                "Under %s a cell is worth from %.1f up to %.1f, at the jump that pays 10",
                under,
                worth.getMin(),
                worth.getMax()),
            "Exact values of the five by five cells under "
                + under
                + ". A move from A, column 2 of the top row, pays 10 and leads to the bottom row; one"
                + " from B, column 4, pays 5 and leads to row 3.",
            "column",
            "row",
            numbers(map.width()),
            numbers(values.size() / map.width()),
            Axis.linear("value at discount " + experiment.discount(), ""),
            rows(map, values));
    return plain.withWords(rows(map, words)).withNote(JUMPS);
  }

  private static Chart corners(ValueMap map) {
    return new Heatmap(
        "corners-random",
        String.format(
            Locale.ROOT,
            "Walking at random takes up to %.0f steps to a corner; the best way takes %.0f",
            -map.random().stream().mapToDouble(v -> v).min().orElseThrow(),
            -map.optimal().stream().mapToDouble(v -> v).min().orElseThrow()),
        "Exact values of the four by four cells under moves at random, where each move costs 1"
            + " until the upper left or the lower right corner is reached.",
        "column",
        "row",
        numbers(map.width()),
        numbers(map.random().size() / map.width()),
        Axis.linear("value, undiscounted", "steps"),
        rows(map, map.random()));
  }

  private static List<String> numbers(int count) {
    List<String> numbers = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      numbers.add(Integer.toString(i));
    }
    return numbers;
  }

  private static <T> List<List<T>> rows(ValueMap map, List<T> values) {
    List<List<T>> rows = new ArrayList<>();
    for (int from = 0; from < values.size(); from += map.width()) {
      rows.add(values.subList(from, from + map.width()));
    }
    return rows;
  }

  /** The best moves of each cell as arrows, on the values of the cells. */
  private static Chart policy(GridWorlds experiment, ValueMap map) {
    List<String> arrows = new ArrayList<>();
    for (int s = 0; s < map.policy().size(); s++) {
      String moves = map.policy().get(s);
      String drawn =
          moves
              .replace('U', '\u2191')
              .replace('R', '\u2192')
              .replace('D', '\u2193')
              .replace('L', '\u2190');
      arrows.add(moves.length() == MOVES.length() ? jump(s) + ": any" : drawn);
    }
    return new Heatmap(
            "jumps-policy",
            String.format(
                Locale.ROOT,
                "From %d of %d cells the best way leads to the jump that pays 10",
                toLargeJump(map),
                map.policy().size()),
            "Best moves in the five by five cells: an arrow for each; two where both are as good."
                + " In the two cells that jump, columns 2 and 4 of the top row, every move is the"
                + " same.",
            "column",
            "row",
            numbers(map.width()),
            numbers(map.policy().size() / map.width()),
            Axis.linear("value at discount " + experiment.discount(), ""),
            rows(map, map.optimal()))
        .withWords(rows(map, arrows))
        .withNote("An arrow is a best move. " + JUMPS);
  }

  /** The letter of a cell that jumps; nothing for others. */
  private static String jump(int cell) {
    return cell == LARGE ? "A" : cell == SMALL ? "B" : "";
  }

  /** From how many cells a best way reaches the jump in column 2 before the one in column 4. */
  private static long toLargeJump(ValueMap map) {
    return IntStream.range(0, map.policy().size()).filter(s -> firstJump(map, s) == LARGE).count();
  }

  private static int firstJump(ValueMap map, int from) {
    int at = from;
    int[] moves = {-map.width(), 1, map.width(), -1};
    for (int step = 0; step < map.policy().size() && at != LARGE && at != SMALL; step++) {
      at += moves[MOVES.indexOf(map.policy().get(at).charAt(0))];
    }
    return at;
  }

  private static Chart learners(Result result) {
    List<Bars.Group> groups = new ArrayList<>();
    double least = 1;
    for (String learner : SHOWN) {
      List<Bar> bars = new ArrayList<>();
      for (Ahead world : result.worlds()) {
        Estimate gain = Estimate.of(gains(world, learner));
        Interval interval = gain.interval(Evidence.LEVEL);
        bars.add(
            new Bar(
                gain.mean(), interval.low(), Math.max(gain.mean(), Math.min(1, interval.high()))));
        least = learner.equals("Q-learning") ? Math.min(least, gain.mean()) : least;
      }
      groups.add(new Bars.Group(learner, bars));
    }
    return new Bars(
        "learned",
        String.format(
            Locale.ROOT,
            "From rewards alone Q-learning gets %.0f%% or more of what can be gained",
            100 * least),
        "What the greedy policy of four learners earns in each of four worlds, as a share of what"
            + " the best policy earns over moves at random, with 95 % intervals over the repeats.",
        "world",
        result.worlds().stream().map(Ahead::name).toList(),
        Axis.linear("share of the possible gain", "0 = random moves"),
        groups,
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }
}
