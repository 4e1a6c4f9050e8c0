package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.SingularValueDecomposition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlconcepts.lab.Seed;

class ThinSvdTest {

  @ParameterizedTest
  @CsvSource({
    "40, 6, 6",
    "6, 40, 6",
    "9, 9, 9",
    "30, 8, 3",
    "8, 30, 3",
    "1, 5, 1",
    "5, 1, 1",
    "50, 50, 20"
  })
  void givesTheMatrixBack(int rows, int columns, int rank) {
    RandomGenerator random = new Seed(rows + columns).stream("matrix");
    double[][] tall = matrix(random, rows, rank);
    double[][] wide = matrix(random, rank, columns);
    double[][] x =
        MatrixUtils.createRealMatrix(tall).multiply(MatrixUtils.createRealMatrix(wide)).getData();

    ThinSvd svd = ThinSvd.of(x);

    assertThat(IntStream.range(0, svd.singular.length).filter(k -> svd.singular[k] > 0))
        .hasSize(rank);
    double[] witness =
        new SingularValueDecomposition(MatrixUtils.createRealMatrix(x)).getSingularValues();
    assertThat(svd.singular).containsExactly(witness, within(1e-12 * witness[0]));
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double sum = 0;
        for (int k = 0; k < rank; k++) {
          sum += svd.left[k][i] * svd.singular[k] * svd.right[k][j];
        }
        assertThat(sum).isCloseTo(x[i][j], within(1e-12 * witness[0]));
      }
    }
    checkOrthonormal(svd.left, rank);
    checkOrthonormal(svd.right, rank);
  }

  private static void checkOrthonormal(double[][] directions, int rank) {
    for (int k = 0; k < directions.length; k++) {
      for (int l = 0; l <= k; l++) {
        double product = 0;
        for (int i = 0; i < directions[k].length; i++) {
          product += directions[k][i] * directions[l][i];
        }
        assertThat(product).isCloseTo(k == l && k < rank ? 1 : 0, within(1e-12));
      }
    }
  }

  private static double[][] matrix(RandomGenerator random, int rows, int columns) {
    return IntStream.range(0, rows)
        .mapToObj(
            i -> IntStream.range(0, columns).mapToDouble(j -> random.nextGaussian()).toArray())
        .toArray(double[][]::new);
  }
}
