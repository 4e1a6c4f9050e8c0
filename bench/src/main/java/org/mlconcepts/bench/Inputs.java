package org.mlconcepts.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.PathOptions;
import org.mlconcepts.model.PenaltyGrid;
import org.mlconcepts.sample.Split;
import org.mlconcepts.sample.StratifiedFolds;

/**
 * The inputs of all timings. {@code main} writes them as little-endian doubles, row by row, so that
 * the peers work on the very same numbers.
 */
public final class Inputs {

  private static final Seed SEED = new Seed(20_261_123);

  private Inputs() {}

  /** Rows with features and a label or target. */
  record Rows(double[][] rows, double[] targets) {
    int[] labels() {
      return Arrays.stream(targets).mapToInt(t -> (int) t).toArray();
    }
  }

  /** Scores with labels, about 5 % of them positive, with a tenth of the scores tied. */
  record Scored(boolean[] labels, double[] scores) {}

  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    Curve curve = curve(100, 200);
    write(folder.resolve("curve-x"), curve.x());
    write(folder.resolve("curve-y"), curve.targets());
    for (int features : new int[] {200, 400}) {
      Rows credit = regression(4454, features);
      write(folder.resolve("regression-x-" + features), credit.rows());
      write(folder.resolve("regression-y-" + features), credit.targets());
    }
    write(folder.resolve("classes-y-200"), classes(4454, 200).targets());
    for (int features : new int[] {10, 30}) {
      write(folder.resolve("minority-" + features), cloud(100_000, features));
    }
    scored(folder, "bootstrap", 100_000);
    scored(folder, "curves", 10_000_000);
    Rows rare = rare(20_000, 20);
    write(folder.resolve("rare-x"), rare.rows());
    write(folder.resolve("rare-y"), rare.targets());
    write(folder.resolve("rare-folds"), testedBy(fiveByTwo(rare.labels()), 20_000));
  }

  /** For each split, 1 for a row that it tests on and 0 for one that it trains on. */
  private static double[][] testedBy(List<Split> splits, int rows) {
    double[][] tested = new double[splits.size()][rows];
    for (int s = 0; s < tested.length; s++) {
      for (int row : splits.get(s).test()) {
        tested[s][row] = 1;
      }
    }
    return tested;
  }

  private static void scored(Path folder, String name, int rows) {
    Scored scored = scored(rows);
    double[] labels = new double[rows];
    for (int i = 0; i < rows; i++) {
      labels[i] = scored.labels()[i] ? 1 : 0;
    }
    write(folder.resolve(name + "-scores"), scored.scores());
    write(folder.resolve(name + "-labels"), labels);
  }

  /** Positions on a line and many noisy draws of a cosine there. */
  record Curve(double[] x, double[][] targets) {}

  static Curve curve(int rows, int draws) {
    RandomGenerator random = SEED.stream("curve");
    double[] x = new double[rows];
    Arrays.setAll(x, i -> (i + random.nextDouble()) / rows);
    double[][] targets = new double[draws][rows];
    for (double[] target : targets) {
      Arrays.setAll(target, i -> Math.cos(1.5 * Math.PI * x[i]) + 0.1 * random.nextGaussian());
    }
    return new Curve(x, targets);
  }

  /** Correlated features, ten of which matter to the target. */
  static Rows regression(int rows, int features) {
    RandomGenerator random = SEED.stream("regression/" + features);
    double[][] x = correlated(rows, features, random);
    double[] y = new double[rows];
    Arrays.setAll(y, i -> signal(x[i]) + 3 * random.nextGaussian());
    return new Rows(x, y);
  }

  /** The same features with two classes, about a quarter of them positive. */
  static Rows classes(int rows, int features) {
    double[][] x = regression(rows, features).rows();
    RandomGenerator random = SEED.stream("classes/" + features);
    double[] y = new double[rows];
    Arrays.setAll(
        y, i -> random.nextDouble() < 1 / (1 + Math.exp(1.5 - 0.7 * signal(x[i]))) ? 1 : 0);
    return new Rows(x, y);
  }

  private static double signal(double[] row) {
    double sum = 0;
    for (int j = 0; j < 10; j++) {
      sum += row[j * (row.length / 10)] * (j % 2 == 0 ? 1 : -0.5);
    }
    return sum;
  }

  /** Neighbouring features correlate with 0.5. */
  private static double[][] correlated(int rows, int features, RandomGenerator random) {
    double[][] x = new double[rows][features];
    for (double[] row : x) {
      row[0] = random.nextGaussian();
      for (int j = 1; j < features; j++) {
        row[j] = 0.5 * row[j - 1] + Math.sqrt(0.75) * random.nextGaussian();
      }
    }
    return x;
  }

  /** A Gaussian cloud: the minority class that SMOTE blends. */
  static double[][] cloud(int rows, int features) {
    RandomGenerator random = SEED.stream("cloud/" + features);
    double[][] cloud = new double[rows][features];
    for (double[] row : cloud) {
      Arrays.setAll(row, j -> random.nextGaussian());
    }
    return cloud;
  }

  static Scored scored(int rows) {
    RandomGenerator random = SEED.stream("scored/" + rows);
    boolean[] labels = new boolean[rows];
    double[] scores = new double[rows];
    DoubleSupplier noise = random::nextGaussian;
    for (int i = 0; i < rows; i++) {
      labels[i] = random.nextDouble() < 0.05;
      double score = 1 / (1 + Math.exp(3 - noise.getAsDouble() - (labels[i] ? 1.5 : 0)));
      scores[i] = random.nextDouble() < 0.1 ? Math.round(score * 100) / 100.0 : score;
    }
    return new Scored(labels, scores);
  }

  /** Twenty features, one row in twenty positive, with a truth that is partly non-linear. */
  static Rows rare(int rows, int features) {
    RandomGenerator random = SEED.stream("rare");
    double[][] x = correlated(rows, features, random);
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      double z = x[i][0] + x[i][4] - 0.7 * x[i][8] + x[i][12] * x[i][16] - 4.2;
      y[i] = random.nextDouble() < 1 / (1 + Math.exp(-1.5 * z)) ? 1 : 0;
    }
    return new Rows(x, y);
  }

  /** Five times two folds with equal shares of positives. */
  static List<Split> fiveByTwo(int[] labels) {
    List<Split> splits = new ArrayList<>();
    for (int r = 0; r < 5; r++) {
      splits.addAll(StratifiedFolds.shuffled(labels, 2, SEED.stream("folds/" + r)));
    }
    return splits;
  }

  /** Ten folds: row i is tested in fold i modulo 10. */
  static List<Split> tenFolds(int rows) {
    return IntStream.range(0, 10)
        .mapToObj(fold ->
            Split.testing(rows, IntStream.range(0, rows).filter(i -> i % 10 == fold).toArray()))
        .toList();
  }

  /** The penalties, the tolerance and the early end that glmnet takes unless told otherwise. */
  static PathOptions glmnetPath() {
    return new PathOptions(1, new PenaltyGrid.Spaced(100, 1e-4), 1e-7, true);
  }

  private static void write(Path file, double[]... rows) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        for (double[] row : rows) {
          ByteBuffer bytes = ByteBuffer.allocate(8 * row.length).order(ByteOrder.LITTLE_ENDIAN);
          bytes.asDoubleBuffer().put(row);
          while (bytes.hasRemaining()) {
            channel.write(bytes);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
