package org.mlconcepts.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Classifier;

/**
 * Patterns that no straight line follows: what logistic regression makes of them, what a network
 * with two hidden layers does, and whether it takes a network.
 *
 * <p>Invented are a chessboard of four squares, two spirals, and the parity of some of twelve bits;
 * real are odd against even digits, and customers who leave for reasons that come in steps.
 *
 * @param train training rows, at least 40
 * @param repeats at least 2
 */
public record Shapes(int train, int repeats) implements Experiment<Shapes.Result> {

  /** Cells of a decision surface along each axis. */
  static final int GRID = 13;

  private static final double CELL = 0.15;

  public Shapes {
    Checks.atLeast("train", 40, train);
    Checks.that(train <= 1000, "train must be at most 1000, but was " + train);
    Checks.atLeast("repeats", 2, repeats);
  }

  /**
   * All patterns.
   *
   * @param patterns in the order of the text above; of the parities those of 2 to 5 bits
   * @param surfaces what models of the first repeat make of chessboard and spirals
   */
  public record Result(List<PatternResult> patterns, List<Surface> surfaces) {

    PatternResult pattern(String wanted) {
      return patterns.stream().filter(p -> p.name().equals(wanted)).findFirst().orElseThrow();
    }
  }

  /**
   * The learners on one pattern.
   *
   * @param guess accuracy of always saying the larger class
   */
  public record PatternResult(String name, double guess, List<Learner> learners) {

    Learner learner(String wanted) {
      return learners.stream().filter(l -> l.name().equals(wanted)).findFirst().orElseThrow();
    }
  }

  /** One learner; accuracy on fresh rows, one a repeat. */
  public record Learner(String name, List<Double> accuracy) {}

  /**
   * The probability of class 1 on a grid.
   *
   * @param at the middle of each cell, the same along both axes
   * @param cells row by row, the largest second feature first
   */
  public record Surface(
      String pattern, String learner, List<Double> at, List<List<Double>> cells) {}

  /** Three hundred rows. */
  public static Shapes defaults() {
    return new Shapes(300, 30);
  }

  /** The same experiment with another number of training rows. */
  public Shapes withTrain(int rows) {
    return new Shapes(rows, repeats);
  }

  /** The same experiment with another number of repeats. */
  public Shapes withRepeats(int count) {
    return new Shapes(train, count);
  }

  static List<Rival> rivals() {
    return List.of(Rival.logistic(), Rival.network(24, 12), Rival.neighbours(), Rival.forest(20));
  }

  private record Repeat(List<Double> accuracy, List<Surface> surfaces) {}

  @Override
  public Result run(Seed seed, Progress progress) {
    List<PatternResult> results = new ArrayList<>();
    List<Surface> surfaces = new ArrayList<>();
    for (Pattern pattern : Pattern.all()) {
      Seed own = seed.child(pattern.name());
      List<Repeat> drawn =
          Repeats.run(
              pattern.name(), repeats, progress, r -> repeat(pattern, own.child("repeat/" + r)));
      List<Learner> learners = new ArrayList<>();
      for (int l = 0; l < rivals().size(); l++) {
        int learner = l;
        learners.add(
            new Learner(
                rivals().get(l).name(),
                drawn.stream().map(d -> d.accuracy().get(learner)).toList()));
      }
      results.add(new PatternResult(pattern.name(), pattern.guess(), List.copyOf(learners)));
      surfaces.addAll(drawn.get(0).surfaces());
    }
    return new Result(List.copyOf(results), List.copyOf(surfaces));
  }

  private Repeat repeat(Pattern pattern, Seed seed) {
    Labelled training = pattern.rows(train, seed.stream("train"));
    Labelled test = pattern.test(train, seed);
    List<Double> accuracy = new ArrayList<>();
    List<Surface> surfaces = new ArrayList<>();
    for (Rival rival : rivals()) {
      Classifier model = rival.fit(training.rows(), training.labels(), seed.child(rival.name()));
      accuracy.add(Rival.accuracy(model, test.rows(), test.labels()));
      if (pattern.isPlane() && surfaces.size() < 2) {
        surfaces.add(surface(pattern.name(), rival.name(), model));
      }
    }
    return new Repeat(List.copyOf(accuracy), List.copyOf(surfaces));
  }

  private static Surface surface(String pattern, String learner, Classifier model) {
    double[] at = new double[GRID];
    Arrays.setAll(at, i -> CELL * (i - GRID / 2));
    List<List<Double>> cells = new ArrayList<>();
    for (int down = GRID - 1; down >= 0; down--) {
      List<Double> row = new ArrayList<>();
      for (double across : at) {
        row.add(model.probability(new double[] {across, at[down]}, 1));
      }
      cells.add(List.copyOf(row));
    }
    return new Surface(pattern, learner, Arrays.stream(at).boxed().toList(), List.copyOf(cells));
  }
}
