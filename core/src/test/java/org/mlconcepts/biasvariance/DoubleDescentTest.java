package org.mlconcepts.biasvariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.mlconcepts.biasvariance.DoubleDescent.Curve;
import org.mlconcepts.biasvariance.DoubleDescent.Exact;
import org.mlconcepts.biasvariance.DoubleDescent.Measured;
import org.mlconcepts.biasvariance.DoubleDescent.Penalised;
import org.mlconcepts.biasvariance.DoubleDescent.Size;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;

class DoubleDescentTest {

  private static final DoubleDescent SMALL =
      DoubleDescent.defaults()
          .withRepeats(20)
          .withTrain(30)
          .withSignalFeatures(60)
          .withFeatures(150);

  private static final DoubleDescent FEWER = DoubleDescent.defaults().withRepeats(40);
  private static final DoubleDescent.Result RESULT = FEWER.run(new Seed(1));

  @Test
  void excessErrorOfAHundredRowsIsTheKnownOne() {
    Signal signal = Signal.single("", 0.5);

    assertThat(excess(signal, 90)).isCloseTo(2.5, within(1e-12));
    assertThat(excess(signal, 150)).isCloseTo(1.0 / 3 + 25.0 / 49, within(1e-12));
    assertThat(excess(signal, 1000)).isCloseTo(0.9 + 25.0 / 899, within(1e-12));
  }

  /** Without the noise of the new target. */
  private static double excess(Signal signal, int features) {
    return signal.exact(100, features).orElseThrow().testError() - 0.25;
  }

  @Test
  void partsAddUpAndExistExactlyWhereTheExpectationIsFinite() {
    for (Curve curve : SMALL.run(new Seed(1)).curves()) {
      for (Size size : curve.bySize()) {
        assertThat(size.exact().isPresent()).isEqualTo(Math.abs(size.features() - 30) > 1);
        assertThat(size.measured().isPresent()).isEqualTo(Math.abs(size.features() - 30) > 3);
        assertThat(size.medianTestError()).isPositive().isFinite();
        size.exact().ifPresent(DoubleDescentTest::addsUp);
      }
    }
  }

  private static void addsUp(Exact exact) {
    assertThat(exact.testError())
        .isCloseTo(
            exact.biasSquared() + exact.variance() + exact.noise(),
            within(1e-12 * exact.testError()));
  }

  @Test
  void measuredMeansLieWithinFourStandardErrorsAwayFromThePeak() {
    RandomGenerator rng = new Seed(5).stream("settings");
    int compared = 0;
    int outside = 0;
    for (int i = 0; i < 6; i++) {
      DoubleDescent experiment =
          SMALL
              .withRepeats(200)
              .withSlowDecay(2 * rng.nextDouble())
              .withSigma(0.1 + rng.nextDouble());
      for (Curve curve : experiment.run(new Seed(i)).curves()) {
        for (Size size : curve.bySize()) {
          if (Math.abs(size.features() - 30) >= 9) {
            outside += far(size) ? 1 : 0;
            compared++;
          }
        }
      }
    }
    // Sizes and truths share their rows, so one unlucky draw shows several times; a wrong formula
    // shows everywhere.
    assertThat(compared).isGreaterThan(400);
    assertThat(outside).isLessThanOrEqualTo(compared / 100);
  }

  private static boolean far(Size size) {
    Exact exact = size.exact().orElseThrow();
    Measured measured = size.measured().orElseThrow();
    return Math.abs(measured.testError().mean() - exact.testError())
            > 4 * measured.testError().standardError()
        || Math.abs(measured.variance().mean() - exact.variance())
            > 4 * measured.variance().standardError();
  }

  @Test
  void ridgeIsCloseToItsLimitForManyRows() {
    for (Curve curve : RESULT.curves()) {
      for (Penalised ridge : curve.ridge()) {
        double tolerance = 4 * ridge.testError().standardError() + 0.02 * ridge.limit();
        assertThat(ridge.testError().mean()).isCloseTo(ridge.limit(), within(tolerance));
      }
    }
  }

  @Test
  void medianPeaksWhereFeaturesEqualRows() {
    int atRows = 0;
    for (int seed = 0; seed < 30; seed++) {
      List<Size> sizes = SMALL.run(new Seed(seed)).slow().bySize();
      int peak =
          sizes.stream()
              .max((a, b) -> Double.compare(a.medianTestError(), b.medianTestError()))
              .orElseThrow()
              .features();
      atRows += Math.abs(peak - 30) <= 2 ? 1 : 0;
    }
    assertThat(atRows).isGreaterThanOrEqualTo(29);
  }

