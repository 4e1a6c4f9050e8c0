package org.mlconcepts.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mlconcepts.evaluation.MetricBench.Case;
import org.mlconcepts.evaluation.MetricBench.Goal;
import org.mlconcepts.evaluation.MetricBench.Identity;
import org.mlconcepts.evaluation.MetricBench.Reading;
import org.mlconcepts.evaluation.MetricBench.RecallInterval;
import org.mlconcepts.evaluation.MetricBench.Result;
import org.mlconcepts.evaluation.MetricBench.Sample;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.metric.RocCurve;
import org.mlconcepts.metric.Score;

class MetricBenchTest {

  private static final MetricBench QUICK = MetricBench.defaults().withRows(1500).withRepeats(10);
  private static final Result RESULT = QUICK.run(new Seed(2));

  @Test
  void atTheSamplesOwnShareOfPositivesTheRocCurveGivesThePrecisionOfTheOtherCurve() {
    MetricBench.Curves curves = RESULT.curves();
    MetricBench.Place wanted = curves.precisionRecall().get(curves.precisionRecall().size() / 2);
    double falseAlarms =
        curves.roc().stream()
            .filter(place -> place.y() >= wanted.x() - 1e-12)
            .findFirst()
            .orElseThrow()
            .x();

    assertThat(
            PrevalencePlay.precision(
                new MetricBench.Place(falseAlarms, wanted.x()), curves.prevalence()))
        .isCloseTo(wanted.y(), within(0.02));
  }

  @Test
  void metricsAreTheirDefinitionsCountedRowByRow() {
    for (Identity identity : RESULT.identities()) {
      assertThat(identity.precision()).allMatch(d -> d < 1e-12);
      assertThat(identity.recall()).allMatch(d -> d < 1e-12);
      assertThat(identity.f1()).allMatch(d -> d < 1e-12);
      assertThat(identity.rocArea()).allMatch(d -> d < 1e-12);
    }
  }

  @Test
  void cloudsHaveTheAreaAndTheRecallOfTheirClosedForm() {
    CloudScores clouds = (CloudScores) ScoreSource.clouds("clouds", 0.1);
    double[] areas =
        IntStream.range(0, 30)
            .mapToDouble(s -> {
              Scored test = clouds.draw(100, 2000, new Seed(s)).test();
              return RocCurve.of(test.labels(), test.probabilities()).area();
            })
            .toArray();
    double[] recalls =
        IntStream.range(0, 30)
            .mapToDouble(s -> recall(clouds.draw(100, 2000, new Seed(s)).test(), 0.3))
            .toArray();

    assertThat(Estimate.of(areas).mean())
        .isCloseTo(clouds.rocArea(), within(4.5 * Estimate.of(areas).standardError()));
    assertThat(Estimate.of(recalls).mean())
        .isCloseTo(clouds.recall(0.3), within(4.5 * Estimate.of(recalls).standardError()));
  }

  @Test
  void thinnedCurvesKeepTheirEndsAndTheirArea() {
    MetricBench.Curves curves = RESULT.curves();

    assertThat(curves.roc().get(0)).isEqualTo(new MetricBench.Place(0, 0));
    assertThat(curves.roc().get(curves.roc().size() - 1)).isEqualTo(new MetricBench.Place(1, 1));
    assertThat(area(curves.roc())).isCloseTo(curves.rocArea(), within(0.005));
    assertThat(Math.abs(area(curves.precisionRecall())))
        .isCloseTo(curves.averagePrecision(), within(0.01));
    assertThat(curves.groups().stream().mapToInt(MetricBench.Group::rows).sum()).isEqualTo(1500);
    double positives = curves.groups().stream().mapToDouble(g -> g.rows() * g.share()).sum();
    assertThat(positives / 1500).isCloseTo(curves.prevalence(), within(1e-12));
  }

  private static double area(List<MetricBench.Place> curve) {
    double area = 0;
    for (int i = 1; i < curve.size(); i++) {
      area +=
          (curve.get(i).x() - curve.get(i - 1).x()) * (curve.get(i).y() + curve.get(i - 1).y()) / 2;
    }
    return area;
  }

  private static double recall(Scored scored, double cut) {
    double found = 0;
    double positives = 0;
    for (int i = 0; i < scored.labels().length; i++) {
      positives += scored.labels()[i] ? 1 : 0;
      found += scored.labels()[i] && scored.probabilities()[i] >= cut ? 1 : 0;
    }
    return found / positives;
  }

