package org.mlconcepts.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.postmortem.ExplorationFirst.False;
import org.mlconcepts.postmortem.ExplorationFirst.Found;
import org.mlconcepts.postmortem.ExplorationFirst.Result;

class ExplorationFirstTest {

  private static final ExplorationFirst QUICK = ExplorationFirst.defaults().withRepeats(100);
  private static final Result RESULT = QUICK.run(new Seed(6));

  @Test
  void aKnownLagIsFoundAsOftenAsTheorySaysInLongSeries() {
    for (Found found : RESULT.planted()) {
      if (found.rule().equals(SeasonRule.KNOWN_LAG.title()) && found.days() >= 364) {
        double theory = SeasonRule.power(found.strength(), found.days(), QUICK.period());
        double error = Math.sqrt(theory * (1 - theory) / QUICK.repeats());

        assertThat(Effects.mean(found.found()))
            .as("%s, %d days", found.strength(), found.days())
            .isCloseTo(theory, within(4 * error + 0.03));
      }
    }
  }

  @Test
  void aKnownLagIsBeyondItsLimitInOneOfFortyWhiteSeries() {
    for (False noise : RESULT.noise()) {
      if (noise.rule().equals(SeasonRule.KNOWN_LAG.title())
          && noise.noise().equals(SeasonStudy.Noise.WHITE.title())) {
        assertThat(Effects.mean(noise.found())).isBetween(0.0, 0.025 + 4 * 0.016);
      }
    }
  }

  @Test
  void lookingAtEveryLagFindsMoreInNoiseUnlessTheLimitKnowsIt() {
    for (int days : ExplorationFirst.LENGTHS) {
      assertThat(falseFinds(SeasonRule.HIGHEST_PEAK, days)).isGreaterThan(0.05);
      assertThat(falseFinds(SeasonRule.STRICT_PEAK, days)).isLessThan(0.09);
    }
  }

  private static double falseFinds(SeasonRule rule, int days) {
    return RESULT.noise().stream()
        .filter(n -> n.days() == days && n.rule().equals(rule.title()))
        .filter(n -> n.noise().equals(SeasonStudy.Noise.WHITE.title()))
        .mapToDouble(n -> Effects.mean(n.found()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theRealWeekIsInEveryBlock() {
    assertThat(RESULT.places().get(1).found()).hasSize(50).containsOnly(1.0);
    assertThat(RESULT.weekdays().get(0)).isGreaterThan(3 * RESULT.weekdays().get(6));
  }

  @Test
  void verdictsAreTheExpectedOnes() {
    assertThat(new ExplorationFirstReading().claims(QUICK, RESULT)).allMatch(Claim::asExpected);
    assertThat(new ExplorationFirstReading().charts(QUICK, RESULT)).hasSize(5);
  }
}
