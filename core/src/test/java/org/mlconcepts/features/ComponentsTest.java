package org.mlconcepts.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mlconcepts.features.Components.Result;
import org.mlconcepts.features.Components.Source;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;

class ComponentsTest {

  private static final Components QUICK = Components.defaults().withRepeats(30);
  private static final Result RESULT = QUICK.run(new Seed(5));

  @Test
  void theComponentsOfTheTwoColumnsAreThoseOfTheClosedForm() {
    for (boolean small : new boolean[] {true, false}) {
      double[] v = TwoColumns.direction(small);
      double variance = TwoColumns.variance(small);
      assertThat(3 * v[0] + 3 * v[1]).isCloseTo(variance * v[0], within(1e-12));
      assertThat(3 * v[0] + 4 * v[1]).isCloseTo(variance * v[1], within(1e-12));
    }
    assertThat(TwoColumns.variance(true) + TwoColumns.variance(false)).isCloseTo(7, within(1e-12));
  }

  @Test
  void allComponentsTogetherExplainWhatTheTruthAllows() {
    for (boolean small : new boolean[] {true, false}) {
      Source source = RESULT.of(small ? Components.SMALL : Components.LARGE);
      Estimate both = Estimate.of(Values.array(source.of(2).principal()));
      assertThat(both.mean())
          .isCloseTo(TwoColumns.explained(small), within(0.01 + 4 * both.standardError()));
    }
  }

  @Test
  void theFirstComponentMissesASignalWhereLittleVaries() {
    Source source = RESULT.of(Components.SMALL);
    assertThat(source.of(1).principal()).allMatch(explained -> explained < 0.1);
    assertThat(source.of(1).variance()).allMatch(share -> share > 0.9);
    assertThat(source.handMade()).allMatch(explained -> explained > 0.4);
  }

  @Test
  void partialLeastSquaresEndsWhereLeastSquaresIs() {
    Source houses = RESULT.of(Components.HOUSES);
    for (int r = 0; r < 30; r++) {
      assertThat(houses.of(12).partial().get(r)).isCloseTo(houses.all().get(r), within(0.01));
      assertThat(houses.of(12).principal().get(r)).isCloseTo(houses.all().get(r), within(1e-6));
    }
  }

  @Test
  void verdictsAreTheExpectedOnes() {
    assertThat(new ComponentsReading().claims(QUICK, RESULT)).allMatch(Claim::asExpected);
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUICK.withMost(1))
        .withMessage("most must be at least 3, but was 1");
  }
}
