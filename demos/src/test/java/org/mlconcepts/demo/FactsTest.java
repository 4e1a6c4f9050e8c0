package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Verdict;

class FactsTest {

  private static final Claim CLAIM =
      Claim.judge(
          Coins.FAIR,
          Verdict.HOLDS_IF,
          Evidence.exact(0, "gold, new", "share of heads less one half", 0.125),
          Evidence.exact(0, "tin", "share of heads less one half", -0.25),
          Evidence.exact(0, "lead", "weight over that of tin (doublings)", -2));

  private final Facts facts =
      new Facts(
          new Ledger(
              "coins",
              List.of(new Ledger.Row(Coins.FAIR, Optional.of(CLAIM), List.of("bent-coin")))));

  @Test
  void whatTheLedgerDoesNotKnowIsToldFromWhatASentenceSaysWrongly() {
    assertThatExceptionOfType(NotMeasured.class)
        .isThrownBy(() -> facts.effect(List.of("number", "Q1.77", "tin")));
    assertThatExceptionOfType(NotMeasured.class)
        .isThrownBy(() -> facts.effect(words("number", "brass")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> facts.effect(words("acres", "tin")))
        .isNotInstanceOf(NotMeasured.class);
  }

  @Test
  void aFactIsAnEffectInItsUnit() {
    assertThat(facts.effect(words("number", "gold, new"))).isEqualTo("0.125");
    assertThat(facts.effect(words("percent", "tin"))).isEqualTo("-25 %");
    assertThat(facts.more(words("points", "gold, new"))).isEqualTo("12.5 points");
    assertThat(facts.less(words("points", "tin"))).isEqualTo("25 points");
  }

  @Test
  void doublingsAreReadAsAFactor() {
    assertThat(facts.effect(words("factor", "lead"))).isEqualTo("0.25");
    assertThat(facts.less(words("factor", "lead"))).isEqualTo("4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> facts.less(words("points", "lead")))
        .withMessageStartingWith("unit must be factor exactly where");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> facts.more(words("factor", "gold, new")))
        .withMessageStartingWith("unit must be factor exactly where");
  }

  @Test
  void aSentenceWhoseEffectHasTurnedIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> facts.more(words("points", "tin")))
        .withMessage("the effect must be above 0, but is -0.25: the sentence has to change");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> facts.less(words("points", "gold, new")))
        .withMessage("the effect must be below 0, but is 0.125: the sentence has to change");
  }

  @Test
  void whatIsNotKnownIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> facts.effect(words("number", "silver")))
        .withMessageContaining("no condition \"silver\" in the evidence of " + Coins.FAIR.id())
        .withMessageEndingWith("known: gold, new · tin · lead");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> facts.effect(List.of("number", "Q9.99", "tin")))
        .withMessage("no claim Q9.99 is judged by question coins");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> facts.effect(words("miles", "tin")))
        .withMessage("unit must be number, points, percent or factor, but was miles");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> facts.effect(List.of("number")))
        .withMessage("a fact needs a unit, a claim and a condition, but was \"number\"");
  }

  private static List<String> words(String unit, String condition) {
    return Stream.concat(Stream.of(unit, Coins.FAIR.id()), Arrays.stream(condition.split(" ", -1)))
        .toList();
  }
}
