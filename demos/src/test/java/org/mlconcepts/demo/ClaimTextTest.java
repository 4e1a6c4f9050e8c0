package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Statement;
import org.mlconcepts.lab.Verdict;

class ClaimTextTest {

  @Test
  void everyVerdictHasItsOwnWordsAndSign() {
    assertThat(Arrays.stream(Verdict.values()).map(ClaimText::verdict)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(Verdict.values()).map(ClaimText::glyph)).doesNotHaveDuplicates();
  }

  @Test
  void numbersSayTheirErrorAndHowManyRepeatsDisagree() {
    Evidence evidence = Evidence.of("here", "difference", 1, 2, 3, -2);
    assertThat(ClaimText.numbers(evidence))
        .isEqualTo("effect 1 ± 1.08, 95 % interval [-2.44, 4.44], 25 % of 4 repeats say otherwise");
    assertThat(ClaimText.numbers(Evidence.exact(0, "here", "difference", 0.25)))
        .isEqualTo("effect 0.25 (exact)");
  }

  @Test
  void anErrorThatIsOnlyRoundingIsNotShown() {
    assertThat(ClaimText.effect(new Estimate(0.997, 7.9e-18, 200))).isEqualTo("0.997");
    assertThat(ClaimText.effect(new Estimate(0.997, 0.0079, 200))).isEqualTo("0.997 ± 0.0079");
    assertThat(ClaimText.effect(Estimate.exact(0))).isEqualTo("0");
  }

  @Test
  void twoNumbersThatAreTheSameButForRoundingAreEqual() {
    String closer = "how much closer than 1e-9 the two lie";
    Evidence equal = Evidence.of("here", closer, 1e-9, 1e-9 - 1e-16, 1e-9);
    assertThat(ClaimText.effect(equal)).isEqualTo("equal");
    assertThat(ClaimText.interval(equal)).isEqualTo("to rounding");
    Evidence apart = Evidence.of("here", closer, 4e-10, 5e-10, 6e-10);
    assertThat(ClaimText.effect(apart)).startsWith("5e-10 ± ");
    Evidence other = Evidence.of("here", "how much closer than a quarter they lie", 2, 2.5);
    assertThat(ClaimText.effect(other)).startsWith("2.25 ± ");
  }

  @Test
  void repeatsThatAllAgreeHaveNoInterval() {
    Evidence alike = Evidence.of("here", "share", 1, 1, 1);
    assertThat(ClaimText.effect(alike)).isEqualTo("1");
    assertThat(ClaimText.interval(alike)).isEqualTo("to rounding");
  }

  @Test
  void aDividedClaimIsSummedUpByCountsAndExamples() {
    Claim divided =
        Claim.judge(
            Statement.of("Q1.01", "metals float"),
            Verdict.HOLDS_IF,
            Evidence.exact(0, "potassium", "lift", 1),
            Evidence.exact(0, "gold", "lift", -1),
            Evidence.exact(0, "tin", "lift", -1),
            Evidence.exact(0, "lead", "lift", -1),
            Evidence.exact(0, "iron", "lift", -1));
    assertThat(ClaimText.summary(divided))
        .isEqualTo("holds in 1 of 5 conditions: for potassium; not for gold · tin and 2 more");
    assertThat(ClaimText.counts(divided))
        .isEqualTo("holds in 1 of 5 measurements, not in 4, undecided in 0");
    assertThat(ClaimText.conclusion(divided)).endsWith("gold · tin · lead · iron");
  }
}
