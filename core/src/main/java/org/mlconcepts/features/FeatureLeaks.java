package org.mlconcepts.features;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;

/**
 * What a validation score pretends when a step of preparation sees more than it should, and what
 * remains if it does not: seven leaks, each with a score from the leaky way, one from the honest
 * way, and one from rows that nobody has seen.
 *
 * @param rows of the invented sources, at least 60
 * @param repeats at least 2
 */
public record FeatureLeaks(int rows, int repeats) implements Experiment<FeatureLeaks.Result> {

  public FeatureLeaks {
    Checks.atLeast("rows", 60, rows);
    Checks.that(rows <= 2000, "rows must be at most 2000, but was " + rows);
    Checks.atLeast("repeats", 2, repeats);
  }

  /** One entry a leak, the largest inflation first. */
  public record Result(List<Cell> cells) {
    public Result {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One leak; lists hold one entry a repeat.
   *
   * @param leak what is done too early or on the wrong rows
   * @param data where the rows come from
   * @param measure the score
   * @param noise whether there is nothing to learn
   * @param leaky the score of the leaky way
   * @param honest the score of the honest way
   * @param fresh the score on rows that neither way has seen
   */
  public record Cell(
      String leak,
      String data,
      String measure,
      boolean noise,
      List<Double> leaky,
      List<Double> honest,
      List<Double> fresh) {
    public Cell {
      leaky = List.copyOf(leaky);
      honest = List.copyOf(honest);
      fresh = List.copyOf(fresh);
    }

    double inflation() {
      double sum = 0;
      for (int r = 0; r < leaky.size(); r++) {
        sum += leaky.get(r) - honest.get(r);
      }
      return sum / leaky.size();
    }
  }

  /** Three hundred rows. */
  public static FeatureLeaks defaults() {
    return new FeatureLeaks(300, 40);
  }

  /** The same experiment with another number of rows. */
  public FeatureLeaks withRows(int count) {
    return new FeatureLeaks(count, repeats);
  }

  /** The same experiment with another number of repeats. */
  public FeatureLeaks withRepeats(int count) {
    return new FeatureLeaks(rows, count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    List<Cell> cells = new ArrayList<>();
    for (FeatureLeak leak : FeatureLeak.all(rows)) {
      Seed own = seed.child(leak.leak() + "/" + leak.data());
      List<FeatureLeak.Scores> scores =
          Repeats.run(leak.leak(), repeats, progress, r -> leak.scores(own.child("repeat/" + r)));
      cells.add(
          new Cell(
              leak.leak(),
              leak.data(),
              leak.measure(),
              leak.noise(),
              scores.stream().map(FeatureLeak.Scores::leaky).toList(),
              scores.stream().map(FeatureLeak.Scores::honest).toList(),
              scores.stream().map(FeatureLeak.Scores::fresh).toList()));
    }
    cells.sort(Comparator.comparingDouble(Cell::inflation).reversed());
    return new Result(cells);
  }
}
