package org.mlconcepts.algorithmchoice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.OnTable;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.RocCurve;

/**
 * Who is best with 50 rows, with ten times as many, and with ten times as many again, as far as
 * there are rows. The smaller samples of a repeat are parts of the larger ones, and all learners of
 * a repeat meet the same rows.
 *
 * @param small the smallest number of training rows, in 20..50
 * @param repeats an even number of at least 4
 */
public record TenTimesData(int small, int repeats) implements OnTable<TenTimesData.Result> {

  /** The learners that meet. */
  static final List<Entrant> LEARNERS =
      List.of(
          Entrant.LOGISTIC,
          Entrant.NAIVE_BAYES,
          Entrant.TREE,
          Entrant.FOREST,
          Entrant.BOOSTING,
          Entrant.NETWORK);

  public TenTimesData {
    Checks.that(small >= 20 && small <= 50, "small must be in 20..50, but was " + small);
    Checks.atLeast("repeats", 4, repeats);
    Checks.that(repeats % 2 == 0, "repeats must be even, but was " + repeats);
  }

  /** The truths first, then the tables. */
  public record Result(List<Field> fields) {

    /** Whether all of it is of a reader's table. */
    boolean ofOneTable() {
      return fields.size() == 1;
    }

    Field field(String name) {
      return fields.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    }
  }

  /** One data set, by rising number of training rows. */
  public record Field(String name, List<Size> sizes) {

    Size largest() {
      return sizes.get(sizes.size() - 1);
    }
  }

  /** One number of training rows. */
  public record Size(int rows, List<Learner> learners) {

    Learner learner(Entrant entrant) {
      return learners.get(LEARNERS.indexOf(entrant));
    }
  }

  /** The area under the ROC curve of one learner on test rows, one entry a repeat. */
  public record Learner(String name, List<Double> area) {}

  /** From fifty rows, thirty repeats. */
  public static TenTimesData defaults() {
    return new TenTimesData(50, 30);
  }

  /** The same experiment from another number of rows. */
  public TenTimesData withSmall(int rows) {
    return new TenTimesData(rows, repeats);
  }

  /** The same experiment with another number of repeats. */
  public TenTimesData withRepeats(int count) {
    return new TenTimesData(small, count);
  }

  /**
   * The numbers of rows, as far as the data go and as one needs them: the straight truth is learned
   * with a few hundred, and small images and mails have so many features that more would take long.
   */
  private List<Integer> sizes(Arena arena, int most) {
    List<Integer> sizes = new ArrayList<>();
    for (int size : new int[] {small, 10 * small, 100 * small}) {
      int possible = Math.min(size, Math.min(most, arena.mostTraining()));
      if (sizes.isEmpty() || possible > sizes.get(sizes.size() - 1)) {
        sizes.add(possible);
      }
    }
    return List.copyOf(sizes);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    return new Result(
        List.of(
            field(Arena.Truth.LINE, 10 * small, seed, progress),
            field(Arena.Truth.CROOKED, 100 * small, seed, progress),
            field(Arena.loans(), 10 * small, seed, progress),
            field(Arena.bank(), 100 * small, seed, progress),
            field(Arena.digits(), 10 * small, seed, progress),
            field(Arena.mails(), 10 * small, seed, progress)));
  }

  /** Runs the experiment on a table alone, with up to ten times the smallest number of rows. */
  @Override
  public Result run(Dataset data, Seed seed, Progress progress) {
    Arena arena = Arena.own(data, 4 * small);
    return new Result(List.of(field(arena, 10 * small, seed, progress)));
  }

  private Field field(Arena arena, int most, Seed seed, Progress progress) {
    Seed own = seed.child(arena.title());
    List<Size> measured = new ArrayList<>();
    for (int rows : sizes(arena, most)) {
      List<Map<Entrant, Double>> areas =
          Repeats.run(
              arena.title() + ", " + rows + " rows",
              repeats,
              progress,
              r -> areas(arena, rows, own.child("repeat/" + r)));
      measured.add(
          new Size(
              rows,
              LEARNERS.stream()
                  .map(e ->
                      new Learner(
                          e.title(),
                          areas.stream().map(a -> Objects.requireNonNull(a.get(e))).toList()))
                  .toList()));
    }
    return new Field(arena.title(), List.copyOf(measured));
  }

  private static Map<Entrant, Double> areas(Arena arena, int rows, Seed seed) {
    Arena.Bout bout = arena.draw(rows, seed);
    boolean[] labels = bout.test().positives();
    Map<Entrant, Double> areas = new EnumMap<>(Entrant.class);
    for (Entrant entrant : LEARNERS) {
      double[] scores =
          entrant
              .fit(bout.train(), seed.stream(entrant.title()))
              .model()
              .scores(bout.test().rows());
      areas.put(entrant, RocCurve.areaOf(labels, scores).orElseThrow());
    }
    return areas;
  }
}
