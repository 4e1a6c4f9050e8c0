package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.RegressionErrors;
import org.mlconcepts.sample.Bootstrap;
import org.mlconcepts.sample.Rows;
import org.tribuo.MutableDataset;
import org.tribuo.common.tree.AbstractCARTTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.rtree.CARTRegressionTrainer;
import org.tribuo.regression.rtree.impurity.MeanSquaredError;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.data.vector.DoubleVector;

class CartTest {

  private static final RandomGenerator UNUSED = Seed.DEFAULT.stream("unused");

  @Test
  void splitsHalfwayBetweenTheTwoGroups() {
    RegressionTree tree =
        Cart.full()
            .withMaxDepth(1)
            .fit(column(1, 2, 3, 7, 8), new double[] {0, 0, 0, 6, 8}, UNUSED);

    assertThat(tree.leaves()).isEqualTo(2);
    assertThat(tree.predict(new double[] {5}))
        .isEqualTo(0); // the threshold is 5, and x <= 5 goes left
    assertThat(tree.predict(new double[] {Math.nextUp(5)})).isEqualTo(7);
  }

  @Test
  void takesTheLowestFeatureAndThresholdOfEqualSplits() {
    double[][] rows = {{0, 0}, {1, 1}, {2, 2}, {3, 3}};
    RegressionTree tree = Cart.full().withMaxDepth(1).fit(rows, new double[] {1, 0, 0, 1}, UNUSED);

    assertThat(tree.rootFeature()).hasValue(0);
    assertThat(tree.predict(new double[] {0.5, 9})).isEqualTo(1);
    assertThat(tree.predict(new double[] {0.6, 9})).isCloseTo(1.0 / 3, within(1e-15));
  }

  @Test
  void solvesExclusiveOrAlthoughItsFirstSplitGainsNothing() {
    double[][] rows = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    double[] targets = {0, 1, 1, 0};
    assertThat(Cart.full().fit(rows, targets, UNUSED).predictAll(rows)).containsExactly(targets);
  }

  @Test
  void isASingleLeafWhereNothingCanBeSplit() {
    double[] tenths = {0.1, 0.1, 0.1};
    assertThat(Cart.full().fit(column(1, 2, 3), tenths, UNUSED).predict(new double[] {0}))
        .isEqualTo(0.1);
    RegressionTree constantFeature = Cart.full().fit(column(4, 4), new double[] {1, 2}, UNUSED);
    assertThat(constantFeature.rootFeature()).isEmpty();
    assertThat(constantFeature.predict(new double[] {4})).isEqualTo(1.5);
    assertThat(Cart.full().withMaxDepth(0).fit(column(1, 2), new double[] {1, 2}, UNUSED).leaves())
        .isOne();
  }

