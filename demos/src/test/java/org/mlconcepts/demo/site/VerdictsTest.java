package org.mlconcepts.demo.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.mlconcepts.demo.Ledger;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Statement;
import org.mlconcepts.lab.Verdict;

class VerdictsTest {

  private static final Evidence PRO = Evidence.exact(0, "gold", "weight (doublings)", 1);
  private static final Evidence CONTRA = Evidence.exact(0, "tin", "weight (doublings)", -1);
  private static final Evidence MORE = Evidence.exact(0, "lead", "weight (doublings)", -2);

  @Test
  void theMarkOfADividedClaimCountsItsConditions() {
    assertThat(text(Verdicts.mark(row(PRO, CONTRA, MORE)))).isEqualTo("◑ holds in 1 of 3");
    assertThat(text(Verdicts.mark(row(PRO)))).isEqualTo("✔ holds");
    assertThat(text(Verdicts.mark(Verdict.HOLDS_IF))).isEqualTo("◑ holds only if");
    assertThat(Verdicts.kind(row(PRO, CONTRA))).isEqualTo("holds-if");
  }

  @Test
  void marksAreOrderedByTheShareOfConditionsThatSupport() {
    List<Ledger.Row> rising =
        List.of(row(CONTRA), row(PRO, CONTRA, MORE), row(PRO, CONTRA), row(PRO));
    assertThat(rising.stream().map(row -> Verdicts.order(row).orElseThrow())).isSorted();
    assertThat(rising.stream().map(Verdicts::order).distinct()).hasSize(4);
    Statement word = new Statement("Q1.02", "A word", Optional.of("a matter of words"));
    assertThat(Verdicts.order(new Ledger.Row(word, Optional.empty(), List.of()))).isEmpty();
  }

  @Test
  void whatWasTriedStandsBelowTheMark() {
    assertThat(text(Verdicts.scope(row(CONTRA)))).isEqualTo("tried on two metals");
  }

  @Test
  void evidenceIsToldInFactors() {
    String table = text(Verdicts.evidence(row(PRO, CONTRA).claim().orElseThrow()));
    assertThat(table).contains("factor 2", "factor 0.5").doesNotContain("doublings");
  }

  private static Ledger.Row row(Evidence... evidence) {
    Statement statement = Statement.of("Q1.01", "Metals sink").tried("on two metals");
    Claim claim = Claim.judge(statement, Verdict.HOLDS, evidence);
    return new Ledger.Row(statement, Optional.of(claim), List.of());
  }

  private static String text(Html html) {
    return Jsoup.parse(html.markup()).text();
  }
}
