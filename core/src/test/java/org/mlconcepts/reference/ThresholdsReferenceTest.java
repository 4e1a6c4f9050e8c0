package org.mlconcepts.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.metric.Confusion;
import org.mlconcepts.metric.Gains;
import org.mlconcepts.metric.Ranking;
import org.mlconcepts.metric.Score;
import org.mlconcepts.metric.ThresholdChoice;
import tools.jackson.databind.JsonNode;

class ThresholdsReferenceTest {

  static List<Fixture> cases() {
    return Fixture.of("thresholds_calibration").stream().filter(f -> f.expects("max_f1")).toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyChoiceAgrees(Fixture fixture) {
    boolean[] labels = Fixture.booleans(fixture.input("y_true"));
    double[] scores = Fixture.doubles(fixture.input("score"));
    Ranking ranking = Ranking.of(labels, scores);
    best(fixture, ranking, "max_f1", Confusion::f1);
    best(fixture, ranking, "max_f2", c -> c.fBeta(2));
    best(fixture, ranking, "max_youden", Confusion::youden);
    best(fixture, ranking, "max_accuracy", c -> Score.of(c.accuracy()));
    best(fixture, ranking, "max_mcc", Confusion::matthews);

    double falsePositive = fixture.input("c_fp").asDouble();
    double falseNegative = fixture.input("c_fn").asDouble();
    ThresholdChoice cheapest = ThresholdChoice.cheapest(ranking, falsePositive, falseNegative);
    JsonNode cost = fixture.expected("min_cost");
    fixture.check("mean cost", cost.get("mean_cost"), cheapest.value());
    fixture.check("cheapest threshold", cost.get("threshold"), cheapest.threshold());
    fixture.check(
        "theoretical_cost_threshold", ThresholdChoice.byCost(falsePositive, falseNegative));

    ThresholdChoice recall = ThresholdChoice.recallAtLeast(ranking, 0.8).orElseThrow();
    JsonNode found = fixture.expected("recall_at_least_0_8");
    fixture.check("recall threshold", found.get("threshold"), recall.threshold());
    fixture.check("recall", found.get("recall"), recall.value());
    fixture.check(
        "its precision",
        found.get("precision"),
        Confusion.at(labels, scores, recall.threshold()).precision().orElseThrow());

    ThresholdChoice precise = ThresholdChoice.precisionAtLeast(ranking, 0.5).orElseThrow();
    JsonNode half = fixture.expected("max_recall_with_precision_at_least_0_5");
    fixture.check("precision threshold", half.get("threshold"), precise.threshold());
    fixture.check("its recall", half.get("recall"), precise.value());
    top(fixture, ranking, "top_10_percent", 0.1);
    top(fixture, ranking, "top_20_percent", 0.2);
    assertThat(fixture.expectedFields()).hasSize(11);
  }

  private static void best(
      Fixture fixture, Ranking ranking, String field, ThresholdChoice.Goal goal) {
    ThresholdChoice choice = ThresholdChoice.best(ranking, goal).orElseThrow();
    fixture.check(field, fixture.expected(field).get("value"), choice.value());
    fixture.check(field, fixture.expected(field).get("threshold"), choice.threshold());
  }

  private static void top(Fixture fixture, Ranking ranking, String field, double share) {
    Gains gains = Gains.of(ranking);
    JsonNode expected = fixture.expected(field);
    fixture.check(field + " precision", expected.get("precision"), gains.precisionAt(share));
    fixture.check(field + " recall", expected.get("recall"), gains.recallAt(share).orElseThrow());
    fixture.check(field + " lift", expected.get("lift"), gains.liftAt(share).orElseThrow());
    assertThat(gains.recallAt(1).orElseThrow()).isEqualTo(1);
  }
}
