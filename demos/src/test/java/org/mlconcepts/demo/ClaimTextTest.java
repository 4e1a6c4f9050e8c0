package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Claim;
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
    assertThat(ClaimText.counts(divided)).isEqualTo("holds in 1 of 5 measurements, not in 4");
    assertThat(ClaimText.conclusion(divided)).endsWith("gold · tin · lead · iron");
    assertThat(ClaimText.badge(divided)).isEqualTo("holds in 1 of 5");
    assertThat(ClaimText.share(divided)).isEqualTo(0.2);
  }

  @Test
  void whatWasTriedStandsBesideTheVerdictAndChangesNone() {
    Statement all = Statement.of("Q1.01", "metals sink");
    Statement some = all.tried("on two metals");
    Evidence gold = Evidence.exact(0, "gold", "lift", -1);
    Evidence tin = Evidence.exact(0, "tin", "lift", 1);
    Claim refuted = Claim.judge(some, Verdict.REFUTED, gold);
    assertThat(refuted.verdict()).isEqualTo(Claim.judge(all, Verdict.REFUTED, gold).verdict());
    assertThat(ClaimText.badge(refuted)).isEqualTo("refuted");
    assertThat(ClaimText.summary(refuted)).isEqualTo("refuted, tried on two metals");
    assertThat(ClaimText.conclusion(refuted)).isEqualTo("refuted, tried on two metals");
    assertThat(ClaimText.counts(refuted)).endsWith("1 measurement, tried on two metals");
    Claim divided = Claim.judge(some, Verdict.HOLDS_IF, gold, tin);
    assertThat(ClaimText.summary(divided))
        .isEqualTo("holds in 1 of 2 conditions, tried on two metals: for tin; not for gold");
    assertThat(ClaimText.conclusion(divided))
        .isEqualTo("holds for tin; not for gold (tried on two metals)");
  }
}
