package org.mlconcepts.imbalance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.mlconcepts.imbalance.RocAndPr.Chance;
import org.mlconcepts.imbalance.RocAndPr.Prevalence;
import org.mlconcepts.imbalance.RocAndPr.Result;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.PrecisionRecallCurve;

class RocAndPrTest {

  private static final RocAndPr QUICK =
      RocAndPr.defaults().withRows(5000).withFit(400).withRepeats(10);
  private static final Result RESULT = QUICK.run(new Seed(4));
  private static final NormalDistribution NORMAL = new NormalDistribution();

  @Test
  void samplesOfTheCloudsHaveTheAreasOfTheClosedForm() {
    Result wide = RocAndPr.defaults().withRows(20_000).withFit(400).withRepeats(6).run(new Seed(1));
    for (Prevalence p : wide.prevalences()) {
      if (p.prevalence() * 20_000 >= 400) {
        assertThat(p.sampledRocArea().mean()).isCloseTo(wide.rocArea(), within(0.01));
        assertThat(p.sampledAveragePrecision().mean())
            .isCloseTo(p.averagePrecision(), within(0.02));
      }
    }
  }

  @Test
  void identicalCloudsHaveTheAreasOfChance() {
    Binormal same = new Binormal(0);

    assertThat(same.rocArea()).isCloseTo(0.5, within(1e-12));
    assertThat(same.averagePrecision(0.03)).isCloseTo(0.03, within(1e-9));
  }

  @Test
  void averagePrecisionFallsWithThePrevalenceAndStaysAboveBothFloors() {
    double above = 1;
    for (Prevalence p : RESULT.prevalences()) {
      assertThat(p.averagePrecision()).isLessThan(above).isGreaterThan(p.prevalence());
      assertThat(p.averagePrecision()).isGreaterThan(p.minimum());
      above = p.averagePrecision();
    }
  }

  @Test
  void theTwoInventedModelsAreRankedOppositely() {
    double topHeavy = 0.5 * NORMAL.cumulativeProbability(4 / Math.sqrt(2)) + 0.25;
    double even = NORMAL.cumulativeProbability(1.7 / Math.sqrt(2));

    assertThat(RESULT.models().get(0).rocArea().mean()).isCloseTo(topHeavy, within(0.03));
    assertThat(RESULT.models().get(1).rocArea().mean()).isCloseTo(even, within(0.03));
    assertThat(RESULT.models().get(0).averagePrecision().mean())
        .isGreaterThan(RESULT.models().get(1).averagePrecision().mean());
  }

  @Test
  void chanceIsTheMeanOverAllOrders() {
    List<boolean[]> orders = new ArrayList<>();
    collect(new boolean[6], 0, 2, orders);
    double sum = 0;
    for (boolean[] order : orders) {
      sum += PrecisionRecallCurve.of(order, new double[] {6, 5, 4, 3, 2, 1}).averagePrecision();
    }

    assertThat(orders).hasSize(15);
    assertThat(RocAndPr.expectedAtRandom(2, 6)).isCloseTo(sum / 15, within(1e-12));
  }

  /** All ways to place positives. */
  private static void collect(boolean[] labels, int from, int left, List<boolean[]> orders) {
    if (left == 0) {
      orders.add(labels.clone());
      return;
    }
    for (int i = from; i <= labels.length - left; i++) {
      labels[i] = true;
      collect(labels, i + 1, left - 1, orders);
      labels[i] = false;
    }
  }

  @Test
  void randomScoresComeOutAsExpected() {
    for (Chance chance : RESULT.random()) {
      assertThat(chance.averagePrecision().mean())
          .isCloseTo(chance.expected(), within(4.5 * chance.averagePrecision().standardError()));
      assertThat(chance.expected()).isGreaterThan(chance.prevalence());
    }
  }

  @Test
  void verdictsAreTheExpectedOnesForOtherSeedsToo() {
    for (Result result : List.of(RESULT, QUICK.run(new Seed(77)))) {
      assertThat(new RocAndPrReading().claims(QUICK, result)).allMatch(Claim::asExpected);
    }
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocAndPr.defaults().withRows(999))
        .withMessage("rows must be at least 1000, but was 999");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocAndPr.defaults().withFit(2001))
        .withMessage("fit must be at most 2000, but was 2001");
  }
}
