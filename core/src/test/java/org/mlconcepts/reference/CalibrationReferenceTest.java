package org.mlconcepts.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.BrierScore;
import org.mlconcepts.metric.CalibrationCurve;
import org.mlconcepts.metric.CalibrationLine;
import org.mlconcepts.model.IsotonicRegression;
import org.mlconcepts.model.LogisticRegression;
import org.mlconcepts.model.LogitModel;
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
    assertThat(fixture.expectedFields()).isEqualTo(Set.of("A", "B", "p_first5", "plain_mle"));
  }

  /** Platt's curve without his smoothed targets is a logistic regression, with the signs turned. */
  @Test
  void withoutSmoothedTargetsItIsLogisticRegression() {
    Fixture fixture = Fixture.of("thresholds_calibration", "platt_80");
    double[][] rows =
        Arrays.stream(Fixture.doubles(fixture.input("score")))
            .mapToObj(score -> new double[] {score})
            .toArray(double[][]::new);
    LogitModel model =
        new LogisticRegression(0)
            .fit(rows, Fixture.ints(fixture.input("y_true")), Seed.DEFAULT.stream("unused"));
    JsonNode plain = fixture.expected("plain_mle");
    fixture.check("A", plain.get("A"), -model.coefficients()[0]);
    fixture.check("B", plain.get("B"), -model.intercept());
  }

  @Test
  void everyCaseHasItsTest() {
    assertThat(Fixture.of("thresholds_calibration"))
        .allMatch(fixture ->
            fixture.expects("bins")
                || fixture.expects("fitted")
                || fixture.expects("max_f1") // ThresholdsReferenceTest
                || fixture.name().equals("platt_80"));
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
