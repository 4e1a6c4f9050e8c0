package org.mlconcepts.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.hipparchus.stat.inference.ChiSquareTest;
import org.hipparchus.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Seed;

class DriftMeasuresTest {

  @Test
  void twoBinsByHand() {
    HistogramDrift drift = HistogramDrift.of(new int[] {1, 1}, new int[] {3, 1});

    // Shares one half each against three quarters and one quarter.
    double psi = 0.25 * Math.log(1.5) - 0.25 * Math.log(0.5);
    assertThat(drift.psi().orElseThrow()).isCloseTo(psi, within(1e-15));
    assertThat(drift.totalVariation()).isEqualTo(0.25);
    assertThat(drift.kullbackLeibler().orElseThrow())
        .isCloseTo(0.5 * Math.log(2.0 / 3) + 0.5 * Math.log(2), within(1e-15));
  }

  @Test
  void disjointHistogramsAreAsFarApartAsCanBe() {
    HistogramDrift drift = HistogramDrift.of(new int[] {4, 0}, new int[] {0, 7});

    assertThat(drift.jensenShannonBits()).isCloseTo(1, within(1e-15));
    assertThat(drift.hellinger()).isCloseTo(1, within(1e-15));
    assertThat(drift.totalVariation()).isEqualTo(1);
    assertThat(drift.psi().isDefined()).isFalse();
    assertThat(drift.kullbackLeibler().isDefined()).isFalse();
  }

  @Test
  void theStabilityIndexDoesNotCareWhichSampleIsTheReference() {
    RandomGenerator random = new Seed(3).stream("counts");
    for (int r = 0; r < 50; r++) {
      int[] a = counts(random);
      int[] b = counts(random);
      HistogramDrift there = HistogramDrift.of(a, b);
      HistogramDrift back = HistogramDrift.of(b, a);

      assertThat(there.psi().orElseThrow()).isCloseTo(back.psi().orElseThrow(), within(1e-12));
      assertThat(there.psi().orElseThrow())
          .isCloseTo(
              there.kullbackLeibler().orElseThrow() + back.kullbackLeibler().orElseThrow(),
              within(1e-12));
      assertThat(there.jensenShannon()).isCloseTo(back.jensenShannon(), within(1e-12));
    }
  }

  @Test
  void homogeneityAgreesWithHipparchus() {
    RandomGenerator random = new Seed(4).stream("counts");
    for (int r = 0; r < 30; r++) {
      int[] a = counts(random);
      int[] b = counts(random);
      ContingencyTest.Outcome found = ContingencyTest.of(a, b).chiSquared();
      long[][] table = {Arrays.stream(a).asLongStream().toArray(), longs(b)};

      assertThat(found.statistic()).isCloseTo(new ChiSquareTest().chiSquare(table), within(1e-9));
      assertThat(found.pValue()).isCloseTo(new ChiSquareTest().chiSquareTest(table), within(1e-9));
    }
  }

  @Test
  void kolmogorovSmirnovAgreesWithHipparchus() {
    RandomGenerator random = new Seed(5).stream("values");
    for (int r = 0; r < 30; r++) {
      double[] a = values(17, 0, random);
      double[] b = values(12, 0.5, random);
      KolmogorovSmirnov found = KolmogorovSmirnov.of(a, b);
      KolmogorovSmirnovTest witness = new KolmogorovSmirnovTest();

      assertThat(found.statistic())
          .isCloseTo(witness.kolmogorovSmirnovStatistic(a, b), within(1e-12));
      assertThat(found.exactPValue())
          .isCloseTo(witness.exactP(found.statistic(), 17, 12, false), within(1e-9));
    }
  }

  @Test
  void theCriticalDistanceIsTheFirstWhoseChanceIsSmallEnough() {
    long critical = KolmogorovSmirnov.criticalSteps(9, 7, 0.05);

    assertThat(p(9, 7, critical)).isLessThanOrEqualTo(0.05);
    assertThat(p(9, 7, critical - 1)).isGreaterThan(0.05);
  }

  private static double p(int n, int m, long steps) {
    return new KolmogorovSmirnov(n, m, steps, java.util.Optional.empty()).exactPValue();
  }

  @Test
  void binsHoldEqualSharesAndMergeWhereValuesRepeat() {
    double[] hundred = new double[100];
    Arrays.setAll(hundred, i -> i);
    assertThat(QuantileBins.of(hundred, 4).count(hundred)).containsExactly(25, 25, 25, 25);

    QuantileBins mostlyZero = QuantileBins.of(new double[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 5}, 10);
    assertThat(mostlyZero.bins()).isLessThan(10);
    assertThat(mostlyZero.count(-1, 0, 5, 9)).startsWith(2);
  }

  @Test
  void aShiftedSampleLiesByTheShiftAway() {
    double[] a = {1, 2, 4};
    double[] b = {4, 5, 7};

    assertThat(LocationShift.wasserstein(a, b)).isCloseTo(3, within(1e-12));
    assertThat(LocationShift.inDeviations(new double[] {2, 2}, b).isDefined()).isFalse();
  }

  @Test
  void refusesWhatMeansNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HistogramDrift.of(new int[] {0, 0}, new int[] {1, 0}))
        .withMessage("reference must not be 0 in every bin");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HistogramDrift.of(new int[] {1, -1}, new int[] {1, 0}))
        .withMessage("reference[1] must be at least 0, but was -1");
    assertThatIllegalStateException()
        .isThrownBy(() -> ContingencyTest.of(new int[] {1, 2, 3}, new int[] {1, 1, 1}).yates())
        .withMessage("this test needs two bins, but there are 3");
  }

  private static int[] counts(RandomGenerator random) {
    int[] counts = new int[6];
    Arrays.setAll(counts, i -> 1 + random.nextInt(40));
    return counts;
  }

  private static long[] longs(int[] values) {
    return Arrays.stream(values).asLongStream().toArray();
  }

  private static double[] values(int count, double shift, RandomGenerator random) {
    double[] values = new double[count];
    Arrays.setAll(values, i -> shift + random.nextGaussian());
    return values;
  }
}
