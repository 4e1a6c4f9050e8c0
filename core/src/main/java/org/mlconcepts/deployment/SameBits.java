package org.mlconcepts.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.data.NumericColumn;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.GradientBoosting;
import org.mlconcepts.model.LogisticRegression;
import org.mlconcepts.model.RandomForest;
import org.mlconcepts.model.Recipe;
import org.mlconcepts.model.TrainedModel;
import org.mlconcepts.model.TrainingRows;
import org.mlconcepts.sample.Permutation;

/**
 * Trains a model a second time with one thing changed: do its predictions keep every bit, and which
 * part of its version moves?
 *
 * @param fit rows to train on, at least 400
 * @param test rows to compare on, at least 100
 * @param repeats splits, at least 2
 */
public record SameBits(int fit, int test, int repeats) implements Experiment<SameBits.Result> {

  /** What is different the second time. */
  public enum Change {
    NOTHING,
    SEED,
    ROW_ORDER,
    COLUMN_ORDER,
    ONE_VALUE,
    ONE_ANSWER,
    SETTING,
    /** The same method in another arithmetic, as after an update; logistic regression only. */
    LIBRARY,
    /** Sums over four parts of the rows instead of one; logistic regression only. */
    THREADS
  }

  public SameBits {
    Checks.atLeast("fit", 400, fit);
    Checks.that(fit <= Leads.MOST, "fit must be at most " + Leads.MOST + ", but was " + fit);
    Checks.atLeast("test", 100, test);
    Checks.that(test <= Leads.MOST, "test must be at most " + Leads.MOST + ", but was " + test);
    Checks.atLeast("repeats", 2, repeats);
  }

  /**
   * One entry a learner.
   *
   * @param parts the names of the parts of a version
   */
  public record Result(List<String> parts, List<Learner> learners) {}

  /** One learner with one entry a change that it knows. */
  public record Learner(String name, List<Changed> changes) {}

  /**
   * One change; lists hold one entry a repeat.
   *
   * @param equalBits share of test rows whose score keeps every bit
   * @param furthest the largest difference of a score
   * @param versions which parts moved
   */
  public record Changed(
      Change change, List<Double> equalBits, List<Double> furthest, List<Version> versions) {}

  /**
   * A version against another.
   *
   * @param id whether the ids differ
   * @param parts for each part, whether it moved; empty for {@link Change#THREADS}, where no
   *     version was written
   */
  public record Version(boolean id, List<Boolean> parts) {
    public Version {
      parts = List.copyOf(parts);
    }
  }

  /** Six hundred rows to train on. */
  public static SameBits defaults() {
    return new SameBits(600, 300, 30);
  }

  /** The same experiment with another number of rows to train on. */
  public SameBits withFit(int rows) {
    return new SameBits(rows, test, repeats);
  }

  /** The same experiment with another number of rows to compare on. */
  public SameBits withTest(int rows) {
    return new SameBits(fit, rows, repeats);
  }

  /** The same experiment with another number of repeats. */
  public SameBits withRepeats(int count) {
    return new SameBits(fit, test, count);
  }

  private record Second(Change change, double equalBits, double furthest, Version version) {}

  @Override
  public Result run(Seed seed, Progress progress) {
    List<Recipe> recipes = List.of(Leads.logistic(), Leads.boosting(), Leads.forest());
    TrainingRows all = Leads.all();
    List<List<List<Second>>> drawn =
        Repeats.run(
            "splits",
            repeats,
            progress,
            r -> {
              Leads leads = Leads.draw(all, fit, test, seed.child("repeat/" + r));
              return recipes.stream()
                  .map(recipe -> seconds(recipe, leads, seed.child("fit/" + r)))
                  .toList();
            });
    List<Learner> learners = new ArrayList<>();
    for (int l = 0; l < recipes.size(); l++) {
      int at = l;
      learners.add(learner(recipes.get(l).name(), drawn.stream().map(d -> d.get(at)).toList()));
    }
    Leads few = Leads.draw(all, 400, 100, seed);
    List<String> parts =
        TrainedModel.train(few.fit(), Leads.logistic(), seed).parts().stream()
            .map(TrainedModel.Part::name)
            .toList();
    return new Result(parts, List.copyOf(learners));
  }

  private static Learner learner(String name, List<List<Second>> repeats) {
    List<Changed> changes = new ArrayList<>();
    for (int c = 0; c < repeats.get(0).size(); c++) {
      int at = c;
      List<Second> seconds = repeats.stream().map(r -> r.get(at)).toList();
      changes.add(
          new Changed(
              seconds.get(0).change(),
              seconds.stream().map(Second::equalBits).toList(),
              seconds.stream().map(Second::furthest).toList(),
              seconds.stream().map(Second::version).toList()));
    }
    return new Learner(name, List.copyOf(changes));
  }

