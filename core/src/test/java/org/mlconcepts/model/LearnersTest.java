package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Accuracy;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.Rows;

/** What must hold for every learner of classes, whichever it is. */
class LearnersTest {

  /** What can be asked of a learner beyond what all must do. */
  enum Trait {
    /** A row of weight 2 gives the same model as two equal rows. */
    WEIGHTS_ARE_COPIES,
    /** Another order of rows gives the same model. */
    ROW_ORDER,
    /** Rescaling a feature gives the same model. */
    UNITS,
    /** Tells apart what no straight line can. */
    XOR,
    /** Accepts rows of one class, and is then sure of it. */
    ONE_CLASS,
    NOT_SAVED
  }

  record Named(String name, ClassificationLearner learner, Set<Trait> traits) {
    static Named of(String name, ClassificationLearner learner, Trait... traits) {
      return new Named(name, learner, Set.of(traits));
    }

    boolean has(Trait trait) {
      return traits.contains(trait);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Named> learners() {
    MultilayerPerceptron network = MultilayerPerceptron.of(8);
    NetworkTraining whole =
        NetworkTraining.defaults().withBatch(10_000).withHeldOut(0).withEpochs(120);
    return Stream.of(
        Named.of(
            "logistic regression",
            new LogisticRegression(0.01).standardized(),
            Trait.WEIGHTS_ARE_COPIES,
            Trait.ROW_ORDER,
            Trait.UNITS),
        Named.of(
            "Gaussian naive Bayes",
            NaiveBayes.gaussian(),
            Trait.WEIGHTS_ARE_COPIES,
            Trait.ROW_ORDER,
            Trait.ONE_CLASS),
        Named.of(
            "nearest neighbours",
            new NearestNeighbours(5).classification(),
            Trait.ROW_ORDER,
            Trait.XOR,
            Trait.ONE_CLASS),
        Named.of(
            "tree",
            Cart.full().classification(),
            Trait.WEIGHTS_ARE_COPIES,
            Trait.ROW_ORDER,
            Trait.UNITS,
            Trait.XOR,
            Trait.ONE_CLASS),
        Named.of("forest", RandomForest.of(30), Trait.UNITS, Trait.XOR),
        Named.of(
            "bagged trees",
            BaggedTrees.randomForest(30, 2).classification(),
            Trait.UNITS,
            Trait.XOR,
            Trait.ONE_CLASS),
        Named.of("LIBLINEAR", new TribuoLogistic(1), Trait.ROW_ORDER, Trait.UNITS),
        Named.of("boosting", GradientBoosting.of(60), Trait.ROW_ORDER, Trait.UNITS, Trait.XOR),
        Named.of(
            "linear support vectors",
            SupportVectorMachine.linear(1),
            Trait.NOT_SAVED,
            Trait.WEIGHTS_ARE_COPIES,
            Trait.ROW_ORDER,
            Trait.UNITS),
        Named.of(
            "Gaussian support vectors",
            SupportVectorMachine.gaussian(10),
            Trait.NOT_SAVED,
            Trait.WEIGHTS_ARE_COPIES,
            Trait.ROW_ORDER,
            Trait.UNITS,
            Trait.XOR),
        Named.of("network", network, Trait.UNITS, Trait.XOR),
        Named.of(
            "network in one batch",
            network.withTraining(whole),
            Trait.WEIGHTS_ARE_COPIES,
            Trait.ROW_ORDER,
            Trait.UNITS,
            Trait.XOR),
        Named.of(
            "one against the rest",
            new OneVersusRest(new LogisticRegression(0.01).standardized()),
            Trait.NOT_SAVED,
            Trait.WEIGHTS_ARE_COPIES,
            Trait.ROW_ORDER,
            Trait.UNITS));
  }

  static final double[][] ROWS = rows(200, Seed.DEFAULT.stream("rows"));
  static final double[][] TEST = rows(400, Seed.DEFAULT.stream("test"));

  @ParameterizedTest
  @MethodSource("learners")
  void equalSeedsGiveEqualModelsAndTheRowsStayAsTheyAre(Named named) {
    double[][] given = copy(ROWS);
    int[] labels = line(ROWS);

    double[] once = named.learner().fit(given, labels, fit(3)).scores(TEST);
    double[] again = named.learner().fit(given, labels, fit(3)).scores(TEST);

    assertThat(again).containsExactly(once);
    assertThat(given).isDeepEqualTo(ROWS);
    assertThat(labels).containsExactly(line(ROWS));
  }

  @ParameterizedTest
  @MethodSource("learners")
  void probabilitiesSumToOneAndALineIsFound(Named named) {
    Classifier model = named.learner().fit(ROWS, line(ROWS), fit(1));

    for (double[] row : TEST) {
      double[] p = model.probabilities(row);
      assertThat(p).hasSize(2);
      assertThat(p[0] + p[1]).isCloseTo(1, within(1e-12));
      assertThat(p[0]).isBetween(0.0, 1.0);
      assertThat(model.probability(row, 1)).isEqualTo(p[1]);
    }
    assertThat(accuracy(model, line(TEST))).isGreaterThan(0.85);
  }

  @ParameterizedTest
  @MethodSource("learners")
  void xorIsFoundByThoseThatBendAndByNoOther(Named named) {
    Classifier model = named.learner().fit(ROWS, xor(ROWS), fit(1));

    if (named.has(Trait.XOR)) {
      assertThat(accuracy(model, xor(TEST))).isGreaterThan(0.85);
    } else {
      assertThat(accuracy(model, xor(TEST))).isLessThan(0.65);
    }
  }

  @ParameterizedTest
  @MethodSource("learners")
  void aConstantFeatureChangesNothingMuch(Named named) {
    double[][] wider = widened(ROWS);

    Classifier model = named.learner().fit(wider, line(ROWS), fit(1));

    assertThat(Accuracy.of(line(TEST), model.classifyAll(widened(TEST)))).isGreaterThan(0.85);
    assertThat(Arrays.stream(model.scores(widened(TEST)))).allMatch(Double::isFinite);
  }

  @ParameterizedTest
  @MethodSource("learners")
  void oneClassIsLearntWithCertaintyOrRefusedWithAWayOut(Named named) {
    int[] same = new int[ROWS.length];

    if (named.has(Trait.ONE_CLASS)) {
      assertThat(named.learner().fit(ROWS, same, fit(1)).probability(ROWS[0], 0)).isEqualTo(1);
    } else {
      assertThatThrownBy(() -> named.learner().fit(ROWS, same, fit(1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageMatching("labels must hold (both|at least two) classes.*stratify the split.*");
    }
  }

  @ParameterizedTest
  @MethodSource("learners")
  void weightTwoIsTwoCopiesAndWeightZeroIsNone(Named named) {
    assumeTrue(named.has(Trait.WEIGHTS_ARE_COPIES));
    WeightedClassificationLearner learner = (WeightedClassificationLearner) named.learner();
    int[] labels = line(ROWS);
    double[] weights = new double[ROWS.length];
    Arrays.setAll(weights, i -> i % 3);
    int[] copied =
        IntStream.range(0, ROWS.length)
            .flatMap(i -> IntStream.generate(() -> i).limit(i % 3))
            .toArray();

    double[] weighted = learner.fit(ROWS, labels, weights, fit(1)).scores(TEST);
    double[] copies =
        learner.fit(Rows.select(ROWS, copied), Rows.select(labels, copied), fit(1)).scores(TEST);
    double[] plain = learner.fit(ROWS, labels, fit(1)).scores(TEST);

    assertThat(furthest(weighted, copies)).isLessThan(tolerance(named));
    assertThat(weighted).isNotEqualTo(plain);
  }

  @ParameterizedTest
  @MethodSource("learners")
  void theOrderOfRowsDoesNotMatterWhereNothingIsDrawn(Named named) {
    assumeTrue(named.has(Trait.ROW_ORDER));
    int[] order = Permutation.of(ROWS.length, Seed.DEFAULT.stream("order"));

    double[] given = named.learner().fit(ROWS, line(ROWS), fit(1)).scores(TEST);
    double[] shuffled =
        named
            .learner()
            .fit(Rows.select(ROWS, order), Rows.select(line(ROWS), order), fit(1))
            .scores(TEST);

    assertThat(furthest(shuffled, given)).isLessThan(tolerance(named));
  }

  @ParameterizedTest
  @MethodSource("learners")
  void unitsDoNotMatterWhereFeaturesAreScaledInside(Named named) {
    assumeTrue(named.has(Trait.UNITS));

    Classifier given = named.learner().fit(ROWS, line(ROWS), fit(1));
    Classifier scaled = named.learner().fit(kilo(ROWS), line(ROWS), fit(1));

    assertThat(furthest(scaled.scores(kilo(TEST)), given.scores(TEST)))
        .isLessThan(tolerance(named));
  }

  @ParameterizedTest
  @MethodSource("learners")
  void refusesRowsWithoutLabelsAndRowsOfAnotherWidth(Named named) {
    assertThatThrownBy(() -> named.learner().fit(ROWS, new int[] {0, 1}, fit(1)))
        .isInstanceOf(IllegalArgumentException.class);
    Classifier model = named.learner().fit(ROWS, line(ROWS), fit(1));
    assertThatThrownBy(() -> model.probabilities(new double[] {1}))
        .hasMessage("row must have 3 features, but had 1");
  }

  private static double furthest(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> Math.abs(a[i] - b[i])).max().orElseThrow();
  }

  /** What solvers that stop at a tolerance, and sums in another order, may differ by. */
  private static double tolerance(Named named) {
    return named.name().contains("support") ? 1e-3 : named.name().contains("network") ? 1e-6 : 1e-8;
  }

  static RandomGenerator fit(long seed) {
    return new Seed(seed).stream("fit");
  }

  private static double accuracy(Classifier model, int[] labels) {
    return Accuracy.of(labels, model.classifyAll(TEST));
  }

  static double[][] rows(int count, RandomGenerator random) {
    return IntStream.range(0, count)
        .mapToObj(i -> IntStream.range(0, 3).mapToDouble(j -> random.nextGaussian()).toArray())
        .toArray(double[][]::new);
  }

  static int[] line(double[][] rows) {
    return Arrays.stream(rows).mapToInt(row -> row[0] + row[1] > 0.1 ? 1 : 0).toArray();
  }

  private static int[] xor(double[][] rows) {
    return Arrays.stream(rows).mapToInt(row -> row[0] > 0 != row[1] > 0 ? 1 : 0).toArray();
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }

  private static double[][] widened(double[][] rows) {
    return Arrays.stream(rows)
        .map(row -> new double[] {row[0], 0.1, row[1], row[2]})
        .toArray(double[][]::new);
  }

  private static double[][] kilo(double[][] rows) {
    return Arrays.stream(rows)
        .map(row -> new double[] {1000 * row[0] + 7, row[1], row[2]})
        .toArray(double[][]::new);
  }
}
