package org.mlconcepts.paradigms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.hipparchus.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.model.Ridge;
import org.mlconcepts.paradigms.HousePrices.ByPairs;
import org.mlconcepts.paradigms.HousePrices.Result;

class HousePricesTest {

  private static final HousePrices QUICK = HousePrices.defaults().withRepeats(20);
  private static final Result RESULT = QUICK.run(new Seed(6));

  /**
   * Price by living area on the rows that are not every fifth: -31,945.08 + 75.9749 x with R²
   * 0.5960, as R's lm finds.
   */
  @Test
  void onAreaAloneTheLineIsTheKnownOne() {
    Table table = Datasets.lucasHousePrices().table();
    int[] kept = IntStream.range(0, table.rows()).filter(i -> i % 5 != 4).toArray();
    double[] area = table.select(kept).numeric("living_area_sqft").values();
    double[] price = table.select(kept).numeric("price").values();
    SimpleRegression witness = new SimpleRegression();
    double[][] rows = new double[area.length][];
    for (int i = 0; i < area.length; i++) {
      witness.addData(area[i], price[i]);
      rows[i] = new double[] {area[i]};
    }
    var line = new Ridge(0).fit(rows, price, Seed.DEFAULT.stream("unused"));

    assertThat(witness.getSlope()).isCloseTo(75.9749, within(1e-4));
    assertThat(witness.getRSquare()).isCloseTo(0.5960, within(1e-4));
    assertThat(line.predict(new double[] {0})).isCloseTo(-31945.08, within(0.01));
    assertThat(line.predict(new double[] {1000})).isCloseTo(witness.predict(1000), within(1e-6));
  }

  @Test
  void mixedPricesTeachNothing() {
    RESULT
        .learners()
        .forEach(learner -> {
          for (ByPairs each : learner.byPairs()) {
            Estimate mixed = Estimate.of(Values.array(each.mixed()));
            assertThat(mixed.mean()).isLessThan(4 * mixed.standardError());
          }
        });
  }

  @Test
  void verdictsAreTheExpectedOnes() {
    assertThat(new HousePricesReading().claims(QUICK, RESULT)).allMatch(Claim::asExpected);
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUICK.withTestRows(100))
        .withMessage("testRows must be between 200 and 10000, but was 100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUICK.withTrees(4))
        .withMessage("trees must be at least 5, but was 4");
  }
}