  @Test
  void keepsNeighbouringDoublesApart() {
    double[] targets = {0, 1};
    double[][] rows = column(1, Math.nextUp(1));
    assertThat(Cart.full().fit(rows, targets, UNUSED).predictAll(rows)).containsExactly(targets);
    double[][] huge = column(-Double.MAX_VALUE, Double.MAX_VALUE);
    assertThat(Cart.full().fit(huge, targets, UNUSED).predictAll(huge)).containsExactly(targets);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void splitsTheRootWhereTheSquaredErrorIsLeast(int seed) {
    RandomGenerator random = new Seed(seed).stream("data");
    double[][] rows = matrix(random, 30, 4);
    double[] targets = gaussians(random, 30);
    RegressionTree stump =
        Cart.full().withMaxDepth(1).withMinLeafRows(3).fit(rows, targets, UNUSED);

    double least = Double.POSITIVE_INFINITY;
    for (int j = 0; j < 4; j++) {
      for (double[] cut : rows) {
        int feature = j;
        int[] low = IntStream.range(0, 30).filter(i -> rows[i][feature] <= cut[feature]).toArray();
        int[] high = IntStream.range(0, 30).filter(i -> rows[i][feature] > cut[feature]).toArray();
        if (low.length >= 3 && high.length >= 3) {
          least =
              Math.min(
                  least, spread(Rows.select(targets, low)) + spread(Rows.select(targets, high)));
        }
      }
    }
    assertThat(30 * RegressionErrors.of(targets, stump.predictAll(rows)).mse())
        .isCloseTo(least, within(1e-10));
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 7", "2, 5, 5", "3, 20, 3", "4, 1, 2147483647", "5, 10, 1"})
  void keepsItsLimits(int seed, int minLeafRows, int maxDepth) {
    RandomGenerator random = new Seed(seed).stream("data");
    double[][] rows = matrix(random, 150, 3);
    for (double[] row : rows) {
      row[1] = Math.rint(row[1]); // many equal values
    }
    double[] targets = gaussians(random, 150);
    RegressionTree tree = new Cart(maxDepth, minLeafRows, 2).fit(rows, targets, random);

    assertThat(tree.depth()).isLessThanOrEqualTo(maxDepth);
    double[] fitted = tree.predictAll(rows);
    double[] distinct = Arrays.stream(fitted).distinct().toArray();
    assertThat(distinct).hasSize(tree.leaves());
    for (double mean : distinct) {
      int[] leaf = IntStream.range(0, 150).filter(i -> fitted[i] == mean).toArray();
      assertThat(leaf).hasSizeGreaterThanOrEqualTo(minLeafRows);
      assertThat(mean)
          .isCloseTo(
              Arrays.stream(Rows.select(targets, leaf)).average().orElseThrow(), within(1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void treatsAWeightLikeRepeatedRows(int seed) {
    RandomGenerator random = new Seed(seed).stream("data");
    double[][] rows = matrix(random, 60, 3);
    double[] targets = gaussians(random, 60);
    int[] drawn = Bootstrap.resample(60, random);
    double[] weights = new double[60];
    Arrays.stream(drawn).forEach(row -> weights[row]++);
    Cart cart = Cart.full().withMaxDepth(4);

    RegressionTree weighted = cart.fit(rows, targets, weights, UNUSED);
    RegressionTree repeated =
        cart.fit(Rows.select(rows, drawn), Rows.select(targets, drawn), UNUSED);
    double[][] elsewhere = matrix(random, 200, 3);
    assertThat(weighted.predictAll(elsewhere))
        .containsExactly(repeated.predictAll(elsewhere), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void agreesWithTwoLibraries(int seed) {
    RandomGenerator random = new Seed(seed).stream("data");
    double[][] rows = matrix(random, 300, 3);
    double[] targets = new double[300];
    Arrays.setAll(
        targets,
        i ->
            StrictMath.sin(2 * rows[i][0]) + rows[i][1] * rows[i][2] + 0.3 * random.nextGaussian());

    double[] own =
        Cart.full()
            .withMaxDepth(4)
            .fit(rows, targets, UNUSED)
            .predictAll(rows); // Tribuo's leaves are floats
    assertThat(own).containsExactly(tribuo(rows, targets, 4), within(1e-6));
    double[] large = Cart.full().withMinLeafRows(20).fit(rows, targets, UNUSED).predictAll(rows);
    assertThat(large).containsExactly(smile(rows, targets, 20), within(1e-10));
  }

  @Test
  void drawsCandidatesAmongTheFeaturesThatVary() {
    double[][] rows = new double[40][5];
    double[] targets = new double[40];
    for (int i = 0; i < 40; i++) {
      rows[i][3] = i;
      targets[i] = i;
    }
    for (int seed = 0; seed < 30; seed++) {
      RandomGenerator random = new Seed(seed).stream("tree");
      assertThat(Cart.full().withCandidateFeatures(1).fit(rows, targets, random).leaves())
          .isEqualTo(40);
    }
  }

  @Test
  void drawsEachCandidateEquallyOften() {
    RandomGenerator random = Seed.DEFAULT.stream("candidates");
    double[][] rows = {{0, 0, 0, 0}, {1, 1, 1, 1}};
    int[] count = new int[4];
    for (int i = 0; i < 4000; i++) {
      RegressionTree tree =
          Cart.full().withCandidateFeatures(1).fit(rows, new double[] {0, 1}, random);
      count[tree.rootFeature().orElseThrow()]++;
    }
    double error = Math.sqrt(4000 * 0.25 * 0.75);
    assertThat(Arrays.stream(count).boxed())
        .allSatisfy(c -> assertThat(c.doubleValue()).isCloseTo(1000, within(4 * error)));
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> Cart.full().withMinLeafRows(0))
        .hasMessage("minLeafRows must be at least 1, but was 0");
    assertThatThrownBy(() -> Cart.full().fit(column(1, Double.NaN), new double[2], UNUSED))
        .hasMessageContaining("rows[1][0] must be finite, but was NaN; impute");
    assertThatThrownBy(() -> Cart.full().fit(column(1, 2), new double[2], new double[2], UNUSED))
        .hasMessageContaining("weights must not all be 0");
    assertThatThrownBy(
            () -> Cart.full().fit(column(1, 2), new double[2], UNUSED).predict(new double[2]))
        .hasMessage("row must have 1 features, but had 2");
  }

  private static double[] tribuo(double[][] rows, double[] targets, int depth) {
    RegressionFactory factory = new RegressionFactory();
    var dataset = new MutableDataset<>(new SimpleDataSourceProvenance("rows", factory), factory);
    for (int i = 0; i < rows.length; i++) {
      dataset.add(
          new ArrayExample<>(
              new org.tribuo.regression.Regressor("y", targets[i]),
              new String[] {"a", "b", "c"},
              rows[i]));
    }
    AbstractCARTTrainer<org.tribuo.regression.Regressor> trainer =
        new CARTRegressionTrainer(depth, 1, 0, 1, false, new MeanSquaredError(), 1);
    var model = trainer.train(dataset);
    return dataset.getData().stream()
        .mapToDouble(e -> model.predict(e).getOutput().getValues()[0])
        .toArray();
  }

  private static double[] smile(double[][] rows, double[] targets, int minLeafRows) {
    DataFrame data = DataFrame.of(rows, "a", "b", "c").merge(DoubleVector.of("y", targets));
    return smile.regression.RegressionTree.fit(Formula.lhs("y"), data, 1000, 1000, minLeafRows)
        .predict(data);
  }

  private static double spread(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
  }

  private static double[][] column(double... values) {
    return Arrays.stream(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
  }

  private static double[][] matrix(RandomGenerator random, int rows, int features) {
    return IntStream.range(0, rows)
        .mapToObj(i -> gaussians(random, features))
        .toArray(double[][]::new);
  }

  private static double[] gaussians(RandomGenerator random, int n) {
    return IntStream.range(0, n).mapToDouble(i -> random.nextGaussian()).toArray();
  }
}
