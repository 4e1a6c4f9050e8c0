package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClaimsCommandTest {

  @Test
  void theTableShowsVerdictNumbersAndExperiment() {
    Shell shell = Shell.run("claims", "1");
    assertThat(shell.code()).isZero();
    assertThat(shell.out())
        .containsPattern("Q1\\.01 +✔ holds +0\\.\\d+ ± 0\\.\\d+ +\\[0\\.\\d+, 0\\.\\d+] +\\d.* %\n")
        .contains("by: bent-coin\n")
        .containsPattern("Q1\\.02 +· not tested\n")
        .containsPattern("Q1\\.03 += definition\n")
        .contains("it fixes a word and measures nothing");
    assertThat(shell.out().lines()).allMatch(line -> line.length() <= 100 && !line.endsWith(" "));
  }

  @Test
  void oneClaimIsShownWithAllItsEvidence() {
    Shell shell = Shell.run("claims", "q1.01");
    assertThat(shell.out())
        .containsPattern("\n +✔ holds, by 2 measurements\n")
        .containsPattern("for +0\\.\\d+ ± 0\\.\\d+ +\\[.+] +all <tosses>, by hand\n")
        .containsPattern("for +0\\.2 +exact +by arithmetic\n")
        .contains("counts above 0.1")
        .contains("measure it again: mlconcepts run bent-coin");
    assertThat(shell.out()).doesNotContain("Q1.02");
  }

  @Test
  void theTableSaysWhatTheNumbersAre() {
    assertThat(Shell.run("claims", "1").out())
        .contains("effect: heads | share above a half; all <tosses>, by hand", "flips: share of");
  }

  @Test
  void anExperimentShowsTheClaimsThatItJudges() {
    Shell shell = Shell.run("claims", "bent-coin");
    assertThat(shell.code()).isZero();
    assertThat(shell.out()).contains("Q1.01").doesNotContain("Q1.02", "Q1.03");
    assertThat(Shell.run("claims", "bent-coin", "--json").out()).contains("Q1.01");
    Shell none = Shell.run("claims", "surprise");
    assertThat(none.code()).isZero();
    assertThat(none.err()).contains("surprise").hasLineCount(1);
  }

  @Test
  void asJsonItIsOneDocument() {
    Shell shell = Shell.run("claims", "1", "--json");
    assertThat(shell.err()).isEmpty();
    JsonNode claims = JsonMapper.shared().readTree(shell.out()).required("claims");
    assertThat(claims.size()).isEqualTo(4);
    assertThat(claims.get(0).propertyNames())
        .containsExactly(
            "id",
            "sentence",
            "definition",
            "verdict",
            "expected",
            "conditions",
            "effect",
            "interval",
            "flipShare",
            "evidence",
            "experiments",
            "scope");
    assertThat(claims.get(2).required("verdict").isNull()).isTrue();
  }

  @Test
  void aQuestionWithoutLedgerSaysHowToMakeOne() {
    Shell shell = Shell.run("claims", "odd-coins", "--json");
    assertThat(shell.code()).isZero();
    assertThat(shell.out()).isEqualTo("{\"claims\": []}\n");
    assertThat(shell.err())
        .contains("no ledger yet for question 2 (odd-coins); make it with: mvn ")
        .hasLineCount(1);
  }
}
