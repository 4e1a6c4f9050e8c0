package org.mlconcepts.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CurveTest {

  @Test
  void theFunctionsHaveTheirKnownValues() {
    assertThat(Curve.Truth.COSINE.at(0)).isEqualTo(1);
    assertThat(Curve.Truth.COSINE.at(2 / 3.0)).isCloseTo(-1, within(1e-12));
    assertThat(Curve.Truth.SINE.at(0.25)).isCloseTo(1, within(1e-12));
    assertThat(Curve.Truth.LINE.at(0.75)).isEqualTo(0.5);
    assertThat(Curve.Truth.STEP.at(0.49)).isEqualTo(-1);
    assertThat(Curve.Truth.STEP.at(0.5)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Curve.Truth.class)
  void withoutNoiseThePointsLieOnTheCurve(Curve.Truth truth) {
    Curve.Sample sample =
        Curve.defaults().withTruth(truth).withSigma(0).draw(new SplittableRandom(1));

    assertThat(sample.x()).isSorted();
    assertThat(sample.y()).isEqualTo(sample.truths());
    assertThat(sample.y()[7]).isEqualTo(truth.at(sample.x()[7]));
  }

  @Test
  void theNoiseHasTheGivenDeviationWithinFourStandardErrors() {
    int points = 20_000;
    Curve.Sample sample =
        Curve.defaults().withPoints(points).withSigma(0.3).draw(new SplittableRandom(2));
    double[] y = sample.y();
    double[] truths = sample.truths();
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < points; i++) {
      sum += y[i] - truths[i];
      squares += (y[i] - truths[i]) * (y[i] - truths[i]);
    }

    assertThat(sum / points).isCloseTo(0, within(4 * 0.3 / Math.sqrt(points)));
    assertThat(squares / points).isCloseTo(0.09, within(4 * 0.09 * Math.sqrt(2.0 / points)));
  }

  @Test
  void aGridIsTheSameForEveryDraw() {
    Curve grid = Curve.defaults().withSpacing(Curve.Spacing.GRID).withPoints(5);

    assertThat(grid.draw(new SplittableRandom(1)).x()).containsExactly(0, 0.25, 0.5, 0.75, 1);
    assertThat(grid.draw(new SplittableRandom(2)).y())
        .isNotEqualTo(grid.draw(new SplittableRandom(1)).y());
  }

  @Test
  void curvesThatDifferInNoiseOnlyShareTheirPlaces() {
    Curve curve = Curve.defaults();

    assertThat(curve.withSigma(2).draw(new SplittableRandom(3)).x())
        .isEqualTo(curve.draw(new SplittableRandom(3)).x());
    assertThat(curve.draw(new SplittableRandom(3)).y())
        .isEqualTo(curve.draw(new SplittableRandom(3)).y());
  }

  @Test
  void settingsAreChecked() {
    assertThatThrownBy(() -> Curve.defaults().withPoints(1))
        .hasMessage("points must be at least 2, but was 1");
    assertThatThrownBy(() -> Curve.defaults().withSigma(Double.NaN))
        .hasMessage("sigma must be a finite number of at least 0, but was NaN");
  }
}
