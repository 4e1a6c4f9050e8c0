package org.mlconcepts.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Rows few enough for a pencil. */
class HandVectorsTest {

  private static final double EXACT = 1e-12;

  @Test
  void byHandFourRows() {
    boolean[] labels = {false, false, true, true};
    double[] scores = {.1, .4, .35, .8};
    assertThat(RocCurve.of(labels, scores).area()).isEqualTo(.75);
    PrecisionRecallCurve curve = PrecisionRecallCurve.of(labels, scores);
    assertThat(curve.averagePrecision()).isCloseTo(5 / 6.0, within(EXACT));
    assertThat(curve.trapezoidArea()).isCloseTo(.7916666666666666, within(EXACT));
  }

  @Test
  void byHandEightRowsInOrder() {
    boolean[] labels = {true, true, false, false, true, false, true, false};
    double[] scores = {.9, .8, .7, .6, .5, .4, .3, .2};
    assertThat(PrecisionRecallCurve.of(labels, scores).averagePrecision())
        .isCloseTo((1 + 1 + 3 / 5.0 + 4 / 7.0) / 4, within(EXACT));
  }

  @Test
  void aConstantScoreHasThePrevalenceAsAveragePrecisionButNotAsTrapezoid() {
    boolean[] labels = new boolean[100];
    Arrays.fill(labels, 0, 5, true);
    PrecisionRecallCurve curve = PrecisionRecallCurve.of(labels, new double[100]);
    assertThat(curve.averagePrecision()).isCloseTo(.05, within(EXACT));
    assertThat(curve.trapezoidArea()).isCloseTo(.525, within(EXACT));
    assertThat(curve.davisGoadrichArea()).isCloseTo(.05, within(EXACT));
    assertThat(curve.averagePrecisionGain().orElseThrow()).isCloseTo(0, within(EXACT));
    assertThat(PrecisionRecallCurve.minimumArea(.1)).isCloseTo(.0518, within(5e-5));
  }

  @Test
  void aPublishedConfusionByHand() {
    Confusion confusion = new Confusion(30, 5, 20, 45);
    assertThat(confusion.precision().orElseThrow()).isCloseTo(.857143, within(5e-7));
    assertThat(confusion.recall().orElseThrow()).isCloseTo(.6, within(EXACT));
    assertThat(confusion.f1().orElseThrow()).isCloseTo(.705882, within(5e-7));
  }
}
