package org.mlconcepts.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Settings;
import org.mlconcepts.lab.Verdict;

/** Prints ledger rows for a terminal of 100 columns. */
final class LedgerTable {

  private static final String INDENT = " ".repeat(8);

  private final PrintStream out;

  LedgerTable(PrintStream out) {
    this.out = out;
  }

  /** All rows of a question: the numbers of the first piece of evidence, then the sentence. */
  void print(Question question, List<Ledger.Row> rows) {
    out.println(
        Wrap.hanging(question.number() + "  ", question.question() + " (" + question.slug() + ")"));
    out.println();
    out.println(line("claim", "verdict", "effect", "95 % interval", "flips"));
    rows.forEach(row -> {
      print(row);
      out.println();
    });
  }

  /** What the columns of {@link #print} mean. */
  void printLegend() {
    out.println(
        Wrap.hanging(
            "",
            "◑ holds in 7 of 12: holds only if; 7 of the 12 conditions that were tried support it. An"
                + " effect speaks for the claim above 0, a factor above 1, unless"
                + " said. flips: share of single repeats that would have said otherwise. Evidence of"
                + " one claim: mlconcepts claims Q2.04"));
  }

  /** One row as in the table. */
  void print(Ledger.Row row) {
    String id = row.statement().id();
    if (row.claim().isEmpty()) {
      out.println(
          line(
              id,
              row.statement().definition().isPresent() ? "= definition" : "· not tested",
              "",
              "",
              ""));
    } else {
      Claim claim = row.claim().get();
      Evidence headline = claim.headline();
      EffectText text = EffectText.of(headline);
      out.println(
          line(
              id,
              ClaimText.glyph(claim) + " " + ClaimText.badge(claim),
              text.effect(),
              text.interval(),
              ClaimText.flips(headline)));
    }
    out.println(Wrap.hanging(INDENT, row.statement().sentence()));
    row.statement().definition().ifPresent(why -> out.println(Wrap.hanging(INDENT + "= ", why)));
    row.claim().ifPresent(this::explain);
    if (!row.experiments().isEmpty()) {
      out.println(Wrap.hanging(INDENT + "by: ", String.join(", ", row.experiments())));
    }
  }

  /** What the numbers of the line are, and of a divided claim in how many conditions it holds. */
  private void explain(Claim claim) {
    Evidence headline = claim.headline();
    String what = EffectText.of(headline).counting() + "; " + headline.condition();
    out.println(Wrap.hanging(INDENT + "effect: ", what));
    if (claim.verdict() == Verdict.HOLDS_IF || claim.scope().isPresent()) {
      out.println(Wrap.hanging(INDENT + "→ ", ClaimText.summary(claim)));
    }
  }

  /**
   * One row with its evidence.
   *
   * @param all whether every condition is shown, or only a few of each side
   */
  void printOne(Ledger.Row row, boolean all) {
    out.println(Wrap.hanging(row.statement().id() + "  ", row.statement().sentence()));
    row.statement()
        .definition()
        .ifPresent(why -> out.println(Wrap.hanging(INDENT + "= definition: ", why)));
    if (row.claim().isPresent()) {
      print(row.claim().get(), all);
      row.experiments()
          .forEach(slug -> out.println(INDENT + "measure it again: mlconcepts run " + slug));
    } else if (row.statement().definition().isEmpty()) {
      out.println(INDENT + "· not tested yet");
    }
  }

  private void print(Claim claim, boolean all) {
    List<Evidence> shown = all ? EvidencePick.all(claim) : EvidencePick.few(claim);
    int rest = claim.evidence().size() - shown.size();
    out.println(Wrap.hanging(INDENT + ClaimText.glyph(claim) + " ", ClaimText.counts(claim)));
    String measure = "";
    for (Evidence evidence : shown) {
      EffectText text = EffectText.of(evidence);
      String own = text.counting();
      if (!own.equals(measure)) {
        measure = own;
        out.println();
        out.println(Wrap.hanging(INDENT, measure));
      }
      String numbers =
          String.format(
              Locale.ROOT,
              "%s%-9s  %-20s  %-20s  ",
              INDENT,
              Settings.word(evidence.side()),
              text.effect(),
              text.interval());
      out.println(Wrap.hanging(numbers, evidence.condition()));
    }
    out.println();
    out.println(
        Wrap.hanging(
            INDENT,
            "Each line: side, effect, 95 % interval, condition."
                + (rest > 0 ? " And " + rest + " more: add --all." : "")));
  }

  private static String line(
      String id, String verdict, String effect, String interval, String flips) {
    return String.format(
            Locale.ROOT, "%-6s  %-22s  %-20s  %-20s  %6s", id, verdict, effect, interval, flips)
        .stripTrailing();
  }
}
