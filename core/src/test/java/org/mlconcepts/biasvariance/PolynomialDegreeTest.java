package org.mlconcepts.biasvariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mlconcepts.biasvariance.PolynomialDegree.Degree;
import org.mlconcepts.biasvariance.PolynomialDegree.Result;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;

class PolynomialDegreeTest {

  private static final PolynomialDegree QUICK =
      PolynomialDegree.defaults().withRepeats(60).withRedraws(10);

  @Test
  void testErrorIsTheSumOfItsParts() {
    for (Degree degree : QUICK.run(new Seed(3)).byDegree()) {
      double sum = degree.biasSquared() + degree.variance() + degree.noise();

      assertThat(degree.expectedTestError()).isCloseTo(sum, within(1e-9 * sum));
    }
  }

  @ParameterizedTest
  @EnumSource(TrueFunction.class)
  void measuredErrorLiesWithinFourStandardErrorsOfTheExactOne(TrueFunction truth) {
    RandomGenerator rng = new Seed(11).stream("settings");
    int outside = 0;
    int compared = 0;
    for (int i = 0; i < 12; i++) {
      PolynomialDegree experiment =
          QUICK
              .withTruth(truth)
              .withTrain(17 + rng.nextInt(60))
              .withSigma(0.05 + rng.nextDouble())
              .withRepeats(400);
      for (Degree degree : experiment.run(new Seed(i)).byDegree()) {
        double distance = Math.abs(degree.measuredTestError() - degree.expectedTestError());
        outside += distance > 4 * degree.measuredStandardError() ? 1 : 0;
        compared++;
      }
    }
    // Degrees share their noise, so one unlucky draw shows at several degrees; a wrong formula
    // shows everywhere.
    assertThat(outside).isLessThanOrEqualTo(compared / 100);
  }

  @Test
  void varianceAtTheTrainingPointsIsColumnsTimesNoiseOverRows() {
    double[] x = Layout.EVEN.draw(30, new Seed(1).stream("x"));
    PolynomialFits fits = new PolynomialFits(x, x, 4);

    double variance =
        fits.exact(4, TrueFunction.COSINE.at(x), TrueFunction.COSINE.at(x), 0.1).variance();

    assertThat(variance).isCloseTo(5 * 0.01 / 30, within(1e-15));
  }

  @Test
  void straightTruthHasNoBiasFromDegreeOneOn() {
    List<Degree> degrees = QUICK.withTruth(TrueFunction.LINE).run(new Seed(5)).byDegree();

    assertThat(degrees.get(0).biasSquared()).isGreaterThan(0.1);
    assertThat(degrees.subList(1, degrees.size()))
        .allSatisfy(d -> assertThat(d.biasSquared()).isLessThan(1e-18));
  }

  @Test
  void degreeFourIsBestForTheCosineWithThirtyRows() {
    for (int i = 0; i < 30; i++) {
      assertThat(QUICK.run(new Seed(i)).bestDegree()).isEqualTo(4);
    }
  }

  @Test
  void trainingErrorOnlyFalls() {
    double[] errors = Values.of(QUICK.run(new Seed(8)).byDegree(), Degree::trainError);

    for (int d = 1; d < errors.length; d++) {
      assertThat(errors[d]).isLessThan(errors[d - 1]);
    }
  }

  @Test
  void interpolatingDegreeLeavesNoTrainingError() {
    Result result = QUICK.withDegrees(8).withTrain(9).withLayout(Layout.EVEN).run(new Seed(2));

    assertThat(result.byDegree().get(8).trainError()).isLessThan(1e-20);
  }

  @Test
  void verdictsAreTheExpectedOnesForOtherSeedsToo() {
    PolynomialDegree experiment = PolynomialDegree.defaults();
    for (int seed : new int[] {1, 77}) {
      List<Claim> claims =
          new PolynomialDegreeReading().claims(experiment, experiment.run(new Seed(seed)));

      assertThat(claims).allMatch(Claim::asExpected);
    }
  }

  @Test
  void refusesMoreParametersThanRows() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolynomialDegree.defaults().withTrain(15))
        .withMessage("train must be above degrees (15), but was 15; lower degrees or raise train");
  }
}
