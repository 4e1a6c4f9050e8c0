package org.mlconcepts.biasvariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.mlconcepts.biasvariance.RandomFeatures.Curve;
import org.mlconcepts.biasvariance.RandomFeatures.Size;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.RidgePath;

class RandomFeaturesTest {

  private static final RandomFeatures SMALL =
      RandomFeatures.defaults().withTrain(40).withFeatures(160).withTest(60).withRepeats(5);

  @Test
  void productsOfManyFeaturesAreTheGaussianKernel() {
    double[][] rows = {{0.3, -1.2, 0.8}, {1.1, 0.4, -0.5}};
    int count = 40_000;
    double[][] features =
        FourierFeatures.draw(3, count, 0.7, new Seed(1).stream("features")).of(rows);
    double product = 0;
    for (int k = 0; k < count; k++) {
      product += features[0][k] * features[1][k] / count;
    }
    double squaredDistance = 0.8 * 0.8 + 1.6 * 1.6 + 1.3 * 1.3;
    double squaredWidth = 0.7 * 0.7 * 2 * 3;

    assertThat(product)
        .isCloseTo(
            StrictMath.exp(-squaredDistance / 2 / squaredWidth), within(4 / Math.sqrt(count)));
  }

  @Test
  void firstFeaturesDoNotDependOnHowManyFollow() {
    double[][] rows = {{0.3, -1.2}};
    double[] few = FourierFeatures.draw(2, 5, 1, new Seed(2).stream("features")).of(rows)[0];
    double[] many = FourierFeatures.draw(2, 50, 1, new Seed(2).stream("features")).of(rows)[0];

    assertThat(Arrays.copyOf(many, 5)).containsExactly(few);
  }

  @Test
  void ridgeAgreesWithTheOneFromTheSingularValues() {
    RandomGenerator rng = new Seed(3).stream("rows");
    double[][] rows = new double[15][4];
    double[] y = new double[15];
    for (int i = 0; i < 15; i++) {
      Arrays.setAll(rows[i], j -> rng.nextGaussian());
      y[i] = rng.nextGaussian();
    }
    double[][] features = FourierFeatures.draw(4, 60, 1, rng).of(rows);
    double[] ridge = new NestedFits(features, List.of(10, 60)).ridge(1, 6, y);

    assertThat(ridge)
        .containsExactly(RidgePath.throughOrigin(features).fit(y, 6).coefficients(), within(1e-10));
  }

  @Test
  void errorPeaksWhereFeaturesEqualRows() {
    int near = 0;
    int curves = 0;
    for (int seed = 0; seed < 30; seed++) {
      for (Curve curve : SMALL.run(new Seed(seed)).curves()) {
        int peak =
            curve.bySize().stream()
                .max(Comparator.comparingDouble(Size::median))
                .orElseThrow()
                .features();
        near += Math.abs(peak - 40) <= 4 ? 1 : 0;
        curves++;
      }
    }
    assertThat(near).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * curves));
  }

  @Test
  void everyErrorIsFiniteAndTheQuartilesAreInOrder() {
    for (Curve curve : SMALL.withWide(2).withNarrow(0.1).withPenalty(1).run(new Seed(7)).curves()) {
      assertThat(curve.bySize())
          .allSatisfy(size -> {
            assertThat(size.lowerQuartile()).isPositive().isLessThanOrEqualTo(size.median());
            assertThat(size.upperQuartile()).isGreaterThanOrEqualTo(size.median()).isFinite();
            assertThat(size.variance()).isPositive().isFinite();
          });
      assertThat(curve.firstBottom()).isLessThan(39);
      assertThat(curve.secondBottom()).isGreaterThan(41);
    }
  }

  @Test
  void verdictsAreTheExpectedOnesForOtherSeedsToo() {
    RandomFeatures experiment = RandomFeatures.defaults().withRepeats(12);
    for (int seed : new int[] {1, 77}) {
      List<Claim> claims =
          new RandomFeaturesReading().claims(experiment, experiment.run(new Seed(seed)));

      assertThat(claims).allMatch(Claim::asExpected);
    }
  }

  @Test
  void refusesKernelsInTheWrongOrderAndMoreRowsThanThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RandomFeatures.defaults().withNarrow(2))
        .withMessage("wide must be between 2.0 and 1000.0, but was 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RandomFeatures.defaults().withTest(30_000))
        .withMessage(
            "2 train + test must be at most 20000, fewer than the rows of the table, but was 30200");
  }
}
