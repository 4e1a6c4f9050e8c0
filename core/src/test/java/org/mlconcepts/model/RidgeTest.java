package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlconcepts.lab.Seed;

class RidgeTest {

  @ParameterizedTest
  @CsvSource({"40, 5, 0", "40, 5, 0.3", "40, 5, 1000", "12, 30, 0.3"})
  void solvesTheNormalEquations(int n, int p, double lambda) {
    RandomGenerator random = new Seed(n + p).stream("data");
    double[][] rows = matrix(random, n, p);
    double[] targets =
        IntStream.range(0, n).mapToDouble(i -> 5 + rows[i][0] + random.nextGaussian()).toArray();

    RealMatrix x = MatrixUtils.createRealMatrix(n, p + 1);
    for (int i = 0; i < n; i++) {
      x.setEntry(i, 0, 1);
      x.setSubMatrix(new double[][] {rows[i]}, i, 1);
    }
    RealMatrix normal = x.transposeMultiply(x);
    for (int j = 1; j <= p; j++) {
      normal.addToEntry(j, j, lambda); // the intercept is free
    }
    RealVector solution =
        new LUDecomposition(normal).getSolver().solve(x.preMultiply(new ArrayRealVector(targets)));

    LinearModel model = new Ridge(lambda).fit(rows, targets, random);
    assertThat(model.intercept()).isCloseTo(solution.getEntry(0), within(1e-9));
    assertThat(model.coefficients())
        .containsExactly(solution.getSubVector(1, p).toArray(), within(1e-9));
  }

  @Test
  void reproducesTheTargetsWithTheShortestSolutionIfThereAreMany() {
    RandomGenerator random = new Seed(1).stream("data");
    double[][] rows = matrix(random, 6, 20);
    double[] targets = IntStream.range(0, 6).mapToDouble(i -> random.nextGaussian()).toArray();
    LinearModel model = RidgePath.throughOrigin(rows).fit(targets, 0);
    assertThat(model.predictAll(rows)).containsExactly(targets, within(1e-12));
    assertThat(model.intercept()).isZero();

    RealMatrix x = MatrixUtils.createRealMatrix(rows);
    double[] shortest =
        x.preMultiply(
                new LUDecomposition(x.multiplyTransposed(x))
                    .getSolver()
                    .solve(new ArrayRealVector(targets)))
            .toArray();
    assertThat(model.coefficients()).containsExactly(shortest, within(1e-10));
  }

  @Test
  void sharesTheWeightAmongEqualFeatures() {
    double[][] rows = {{1, 1}, {2, 2}, {4, 4}};
    LinearModel model =
        new Ridge(0).fit(rows, new double[] {3, 5, 9}, Seed.DEFAULT.stream("unused"));
    assertThat(model.coefficients()).containsExactly(new double[] {1, 1}, within(1e-12));
    assertThat(model.intercept()).isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"30, 4, 0", "30, 4, 2.5", "10, 25, 0.1", "10, 25, 0"})
  void predictsTheWeightedSumOfTheTargets(int n, int p, double lambda) {
    RandomGenerator random = new Seed(n + p).stream("data");
    double[][] rows = matrix(random, n, p);
    double[] targets = IntStream.range(0, n).mapToDouble(i -> random.nextGaussian()).toArray();
    RidgePath path = RidgePath.of(rows);
    LinearModel model = path.fit(targets, lambda);
    double[] row = matrix(random, 1, p)[0];

    double[] weights = path.smoother(lambda).weights(row);
    double sum = IntStream.range(0, n).mapToDouble(i -> weights[i] * targets[i]).sum();
    assertThat(model.predict(row)).isCloseTo(sum, within(1e-11));

    double[][] hat = path.smoother(lambda).matrix(rows);
    double trace = IntStream.range(0, n).mapToDouble(i -> hat[i][i]).sum();
    assertThat(path.effectiveDegreesOfFreedom(lambda)).isCloseTo(trace, within(1e-10));
  }

  @Test
  void movesWithTheOriginOfTheTargets() {
    RandomGenerator random = new Seed(3).stream("data");
    double[][] rows = matrix(random, 20, 3);
    double[] targets = IntStream.range(0, 20).mapToDouble(i -> random.nextGaussian()).toArray();
    double[] shifted = IntStream.range(0, 20).mapToDouble(i -> targets[i] + 1000).toArray();
    RidgePath path = RidgePath.of(rows);
    assertThat(path.fit(shifted, 7).predict(rows[0]))
        .isCloseTo(1000 + path.fit(targets, 7).predict(rows[0]), within(1e-9));
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> new Ridge(-1))
        .hasMessage("lambda must be at least 0 and finite, but was -1.0");
    assertThatThrownBy(() -> RidgePath.of(new double[][] {{1}, {2}}).fit(new double[3], 1))
        .hasMessage("targets must have one value a row (2), but had 3");
    assertThatThrownBy(() -> RidgePath.of(new double[][] {{1}, {2, 3}}))
        .hasMessageContaining("equal lengths");
    assertThatThrownBy(() -> RidgePath.of(new double[0][]))
        .hasMessageContaining("at least one row");
  }

  private static double[][] matrix(RandomGenerator random, int rows, int features) {
    return IntStream.range(0, rows)
        .mapToObj(
            i -> IntStream.range(0, features).mapToDouble(j -> random.nextGaussian()).toArray())
        .toArray(double[][]::new);
  }
}
