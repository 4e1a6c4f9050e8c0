package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Seed;

class KMeansTest {

  @Test
  void twoPairsOnALineAreTwoGroups() {
    double[][] rows = {{0}, {2}, {10}, {12}};

    Centroids fit = KMeans.from(rows, new double[][] {{0}, {2}});

    assertThat(fit.labels()).containsExactly(0, 0, 1, 1);
    assertThat(fit.centre(0)).containsExactly(1);
    assertThat(fit.centre(1)).containsExactly(11);
    assertThat(fit.inertia()).isEqualTo(4);
    assertThat(fit.cluster(new double[] {5.9})).isZero();
    assertThat(fit.cluster(new double[] {6.1})).isEqualTo(1);
    assertThat(fit.medoids(rows)).containsExactly(0, 2);
  }

  @Test
  void theInertiaNeverRisesAndCentresAreMeans() {
    for (int seed = 0; seed < 30; seed++) {
      double[][] rows = noise(60, 3, seed);
      Centroids fit = KMeans.of(7).fit(rows, new Seed(seed).stream("fit"));

      double before = Double.POSITIVE_INFINITY;
      for (double inertia : fit.inertias()) {
        assertThat(inertia).isLessThanOrEqualTo(before + 1e-9);
        before = inertia;
      }
      for (int c = 0; c < 7; c++) {
        double sum = 0;
        int size = 0;
        for (int i = 0; i < rows.length; i++) {
          sum += fit.labels()[i] == c ? rows[i][0] : 0;
          size += fit.labels()[i] == c ? 1 : 0;
        }
        assertThat(fit.centre(c)[0])
            .isCloseTo(sum / size, org.assertj.core.api.Assertions.within(1e-12));
      }
      assertThat(fit.clusterAll(rows)).containsExactly(fit.labels());
    }
  }

  @Test
  void moreStartsAreNeverWorse() {
    for (int seed = 0; seed < 30; seed++) {
      double[][] rows = noise(50, 2, seed);
      double one = new KMeans(6, 1).fit(rows, new Seed(seed).stream("fit")).inertia();
      double ten = new KMeans(6, 10).fit(rows, new Seed(seed).stream("fit")).inertia();

      assertThat(ten).isLessThanOrEqualTo(one);
    }
  }

  @Test
  void aCentreWithoutRowsTakesTheFarthestRow() {
    double[][] rows = {{0}, {1}, {9}};

    Centroids fit = KMeans.from(rows, new double[][] {{0}, {1}, {100}});

    assertThat(fit.labels()).containsExactly(0, 1, 2);
    assertThat(fit.inertia()).isZero();
  }

  @Test
  void equalRowsStillMakeAsManyGroupsAsAskedFor() {
    double[][] rows = {{3, 3}, {3, 3}, {3, 3}, {3, 3}};

    assertThat(KMeans.of(3).fit(rows, new Seed(1).stream("fit")).clusters()).isEqualTo(3);
  }

  @Test
  void refusesMoreClustersThanRows() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KMeans.of(3).fit(new double[2][1], new Seed(1).stream("fit")))
        .withMessage(
            "rows must hold at least one row a cluster (3), but had 2; ask for fewer clusters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KMeans.of(0))
        .withMessage("clusters must be at least 1, but was 0");
  }

  private static double[][] noise(int rows, int columns, int seed) {
    RandomGenerator random = new Seed(seed).stream("noise");
    double[][] noise = new double[rows][columns];
    for (double[] row : noise) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextGaussian();
      }
    }
    return noise;
  }
}
