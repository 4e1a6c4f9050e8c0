package org.mlconcepts.algorithmchoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.mlconcepts.algorithmchoice.ValidateTheChoice.Bench;
import org.mlconcepts.algorithmchoice.ValidateTheChoice.Coins;
import org.mlconcepts.algorithmchoice.ValidateTheChoice.Contest;
import org.mlconcepts.algorithmchoice.ValidateTheChoice.Rejections;
import org.mlconcepts.algorithmchoice.ValidateTheChoice.Result;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Seed;

class ValidateTheChoiceTest {

  private static final ValidateTheChoice QUICK =
      ValidateTheChoice.defaults().withSamples(60).withRepeats(20);
  private static final Result RESULT = QUICK.run(new Seed(6));

  @Test
  void theBestOfTwoCoinsOnOneRowByHand() {
    // Right with probability 1/2 each: the better one is wrong only if both are, 1/4.
    assertThat(BestCoin.expected(2, 1)).isCloseTo(0.75, within(1e-15));
    assertThat(BestCoin.expected(1, 100)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void theBestOfAHundredCoinsIsThatOfTheBinomialDistribution() {
    BinomialDistribution right = new BinomialDistribution(100, 0.5);
    double expected = 0;
    for (int k = 0; k < 100; k++) {
      expected += (1 - StrictMath.pow(right.cumulativeProbability(k), 100)) / 100;
    }

    assertThat(BestCoin.expected(100, 100)).isCloseTo(expected, within(1e-10));
    assertThat(BestCoin.expected(100, 100)).isCloseTo(0.6248, within(5e-5));
  }

  @Test
  void flippedCoinsLieOnTheirExpectation() {
    for (Coins coins : RESULT.coins()) {
      assertThat(coins.measured().mean())
          .as("%d coins", coins.models())
          .isCloseTo(coins.expected(), within(4 * coins.measured().standardError()));
    }
  }

  @Test
  void onNoiseTheWinnersScoreFlattersAndNestedCrossValidationDoesNot() {
    Contest noise = RESULT.contests().get(0);

    assertThat(mean(noise.flat())).isGreaterThan(0.54);
    assertThat(mean(noise.nested())).isCloseTo(0.5, within(0.045));
    assertThat(mean(noise.fresh())).isCloseTo(0.5, within(0.015));
  }

  @Test
  void theCorrectionOnlyEverTakesRejectionsAway() {
    for (Bench bench : RESULT.benches()) {
      Rejections naive = bench.tests().get(0);
      Rejections corrected = bench.tests().get(1);
      for (int s = 0; s < QUICK.samples(); s++) {
        assertThat(corrected.rejected().get(s)).isLessThanOrEqualTo(naive.rejected().get(s));
      }
    }
  }

  @Test
  void equalLearnersAreCalledDifferentFarTooOftenByTheNaiveTestOnly() {
    for (Bench bench : RESULT.benches()) {
      if (!bench.different()) {
        assertThat(mean(bench.tests().get(0).rejected())).isGreaterThan(0.12);
        assertThat(mean(bench.tests().get(1).rejected())).isLessThan(0.17);
      }
    }
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(v -> v).average().orElseThrow();
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() {
    ValidateTheChoice few = QUICK.withSamples(20).withRepeats(2);
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      assertThat(one.submit(() -> few.run(new Seed(5))).join()).isEqualTo(few.run(new Seed(5)));
    } finally {
      one.shutdown();
    }
  }

  @Test
  void whatIsKnownExactlyDecidesWithFewSamplesToo() {
    Claim claim = new ValidateTheChoiceReading().claims(QUICK, RESULT).get(0);

    assertThat(claim.evidence()).noneMatch(e -> e.side() == Evidence.Side.AGAINST);
    assertThat(claim.evidence())
        .filteredOn(e -> e.side() == Evidence.Side.FOR)
        .extracting(Evidence::condition)
        .contains(
            "best of 100 coins on 100 rows",
            "best of ten on labels of pure noise",
            "a t test over folds on equal halves");
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValidateTheChoice.defaults().withRows(39))
        .withMessage("rows must be in 40..250, but was 39");
  }
}
