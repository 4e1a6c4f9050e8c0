package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Seed;

class BaggedTreesTest {

  private final double[][] rows = gaussians(Seed.DEFAULT.stream("rows"), 120);
  private final double[] targets =
      Arrays.stream(rows).mapToDouble(r -> StrictMath.sin(r[0]) + r[1]).toArray();

  @Test
  void equalGeneratorsGrowEqualForests() {
    BaggedTrees learner = BaggedTrees.randomForest(10, 2);
    Forest first = learner.fit(rows, targets, new Seed(7).stream("forest"));
    Forest again = learner.fit(rows, targets, new Seed(7).stream("forest"));
    Forest other = learner.fit(rows, targets, new Seed(8).stream("forest"));

    assertThat(again.predictAll(rows)).containsExactly(first.predictAll(rows));
    assertThat(other.predictAll(rows)).isNotEqualTo(first.predictAll(rows));
  }

  @Test
  void aLargerForestBeginsWithTheTreesOfASmallerOne() {
    Forest small = new BaggedTrees(3, Cart.full()).fit(rows, targets, new Seed(7).stream("forest"));
    Forest large = new BaggedTrees(5, Cart.full()).fit(rows, targets, new Seed(7).stream("forest"));
    for (int t = 0; t < 3; t++) {
      assertThat(large.trees().get(t).predictAll(rows))
          .containsExactly(small.trees().get(t).predictAll(rows));
    }
  }

  @Test
  void predictsTheMeanOfItsTrees() {
    Forest forest =
        new BaggedTrees(4, Cart.full()).fit(rows, targets, new Seed(7).stream("forest"));
    double[] row = {0.2, -0.4, 1};
    double mean =
        forest.trees().stream().mapToDouble(tree -> tree.predict(row)).average().orElseThrow();
    assertThat(forest.predict(row)).isCloseTo(mean, within(1e-14));
    assertThat(forest.predictAll(new double[][] {row})).containsExactly(forest.predict(row));
  }

  @Test
  void answersOutOfBagOnlyByTreesThatHaveNotSeenTheRow() {
    Forest one = new BaggedTrees(1, Cart.full()).fit(rows, targets, new Seed(7).stream("forest"));
    RegressionTree tree = one.trees().get(0);
    int undefined = 0;
    for (int row = 0; row < rows.length; row++) {
      if (one.outOfBag(row).isDefined()) {
        assertThat(one.outOfBag(row).orElseThrow()).isEqualTo(tree.predict(rows[row]));
      } else {
        undefined++;
        assertThat(tree.predict(rows[row]))
            .isEqualTo(targets[row]); // a full tree reproduces what it has seen
      }
    }
    double expected = rows.length * (1 - StrictMath.pow(1 - 1.0 / rows.length, rows.length));
    assertThat((double) undefined).isCloseTo(expected, within(4 * Math.sqrt(rows.length * 0.25)));

    Forest many =
        new BaggedTrees(100, Cart.full()).fit(rows, targets, new Seed(7).stream("forest"));
    assertThat(IntStream.range(0, rows.length))
        .allSatisfy(r -> assertThat(many.outOfBag(r).isDefined()).isTrue());
  }

  @Test
  void givesProbabilitiesForTwoClassesAndRefusesMore() {
    int[] labels = Arrays.stream(targets).mapToInt(t -> t > 0 ? 1 : 0).toArray();
    ClassificationLearner learner = BaggedTrees.randomForest(20, 1).classification();
    Classifier forest = learner.fit(rows, labels, new Seed(7).stream("forest"));
    for (double[] row : rows) {
      double[] p = forest.probabilities(row);
      assertThat(p[0] + p[1]).isCloseTo(1, within(1e-15));
      assertThat(p[1]).isBetween(0.0, 1.0);
      assertThat(forest.classify(row)).isEqualTo(p[1] > p[0] ? 1 : 0);
    }
    labels[3] = 2;
    assertThatThrownBy(() -> learner.fit(rows, labels, new Seed(7).stream("forest")))
        .hasMessage("labels must be 0 or 1, but row 3 has 2");
  }

  private static double[][] gaussians(RandomGenerator random, int n) {
    return IntStream.range(0, n)
        .mapToObj(
            i -> new double[] {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()})
        .toArray(double[][]::new);
  }
}
