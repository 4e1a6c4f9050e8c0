package org.mlconcepts.imbalance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mlconcepts.imbalance.CostThreshold.BestF1;
import org.mlconcepts.imbalance.CostThreshold.Ratio;
import org.mlconcepts.imbalance.CostThreshold.Result;
import org.mlconcepts.imbalance.CostThreshold.Source;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;

class CostThresholdTest {

  private static final CostThreshold QUICK = CostThreshold.defaults().withFit(800).withRepeats(10);
  private static final Result RESULT = QUICK.run(new Seed(6));

  @Test
  void theCutOfTheoryIsTheRiskAtWhichBothDecisionsCostTheSame() {
    // Raising the alarm costs 1 - p on average, keeping quiet p times the ratio.
    for (Source source : RESULT.sources()) {
      for (Ratio ratio : source.ratios()) {
        double p = ratio.theory();

        assertThat(1 - p).isCloseTo(p * ratio.ratio(), within(1e-12));
      }
    }
  }

  @Test
  void ifBothErrorsCostTheSameTheCutOfTheoryIsOneHalf() {
    for (Source source : RESULT.sources()) {
      Ratio equal = source.ratios().get(0);

      assertThat(equal.theory()).isEqualTo(0.5);
      assertThat(equal.costAtTheory()).isEqualTo(equal.costAtHalf());
    }
  }

  @Test
  void neverRaisingAnAlarmCostsTheRatioTimesTheShareOfPositives() {
    for (Source source : RESULT.sources()) {
      for (Ratio ratio : source.ratios()) {
        for (int r = 0; r < QUICK.repeats(); r++) {
          double positives = 1 - ratio.accuracyNever().get(r);

          assertThat(ratio.costNever().get(r)).isCloseTo(ratio.ratio() * positives, within(1e-12));
          assertThat(positives).isCloseTo(source.prevalence(), within(0.01));
        }
      }
    }
  }

  @Test
  void theCutOfTheoryIsNearlyAsCheapAsAnyThatValidationFinds() {
    for (Source source : RESULT.sources()) {
      for (Ratio ratio : source.ratios()) {
        assertThat(CostThreshold.mean(ratio.costAtTheory()))
            .as("%s, %d", source.name(), ratio.ratio())
            .isLessThan(1.15 * CostThreshold.mean(ratio.costValidated()));
      }
    }
  }

  @Test
  void theDearerAMissTheLowerTheValidatedCut() {
    for (Source source : RESULT.sources()) {
      double before = Double.POSITIVE_INFINITY;
      for (Ratio ratio : source.ratios()) {
        double cut = CostThreshold.mean(ratio.validated());

        assertThat(cut).isLessThan(before);
        before = cut;
      }
    }
  }

  @Test
  void theCutWithTheBestF1IsAboutHalfOfIt() {
    for (Source source : RESULT.sources()) {
      double off = 0;
      for (BestF1 best : source.f1()) {
        off += (best.threshold() - best.halfF1()) / source.f1().size();
      }

      assertThat(off).as(source.name()).isCloseTo(0, within(0.08));
    }
  }

  @Test
  void verdictsAreTheExpectedOnesForOtherSeedsToo() {
    for (int seed : new int[] {1, 42, 77}) {
      assertThat(new CostThresholdReading().claims(QUICK, QUICK.run(new Seed(seed))))
          .allMatch(Claim::asExpected);
    }
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CostThreshold.defaults().withFit(399))
        .withMessage("fit must be at least 400, but was 399");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CostThreshold.defaults().withFit(2501))
        .withMessage("fit must be at most 2500, but was 2501");
  }
}
