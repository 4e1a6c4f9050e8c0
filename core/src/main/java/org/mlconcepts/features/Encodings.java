package org.mlconcepts.features;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.OnTable;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.Folds;

/**
 * One categorical column in five encodings, and left out, by how many levels it has: levels that
 * matter, levels that do not, levels whose commonness matters, and house sales by the square of the
 * map that the house stands in.
 *
 * @param train rows to train on, at least 200
 * @param repeats at least 2
 */
public record Encodings(int train, int repeats) implements OnTable<Encodings.Result> {

  static final String LEFT_OUT = "left out";
  static final String ONE_HOT = "one-hot";
  static final String NAIVE = "target, naive";
  static final String LEAVE_ONE_OUT = "target, leave one out";
  static final String CROSS_FITTED = "target, cross-fitted";
  static final String FREQUENCY = "frequency";
  static final List<String> FEATURES =
      List.of(LEFT_OUT, ONE_HOT, NAIVE, LEAVE_ONE_OUT, CROSS_FITTED, FREQUENCY);

  static final List<Integer> LEVELS = List.of(5, 20, 80, 300);
  static final List<Integer> METRES = List.of(8000, 4000, 2000, 1000, 500);
  static final int TREE_LEVELS = 80;
  static final int TREE_METRES = 2000;

  private static final int TEST = 1000;
  private static final int FOLDS = 5;
  private static final double SMOOTHING = 1; // rows that the mean of all counts for
  private static final double PRICE = 1e-3;

  public Encodings {
    Checks.atLeast("train", 200, train);
    Checks.that(train <= 5000, "train must be at most 5000, but was " + train);
    Checks.atLeast("repeats", 2, repeats);
  }

  /**
   * How well each encoding does.
   *
   * @param tests share of the variance of the target that is explained on new rows
   * @param trainings the same on the training rows, for the linear learner only
   * @param columns one entry a source
   */
  public record Result(List<Measured> tests, List<Measured> trainings, List<LevelCount> columns) {
    public Result {
      tests = List.copyOf(tests);
      trainings = List.copyOf(trainings);
      columns = List.copyOf(columns);
    }

    /** Whether all of it is of a reader's table. */
    boolean ofOneTable() {
      return columns.size() == 1;
    }
  }

  /**
   * The levels of a source.
   *
   * @param levels mean number of levels among the training rows
   * @param merged mean share of them that are as common as another one, which frequency encoding
   *     cannot tell apart
   */
  public record LevelCount(String data, double levels, double merged) {}

  /** Six hundred rows to train on. */
  public static Encodings defaults() {
    return new Encodings(600, 30);
  }

  /** The same experiment with another number of rows to train on. */
  public Encodings withTrain(int rows) {
    return new Encodings(rows, repeats);
  }

  /** The same experiment with another number of repeats. */
  public Encodings withRepeats(int count) {
    return new Encodings(train, count);
  }

  static List<CategorySource> sources() {
    List<CategorySource> sources = new ArrayList<>();
    for (CategorySource.Tells tells : CategorySource.Tells.values()) {
      for (int levels : LEVELS) {
        sources.add(CategorySource.invented(tells, levels));
      }
    }
    METRES.forEach(metres -> sources.add(CategorySource.houses(metres)));
    return sources;
  }

  private static boolean withTrees(CategorySource source) {
    return source.title().startsWith(TREE_LEVELS + " ")
        || source.title().endsWith(TREE_METRES / 1000 + " km");
  }

  /** One repeat; scores as in the list of encodings. */
  private record Drawn(
      List<Double> linear,
      List<Double> training,
      List<Double> trees,
      double levels,
      double merged) {}

  @Override
  public Result run(Seed seed, Progress progress) {
    return run(sources(), seed, progress);
  }

  /**
   * Runs the experiment on a table alone: its categorical column with the most levels, beside its
   * columns of numbers.
   */
  @Override
  public Result run(Dataset data, Seed seed, Progress progress) {
    return run(List.of(OwnCategories.of(data)), seed, progress);
  }

