package org.mlconcepts.biasvariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.mlconcepts.biasvariance.RealPopulations.Level;
import org.mlconcepts.biasvariance.RealPopulations.Limit;
import org.mlconcepts.biasvariance.RealPopulations.Result;
import org.mlconcepts.biasvariance.RealPopulations.Size;
import org.mlconcepts.biasvariance.RealPopulations.World;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.Rows;

class RealPopulationsTest {

  private static final RealPopulations QUICK = RealPopulations.defaults().withRepeats(25);

  @Test
  void testErrorIsTheSumOfItsParts() {
    RandomGenerator rng = new Seed(14).stream("settings");
    for (int i = 0; i < 3; i++) {
      RealPopulations experiment =
          QUICK.withRows(60 + rng.nextInt(60)).withDegrees(2 + rng.nextInt(6)).withRepeats(5);
      for (World world : experiment.run(new Seed(i)).worlds()) {
        for (Size size : world.polynomials()) {
          for (Level level : size.levels()) {
            double sum = level.biasSquared().mean() + level.variance().mean() + world.noise();

            assertThat(level.testError().mean())
                .isCloseTo(sum, within(1e-9 * (sum + level.variance().mean())));
          }
        }
      }
    }
  }

  @Test
  void biasAndVarianceOfStiffPolynomialsAgreeWithTheLargeSampleFormula() {
    for (World world : QUICK.withRepeats(200).withDegrees(2).run(new Seed(3)).worlds()) {
      Size largest = world.polynomials().get(3);
      for (int degree = 0; degree <= 2; degree++) {
        Limit limit = world.limits().get(degree);
        Level level = largest.levels().get(degree);

        // The formulas are first-order in 1/rows: a hundredth of bias² and a tenth of the variance
        // are left to higher orders.
        assertThat(Math.abs(level.biasSquared().mean() - limit.biasSquared()))
            .isLessThan(4 * level.biasSquared().standardError() + 0.01 * limit.biasSquared());
        assertThat(Math.abs(level.variance().mean() - limit.rowsTimesVariance() / 1000))
            .isLessThan(4 * level.variance().standardError() + 1e-4 * limit.rowsTimesVariance());
      }
    }
  }

  @Test
  void varianceOfTheMeanIsTheVarianceOfTheTargetOverRows() {
    Table table = Datasets.cps1988Wages().table();
    double[] y =
        Arrays.stream(table.numeric("weekly_wage").values()).map(StrictMath::log).toArray();
    double standardError = Estimate.of(y).standardError();
    double variance = standardError * standardError * (y.length - 1);

    double limit = LargeSamples.of(Population.wages(), 3).get(0).rowsTimesVariance();

    assertThat(limit).isCloseTo(variance, within(1e-9));
  }

  @Test
  void largeSampleFormulaIsFarOffAtHighDegreesEvenForThirtyThousandHouses() {
    Population houses = Population.houses();
    int repeats = 40;
    double[][] curves = new double[repeats][];
    for (int i = 0; i < repeats; i++) {
      Sample sample = houses.draw(30_000, new Seed(i).stream("rows"));
      curves[i] = Candidates.polynomials(5).predictions(sample.x, sample.y, houses.values())[5];
    }
    double variance = 0;
    for (int g = 0; g < houses.values().length; g++) {
      int position = g;
      double standardError =
          Estimate.of(Arrays.stream(curves).mapToDouble(curve -> curve[position]).toArray())
              .standardError();
      variance += houses.shares()[g] * standardError * standardError * repeats;
    }

    // The smallest house of all is a single row, and whether it was drawn decides where the curve
    // ends.
    assertThat(variance)
        .isGreaterThan(3 * LargeSamples.of(houses, 5).get(5).rowsTimesVariance() / 30_000);
  }

  @Test
  void rowsOfAnUnseenHalfGiveTheSameTestErrorAsThePopulation() {
    Table table = Datasets.cps1988Wages().table();
    double[] x = table.numeric("experience_years").values();
    double[] y =
        Arrays.stream(table.numeric("weekly_wage").values()).map(StrictMath::log).toArray();
    int[] order = Permutation.of(x.length, new Seed(8).stream("halves"));
    int[] unseen = Arrays.copyOfRange(order, x.length / 2, x.length);
    double[] unseenX = Rows.select(x, unseen);
    double[] unseenY = Rows.select(y, unseen);
    double[][] errors = new double[4][60];
    for (int i = 0; i < 60; i++) {
      int[] drawn = Permutation.of(x.length / 2, new Seed(i).stream("rows"));
      int[] train =
          Rows.select(order, Arrays.copyOf(drawn, 100)); // without replacement, from the other half
      double[][] predictions =
          Candidates.polynomials(3)
              .predictions(Rows.select(x, train), Rows.select(y, train), unseenX);
      for (int degree = 0; degree <= 3; degree++) {
        errors[degree][i] = CrossValidation.meanSquaredError(predictions[degree], unseenY);
      }
    }

    World wages = QUICK.withRepeats(100).run(new Seed(5)).worlds().get(0);

    for (int degree = 0; degree <= 3; degree++) {
      Estimate held = Estimate.of(errors[degree]);
      Estimate drawn = wages.polynomials(100).levels().get(degree).testError();
      double error = Math.hypot(held.standardError(), drawn.standardError());
      // The two halves differ by chance themselves: the noise of 14,000 rows is known to about one
      // percent.
      assertThat(Math.abs(held.mean() - drawn.mean())).isLessThan(4 * error + 0.02 * wages.noise());
    }
  }

  @Test
  void highestDegreeIsWorseThanTheBestOneInNearlyEverySampleOfAHundred() {
    for (World world : QUICK.withRepeats(40).run(new Seed(17)).worlds()) {
      List<Double> highest = world.polynomials(100).singles().highest();
      List<Double> best = world.polynomials(100).singles().best();
      int worse = 0;
      for (int i = 0; i < highest.size(); i++) {
        worse += highest.get(i) > best.get(i) ? 1 : 0;
      }
      assertThat(worse).isGreaterThanOrEqualTo(38);
    }
  }

  @Test
  void verdictsAreTheExpectedOnesForOtherSeedsToo() {
    RealPopulations experiment = RealPopulations.defaults().withRepeats(60);
    for (int seed : new int[] {1, 77}) {
      List<Claim> claims =
          new RealPopulationsReading().claims(experiment, experiment.run(new Seed(seed)));

      assertThat(claims).allMatch(Claim::asExpected);
    }
  }

  @Test
  void equalSeedsGiveEqualResults() {
    Result first = QUICK.withRepeats(4).run(new Seed(7));

    assertThat(QUICK.withRepeats(4).run(new Seed(7))).isEqualTo(first);
    assertThat(QUICK.withRepeats(4).run(new Seed(8))).isNotEqualTo(first);
  }

  @Test
  void refusesSamplesTooSmallForTheDegree() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUICK.withRows(60))
        .withMessage(
            "rows must leave more than twice as many as degrees (9) in its smallest sample, 0.3 times rows, but was 60;"
                + " raise rows or lower degrees");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUICK.withDegrees(1))
        .withMessage("degrees must be in 2..15, but was 1");
  }
}
