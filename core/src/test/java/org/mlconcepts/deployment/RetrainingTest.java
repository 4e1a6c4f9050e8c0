package org.mlconcepts.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mlconcepts.deployment.Retraining.Arm;
import org.mlconcepts.deployment.Retraining.Delayed;
import org.mlconcepts.deployment.Retraining.Result;
import org.mlconcepts.deployment.Retraining.Stream;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;

class RetrainingTest {

  private static final Retraining QUICK = Retraining.defaults().withRepeats(8);
  private static final Result RESULT = QUICK.run(new Seed(6));

  private static double loss(Change change, Policy policy) {
    return mean(RESULT.stream(change.title()).arm(policy.title()));
  }

  private static double mean(Arm arm) {
    return arm.loss().stream().mapToDouble(l -> l).sum() / arm.loss().size();
  }

  private static double[] fits(Change change, Policy policy) {
    return RESULT.stream(change.title()).arm(policy.title()).fits().stream()
        .mapToDouble(f -> f)
        .toArray();
  }

  @Test
  void nobodyBeatsTheOracle() {
    for (Stream stream : RESULT.streams()) {
      for (Arm arm : stream.arms()) {
        assertThat(arm.loss()).allMatch(l -> l > 0);
      }
    }
  }

  @Test
  void neverTrainsNothingAndVolumeTrainsOnceInAWindow() {
    for (Change change : new Change[] {Change.NONE, Change.CONCEPT}) {
      assertThat(fits(change, Policy.NEVER)).containsOnly(0);
      assertThat(Arrays.stream(fits(change, Policy.VOLUME)).boxed())
          .allMatch(f -> f >= 4 && f <= 6);
      assertThat(Arrays.stream(fits(change, Policy.ERRORS)).boxed()).allMatch(f -> f < 5);
    }
  }

  @Test
  void anAlarmOnInputsSleepsThroughAConceptThatTurns() {
    assertThat(RESULT.stream(Change.CONCEPT.title()).arm(Policy.INPUTS.title()).loss())
        .isEqualTo(RESULT.stream(Change.CONCEPT.title()).arm(Policy.NEVER.title()).loss());
    assertThat(Arrays.stream(fits(Change.HARMLESS, Policy.INPUTS)).sum()).isPositive();
  }

  @Test
  void oldRowsHelpWhereNothingChangesAndHarmWhereTheConceptTurned() {
    assertThat(loss(Change.NONE, Policy.VOLUME_ALL)).isLessThan(loss(Change.NONE, Policy.VOLUME));
    assertThat(loss(Change.CONCEPT, Policy.VOLUME))
        .isLessThan(0.8 * loss(Change.CONCEPT, Policy.VOLUME_ALL));
  }

  @Test
  void laterLabelsMeanMoreRegret() {
    for (int a = 1; a < 4; a++) { // the first policy is never
      double before = 0;
      for (Delayed delayed : RESULT.delays()) {
        double now = mean(delayed.arms().get(a));

        assertThat(now).isGreaterThan(before);
        before = now;
      }
    }
  }

  @Test
  void verdictsAreTheExpectedOnes() {
    assertThat(new RetrainingReading().claims(QUICK, RESULT)).allMatch(Claim::asExpected);
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUICK.withWindow(349))
        .withMessage("window must be in 350..1000, but was 349");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUICK.withDelay(2001))
        .withMessage("delay must be in 0..2000, but was 2001");
  }
}
