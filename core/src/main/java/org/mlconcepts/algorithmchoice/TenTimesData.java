package org.mlconcepts.algorithmchoice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
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
public record TenTimesData(int small, int repeats) implements Experiment<TenTimesData.Result> {

  private static final int MOST_WIDE = 1500;

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

  /** Small images and mails have many features; some hundred rows of them take their time. */
  private List<Integer> sizes(Arena arena, boolean wide) {
    int most = Math.min(arena.mostTraining(), wide ? MOST_WIDE : Integer.MAX_VALUE);
    List<Integer> sizes = new ArrayList<>();
    for (int size : new int[] {small, 10 * small, 100 * small}) {
      if (size <= most) {
        sizes.add(size);
      } else if (wide) {
        sizes.add(most);
      }
    }
    return List.copyOf(sizes);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    List<Field> fields = new ArrayList<>();
    for (Arena arena :
        List.of(Arena.Truth.LINE, Arena.Truth.CROOKED, Arena.loans(), Arena.bank())) {
      fields.add(field(arena, sizes(arena, false), seed, progress));
    }
    for (Arena arena : List.of(Arena.digits(), Arena.mails())) {
      fields.add(field(arena, sizes(arena, true), seed, progress));
    }
    return new Result(List.copyOf(fields));
  }

  private Field field(Arena arena, List<Integer> sizes, Seed seed, Progress progress) {
    Seed own = seed.child(arena.title());
    List<Size> measured = new ArrayList<>();
    for (int rows : sizes) {
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