  @Test
  void cloudProbabilitiesAreCalibrated() {
    Scored test = ScoreSource.clouds("clouds", 0.2).draw(10, 20_000, new Seed(1)).test();
    for (double low = 0; low < 1; low += 0.25) {
      double expected = 0;
      double positives = 0;
      double rows = 0;
      for (int i = 0; i < test.labels().length; i++) {
        double p = test.probabilities()[i];
        if (p >= low && p < low + 0.25) {
          rows++;
          expected += p;
          positives += test.labels()[i] ? 1 : 0;
        }
      }
      assertThat(positives / rows).isCloseTo(expected / rows, within(0.03));
    }
  }

  @Test
  void whereThereIsNothingToSayMetricsSayWhy() {
    assertThat(value("there are no positives", "recall")).isInstanceOf(Score.Undefined.class);
    assertThat(value("there are no positives", "average precision"))
        .isInstanceOf(Score.Undefined.class);
    assertThat(value("there are no negatives", "area under the ROC curve"))
        .isInstanceOf(Score.Undefined.class);
    assertThat(value("nobody is called positive", "precision"))
        .isEqualTo(Score.undefined("nothing was predicted positive"));
    assertThat(value("nobody is called positive", "F1")).isEqualTo(Score.of(0));
    assertThat(value("all scores are equal", "area under the ROC curve")).isEqualTo(Score.of(0.5));
    assertThat(value("a positive was given probability 0", "log loss"))
        .isInstanceOf(Score.Undefined.class);
  }

  private static Score value(String situation, String metric) {
    Case found =
        RESULT.cases().stream()
            .filter(c -> c.situation().equals(situation))
            .findFirst()
            .orElseThrow();
    return found.metrics().stream()
        .filter(r -> r.metric().equals(metric))
        .map(Reading::value)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void eightOfTenIsAnythingFromHalfToNearlyAll() {
    RecallInterval ten = RESULT.recallIntervals().get(1);

    assertThat(ten.positives()).isEqualTo(10);
    assertThat(ten.low()).isCloseTo(0.490, within(5e-4)); // Wilson (1927) by hand
    assertThat(ten.high()).isCloseTo(0.943, within(5e-4));
  }

  @Test
  void wilsonKeepsItsLevelWhereStandardErrorsDoNot() {
    for (RecallInterval interval : RESULT.recallIntervals()) {
      assertThat(interval.wilsonCoverage()).isCloseTo(0.95, within(0.02));
    }
    assertThat(RESULT.recallIntervals().get(0).standardCoverage()).isLessThan(0.7);
  }

  @Test
  void f1IsNearOneOrZeroByWhoIsCalledPositive() {
    assertThat(RESULT.swapped().majorityPositive()).isCloseTo(2 * 0.99 / 1.99, within(1e-12));
    assertThat(RESULT.swapped().minorityPositive()).isZero();
  }

  @Test
  void everyIntervalHoldsItsValue() {
    for (Sample sample : RESULT.samples()) {
      for (Reading reading : sample.metrics()) {
        reading
            .interval()
            .ifPresent(i -> assertThat(reading.value().orElseThrow()).isBetween(i.low(), i.high()));
      }
    }
  }

  @Test
  void ifBothErrorsCostTheSameAccuracyIsTheCost() {
    for (Goal goal : RESULT.goals()) {
      if (goal.ratio() == 1) {
        Estimate byAccuracy = Estimate.of(Values.array(goal.byAccuracy()));
        Estimate byF1 = Estimate.of(Values.array(goal.byF1()));

        assertThat(byAccuracy.mean()).isLessThan(byF1.mean());
      }
    }
  }

  @Test
  void verdictsAreTheExpectedOnesForOtherSeedsToo() {
    for (Result result : List.of(RESULT, QUICK.run(new Seed(77)))) {
      assertThat(new MetricBenchReading().claims(QUICK, result)).allMatch(Claim::asExpected);
    }
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MetricBench.defaults().withRows(499))
        .withMessage("rows must be at least 500, but was 499");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MetricBench.defaults().withRepeats(1))
        .withMessage("repeats must be at least 2, but was 1");
  }
}
