package org.mlconcepts.biasvariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.mlconcepts.biasvariance.CrossValidationSelects.Choice;
import org.mlconcepts.biasvariance.CrossValidationSelects.Coins;
import org.mlconcepts.biasvariance.CrossValidationSelects.Result;
import org.mlconcepts.biasvariance.CrossValidationSelects.Study;
import org.mlconcepts.biasvariance.CrossValidationSelects.Wages;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.sample.Folds;

class CrossValidationSelectsTest {

  private static final CrossValidationSelects QUICK =
      CrossValidationSelects.defaults().withRepeats(40).withSamples(2);
  private static final CrossValidationSelects LARGER = QUICK.withRepeats(60).withSamples(30);
  private static final Result RESULT = LARGER.run(new Seed(1));

  @Test
  void leaveOneOutNeedsNoRefits() {
    for (int seed = 0; seed < 30; seed++) {
      Sample sample = cosine(20 + seed, new Seed(seed));

      double[] shortcut = CrossValidation.leaveOneOut(sample, 8);

      double[] refitted =
          CrossValidation.of(
                  Candidates.polynomials(8),
                  sample,
                  Folds.leaveOneOut(sample.rows()),
                  new double[0])
              .means();
      for (int degree = 0; degree <= 8; degree++) {
        assertThat(shortcut[degree]).isCloseTo(refitted[degree], within(1e-9 * refitted[degree]));
      }
    }
  }

  @Test
  void leaveOneOutOfAMeanByHand() {
    // Left out in turn, 0, 3 and 6 are predicted by 4.5, 3 and 1.5.
    double[] errors =
        CrossValidation.leaveOneOut(new Sample(new double[] {0, 1, 2}, new double[] {0, 3, 6}), 0);

    assertThat(errors).hasSize(1);
    assertThat(errors[0]).isCloseTo((20.25 + 0 + 20.25) / 3, within(1e-12));
  }

  @Test
  void crossValidatingAModelDoesNotChangeIt() {
    for (Study study : QUICK.run(new Seed(4)).layouts()) {
      assertThat(study.spread().fixedAfterCrossValidation()).isEqualTo(study.spread().fixed());
    }
  }

  @Test
  void nobodyBeatsTheOracleAndTheOneStandardErrorRuleIsNeverMoreFlexible() {
    RandomGenerator rng = new Seed(12).stream("settings");
    for (int i = 0; i < 6; i++) {
      CrossValidationSelects experiment =
          QUICK
              .withTrain(24 + rng.nextInt(40))
              .withDegrees(2 + rng.nextInt(10))
              .withSigma(0.02 + rng.nextDouble())
              .withFolds(5 + rng.nextInt(8))
              .withRepeats(10)
              .withSamples(2)
              .withTruth(List.of(TrueFunction.values()).get(rng.nextInt(3)));
      for (Study study : experiment.run(new Seed(i)).layouts()) {
        List<Double> floor = study.choice(Chooser.ORACLE).excess();
        List<Integer> best = study.choice(Chooser.CROSS_VALIDATION).chosen();
        List<Integer> cautious = study.choice(Chooser.ONE_STANDARD_ERROR).chosen();
        for (int set = 0; set < floor.size(); set++) {
          for (Choice choice : study.choices()) {
            assertThat(choice.excess().get(set)).isGreaterThanOrEqualTo(floor.get(set));
          }
          assertThat(cautious.get(set)).isLessThanOrEqualTo(best.get(set));
        }
      }
    }
  }

  @Test
  void trainingErrorAlwaysTakesTheHighestDegree() {
    for (Study study : QUICK.run(new Seed(9)).layouts()) {
      assertThat(study.choice(Chooser.TRAINING_ERROR).chosen()).containsOnly(QUICK.degrees());
    }
  }

