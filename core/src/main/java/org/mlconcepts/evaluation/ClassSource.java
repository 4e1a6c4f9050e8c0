package org.mlconcepts.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.data.CategoricalColumn;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.lab.OwnClasses;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.ConfusionMatrix;
import org.mlconcepts.metric.MulticlassAuc;
import org.mlconcepts.model.Features;
import org.mlconcepts.model.LogisticRegression;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.Rows;

/**
 * Rows of several classes in given shares, and two models that are judged on them: one logistic
 * regression a class against the rest, the highest probability decides; plainly, and with weights
 * that make all classes count alike.
 */
final class ClassSource {

  private static final double PENALTY = 1e-2;

  /** Of a reader's table. */
  private static final int MOST_CLASSES = 12;

  /** Rows of each class of a reader's table, for either part to have some. */
  private static final int LEAST_OF_EACH = 20;

  /** Where the clouds of the three classes lie: in a triangle, partly over each other. */
  private static final double[][] CENTRES = {{0, 0}, {2, 0}, {1, 1.7}};

  private final String name;
  private final List<Double> shares;
  private final double[][] rows;
  private final int[] labels;

  private ClassSource(String name, List<Double> shares, double[][] rows, int... labels) {
    this.name = name;
    this.shares = shares;
    this.rows = rows;
    this.labels = labels;
  }

  /** Unequal classes invented and real, then equal ones. */
  static List<ClassSource> all() {
    return List.of(
        new ClassSource("three clouds", List.of(0.9, 0.09, 0.01), new double[0][]),
        table(
            "thinned digits", Datasets.digits8x8(), "digit", List.of(0.55, 0.25, 0.12, 0.06, 0.02)),
        table(
            "thinned vowels",
            Datasets.vowelSpeakers(),
            "vowel",
            List.of(0.45, 0.25, 0.15, 0.1, 0.05)),
        table("vowels", Datasets.vowelSpeakers(), "vowel", equal(11)),
        table("digits", Datasets.digits8x8(), "digit", equal(5)));
  }

  /**
   * A reader's table, all of its columns and classes.
   *
   * @throws IllegalArgumentException if its target has no classes, or too many, or if one has too
   *     few rows
   */
  static ClassSource own(Dataset data) {
    OwnClasses classes =
        OwnClasses.of(data)
            .atLeast(3, "averages of two say little that one of them does not")
            .between(3, MOST_CLASSES)
            .atLeastRows(ScoreSource.LEAST_ROWS)
            .atLeastOfEach(LEAST_OF_EACH);
    int[] rows = IntStream.range(0, data.table().rows()).toArray();
    return new ClassSource(
        data.id(),
        IntStream.range(0, classes.count()).mapToObj(classes::share).toList(),
        Features.fit(data.features(), rows).matrix(rows),
        classes.labels());
  }

  private static List<Double> equal(int classes) {
    return IntStream.range(0, classes).mapToObj(c -> 1.0 / classes).toList();
  }

  /** The first classes of a table, as many as there are shares. */
  private static ClassSource table(String name, Dataset data, String target, List<Double> shares) {
    CategoricalColumn column = data.table().categorical(target);
    int[] kept =
        IntStream.range(0, data.table().rows())
            .filter(i -> column.codes()[i] < shares.size())
            .toArray();
    double[][] rows = Features.fit(data.features(), kept).matrix(kept);
    return new ClassSource(name, shares, rows, Rows.select(column.codes(), kept));
  }

  String name() {
    return name;
  }

  List<Double> shares() {
    return shares;
  }

  /** What one model decided and scored on the test rows. */
  record Judged(ConfusionMatrix matrix, MulticlassAuc areas) {}

