package org.mlconcepts.imbalance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mlconcepts.imbalance.Treatments.Cell;
import org.mlconcepts.imbalance.Treatments.Contrast;
import org.mlconcepts.imbalance.Treatments.Learner;
import org.mlconcepts.imbalance.Treatments.Result;
import org.mlconcepts.imbalance.Treatments.Source;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;

class TreatmentsTest {

  private static final Treatments QUICK = new Treatments(400, 300, 600, 10, 6);
  private static final Result RESULT = QUICK.run(new Seed(7));

  private static Cell cell(Source source, String learner, String treatment) {
    Learner found =
        source.learners().stream().filter(l -> l.name().equals(learner)).findFirst().orElseThrow();
    return found.treatments().stream()
        .filter(c -> c.treatment().equals(treatment))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everySourceHasEveryTreatmentWithEveryLearner() {
    assertThat(RESULT.sources()).hasSize(6);
    for (Source source : RESULT.sources()) {
      assertThat(source.learners()).hasSize(3);
      assertThat(source.learners()).allMatch(l -> l.treatments().size() == 8);
    }
  }

  @Test
  void anUntreatedModelExpectsAboutAsManyPositivesAsThereAre() {
    for (Source source : RESULT.sources()) {
      assertThat(cell(source, "logistic", "none").meanOverPrevalence().mean())
          .as(source.name())
          .isCloseTo(1, within(0.35));
    }
  }

  @Test
  void weightsAndCopiesShiftTheProbabilitiesOfALogisticRegressionAlike() {
    for (Source source : RESULT.sources()) {
      double weights = cell(source, "logistic", "class weights").meanOverPrevalence().mean();
      double copies = cell(source, "logistic", "over-sampling").meanOverPrevalence().mean();

      assertThat(weights).as(source.name()).isGreaterThan(1.3);
      assertThat(copies).as(source.name()).isCloseTo(weights, within(0.25 * weights));
    }
  }

  @Test
  void smoteWithWeightsCorrectsTwice() {
    for (Source source : RESULT.sources()) {
      assertThat(cell(source, "logistic", "SMOTE + weights").meanOverPrevalence().mean())
          .as(source.name())
          .isGreaterThan(cell(source, "logistic", "SMOTE").meanOverPrevalence().mean())
          .isGreaterThan(cell(source, "logistic", "class weights").meanOverPrevalence().mean());
    }
  }

  @Test
  void tomekLinksChangeHardlyAnything() {
    for (Source source : RESULT.sources()) {
      Cell none = cell(source, "logistic", "none");
      Cell tomek = cell(source, "logistic", "Tomek links");

      assertThat(tomek.rocArea().mean()).isCloseTo(none.rocArea().mean(), within(0.03));
      assertThat(tomek.brier().mean()).isCloseTo(none.brier().mean(), within(0.01));
    }
  }

  @Test
  void contrastsAreDifferencesOfTheCells() {
    for (Source source : RESULT.sources()) {
      double expected =
          source.learners().stream()
              .mapToDouble(l ->
                  cell(source, l.name(), "SMOTE").averagePrecision().mean()
                      - cell(source, l.name(), "none").averagePrecision().mean())
              .average()
              .orElseThrow();
      Contrast contrast =
          RESULT.contrasts().stream()
              .filter(c -> c.topic().equals(TreatmentContrasts.SMOTE))
              .filter(c -> c.condition().equals(source.name() + ", ranking"))
              .findFirst()
              .orElseThrow();

      assertThat(contrast.effect().mean()).isCloseTo(expected, within(1e-12));
    }
  }

  @Test
  void mostVerdictsNeedFewRepeats() {
    assertThat(new TreatmentsReading().claims(QUICK, RESULT))
        .filteredOn(claim -> !claim.id().equals("Q5.11"))
        .allMatch(Claim::asExpected);
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Treatments.defaults().withFit(399))
        .withMessage("fit must be at least 400, but was 399");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Treatments.defaults().withFit(19_000))
        .withMessage("fit + validation + test must be at most 20000, but was 20700");
  }
}