  @Test
  void crossValidationBeatsTrainingErrorInNearlyEveryDataSet() {
    for (Study study : QUICK.withRepeats(100).run(new Seed(21)).layouts()) {
      double[] validated = Values.array(study.choice(Chooser.CROSS_VALIDATION).excess());
      double[] trained = Values.array(study.choice(Chooser.TRAINING_ERROR).excess());
      int better = 0;
      for (int i = 0; i < validated.length; i++) {
        better += validated[i] < trained[i] ? 1 : 0;
      }
      assertThat(better).isGreaterThanOrEqualTo(95);
    }
  }

  @Test
  void degreeFourIsTheMostFrequentChoiceForTheCosine() {
    for (Study study : QUICK.withRepeats(100).run(new Seed(5)).layouts()) {
      List<Integer> chosen = study.choice(Chooser.CROSS_VALIDATION).chosen();
      int fours = Collections.frequency(chosen, 4);
      for (int degree = 0; degree <= QUICK.degrees(); degree++) {
        assertThat(Collections.frequency(chosen, degree)).isLessThanOrEqualTo(fours);
      }
    }
  }

  @Test
  void smallestCrossValidatedErrorIsOptimisticAndTheNestedOneHigher() {
    for (Wages wages : RESULT.wages()) {
      int higher = 0;
      for (int i = 0; i < LARGER.samples(); i++) {
        higher += wages.nested().get(i) > wages.smallest().get(i) ? 1 : 0;
      }
      assertThat(higher).isGreaterThan(19);
    }
  }

  @Test
  void bestOfManyCoinsAgreesWithTheBinomialDistribution() {
    assertThat(CoinFlips.expectedBest(2, 1))
        .isCloseTo(0.75, within(1e-15)); // three of four pairs hold a head
    for (int models : new int[] {1, 3, 100, 1000}) {
      BinomialDistribution heads = new BinomialDistribution(100, 0.5);
      double expected = 0;
      for (int k = 1; k <= 100; k++) {
        double best = Math.pow(heads.cumulativeProbability(k), models);
        double before = Math.pow(heads.cumulativeProbability(k - 1), models);
        expected += k / 100.0 * (best - before);
      }
      assertThat(CoinFlips.expectedBest(models, 100)).isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  void measuredBestCoinLiesWithinFourStandardErrors() {
    for (Coins coins : CoinFlips.race(400, new Seed(31).stream("coins"))) {
      double distance = Math.abs(coins.measuredBest().mean() - coins.expectedBest());

      assertThat(distance).isLessThan(4 * coins.measuredBest().standardError());
    }
  }

  @Test
  void verdictsAreTheExpectedOnesForOtherSeedsToo() {
    for (Result result : List.of(RESULT, LARGER.run(new Seed(77)))) {
      assertThat(new CrossValidationSelectsReading().claims(LARGER, result))
          .allMatch(Claim::asExpected);
    }
  }

  @Test
  void equalSeedsGiveEqualResults() {
    CrossValidationSelects experiment = QUICK.withRepeats(6).withSamples(2);
    Result first = experiment.run(new Seed(7));

    assertThat(experiment.run(new Seed(7))).isEqualTo(first);
    assertThat(experiment.run(new Seed(8))).isNotEqualTo(first);
  }

  @Test
  void refusesWhatCannotBeSplit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUICK.withTrain(20))
        .withMessage(
            "degrees must be below two thirds of train (14 rows are left beside a single split), but was 15;"
                + " lower degrees or raise train");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUICK.withFolds(1))
        .withMessage("folds must be in 2..30, but was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUICK.withFolds(2))
        .withMessage(
            "folds must leave more rows than degrees (15) to train on, but 2 folds of 30 rows leave 15;"
                + " raise folds or lower degrees");
  }

  private static Sample cosine(int rows, Seed seed) {
    double[] x = Layout.UNIFORM.draw(rows, seed.stream("x"));
    double[] y = TrueFunction.COSINE.at(x);
    RandomGenerator rng = seed.stream("noise");
    for (int i = 0; i < rows; i++) {
      y[i] += 0.1 * rng.nextGaussian();
    }
    return new Sample(x, y);
  }
}
