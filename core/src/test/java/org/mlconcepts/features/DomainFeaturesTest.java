package org.mlconcepts.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mlconcepts.data.FraudSimulator;
import org.mlconcepts.data.Transactions;
import org.mlconcepts.features.DomainFeatures.Result;
import org.mlconcepts.features.FraudFeatures.Family;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;

class DomainFeaturesTest {

  private static final DomainFeatures QUICK = DomainFeatures.defaults().withRepeats(6);
  private static final Result RESULT = QUICK.run(new Seed(5));

  @Test
  void featuresOfAPaymentKnowNothingOfLaterOnes() {
    Transactions all = new FraudSimulator(30, 40, 0.02).draw(new Seed(3).stream("payments"));
    Transactions again = new FraudSimulator(30, 40, 0.02).draw(new Seed(3).stream("payments"));
    for (Family family : Family.values()) {
      double[][] rows = FraudFeatures.of(all, family);
      assertThat(rows).hasDimensions(again.rows(), rows[0].length);
      assertThat(Arrays.stream(rows).flatMapToDouble(Arrays::stream)).allMatch(Double::isFinite);
    }
    // the first payment of a card has no past, so it is no faster and no farther than any other
    double[] customer = all.table().numeric("customer").values();
    double[][] place = FraudFeatures.of(all, Family.PLACE);
    boolean[] seen = new boolean[30];
    for (int i = 0; i < customer.length; i++) {
      if (!seen[(int) customer[i]]) {
        assertThat(place[i]).containsOnly(0);
        seen[(int) customer[i]] = true;
      }
    }
  }

  @Test
  void cutsComeFromTrainingRowsOnly() {
    UsageFeatures usage = new UsageFeatures();
    int[] few = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    double[][] rows = usage.of(few);

    assertThat(rows).hasDimensions(5000, 6);
    for (double[] row : rows) {
      assertThat(Arrays.copyOfRange(row, 1, 6)).containsAnyOf(0, 1);
    }
  }

  @Test
  void thePastOfTheCardFindsFraud() {
    Grid precisions = Grid.of(RESULT.precisions());
    for (String learner : precisions.learners(DomainFeatures.FRAUD)) {
      assertThat(
              Values.list(
                  precisions.gain(
                      DomainFeatures.FRAUD, learner, DomainFeatures.ALL, DomainFeatures.RAW)))
          .as(learner)
          .allMatch(gain -> gain > 0);
    }
  }

  @Test
  void verdictsAreTheExpectedOnes() {
    assertThat(new DomainFeaturesReading().claims(QUICK, RESULT)).allMatch(Claim::asExpected);
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUICK.withCustomers(3))
        .withMessage("customers must be at least 50, but was 3");
  }
}
