package org.mlconcepts.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.mlconcepts.deployment.DriftDetectors.Family;
import org.mlconcepts.deployment.DriftDetectors.Null;
import org.mlconcepts.deployment.DriftDetectors.Result;
import org.mlconcepts.deployment.DriftDetectors.Scenario;
import org.mlconcepts.deployment.Monitors.Kind;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;

class DriftDetectorsTest {

  private static final DriftDetectors QUICK =
      DriftDetectors.defaults().withRepeats(8).withQuiet(40).withLooks(120);
  private static final Result RESULT = QUICK.run(new Seed(6));

  @Test
  void withoutDriftTheStabilityIndexHasTheMeanOfTheClosedForm() {
    for (Null found : RESULT.psi()) {
      if (found.rows() >= 200) { // first order: many rows in each bin
        assertThat(found.mean().mean())
            .as("%d rows", found.rows())
            .isCloseTo(found.expected(), within(4 * found.mean().standardError()));
      }
    }
  }

  @Test
  void falseAlarmsOfIndependentFeaturesMultiply() {
    assertThat(FalseAlarms.exact(50)).isCloseTo(0.923, within(5e-4));
    for (Family family : RESULT.families()) {
      double p = family.exact();
      double error = Math.sqrt(p * (1 - p) / QUICK.looks());

      assertThat(family.independent().mean()).isCloseTo(p, within(4 * error));
      assertThat(family.alike().mean()).isLessThanOrEqualTo(family.independent().mean() + 0.05);
      assertThat(family.bonferroni().mean()).isLessThan(0.05 + 4 * 0.02);
    }
  }

  @Test
  void onlyAModelThatErrsBeyondTheBestHasBecomeWorse() {
    for (Change still : new Change[] {Change.NONE, Change.HARMLESS, Change.SEASONAL}) {
      assertThat(mean(RESULT.scenario(still.title()).excess())).isBetween(0.0, 0.02);
    }
    Scenario harder = RESULT.scenario(Change.HARDER.title());
    assertThat(mean(harder.excess())).isLessThan(0.02);
    for (int r = 0; r < QUICK.repeats(); r++) {
      assertThat(harder.errorAfter().get(r)).isGreaterThan(harder.errorBefore().get(r) + 0.05);
      for (Change worse : new Change[] {Change.CONCEPT, Change.BOTH, Change.OUTSIDE}) {
        assertThat(RESULT.scenario(worse.title()).excess()[r]).isGreaterThan(0.05);
      }
    }
  }

  @Test
  void aConceptThatTurnsLeavesEveryInputWhereItWas() {
    Scenario still = RESULT.scenario(Change.NONE.title());
    Scenario concept = RESULT.scenario(Change.CONCEPT.title());

    for (Kind kind : Kind.values()) {
      if (!kind.errors()) {
        assertThat(concept.watch(kind.title()).alarms())
            .isEqualTo(still.watch(kind.title()).alarms());
      }
    }
  }

  @Test
  void lateLabelsDelayAnAlarmByJustAsMuch() {
    Scenario concept = RESULT.scenario(Change.CONCEPT.title());
    double atOnce = DriftCharts.delay(concept, concept.watch(Kind.ADWIN.title()), 0);

    assertThat(DriftCharts.delay(concept, concept.watch(Kind.ADWIN.title()), 500))
        .isCloseTo(atOnce + 500, within(1e-9));
  }

  @Test
  void numberOfThreadsChangesNothing() {
    DriftDetectors small = QUICK.withRepeats(2).withQuiet(20).withLooks(30);
    ForkJoinPool three = new ForkJoinPool(3);

    assertThat(three.submit(() -> small.run(new Seed(1))).join()).isEqualTo(small.run(new Seed(1)));
    three.shutdown();
  }

  @Test
  void verdictsAreTheExpectedOnes() {
    assertThat(new DriftDetectorsReading().claims(QUICK, RESULT)).allMatch(Claim::asExpected);
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUICK.withQuiet(19))
        .withMessage("quiet must be at least 20, but was 19");
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }
}
