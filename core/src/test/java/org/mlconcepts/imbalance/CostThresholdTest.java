package org.mlconcepts.imbalance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlconcepts.chart.Heatmap;
import org.mlconcepts.chart.Playable;
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
  void theConfusionMatrixOfEachCutIsWholeAndCostsWhatTheCutAtHalfCosts() {
    for (Source source : RESULT.sources()) {
      for (CostThreshold.Cut cut : source.cuts()) {
        assertThat(cut.found() + cut.missed() + cut.falseAlarms() + cut.quiet())
            .isCloseTo(1, within(1e-12));
        assertThat(cut.found() + cut.missed()).isCloseTo(source.prevalence(), within(0.01));
      }
      CostThreshold.Cut half =
          source.cuts().stream().filter(cut -> cut.cut() == 0.5).findFirst().orElseThrow();
      Ratio ten = source.ratios().get(3);
      assertThat(half.falseAlarms() + ten.ratio() * half.missed())
          .isCloseTo(CostThreshold.mean(ten.costAtHalf()), within(1e-12));
    }
  }

  @Test
  void eachFrameOfTheMovingMatrixShowsOneCut() {
    Playable figure = new CostThresholdReading().playables(QUICK, RESULT).get(0);
    int cuts = RESULT.sources().get(1).cuts().size();

    assertThat(figure.frames()).hasSize(cuts * RESULT.sources().get(1).ratios().size());
    assertThat(((Heatmap) figure.frames().get(0)).cells())
        .isNotEqualTo(((Heatmap) figure.frames().get(cuts - 1)).cells());
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
    for (Result result : List.of(RESULT, QUICK.run(new Seed(77)))) {
      assertThat(new CostThresholdReading().claims(QUICK, result)).allMatch(Claim::asExpected);
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
