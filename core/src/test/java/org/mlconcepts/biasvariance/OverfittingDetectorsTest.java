package org.mlconcepts.biasvariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mlconcepts.biasvariance.LabelledSource.Draw;
import org.mlconcepts.biasvariance.OverfittingDetectors.Model;
import org.mlconcepts.biasvariance.OverfittingDetectors.Study;
import org.mlconcepts.biasvariance.OverfittingDetectors.Tree;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.model.Cart;
import org.mlconcepts.model.Classifier;
import org.mlconcepts.model.SmileForest;

class OverfittingDetectorsTest {

  private static final OverfittingDetectors QUICK =
      OverfittingDetectors.defaults()
          .withTrees(10)
          .withPermutations(19)
          .withTestRows(300)
          .withRepeats(15);
  private static final Study STUDY = synthetic(QUICK, 1);

  private static Study synthetic(OverfittingDetectors experiment, int seed) {
    return new OverfittingStudy(experiment, new LabelledSource.Synthetic(experiment))
        .run(new Seed(seed), Progress.silent());
  }

  @Test
  void rightShareWeighsPairsByHowMuchTheyDiffer() {
    double[] truth = {1, 2, 4};

    assertThat(OverfittingStudy.rightShare(new double[] {10, 20, 30}, truth)).isEqualTo(1);
    assertThat(OverfittingStudy.rightShare(new double[] {30, 20, 10}, truth)).isZero();
    assertThat(OverfittingStudy.rightShare(new double[] {7, 7, 7}, truth)).isEqualTo(0.5);
    assertThat(OverfittingStudy.rightShare(new double[] {2, 1, 3}, truth)).isEqualTo(5.0 / 6);
    assertThat(OverfittingStudy.rightShare(truth, new double[] {3, 3, 3})).isEqualTo(0.5);
  }

  @Test
  void savedIsTheMeanDifferenceInTheDirectionOfTheSignal() {
    assertThat(OverfittingStudy.saved(new double[] {2, 1, 3}, new double[] {1, 2, 4}))
        .isEqualTo((-1 + 3 + 2) / 3.0);
    assertThat(OverfittingStudy.saved(new double[] {5, 5}, new double[] {1, 2})).isZero();
  }

  @Test
  void trainingErrorOnlyFallsWithDepthAtAnySettings() {
    RandomGenerator rng = new Seed(3).stream("settings");
    for (int i = 0; i < 6; i++) {
      OverfittingDetectors experiment =
          QUICK
              .withRows(40 + rng.nextInt(100))
              .withFolds(2 + rng.nextInt(8))
              .withFlips(0.01 + 0.4 * rng.nextDouble())
              .withTrees(1 + rng.nextInt(5))
              .withRepeats(2 + rng.nextInt(3));
      List<Tree> trees = synthetic(experiment, i).trees();
      for (int d = 1; d < trees.size(); d++) {
        for (int r = 0; r < experiment.repeats(); r++) {
          assertThat(trees.get(d).model().training().get(r))
              .isLessThanOrEqualTo(trees.get(d - 1).model().training().get(r));
        }
      }
    }
  }

  @Test
  void fullTreeLearnsRandomLabelsByHeart() {
    assertThat(STUDY.model("full tree").training()).containsOnly(0.0);
    assertThat(STUDY.permuted().get(0).training()).containsOnly(0.0);
    assertThat(Estimate.of(Values.array(STUDY.permuted().get(0).crossValidated())).mean())
        .isBetween(0.45, 0.55);
  }

  @Test
  void testErrorIsThatOnFreshNoisyLabels() {
    OverfittingDetectors experiment = QUICK.withTestRows(20_000).withFlips(0.3);
    Draw draw = new LabelledSource.Synthetic(experiment).draw(0, new Seed(5));
    Classifier model =
        Cart.full()
            .withMaxDepth(3)
            .classification()
            .fit(draw.train().rows, draw.train().labels, new Seed(5).stream("tree"));
    RandomGenerator rng = new Seed(6).stream("flips");
    int[] noisy =
        Arrays.stream(draw.test().labels)
            .map(label -> rng.nextDouble() < 0.3 ? 1 - label : label)
            .toArray();

    double expected = draw.testErrorGiven(draw.test().error(model));

    double standardError = Math.sqrt(expected * (1 - expected) / 20_000);
    assertThat(draw.test().withLabels(noisy).error(model))
        .isCloseTo(expected, within(4 * standardError));
    assertThat(draw.testErrorGiven(0)).isEqualTo(0.3);
  }

  @Test
  void nothingBeatsTheBestPossibleModel() {
    for (Model model : STUDY.models()) {
      assertThat(model.test()).allMatch(error -> error >= 0.15);
    }
  }

