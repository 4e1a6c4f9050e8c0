package org.mlconcepts.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Score;
import org.mlconcepts.model.Classifier;

/**
 * Which learner leads with how many rows, on tables and on pixels, and what it costs: multiply-adds
 * and comparisons, which are the same on every machine, instead of seconds.
 *
 * <p>Three classical learners and one or two networks, with an equal budget of two settings each.
 * Tables are an invented one with steps and products, and customers of a telephone company; pixels
 * are an invented signal with a pattern anywhere in it, and digits.
 *
 * @param most training rows at the end of the sweep, at least 160 and a multiple of 16; the others
 *     are a quarter and a sixteenth of it
 * @param repeats at least 2
 */
public record SizeSweep(int most, int repeats) implements Experiment<SizeSweep.Result> {

  private static final int TEST = 300;

  public SizeSweep {
    Checks.atLeast("most", 160, most);
    Checks.that(
        most <= 1280 && most % 16 == 0,
        "most must be a multiple of 16 and at most 1280, but was " + most);
    Checks.atLeast("repeats", 2, repeats);
  }

  /** One entry a source: two tables, then two of pixels; of each the invented one first. */
  public record Result(List<Source> sources) {

    Source source(String wanted) {
      return sources.stream().filter(s -> s.name().equals(wanted)).findFirst().orElseThrow();
    }
  }

  /**
   * One source.
   *
   * @param pixels whether its features are pixels of an image or values of a signal
   * @param guess accuracy of always saying the larger class
   * @param best accuracy of the best possible model, where the truth is known
   * @param sizes numbers of training rows
   */
  public record Source(
      String name,
      boolean pixels,
      double guess,
      Score best,
      List<Integer> sizes,
      List<Learner> learners) {

    Learner learner(String wanted) {
      return learners.stream().filter(l -> l.name().equals(wanted)).findFirst().orElseThrow();
    }
  }

  /**
   * One learner; both lists are {@code [size][repeat]}.
   *
   * @param accuracy on fresh rows
   * @param operations multiply-adds and comparisons for one training of the kept setting on all
   *     rows, and a thousand predictions; see {@link Work}
   */
  public record Learner(String name, List<List<Double>> accuracy, List<List<Double>> operations) {

    List<Double> fewest() {
      return accuracy.get(0);
    }

    List<Double> most() {
      return accuracy.get(accuracy.size() - 1);
    }
  }

  /** From 30 to 480 rows. */
  public static SizeSweep defaults() {
    return new SizeSweep(480, 30);
  }

  /** The same experiment with another largest size. */
  public SizeSweep withMost(int rows) {
    return new SizeSweep(rows, repeats);
  }

  /** The same experiment with another number of repeats. */
  public SizeSweep withRepeats(int count) {
    return new SizeSweep(most, count);
  }

  List<Integer> sizes() {
    return List.of(most / 16, most / 4, most);
  }

  private record One(double accuracy, double operations) {}

  @Override
  public Result run(Seed seed, Progress progress) {
    List<Source> sources = new ArrayList<>();
    for (Field field : Field.all()) {
      Seed own = seed.child(field.name());
      List<List<List<One>>> drawn =
          Repeats.run(
              field.name(), repeats, progress, r -> repeat(field, own.child("repeat/" + r)));
      List<Learner> learners = new ArrayList<>();
      for (int l = 0; l < field.rivals().size(); l++) {
        learners.add(learner(field.rivals().get(l).name(), l, drawn));
      }
      sources.add(
          new Source(
              field.name(),
              field.isPixels(),
              field.guess(),
              field.best(),
              sizes(),
              List.copyOf(learners)));
    }
    return new Result(List.copyOf(sources));
  }

  private Learner learner(String name, int at, List<List<List<One>>> drawn) {
    List<List<Double>> accuracy = new ArrayList<>();
    List<List<Double>> operations = new ArrayList<>();
    for (int n = 0; n < sizes().size(); n++) {
      int size = n;
      accuracy.add(drawn.stream().map(d -> d.get(at).get(size).accuracy()).toList());
      operations.add(drawn.stream().map(d -> d.get(at).get(size).operations()).toList());
    }
    return new Learner(name, List.copyOf(accuracy), List.copyOf(operations));
  }

  /** {@code [learner][size]}. */
  private List<List<One>> repeat(Field field, Seed seed) {
    Labelled all = field.draw(most + TEST, seed.stream("rows"));
    double[][] test = Arrays.copyOfRange(all.rows(), most, most + TEST);
    int[] testLabels = Arrays.copyOfRange(all.labels(), most, most + TEST);
    List<List<One>> learners = new ArrayList<>();
    for (Rival rival : field.rivals()) {
      List<One> bySize = new ArrayList<>();
      for (int n : sizes()) {
        Classifier model =
            rival.fit(
                Arrays.copyOf(all.rows(), n),
                Arrays.copyOf(all.labels(), n),
                seed.child(rival.name()));
        int trained = n * 3 / 4;
        double operations = Work.of(rival.name(), model, trained, test[0].length);
        bySize.add(new One(Rival.accuracy(model, test, testLabels), operations));
      }
      learners.add(List.copyOf(bySize));
    }
    return List.copyOf(learners);
  }
}
