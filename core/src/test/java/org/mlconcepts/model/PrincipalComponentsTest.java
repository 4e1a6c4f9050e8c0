package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.PrincipalComponents.Scaling;

class PrincipalComponentsTest {

  @Test
  void fourPointsOnALineHaveOneComponent() {
    double[][] rows = {{0, 0}, {1, 2}, {2, 4}, {3, 6}};

    PrincipalComponents pca = PrincipalComponents.of(rows, Scaling.NONE);

    assertThat(pca.rank()).isEqualTo(1);
    assertThat(pca.component(0)).containsExactly(slope(1), within(1e-15));
    assertThat(pca.variances()[0])
        .isCloseTo(5 * 5.0 / 3, within(1e-12)); // 5 times that of column 1
    assertThat(pca.scores(new double[] {3, 6}, 1)[0]).isCloseTo(1.5 * Math.sqrt(5), within(1e-12));
    assertThat(pca.reconstruct(new double[] {3, 6}, 1)).containsExactly(xy(3, 6), within(1e-12));
    assertThat(pca.reconstruct(new double[] {3, 6}, 0)).containsExactly(xy(1.5, 3), within(1e-12));
  }

  private static double[] slope(double x) {
    return xy(x / Math.sqrt(5), 2 * x / Math.sqrt(5));
  }

  private static double[] xy(double x, double y) {
    return new double[] {x, y};
  }

  @ParameterizedTest
  @CsvSource({"40, 6", "6, 40", "30, 1", "2, 5"})
  void componentsAreOrthogonalAndTheirVariancesAreThoseOfTheScores(int rows, int columns) {
    double[][] x = cloud(rows, columns);
    PrincipalComponents pca = PrincipalComponents.of(x, Scaling.NONE);
    int count = Math.min(rows, columns);

    assertThat(pca.rank()).isEqualTo(Math.min(rows - 1, columns));
    double[][] scores = pca.scoresAll(x, count);
    for (int a = 0; a < pca.rank(); a++) {
      for (int b = 0; b < pca.rank(); b++) {
        double same = a == b ? 1 : 0;
        assertThat(RowMath.dot(pca.component(a), pca.component(b))).isCloseTo(same, within(1e-12));
        double products = 0;
        for (double[] score : scores) {
          products += score[a] * score[b];
        }
        assertThat(products / (rows - 1)).isCloseTo(same * pca.variances()[a], within(1e-9));
      }
    }
  }

  @Test
  void theErrorOfAReconstructionIsTheVarianceLeftOut() {
    double[][] x = cloud(50, 7);
    for (Scaling scaling : Scaling.values()) {
      PrincipalComponents pca = PrincipalComponents.of(x, scaling);
      double left = 0;
      for (int count = 7; count >= 0; count--) {
        left += count == 7 ? 0 : pca.variances()[count];

        assertThat(pca.reconstructionError(x, count)).isCloseTo(left * 49 / 50 / 7, within(1e-9));
        assertThat(pca.explained(count)).isCloseTo(1 - left / sum(pca.variances()), within(1e-12));
      }
    }
  }

  @Test
  void scaledComponentsDoNotDependOnUnits() {
    double[][] metres = cloud(40, 4);
    double[][] mixed = cloud(40, 4);
    for (double[] row : mixed) {
      row[1] *= 1000;
      row[3] *= 0.01;
    }

    PrincipalComponents plain = PrincipalComponents.of(metres, Scaling.UNIT_VARIANCE);
    PrincipalComponents changed = PrincipalComponents.of(mixed, Scaling.UNIT_VARIANCE);

    assertThat(changed.variances()).containsExactly(plain.variances(), within(1e-9));
    assertThat(sum(plain.variances())).isCloseTo(4, within(1e-9));
    assertThat(PrincipalComponents.of(mixed, Scaling.NONE).explained(1)).isGreaterThan(0.99);
  }

  @Test
  void theLargestEntryOfAComponentIsPositive() {
    for (int repeat = 0; repeat < 30; repeat++) {
      PrincipalComponents pca = PrincipalComponents.of(cloud(20 + repeat, 5), Scaling.NONE);
      for (int k = 0; k < 5; k++) {
        double largest = 0;
        for (double entry : pca.component(k)) {
          largest = Math.abs(entry) > Math.abs(largest) ? entry : largest;
        }
        assertThat(largest).isPositive();
      }
    }
  }

  @Test
  void rowsThatDoNotVaryHaveNoComponent() {
    double[][] same = {{0.1, 7}, {0.1, 7}, {0.1, 7}};
    for (Scaling scaling : Scaling.values()) {
      PrincipalComponents pca = PrincipalComponents.of(same, scaling);

      assertThat(pca.rank()).isZero();
      assertThat(pca.reconstruct(same[0], 2)).containsExactly(same[0], within(1e-15));
      assertThatIllegalStateException()
          .isThrownBy(() -> pca.explained(1))
          .withMessage("rows do not vary, so no component explains a share of it");
    }
  }

  @Test
  void refusesWhatMakesNoSense() {
    PrincipalComponents pca = PrincipalComponents.of(cloud(10, 3), Scaling.NONE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> pca.scores(new double[3], 4))
        .withMessage("count must be in 0..3, but was 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pca.scores(new double[2], 1))
        .withMessage("row must have 3 features, but had 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrincipalComponents.of(new double[1][3], Scaling.NONE))
        .withMessage("number of rows must be at least 2, but was 1");
  }

  /** Normal columns of unequal spread, each mixed with the one before it. */
  private static double[][] cloud(int rows, int columns) {
    RandomGenerator random = new Seed(rows).stream("cloud");
    double[][] x = new double[rows][columns];
    for (double[] row : x) {
      for (int j = 0; j < columns; j++) {
        row[j] = 10 + (1 + j) * random.nextGaussian() + (j == 0 ? 0 : 0.5 * row[j - 1]);
      }
    }
    return x;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
