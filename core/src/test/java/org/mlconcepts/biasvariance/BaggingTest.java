package org.mlconcepts.biasvariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mlconcepts.biasvariance.Bagging.Ensemble;
import org.mlconcepts.biasvariance.Bagging.Parts;
import org.mlconcepts.biasvariance.Bagging.Result;
import org.mlconcepts.biasvariance.Bagging.Size;
import org.mlconcepts.biasvariance.Bagging.Study;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.model.BaggedTrees;
import org.mlconcepts.model.Cart;
import org.mlconcepts.model.NearestNeighbours;

class BaggingTest {

  private static final Bagging QUICK =
      Bagging.defaults().withTrees(20).withTrainingSets(5).withTestPoints(100).withRepeats(30);

  @Test
  void testErrorIsTheSumOfItsPartsAtAnySettings() {
    RandomGenerator rng = new Seed(4).stream("settings");
    for (int i = 0; i < 8; i++) {
      Bagging experiment =
          new Bagging(
              10 + rng.nextInt(40),
              10 + rng.nextInt(10),
              1 + rng.nextInt(8),
              2 + rng.nextInt(4),
              2 + rng.nextInt(4),
              1 + rng.nextInt(30),
              2 + rng.nextInt(3));
      for (Study study : experiment.run(new Seed(i)).studies()) {
        for (Parts parts : allParts(study)) {
          for (int r = 0; r < experiment.repeats(); r++) {
            double sum = parts.biasSquared().get(r) + parts.variance().get(r) + study.noise();

            assertThat(parts.testError().get(r)).isCloseTo(sum, within(1e-9 * sum));
            assertThat(parts.variance().get(r)).isNotNegative();
          }
        }
      }
    }
  }

  private static List<Parts> allParts(Study study) {
    List<Parts> all = new ArrayList<>(List.of(study.tree().parts(), study.leafLimited().parts()));
    study.byDepth().forEach(tree -> all.add(tree.parts()));
    study.ensembles().forEach(ensemble -> ensemble.sizes().forEach(size -> all.add(size.parts())));
    return all;
  }

  @Test
  void figuresPublishedForFiftyRowsAndTenTreesComeOutAgain() {
    // scikit-learn, examples/ensemble/plot_bias_variance.py: tree 0.0255 = 0.0003 + 0.0152 +
    // 0.0098,
    // bagging 0.0196 = 0.0004 + 0.0092 + 0.0098; its bias² still holds variance/50, and its noise
    // is a sample.
    Study bumps =
        Bagging.defaults()
            .withTrees(10)
            .withTrainingSets(50)
            .withTestPoints(100)
            .withRepeats(12)
            .run(new Seed(42))
            .on(RegressionProblem.BUMPS);
    Parts tree = bumps.tree().parts();
    Parts bagging = bumps.bagging().all();

    assertThat(tree.mean(Parts::testError).mean()).isCloseTo(0.0255, within(0.15 * 0.0255));
    assertThat(tree.mean(Parts::variance).mean()).isCloseTo(0.0152, within(0.15 * 0.0152));
    assertThat(bagging.mean(Parts::testError).mean()).isCloseTo(0.0196, within(0.15 * 0.0196));
    assertThat(bagging.mean(Parts::variance).mean()).isCloseTo(0.0092, within(0.15 * 0.0092));
    assertThat(tree.mean(Parts::biasSquared).mean() + 0.0152 / 50)
        .isCloseTo(0.0003, within(0.0002));
    assertThat(bagging.mean(Parts::biasSquared).mean() + 0.0092 / 50)
        .isCloseTo(0.0004, within(0.0002));
  }

  @Test
  void fullTreeOnALineIsTheNearestNeighbour() {
    double[][] test = RegressionProblem.BUMPS.drawRows(200, new Seed(1).stream("test"));
    for (int i = 0; i < 30; i++) {
      RandomGenerator rng = new Seed(i).stream("training set");
      double[][] rows = RegressionProblem.BUMPS.drawRows(50, rng);
      double[] targets = RegressionProblem.BUMPS.drawTargets(rows, rng);

      assertThat(Cart.full().fit(rows, targets, rng).predictAll(test))
          .containsExactly(
              new NearestNeighbours(1).fit(rows, targets, rng).predictAll(test), within(1e-12));
    }
  }

