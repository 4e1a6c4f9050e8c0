package org.mlconcepts.paradigms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.paradigms.CustomerSegments.BySegments;
import org.mlconcepts.paradigms.CustomerSegments.Result;
import org.mlconcepts.paradigms.CustomerSegments.Shop;

class CustomerSegmentsTest {

  private static final CustomerSegments EXPERIMENT = CustomerSegments.defaults();
  private static final Result RESULT = EXPERIMENT.run(new Seed(6));

  @Test
  void fourSegmentsAreFoundWhereThereAreFour() {
    Shop shop = RESULT.shops().get(0);
    for (BySegments each : shop.byCount()) {
      double truth = Marks.mean(each.truth());
      assertThat(truth).isLessThanOrEqualTo(Marks.mean(CustomerSegments.four(shop).truth()));
    }
    assertThat(Marks.mean(CustomerSegments.four(shop).truth())).isGreaterThan(0.95);
  }

  @Test
  void withoutSegmentsTheTruthIsChance() {
    for (BySegments each : RESULT.shops().get(2).byCount()) {
      Estimate truth = Estimate.of(Values.array(each.truth()));

      assertThat(truth.mean()).isCloseTo(0, within(4 * truth.standardError()));
    }
  }

  @Test
  void twoHalvesOfOneCloudAreFoundAgainAllTheSame() {
    assertThat(Marks.mean(RESULT.shops().get(2).byCount().get(0).again())).isGreaterThan(0.6);
  }

  @Test
  void verdictsAreTheExpectedOnesForAnotherSeedToo() {
    assertThat(new CustomerSegmentsReading().claims(EXPERIMENT, RESULT))
        .allMatch(Claim::asExpected);
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EXPERIMENT.withCustomers(50))
        .withMessage("customers must be between 100 and 2000, but was 50");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EXPERIMENT.withMostSegments(3))
        .withMessage("mostSegments must be between 4 and 12, but was 3");
  }
}
