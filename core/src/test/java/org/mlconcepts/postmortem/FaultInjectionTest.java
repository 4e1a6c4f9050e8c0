package org.mlconcepts.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.postmortem.FaultInjection.Case;
import org.mlconcepts.postmortem.FaultInjection.Result;

class FaultInjectionTest {

  private static final FaultInjection QUICK = FaultInjection.defaults().withRepeats(20);
  private static final Result RESULT = QUICK.run(new Seed(6));

  @Test
  void withAReplayFiveOfSixFullFaultsAreNamed() {
    for (Fault fault : Fault.values()) {
      if (fault != Fault.SHUFFLED_SPLIT) {
        assertThat(count(RESULT.of(fault, 1).right(Diagnosis.REPLAY)))
            .as(fault.title())
            .isGreaterThanOrEqualTo(19);
      }
    }
  }

  @Test
  void aShuffledSplitDoesNotTouchTheService() {
    for (double strength : FaultInjection.STRENGTHS) {
      assertThat(RESULT.of(Fault.SHUFFLED_SPLIT, strength).damage()).containsOnly(1.0);
    }
  }

  @Test
  void aReplayNamesAtLeastAsManyAsTheLogsAlone() {
    for (Case each : RESULT.cases()) {
      double logs = count(each.right(Diagnosis.LOGS));

      assertThat(count(each.right(Diagnosis.REPLAY)))
          .as(each.planted() + " " + each.strength())
          .isGreaterThanOrEqualTo(logs);
    }
  }

  private static double count(double[] right) {
    return Arrays.stream(right).sum();
  }

  @Test
  void everyFaultIsPlantedAtEveryStrength() {
    assertThat(RESULT.cases()).hasSize(1 + 6 * FaultInjection.STRENGTHS.size());
    assertThat(RESULT.cases()).allMatch(each -> each.damage().size() == QUICK.repeats());
  }

  @Test
  void verdictsAreTheExpectedOnes() {
    assertThat(new FaultInjectionReading().claims(QUICK, RESULT)).allMatch(Claim::asExpected);
    assertThat(new FaultInjectionReading().charts(QUICK, RESULT)).hasSize(5);
  }
}