  @Test
  void baggedTreesOnALineApproachNearestNeighboursWithKnownWeights() {
    // The k-th nearest of n rows is the nearest one in a bootstrap sample with probability
    // (1-(k-1)/n)^n - (1-k/n)^n.
    RandomGenerator rng = new Seed(5).stream("training set");
    double[][] rows = RegressionProblem.BUMPS.drawRows(50, rng);
    double[] targets = RegressionProblem.BUMPS.drawTargets(rows, rng);
    int trees = 4000;
    List<double[]> each = new ArrayList<>();
    double[][] test = RegressionProblem.BUMPS.drawRows(40, rng);
    new BaggedTrees(trees, Cart.full())
        .fit(rows, targets, rng)
        .trees()
        .forEach(t -> each.add(t.predictAll(test)));

    for (int point = 0; point < test.length; point++) {
      int at = point;
      double x = test[at][0];
      int[] byDistance =
          IntStream.range(0, 50)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> Math.abs(rows[i][0] - x)))
              .mapToInt(i -> i)
              .toArray();
      double expected = 0;
      for (int k = 1; k <= 50; k++) {
        double weight = Math.pow(1 - (k - 1) / 50.0, 50) - Math.pow(1 - k / 50.0, 50);
        expected += weight * targets[byDistance[k - 1]];
      }
      Estimate average =
          Estimate.of(each.stream().mapToDouble(predictions -> predictions[at]).toArray());

      assertThat(average.mean()).isCloseTo(expected, within(4.5 * average.standardError()));
    }
  }

  @Test
  void theoryFromTheFirstTenTreesForetellsTheVarianceOfAnyNumber() {
    Result result = QUICK.withTrees(50).withTrainingSets(8).run(new Seed(6));
    for (Study study : result.studies()) {
      for (Ensemble ensemble : study.ensembles()) {
        for (Size size : ensemble.sizes()) {
          Estimate measured = size.parts().mean(Parts::variance);

          assertThat(measured.mean())
              .isCloseTo(ensemble.theory(size.trees()), within(4 * measured.standardError()));
        }
      }
    }
  }

  @Test
  void averageHasTheBiasOfItsFirstTree() {
    for (Study study : QUICK.run(new Seed(7)).studies()) {
      for (Ensemble ensemble : study.ensembles()) {
        Estimate difference = difference(ensemble.sizes().get(0).parts(), ensemble.all());

        assertThat(difference.mean()).isCloseTo(0, within(4 * difference.standardError()));
      }
    }
  }

  private static Estimate difference(Parts a, Parts b) {
    double[] differences = new double[a.biasSquared().size()];
    Arrays.setAll(differences, i -> a.biasSquared().get(i) - b.biasSquared().get(i));
    return Estimate.of(differences);
  }

  @Test
  void forestNeedsSeveralFeaturesToChooseFrom() {
    Result result = QUICK.withRepeats(2).run(new Seed(1));

    assertThat(result.on(RegressionProblem.BUMPS).ensembles())
        .extracting(Ensemble::name)
        .containsExactly("bagging");
    assertThat(result.on(RegressionProblem.FRIEDMAN).ensembles())
        .extracting(Ensemble::name)
        .containsExactly("bagging", "random forest");
  }

  @Test
  void treesOfAForestResembleEachOtherLessThanBaggedOnes() {
    List<Ensemble> ensembles = QUICK.run(new Seed(9)).on(RegressionProblem.FRIEDMAN).ensembles();

    assertThat(ensembles.get(1).correlation()).isLessThan(ensembles.get(0).correlation());
    assertThat(ensembles.get(1).treeVariance()).isGreaterThan(ensembles.get(0).treeVariance());
  }

  @Test
  void averageVariesLessThanOneTreeInAlmostEveryRepeat() {
    for (Study study : QUICK.run(new Seed(10)).studies()) {
      double[] tree = Values.array(study.tree().parts().variance());
      double[] bagging = Values.array(study.bagging().all().variance());

      assertThat(IntStream.range(0, tree.length).filter(i -> bagging[i] < tree[i]).count())
          .isGreaterThanOrEqualTo(29);
    }
  }

  @Test
  void verdictsAreTheExpectedOnesForOtherSeedsToo() {
    Bagging experiment = Bagging.defaults().withTrees(30);
    for (int seed : new int[] {1, 77}) {
      List<Claim> claims = new BaggingReading().claims(experiment, experiment.run(new Seed(seed)));

      assertThat(claims).allMatch(Claim::asExpected);
    }
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bagging.defaults().withTrees(9))
        .withMessage("trees must be at least 10, but was 9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bagging.defaults().withDepth(9))
        .withMessage("depth must be in 1..8, but was 9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bagging.defaults().withLeafRows(26))
        .withMessage("leafRows must be in 2..25 (half of train), but was 26");
  }
}