  @Test
  void coefficientsAreThoseOfThePseudoInverse() {
    RandomGenerator rng = new Seed(9).stream("x");
    double[][] x = new double[12][40];
    double[] y = new double[12];
    for (int i = 0; i < 12; i++) {
      Arrays.setAll(x[i], j -> rng.nextGaussian());
      y[i] = rng.nextGaussian();
    }
    List<Integer> sizes = List.of(1, 5, 11, 12, 13, 20, 40);
    double[][] fitted = new NestedFits(x, sizes).leastSquares(y);

    for (int s = 0; s < sizes.size(); s++) {
      int p = sizes.get(s);
      double[][] leading =
          Arrays.stream(x).map(row -> Arrays.copyOf(row, p)).toArray(double[][]::new);
      double[] witness =
          new SingularValueDecomposition(MatrixUtils.createRealMatrix(leading))
              .getSolver()
              .getInverse()
              .operate(y);
      assertThat(fitted[s]).containsExactly(witness, within(1e-8));
    }
  }

  @Test
  void ridgeSolvesItsNormalEquations() {
    RandomGenerator rng = new Seed(4).stream("x");
    double[][] x = new double[8][20];
    double[] y = new double[8];
    for (int i = 0; i < 8; i++) {
      Arrays.setAll(x[i], j -> rng.nextGaussian());
      y[i] = rng.nextGaussian();
    }
    double[] b = new NestedFits(x, List.of(5, 20)).ridge(1, 3, y);

    for (int j = 0; j < 20; j++) {
      double gradient = 3 * b[j];
      for (int i = 0; i < 8; i++) {
        double residual = y[i];
        for (int k = 0; k < 20; k++) {
          residual -= x[i][k] * b[k];
        }
        gradient -= x[i][j] * residual;
      }
      assertThat(gradient).isCloseTo(0, within(1e-10));
    }
  }

  @Test
  void errorOfASingleFeatureOnlyRisesUpToThePeak() {
    Signal signal = Signal.single("", 0.3);

    for (int p = 2; p <= 98; p++) {
      assertThat(signal.exact(100, p).orElseThrow().testError())
          .isGreaterThan(signal.exact(100, p - 1).orElseThrow().testError());
    }
  }

  @Test
  void varianceBeyondThePeakFallsWithNoiseButRisesToTwiceTheRowsWithout() {
    Signal noisy = Signal.single("", 0.3);
    Signal still = Signal.single("", 1e-6);
    for (int p = 103; p <= 1000; p++) {
      assertThat(variance(noisy, p)).isLessThan(variance(noisy, p - 1));
      if (p <= 200) {
        assertThat(variance(still, p)).isGreaterThan(variance(still, p - 1));
      }
    }
  }

  private static double variance(Signal signal, int p) {
    return signal.exact(100, p).orElseThrow().variance();
  }

  @Test
  void evenlySpreadSignalFavoursTheSecondValleyAndAConcentratedOneTheFirst() {
    assertThat(Signal.decaying("", 0.3, 200, 0).secondOverFirst(100, 1000)).isNegative();
    assertThat(Signal.decaying("", 0.3, 200, 2).secondOverFirst(100, 1000)).isPositive();
    assertThat(Signal.decaying("", 3, 200, 0).secondOverFirst(100, 1000)).isPositive();
  }

  @Test
  void verdictsAreTheExpectedOnesForOtherSeedsToo() {
    for (DoubleDescent.Result result : List.of(RESULT, FEWER.run(new Seed(77)))) {
      assertThat(new DoubleDescentReading().claims(FEWER, result)).allMatch(Claim::asExpected);
    }
  }

  @Test
  void refusesSettingsThatShowNoDescent() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DoubleDescent.defaults().withFeatures(250))
        .withMessage(
            "features must be at least 3 train (300), but was 250; raise it or lower train");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DoubleDescent.defaults().withSignalFeatures(50))
        .withMessage("signalFeatures must be from train (100) to features (1000), but was 50");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DoubleDescent.defaults().withSlowDecay(4))
        .withMessage("slowDecay must be in [0, 3], but was 4.0");
  }
}
