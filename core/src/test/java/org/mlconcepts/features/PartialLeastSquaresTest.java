package org.mlconcepts.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Seed;

class PartialLeastSquaresTest {

  @Test
  void oneDirectionByHand() {
    // less their mean of 1 the targets are 1, -1, -2, 2, so X'y = (6, 0), and the slope is 6/4
    double[][] rows = {{1, 1}, {-1, 1}, {-1, -1}, {1, -1}};
    double[] targets = {2, 0, -1, 3};
    PartialLeastSquares model = PartialLeastSquares.fit(rows, targets, 2);

    double[] direction = model.direction(0);
    assertThat(direction[0]).isCloseTo(1, within(1e-12));
    assertThat(direction[1]).isCloseTo(0, within(1e-12));
    assertThat(model.predict(new double[] {1, 1}, 1)).isCloseTo(2.5, within(1e-12));
  }

  @Test
  void withAsManyDirectionsAsColumnsItIsLeastSquares() {
    for (int seed = 0; seed < 30; seed++) {
      double[][] rows = NoiseRows.features(40, 4, new Seed(seed).stream("rows"));
      double[] targets = NoiseRows.features(1, 40, new Seed(seed).stream("targets"))[0];
      for (int i = 0; i < targets.length; i++) {
        rows[i][3] += 2 * rows[i][0];
        targets[i] += rows[i][0] - rows[i][3];
      }
      double[] linear =
          new org.mlconcepts.model.Ridge(0)
              .fit(rows, targets, new Seed(0).stream("unused"))
              .predictAll(rows);

      assertThat(PartialLeastSquares.fit(rows, targets, 4).predictAll(rows, 4))
          .containsExactly(linear, within(1e-8));
    }
  }

  @Test
  void theFirstDirectionIsThatOfTheCovariance() {
    double[][] rows = NoiseRows.features(50, 3, new Seed(1).stream("rows"));
    double[] targets = NoiseRows.features(1, 50, new Seed(1).stream("targets"))[0];
    double[] direction = PartialLeastSquares.fit(rows, targets, 1).direction(0);

    double[] covariance = new double[3];
    double mean = Grid.mean(targets);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < 3; j++) {
        covariance[j] += (targets[i] - mean) * rows[i][j];
      }
    }
    for (int j = 1; j < 3; j++) {
      assertThat(direction[j] * covariance[0])
          .isCloseTo(direction[0] * covariance[j], within(1e-10));
    }
  }
}