  private static List<Second> seconds(Recipe recipe, Leads leads, Seed seed) {
    TrainedModel first = TrainedModel.train(leads.fit(), recipe, seed);
    double[] scores = first.probabilities(leads.testTable());
    boolean logistic = recipe.learner() instanceof LogisticRegression;
    List<Second> seconds = new ArrayList<>();
    for (Change change : Change.values()) {
      if (change == Change.THREADS) {
        if (logistic) {
          seconds.add(threads(first, leads));
        }
      } else if (logistic || change != Change.LIBRARY) {
        TrainedModel second = second(change, recipe, leads.fit(), seed);
        seconds.add(
            second(change, scores, second.probabilities(leads.testTable()), moved(first, second)));
      }
    }
    return List.copyOf(seconds);
  }

  private static Second second(Change change, double[] a, double[] b, Version version) {
    double furthest = 0;
    for (int i = 0; i < a.length; i++) {
      furthest = Math.max(furthest, Math.abs(a[i] - b[i]));
    }
    return new Second(change, Leads.equalBits(a, b), furthest, version);
  }

  private static Version moved(TrainedModel first, TrainedModel second) {
    List<Boolean> parts = new ArrayList<>();
    for (int i = 0; i < first.parts().size(); i++) {
      parts.add(!first.parts().get(i).equals(second.parts().get(i)));
    }
    return new Version(!first.id().equals(second.id()), parts);
  }

  private static TrainedModel second(Change change, Recipe recipe, TrainingRows rows, Seed seed) {
    RandomGenerator random = seed.stream("change/" + change);
    return switch (change) {
      case NOTHING, THREADS -> TrainedModel.train(rows, recipe, seed);
      case SEED -> TrainedModel.train(rows, recipe, seed.child("another"));
      case ROW_ORDER ->
          TrainedModel.train(
              rows.select(Permutation.of(rows.table().rows(), random)), recipe, seed);
      case COLUMN_ORDER -> {
        List<String> names = new ArrayList<>(rows.table().names());
        Collections.reverse(names);
        Table turned = rows.table().only(names.toArray(String[]::new));
        yield TrainedModel.train(
            TrainingRows.of(turned, rows.labels(), rows.target(), rows.positive()), recipe, seed);
      }
      case ONE_VALUE -> {
        double[] ages = rows.table().numeric("age").values();
        ages[random.nextInt(ages.length)]++;
        yield TrainedModel.train(rows.with(NumericColumn.of("age", ages)), recipe, seed);
      }
      case ONE_ANSWER -> {
        boolean[] labels = rows.labels();
        int row = random.nextInt(labels.length);
        labels[row] = !labels[row];
        yield TrainedModel.train(
            TrainingRows.of(rows.table(), labels, rows.target(), rows.positive()), recipe, seed);
      }
      case SETTING -> TrainedModel.train(rows, changed(recipe), seed);
      case LIBRARY ->
          TrainedModel.train(
              rows, new Recipe(recipe.name(), new LogisticRegression(1e-3).standardized()), seed);
    };
  }

  private static Recipe changed(Recipe recipe) {
    if (recipe.learner() instanceof GradientBoosting) {
      return new Recipe(recipe.name(), new GradientBoosting(20, 3, 0.19, 20));
    }
    return new Recipe(
        recipe.name(),
        recipe.learner() instanceof RandomForest
            ? RandomForest.of(10).withMinLeafRows(11)
            : new LogisticRegression(1.1e-3));
  }

  /** Descends twice, with the sums of the rows taken in one part and in four. */
  private static Second threads(TrainedModel model, Leads leads) {
    double[][] rows = numbers(model, leads.fit().table());
    boolean[] labels = leads.fit().labels();
    double[][] test = numbers(model, leads.testTable());
    double[] one = new ChunkedDescent(1).fit(rows, labels);
    double[] four = new ChunkedDescent(4).fit(rows, labels);
    return second(
        Change.THREADS,
        ChunkedDescent.scores(one, test),
        ChunkedDescent.scores(four, test),
        new Version(false, List.of()));
  }

  private static double[][] numbers(TrainedModel model, Table table) {
    double[][] numbers = new double[table.rows()][];
    Arrays.setAll(numbers, row -> model.features(model.schema().row(table, row)));
    return numbers;
  }
}
