package org.mlconcepts.algorithmchoice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.OnTable;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;

/**
 * Eight learners on nine data sets, by how well they rank and decide, and by what they cost:
 * operations to train and to predict, numbers to keep, numbers to look at to follow one prediction,
 * and how much predictions change with the training rows.
 *
 * <p>Four truths are known: one that a straight line fits, one that it does not, one with 120
 * features of which four matter, and the first again with odd training rows. The tables are loans,
 * telephone customers, bank customers, tumours, and small images of digits. No learner is tuned;
 * all learners of a repeat meet the same rows. Time is not measured, because it is another one on
 * every machine; operations are.
 *
 * @param train training rows, in 100..360
 * @param repeats an even number of at least 4
 */
public record Constraints(int train, int repeats) implements OnTable<Constraints.Result> {

  public Constraints {
    Checks.that(train >= 100 && train <= 360, "train must be in 100..360, but was " + train);
    Checks.atLeast("repeats", 4, repeats);
    Checks.that(repeats % 2 == 0, "repeats must be even, but was " + repeats);
  }

  /** The truths first, then the tables. */
  public record Result(List<Field> fields) {

    /** Whether all of it is of a reader's table. */
    boolean ofOneTable() {
      return fields.size() == 1;
    }

    List<Field> tables() {
      return fields.stream().filter(Field::real).toList();
    }

    List<Field> truths() {
      return fields.stream().filter(f -> !f.real()).toList();
    }

    Field field(String name) {
      return fields.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    }
  }

  /**
   * One data set.
   *
   * @param majority accuracy of always giving the commoner answer, one entry a repeat
   * @param learners in the order of {@link Entrant}
   */
  public record Field(String name, boolean real, List<Double> majority, List<Learner> learners) {

    Learner learner(Entrant entrant) {
      return learners.stream()
          .filter(learner -> learner.name().equals(entrant.title()))
          .findFirst()
          .orElseThrow();
    }
  }

  /**
   * One learner on one data set, one entry a repeat.
   *
   * @param area under the ROC curve
   * @param accuracy share of right decisions at one half
   * @param brier mean squared error of the probabilities
   * @param f1 F1 at one half
   * @param training operations to train, about
   * @param prediction operations to score one row, at most
   * @param size numbers to keep
   * @param explanation numbers to look at to follow one prediction
   * @param agreement share of rows on which this model and that of the repeat before decide alike;
   *     the first is compared with the last
   */
  public record Learner(
      String name,
      List<Double> area,
      List<Double> accuracy,
      List<Double> brier,
      List<Double> f1,
      List<Double> training,
      List<Double> prediction,
      List<Double> size,
      List<Double> explanation,
      List<Double> agreement) {}

  /** Two hundred training rows, thirty repeats. */
  public static Constraints defaults() {
    return new Constraints(200, 30);
  }

  /** The same experiment with another number of training rows. */
  public Constraints withTrain(int rows) {
    return new Constraints(rows, repeats);
  }

  /** The same experiment with another number of repeats. */
  public Constraints withRepeats(int count) {
    return new Constraints(train, count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    List<Field> fields = new ArrayList<>();
    for (Arena arena : Stream.concat(Arena.invented().stream(), Arena.tables().stream()).toList()) {
      fields.add(new Meeting(this, arena).run(seed.child(arena.title()), progress));
    }
    return new Result(List.copyOf(fields));
  }

  /** Runs the experiment on a table alone. */
  @Override
  public Result run(Dataset data, Seed seed, Progress progress) {
    Arena arena = Arena.own(data, train);
    return new Result(List.of(new Meeting(this, arena).run(seed.child(arena.title()), progress)));
  }
}