  private Result run(List<CategorySource> from, Seed seed, Progress progress) {
    List<Measured> tests = new ArrayList<>();
    List<Measured> trainings = new ArrayList<>();
    List<LevelCount> columns = new ArrayList<>();
    for (CategorySource source : from) {
      boolean trees = source instanceof OwnCategories || withTrees(source);
      Seed own = seed.child(source.title());
      List<Drawn> drawn =
          Repeats.run(
              source.title(),
              repeats,
              progress,
              r -> repeat(source, trees, own.child("repeat/" + r)));
      for (int f = 0; f < FEATURES.size(); f++) {
        int at = f;
        String features = FEATURES.get(f);
        tests.add(
            new Measured(
                source.title(),
                "linear",
                features,
                drawn.stream().map(d -> d.linear().get(at)).toList()));
        trainings.add(
            new Measured(
                source.title(),
                "linear",
                features,
                drawn.stream().map(d -> d.training().get(at)).toList()));
        if (trees) {
          tests.add(
              new Measured(
                  source.title(),
                  "forest",
                  features,
                  drawn.stream().map(d -> d.trees().get(at)).toList()));
        }
      }
      columns.add(
          new LevelCount(
              source.title(),
              drawn.stream().mapToDouble(Drawn::levels).sum() / repeats,
              drawn.stream().mapToDouble(Drawn::merged).sum() / repeats));
    }
    return new Result(tests, trainings, columns);
  }

  private Drawn repeat(CategorySource source, boolean trees, Seed seed) {
    CategorySource.Drawn drawn = source.draw(train, TEST, seed);
    CategoryRows rows = drawn.train();
    CategoryRows test = drawn.test();
    List<Double> linear = new ArrayList<>();
    List<Double> training = new ArrayList<>();
    List<Double> grown = new ArrayList<>();
    for (String encoding : FEATURES) {
      boolean oneHot = encoding.equals(ONE_HOT);
      if (!oneHot || trees) {
        Part part = encoded(encoding, rows, test, seed);
        if (trees) {
          grown.add(r2(part, Learner.forest(5), seed));
        }
        if (!oneHot) {
          linear.add(r2(part, Learner.linear(), seed));
          training.add(r2(onTraining(part), Learner.linear(), seed));
        }
      }
      if (oneHot) {
        OneHotLeastSquares model = OneHotLeastSquares.fit(rows.numbers, rows.column(), PRICE);
        linear.add(Learner.r2(test.targets, model.predict(test.numbers, test.levels)));
        training.add(Learner.r2(rows.targets, model.predict(rows.numbers, rows.levels)));
      }
    }
    double merged = FrequencyEncoding.of(rows.levels, rows.levelCount).merged();
    return new Drawn(linear, training, grown, rows.distinct(), merged);
  }

  private static double r2(Part part, Learner learner, Seed seed) {
    return Learner.r2(
        part.truth, learner.predict(part.train, part.targets, part.test, seed.stream("fit")));
  }

  private static Part onTraining(Part part) {
    return new Part(part.train, part.targets, part.train, part.targets);
  }

  private static Part encoded(String encoding, CategoryRows rows, CategoryRows test, Seed seed) {
    Part plain = new Part(rows.numbers, rows.targets, test.numbers, test.targets);
    LevelColumn column = rows.column();
    TargetEncoding naive = TargetEncoding.of(column, SMOOTHING);
    double[][] testCodes = Part.column(naive.encode(test.levels));
    return switch (encoding) {
      case ONE_HOT -> {
        OneHot oneHot = OneHot.of(rows.levels, rows.levelCount);
        yield plain.plus(oneHot.matrix(rows.levels), oneHot.matrix(test.levels));
      }
      case NAIVE -> plain.plus(Part.column(naive.encode(rows.levels)), testCodes);
      case LEAVE_ONE_OUT ->
          plain.plus(Part.column(TargetEncoding.leaveOneOut(column, SMOOTHING)), testCodes);
      case CROSS_FITTED ->
          plain.plus(
              Part.column(
                  TargetEncoding.crossFitted(
                      column,
                      SMOOTHING,
                      Folds.shuffled(column.rows(), FOLDS, seed.stream("folds")))),
              testCodes);
      case FREQUENCY -> {
        FrequencyEncoding frequency = FrequencyEncoding.of(rows.levels, rows.levelCount);
        yield plain.plus(
            Part.column(frequency.encode(rows.levels)), Part.column(frequency.encode(test.levels)));
      }
      default -> plain;
    };
  }
}
