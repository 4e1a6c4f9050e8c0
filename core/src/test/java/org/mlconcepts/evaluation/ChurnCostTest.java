package org.mlconcepts.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlconcepts.evaluation.ChurnCost.Loss;
import org.mlconcepts.evaluation.ChurnCost.Policy;
import org.mlconcepts.evaluation.ChurnCost.Result;
import org.mlconcepts.evaluation.ChurnCost.Rule;
import org.mlconcepts.evaluation.ChurnCost.Source;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;

class ChurnCostTest {

  private static final ChurnCost QUICK = ChurnCost.defaults().withRows(600).withRepeats(10);
  private static final Result RESULT = QUICK.run(new Seed(3));

  private static Rule rule(Loss loss, Policy policy) {
    return loss.rules().stream()
        .filter(r -> r.name().equals(policy.title()))
        .findFirst()
        .orElseThrow();
  }

  private static double cost(Loss loss, Policy policy) {
    return Estimate.of(Values.array(rule(loss, policy).costs())).mean();
  }

  @Test
  void everybodyAndNobodyCostWhatArithmeticSays() {
    for (Source source : RESULT.sources()) {
      for (Loss loss : source.losses()) {
        assertThat(rule(loss, Policy.EVERYBODY).costs())
            .allSatisfy(c -> assertThat(c).isCloseTo(10, within(1e-12)));
        assertThat(rule(loss, Policy.EVERYBODY).recalls()).allMatch(r -> r == 1);
        assertThat(cost(loss, Policy.NOBODY))
            .isCloseTo(loss.euros() * source.prevalence(), within(0.02 * loss.euros()));
      }
    }
  }

  @Test
  void maximalRecallIsHadForNothingByOfferingToEverybody() {
    for (Source source : RESULT.sources()) {
      for (Loss loss : source.losses()) {
        for (Policy policy : Policy.values()) {
          assertThat(rule(loss, policy).recalls())
              .as("%s %s", source.name(), policy)
              .allMatch(recall -> recall <= 1);
        }
        assertThat(Estimate.of(Values.array(rule(loss, Policy.RECALL).recalls())).mean())
            .isCloseTo(0.9, within(0.06));
      }
    }
  }

  @Test
  void ofCalibratedProbabilitiesNoRuleIsCheaperThanTheCutByCost() {
    Result many = ChurnCost.defaults().withRepeats(30).run(new Seed(5));
    for (Loss loss : many.sources().get(0).losses()) {
      for (Policy policy : Policy.values()) {
        assertThat(cost(loss, Policy.COST))
            .as("%d times, %s", loss.times(), policy)
            .isLessThan(1.02 * cost(loss, policy));
      }
    }
  }

  @Test
  void theDearerALossTheMoreOffers() {
    for (Source source : RESULT.sources()) {
      double before = 0;
      for (Loss loss : source.losses()) {
        double offers = Estimate.of(Values.array(rule(loss, Policy.COST).offers())).mean();

        assertThat(offers).isGreaterThan(before);
        before = offers;
      }
    }
  }

  @Test
  void costsGrowWithThePriceOfAnOfferAndTheVerdictDoesNotChange() {
    Result dear = QUICK.withOffer(20).run(new Seed(3));
    for (int s = 0; s < dear.sources().size(); s++) {
      Loss once = RESULT.sources().get(s).losses().get(1);
      Loss twice = dear.sources().get(s).losses().get(1);

      assertThat(cost(twice, Policy.COST)).isCloseTo(2 * cost(once, Policy.COST), within(1e-9));
    }
  }

  @Test
  void verdictsAreTheExpectedOnesForOtherSeedsToo() {
    for (Result result : List.of(RESULT, QUICK.run(new Seed(77)))) {
      assertThat(new ChurnCostReading().claims(QUICK, result)).allMatch(Claim::asExpected);
    }
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChurnCost.defaults().withRecall(1))
        .withMessageContaining("recall");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChurnCost.defaults().withRows(299))
        .withMessage("rows must be at least 300, but was 299");
  }
}