  @Test
  void pValuesOfLabelsWithNothingToFindAreUniform() {
    OverfittingDetectors experiment = QUICK.withRows(40).withTestRows(100);
    double[] p = new double[400];
    for (int r = 0; r < p.length; r++) {
      Draw draw = new LabelledSource.Synthetic(experiment).draw(r, new Seed(4));
      p[r] =
          new OverfittingRepeat(experiment, draw, new Seed(r))
              .permutationTest(Cart.full().classification())[1];
    }

    assertThat(Arrays.stream(p).boxed()).allMatch(value -> value >= 0.05 && value <= 1);
    for (double level : new double[] {0.05, 0.25, 0.5}) {
      double share =
          (double) Arrays.stream(p).filter(value -> value <= level + 1e-9).count() / p.length;
      // Equal errors count against the labels as they are, so p is a little too large rather than
      // too small.
      assertThat(share).isLessThan(level + 4 * Math.sqrt(level * (1 - level) / p.length));
      assertThat(share).isGreaterThan(0.3 * level);
    }
  }

  @Test
  void piecesOfATableShareNoRows() {
    LabelledSource.OfTable source = new LabelledSource.OfTable(Datasets.telcoChurn(), QUICK);
    Set<Integer> trained = new HashSet<>();
    for (int repeat = 0; repeat < 46; repeat++) {
      LabelledSource.OfTable.Chosen chosen = source.choose(repeat, new Seed(1));

      assertThat(chosen.train()).hasSize(150);
      assertThat(Arrays.stream(chosen.train()).filter(trained::add)).hasSize(150);
      assertThat(IntStream.of(chosen.train()).boxed())
          .doesNotContainAnyElementsOf(IntStream.of(chosen.validation()).boxed().toList())
          .doesNotContainAnyElementsOf(IntStream.of(chosen.test()).boxed().toList());
      assertThat(
              IntStream.concat(IntStream.of(chosen.validation()), IntStream.of(chosen.test()))
                  .distinct())
          .hasSize(400 + 300);
    }
  }

  @Test
  void forestHasTheLargerGapAndTheSmallerErrorThanAShallowTree() {
    Study study = synthetic(QUICK.withTrees(25).withRepeats(30), 7);
    Model forest = study.model("random forest");
    Model shallow = study.trees().get(2).model();

    assertThat(times(forest.gap(), shallow.gap())).isZero();
    assertThat(times(forest.test(), shallow.test())).isGreaterThanOrEqualTo(28);
  }

  private static long times(List<Double> smaller, List<Double> larger) {
    return IntStream.range(0, smaller.size()).filter(r -> smaller.get(r) < larger.get(r)).count();
  }

  @Test
  void forestOfAnotherLibraryHasTheSameGapAndTheSameError() {
    OverfittingDetectors experiment = QUICK.withTrees(25).withRepeats(12);
    Study study = synthetic(experiment, 8);
    LabelledSource source = new LabelledSource.Synthetic(experiment);
    double[] training = new double[12];
    double[] difference = new double[12];
    for (int r = 0; r < difference.length; r++) {
      Draw draw = source.draw(r, new Seed(8));
      Classifier forest =
          SmileForest.of(25)
              .fit(draw.train().rows, draw.train().labels, new Seed(r).stream("forest"));

      training[r] = draw.train().error(forest);
      difference[r] =
          draw.testErrorGiven(draw.test().error(forest))
              - study.model("random forest").test().get(r);
    }
    assertThat(Estimate.of(training).mean()).isLessThan(0.02);
    Estimate estimate = Estimate.of(difference);
    assertThat(estimate.mean()).isCloseTo(0, within(4 * estimate.standardError()));
  }

  @Test
  void runsOnATableOfTheReader() {
    List<Study> studies =
        QUICK
            .withRows(100)
            .withTrees(3)
            .withRepeats(11)
            .run(Datasets.germanCredit(), new Seed(1), Progress.silent())
            .studies();

    assertThat(studies)
        .singleElement()
        .satisfies(study -> {
          assertThat(study.data()).isEqualTo("german_credit");
          assertThat(study.independent()).isFalse();
          assertThat(study.majorityError()).isBetween(0.25, 0.35);
          assertThat(study.bayesError()).isEmpty();
        });
  }

  @Test
  void refusesATableThatIsTooSmall() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUICK.run(Datasets.breastCancerWdbc(), new Seed(1), Progress.silent()))
        .withMessage("breast_cancer_wdbc must have at least 650 rows, but had 569; set rows lower");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUICK.run(Datasets.parkinsonsSpeech(), new Seed(1), Progress.silent()))
        .withMessage(
            "parkinsons_speech must have at least 650 rows, but had 252; take a larger table");
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUICK.withFolds(38))
        .withMessage("folds must be in 2..37 (a quarter of rows), but was 38");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUICK.withPermutations(18))
        .withMessage("permutations must be at least 19, but was 18");
  }

  @Test
  void verdictsAreTheExpectedOnesForOtherSeedsToo() {
    OverfittingDetectors experiment = QUICK.withTrees(8).withRepeats(6);
    for (int seed : new int[] {1, 77}) {
      List<Claim> claims =
          new OverfittingDetectorsReading().claims(experiment, experiment.run(new Seed(seed)));

      assertThat(claims).allMatch(Claim::asExpected);
    }
  }
}
