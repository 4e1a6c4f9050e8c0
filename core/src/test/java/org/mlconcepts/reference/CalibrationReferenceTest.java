package org.mlconcepts.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.metric.BrierScore;
import org.mlconcepts.metric.CalibrationCurve;
import org.mlconcepts.metric.CalibrationLine;
import org.mlconcepts.model.IsotonicRegression;
import org.mlconcepts.model.PlattScaling;
import tools.jackson.databind.JsonNode;

class CalibrationReferenceTest {

  private static List<Fixture> withField(String field) {
    return Fixture.of("thresholds_calibration").stream().filter(f -> f.expects(field)).toList();
  }

  static List<Fixture> calibrations() {
    return withField("bins");
  }

  @ParameterizedTest
  @MethodSource("calibrations")
  void everyMeasureOfCalibrationAgrees(Fixture fixture) {
    boolean[] labels = Fixture.booleans(fixture.input("y_true"));
    double[] p = Fixture.doubles(fixture.input("p"));
    CalibrationCurve curve = CalibrationCurve.uniform(labels, p, fixture.input("n_bins").asInt());
    int at = 0;
    for (JsonNode bin : fixture.expected("bins")) {
      if (bin.get("count").asInt() > 0) {
        CalibrationCurve.Bin own = curve.bins().get(at++);
        fixture.check("count", bin.get("count"), own.rows());
        fixture.check("mean", bin.get("mean_p"), own.meanPrediction());
        fixture.check("share", bin.get("frac_pos"), own.share());
      }
    }
    assertThat(curve.bins()).hasSize(at);
    fixture.check("ece", curve.expectedError());
    fixture.check("mce", curve.maximumError());
    BrierScore brier = BrierScore.of(labels, p);
    fixture.check("brier", brier.value());
    fixture.check("reliability", brier.reliability());
    fixture.check("resolution", brier.resolution());
    fixture.check("uncertainty", brier.uncertainty());
    CalibrationLine line = CalibrationLine.of(labels, p);
    fixture.check("calibration_in_the_large", line.inTheLarge());
    fixture.check("calibration_intercept", line.intercept());
    fixture.check("calibration_slope", line.slope());
    fixture.check("intercept_slope_fixed_1", line.shift());
    assertThat(fixture.expectedFields()).hasSize(11);
  }

  @Test
  void plattScalingAgrees() {
    Fixture fixture = Fixture.of("thresholds_calibration", "platt_80");
    double[] scores = Fixture.doubles(fixture.input("score"));
    PlattScaling scaling = PlattScaling.fit(Fixture.booleans(fixture.input("y_true")), scores);
    fixture.check("A", scaling.slope());
    fixture.check("B", scaling.offset());
    for (int i = 0; i < 5; i++) {
      fixture.check("p", fixture.expected("p_first5").get(i), scaling.probability(scores[i]));
    }
  }

  static List<Fixture> isotonics() {
    return withField("fitted");
  }

  @ParameterizedTest
  @MethodSource("isotonics")
  void isotonicRegressionAgrees(Fixture fixture) {
    IsotonicRegression isotonic =
        IsotonicRegression.fit(
            Fixture.doubles(fixture.input("x")), Fixture.doubles(fixture.input("y")));
    assertThat(isotonic.positions()).isEqualTo(fixture.expected("distinct_x").size());
    for (int i = 0; i < isotonic.positions(); i++) {
      fixture.check("x", fixture.expected("distinct_x").get(i), isotonic.position(i));
      fixture.check("fitted", fixture.expected("fitted").get(i), isotonic.fitted(i));
    }
    fixture.check(
        "predictions",
        fixture.expected("predictions"),
        isotonic.predictAll(Fixture.doubles(fixture.input("new_x"))));
    assertThat(fixture.expectedFields()).hasSize(3);
  }
}