  /** The plain model, then the weighted one, on the same rows. */
  List<Judged> judge(int train, int test, Seed seed) {
    int[][] parts = new int[2][];
    double[][] all;
    int[] classes;
    if (rows.length == 0) {
      int[] sizes = counts(train);
      int[] testSizes = counts(test);
      classes = IntStream.concat(repeated(sizes), repeated(testSizes)).toArray();
      all = clouds(classes, seed.stream("clouds"));
      int trained = IntStream.of(sizes).sum();
      parts[0] = IntStream.range(0, trained).toArray();
      parts[1] = IntStream.range(trained, classes.length).toArray();
    } else {
      all = rows;
      classes = labels;
      parts = split(train, test, seed.stream("split"));
    }
    double[][] training = Rows.select(all, parts[0]);
    int[] trainingLabels = Rows.select(classes, parts[0]);
    double[][] testing = Rows.select(all, parts[1]);
    int[] testLabels = Rows.select(classes, parts[1]);
    double[] alike = new double[training.length];
    Arrays.fill(alike, 1);
    return List.of(
        judged(training, trainingLabels, alike, testing, testLabels, seed),
        judged(training, trainingLabels, balancing(trainingLabels), testing, testLabels, seed));
  }

  /** At least three of each class. */
  private int[] counts(int size) {
    return shares.stream().mapToInt(s -> Math.max(3, (int) Math.round(s * size))).toArray();
  }

  private static IntStream repeated(int... sizes) {
    return IntStream.range(0, sizes.length).flatMap(c -> IntStream.range(0, sizes[c]).map(i -> c));
  }

  private static double[][] clouds(int[] classes, RandomGenerator random) {
    double[][] rows = new double[classes.length][2];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < 2; j++) {
        rows[i][j] = CENTRES[classes[i]][j] + random.nextGaussian();
      }
    }
    return rows;
  }

  /** Rows of each class in their share; fewer of all if a class has not enough. */
  private int[][] split(int train, int test, RandomGenerator random) {
    int[] order = Permutation.of(labels.length, random);
    int[][] byClass = new int[shares.size()][];
    double scale = 1;
    for (int c = 0; c < byClass.length; c++) {
      int wanted = c;
      byClass[c] = Arrays.stream(order).filter(i -> labels[i] == wanted).toArray();
      scale = Math.min(scale, (byClass[c].length - 6) / (shares.get(c) * (train + test)));
    }
    int[] trained = counts((int) (scale * train));
    int[] tested = counts((int) (scale * test));
    return new int[][] {
      IntStream.range(0, byClass.length)
          .flatMap(c -> Arrays.stream(byClass[c], 0, trained[c]))
          .toArray(),
      IntStream.range(0, byClass.length)
          .flatMap(c -> Arrays.stream(byClass[c], trained[c], trained[c] + tested[c]))
          .toArray()
    };
  }

  private double[] balancing(int[] classes) {
    double[] counts = new double[shares.size()];
    for (int c : classes) {
      counts[c]++;
    }
    return Arrays.stream(classes)
        .mapToDouble(c -> classes.length / (counts.length * counts[c]))
        .toArray();
  }

  private Judged judged(
      double[][] training,
      int[] trainingLabels,
      double[] weights,
      double[][] testing,
      int[] testLabels,
      Seed seed) {
    double[][] scores = new double[testing.length][shares.size()];
    for (int c = 0; c < shares.size(); c++) {
      int wanted = c;
      int[] own = Arrays.stream(trainingLabels).map(label -> label == wanted ? 1 : 0).toArray();
      double[] p =
          new LogisticRegression(PENALTY)
              .standardized()
              .fit(training, own, weights, seed.stream("unused"))
              .scores(testing);
      for (int i = 0; i < p.length; i++) {
        scores[i][wanted] = p[i];
      }
    }
    int[] predicted = new int[testing.length];
    Arrays.setAll(predicted, i -> highest(scores[i]));
    return new Judged(
        ConfusionMatrix.of(testLabels, predicted, shares.size()),
        MulticlassAuc.of(testLabels, scores));
  }

  private static int highest(double... values) {
    int best = 0;
    for (int c = 1; c < values.length; c++) {
      best = values[c] > values[best] ? c : best;
    }
    return best;
  }
}
