package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Seed;

class HuberRegressionTest {

  private static final int ROWS = 120;

  private static double[][] rows(RandomGenerator random) {
    double[][] rows = new double[ROWS][3];
    for (double[] row : rows) {
      Arrays.setAll(row, j -> random.nextGaussian());
    }
    return rows;
  }

  private static double[] targets(double[][] rows, RandomGenerator random) {
    return Arrays.stream(rows)
        .mapToDouble(x -> 1 + 2 * x[0] - x[1] + 0.5 * random.nextGaussian())
        .toArray();
  }

  @Test
  void theClippedResidualsAreOrthogonalToEveryFeature() {
    for (int seed = 0; seed < 10; seed++) {
      RandomGenerator random = new Seed(seed).stream("sample");
      double[][] rows = rows(random);
      double[] targets = targets(rows, random);
      for (int i = 0; i < ROWS; i += 15) {
        targets[i] += 40;
      }
      double threshold = 1.345;
      LinearModel model = new HuberRegression(threshold).fit(rows, targets, random);
      double[] fitted = model.predictAll(rows);
      double scale = HuberRegression.scale(targets, fitted);
      double[] sums = new double[4];
      for (int i = 0; i < ROWS; i++) {
        double clipped =
            Math.max(-threshold, Math.min(threshold, (targets[i] - fitted[i]) / scale));
        sums[0] += clipped;
        for (int j = 0; j < 3; j++) {
          sums[j + 1] += clipped * rows[i][j];
        }
      }

      assertThat(sums).as("seed %d", seed).containsOnly(new double[] {0, 0, 0, 0}, within(1e-4));
    }
  }

  @Test
  void aThresholdBeyondAllResidualsIsLeastSquares() {
    RandomGenerator random = new Seed(1).stream("sample");
    double[][] rows = rows(random);
    double[] targets = targets(rows, random);

    double[] huber = new HuberRegression(1e6).fit(rows, targets, random).coefficients();
    double[] squares = new Ridge(0).fit(rows, targets, random).coefficients();

    assertThat(huber).containsExactly(squares, within(1e-9));
  }

  @Test
  void aLineThatMostRowsLieOnIsFoundExactly() {
    double[][] rows = new double[20][1];
    double[] targets = new double[20];
    for (int i = 0; i < 20; i++) {
      rows[i][0] = i;
      targets[i] = 3 + 2 * i;
    }
    targets[4] = 1e6;
    targets[11] = -1e6;
    LinearModel model = HuberRegression.standard().fit(rows, targets, new Seed(1).stream("unused"));

    assertThat(model.intercept()).isCloseTo(3, within(1e-3));
    assertThat(model.coefficients()[0]).isCloseTo(2, within(1e-4));
  }

  @Test
  void refusesAThresholdThatMeansNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HuberRegression(0))
        .withMessage("threshold must be above 0 and finite, but was 0.0");
  }
}
