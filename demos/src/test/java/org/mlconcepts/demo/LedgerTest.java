package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mlconcepts.Questions;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Statement;
import org.mlconcepts.lab.Verdict;

class LedgerTest {

  private static final Path FILE =
      Path.of("src/test/resources").resolve(Ledger.resource(Coins.coins()));

  @Test
  void theBundledFileIsMadeFromResults() throws IOException {
    String json = Ledger.of(Coins.coins(), List.of(Coins.outcome())).json();
    if (System.getProperty("pages.write") != null) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, json);
    }
    assertThat(FILE).as("run again with -Dpages.write").hasContent(json);
  }

  @Test
  void whatIsWrittenReadsBackEqual() {
    Ledger ledger = Ledger.of(Coins.coins(), List.of(Coins.outcome()));
    assertThat(Ledger.read(ledger.json())).isEqualTo(ledger);
    assertThat(Ledger.bundled(Coins.coins())).contains(ledger);
  }

  @Test
  void whatAStatementWasTriedOnIsKept() {
    Statement tried = Coins.FAIR.tried("on one coin");
    Claim claim = Claim.judge(tried, Verdict.HOLDS, Evidence.exact(0, "gold", "weight", 1));
    Ledger ledger =
        new Ledger("coins", List.of(new Ledger.Row(tried, Optional.of(claim), List.of())));
    assertThat(Ledger.read(ledger.json())).isEqualTo(ledger);
    assertThat(ledger.json()).contains("\"scope\": \"on one coin\"");
  }

  @Test
  void everyStatementHasARowInOrder() {
    List<Ledger.Row> rows = Ledger.of(Coins.coins(), List.of(Coins.outcome())).rows();
    assertThat(rows)
        .extracting(row -> row.statement().id())
        .containsExactly("Q1.01", "Q1.02", "Q1.03", "Q1.04");
    assertThat(rows.get(0).experiments()).containsExactly("bent-coin");
    assertThat(rows.get(1).claim()).isEmpty();
  }

  @Test
  void aClaimThatTwoExperimentsJudgeIsPooled() {
    Evidence pro = Evidence.exact(0, "gold", "weight", 1);
    Evidence contra = Evidence.exact(0, "tin", "weight", -1);
    Outcome first = judging(Claim.judge(Coins.FAIR, Verdict.HOLDS, pro));
    Outcome second = judging(Claim.judge(Coins.FAIR, Verdict.REFUTED, contra));

    Ledger.Row row = Ledger.of(Coins.coins(), List.of(first, second)).rows().get(1);

    Claim claim = row.claim().orElseThrow();
    assertThat(claim.verdict()).isEqualTo(Verdict.HOLDS_IF);
    assertThat(claim.asExpected()).isTrue();
    assertThat(claim.conditions()).isEqualTo("holds for gold; not for tin");
    assertThat(claim.evidence()).containsExactly(pro, contra);
  }

  @Test
  void changedSettingsDoNotBelongInALedger() {
    Coins.Toss changed = new Coins.Toss(100, 0.8, Coins.Thrower.MACHINE, 20, "plain");
    Outcome outcome =
        Outcome.of(
            new Selected<>(Coins.coins(), Coins.toss(), changed, Optional.empty()),
            Seed.DEFAULT,
            Progress.silent());
    assertThatThrownBy(() -> Ledger.of(Coins.coins(), List.of(outcome)))
        .hasMessage(
            "outcomes must be made with default settings, but bent-coin was run with heads=0.8, thrower=machine");
  }

  @Test
  void oneOfAThingIsWrittenAsOne() {
    for (Question question : Questions.catalog().questions()) {
      Ledger.bundled(question)
          .ifPresent(ledger -> assertThat(ledger.json()).doesNotContain("costs 1 false alarms"));
    }
  }

  @Test
  void aQuestionWithoutAFileHasNone() {
    assertThat(Ledger.bundled(Coins.catalog().questions().get(1))).isEmpty();
  }

  private static Outcome judging(Claim claim) {
    Outcome any = Coins.outcome();
    return new Outcome(
        any.question(),
        any.exhibit(),
        any.settings(),
        any.seed(),
        any.result(),
        List.of(claim),
        any.charts(),
        any.playables(),
        any.data(),
        any.own());
  }
}
