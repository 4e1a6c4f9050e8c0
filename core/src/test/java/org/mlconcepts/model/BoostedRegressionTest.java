package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.BoostedRegression.Loss;

class BoostedRegressionTest {

  private static final double[][] EIGHT = {{0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}};

  private static Regressor fit(BoostedRegression learner, double[][] rows, double... targets) {
    return learner.fit(rows, targets, new Seed(1).stream("unused"));
  }

  @Test
  void oneFullStepOfSquaredLossIsTheTreeItself() {
    RandomGenerator random = new Seed(2).stream("sample");
    double[][] rows = new double[60][4];
    double[] targets = new double[60];
    for (int i = 0; i < 60; i++) {
      Arrays.setAll(rows[i], j -> random.nextGaussian());
      targets[i] = rows[i][0] * rows[i][1] + random.nextGaussian();
    }
    Cart cart = Cart.full().withMaxDepth(3).withMinLeafRows(5);

    assertThat(fit(new BoostedRegression(1, 3, 1, 5, Loss.SQUARED), rows, targets).predictAll(rows))
        .containsExactly(cart.fit(rows, targets, random).predictAll(rows), within(1e-12));
  }

  @Test
  void oneStepOfAbsoluteLossByHand() {
    // The median is 1.5; signs split between rows 3 and 4; the medians of the halves are 0 and 3.
    Regressor model =
        fit(new BoostedRegression(1, 1, 1, 1, Loss.ABSOLUTE), EIGHT, 0, 0, 0, 0, 3, 3, 3, 9);

    assertThat(model.predict(new double[] {1})).isEqualTo(0);
    assertThat(model.predict(new double[] {6})).isEqualTo(3);
  }

  @Test
  void howFarOffAnOddTargetIsMakesNoDifferenceToAbsoluteLoss() {
    BoostedRegression learner = new BoostedRegression(20, 1, 0.3, 3, Loss.ABSOLUTE);

    assertThat(fit(learner, EIGHT, 0, 1, 0, 1, 3, 2, 3, 1e3).predictAll(EIGHT))
        .isEqualTo(fit(learner, EIGHT, 0, 1, 0, 1, 3, 2, 3, 1e9).predictAll(EIGHT));
  }

  @Test
  void everyTreeLowersTheSquaredErrorOfTheTrainingRows() {
    double[] targets = {1, 4, 2, 8, 5, 7, 3, 6};
    double before = Double.POSITIVE_INFINITY;
    for (int trees = 1; trees <= 10; trees++) {
      double[] predicted =
          fit(new BoostedRegression(trees, 1, 0.5, 1, Loss.SQUARED), EIGHT, targets)
              .predictAll(EIGHT);
      double squares = 0;
      for (int i = 0; i < 8; i++) {
        squares += (predicted[i] - targets[i]) * (predicted[i] - targets[i]);
      }

      assertThat(squares).isLessThan(before);
      before = squares;
    }
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BoostedRegression(1, 1, 0, 1, Loss.SQUARED))
        .withMessage("learningRate must be in (0, 1], but was 0.0");
  }
}
