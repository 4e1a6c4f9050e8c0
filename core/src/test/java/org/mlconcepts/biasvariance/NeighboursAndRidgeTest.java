package org.mlconcepts.biasvariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mlconcepts.biasvariance.NeighboursAndRidge.Result;
import org.mlconcepts.biasvariance.NeighboursAndRidge.Smoother;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;

class NeighboursAndRidgeTest {

  private static final NeighboursAndRidge QUICK =
      NeighboursAndRidge.defaults().withRepeats(100).withRedraws(5);

  private static List<Smoother> all(Result result) {
    return Stream.concat(
            result.neighbours().bySetting().stream(), result.ridge().bySetting().stream())
        .toList();
  }

  @Test
  void testErrorIsTheSumOfItsParts() {
    for (Smoother smoother : all(QUICK.run(new Seed(3)))) {
      double sum = smoother.biasSquared() + smoother.variance() + smoother.noise();

      assertThat(smoother.expectedTestError()).isCloseTo(sum, within(1e-12));
    }
  }

  @Test
  void varianceOfNeighboursIsNoiseOverKAndTheirFreedomRowsOverK() {
    for (Smoother smoother : QUICK.run(new Seed(4)).neighbours().bySetting()) {
      assertThat(smoother.variance()).isCloseTo(0.09 / smoother.setting(), within(1e-12));
      assertThat(smoother.degreesOfFreedom()).isCloseTo(40 / smoother.setting(), within(1e-12));
    }
  }

  @Test
  void oneNeighbourReproducesItsTrainingTargets() {
    assertThat(QUICK.run(new Seed(5)).neighbours().bySetting().get(0).trainError())
        .isLessThan(1e-20);
  }

  @ParameterizedTest
  @EnumSource(TrueFunction.class)
  void measuredErrorLiesWithinFourStandardErrorsOfTheExactOne(TrueFunction truth) {
    RandomGenerator rng = new Seed(11).stream("settings");
    int outside = 0;
    int compared = 0;
    for (int i = 0; i < 6; i++) {
      NeighboursAndRidge experiment =
          QUICK
              .withTruth(truth)
              .withTrain(15 + rng.nextInt(50))
              .withDegree(1 + rng.nextInt(12))
              .withSigma(0.05 + rng.nextDouble())
              .withRepeats(200);
      for (Smoother smoother : all(experiment.run(new Seed(i)))) {
        double distance = Math.abs(smoother.measuredTestError() - smoother.expectedTestError());
        outside += distance > 4 * smoother.measuredStandardError() ? 1 : 0;
        compared++;
      }
    }
    // Settings share their noise, so one unlucky draw shows at several; a wrong formula shows
    // everywhere.
    assertThat(outside).isLessThanOrEqualTo(compared / 100);
  }

  @Test
  void weakestPenaltyIsCloseToLeastSquares() {
    NeighboursAndRidge experiment = QUICK.withDegree(4);
    Smoother weakest = experiment.run(new Seed(6)).ridge().bySetting().get(0);
    double[] x = Layout.JITTERED.draw(40, new Seed(6).stream("design"));
    double[] testX = Layout.EVEN.draw(101, new Seed(6).stream("test"));
    PolynomialFits.Terms witness =
        new PolynomialFits(x, testX, 4)
            .exact(4, TrueFunction.SINE.at(x), TrueFunction.SINE.at(testX), 0.3);

    assertThat(weakest.degreesOfFreedom()).isCloseTo(5, within(1e-6));
    assertThat(weakest.variance()).isCloseTo(witness.variance(), within(1e-8));
    assertThat(weakest.biasSquared()).isCloseTo(witness.biasSquared(), within(1e-8));
    assertThat(weakest.trainError()).isCloseTo(witness.trainError(), within(1e-8));
  }

  @Test
  void strongestPenaltyLeavesLittleMoreThanTheMean() {
    Smoother strongest = QUICK.run(new Seed(7)).ridge().bySetting().get(30);

    assertThat(strongest.degreesOfFreedom()).isBetween(1.0, 1.1);
    assertThat(strongest.variance()).isCloseTo(0.09 / 40, within(1e-4));
  }

  @Test
  void varianceOfRidgeFallsWithThePenaltyForEverySeed() {
    for (int seed = 0; seed < 30; seed++) {
      List<Smoother> ridge =
          QUICK.withRepeats(2).withRedraws(2).run(new Seed(seed)).ridge().bySetting();
      for (int i = 1; i < ridge.size(); i++) {
        assertThat(ridge.get(i).variance()).isLessThan(ridge.get(i - 1).variance());
        assertThat(ridge.get(i).degreesOfFreedom()).isLessThan(ridge.get(i - 1).degreesOfFreedom());
      }
    }
  }

  @Test
  void verdictsAreTheExpectedOnesForOtherSeedsToo() {
    NeighboursAndRidge experiment = NeighboursAndRidge.defaults().withRepeats(2);
    for (int seed : new int[] {1, 77}) {
      List<Claim> claims =
          new NeighboursAndRidgeReading().claims(experiment, experiment.run(new Seed(seed)));

      assertThat(claims).allMatch(Claim::asExpected);
    }
  }

  @Test
  void refusesTooFewRowsAndTooManyPowers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NeighboursAndRidge.defaults().withTrain(9))
        .withMessage("train must be at least 10, but was 9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NeighboursAndRidge.defaults().withDegree(21))
        .withMessage("degree must be from 1 to 20, but was 21");
  }
}
