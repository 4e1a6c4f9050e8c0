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
    out.println(line("claim", "verdict", "effect", "95 % interval", "flips") + "experiments");
    rows.forEach(this::print);
  }

  private void print(Ledger.Row row) {
    String id = row.statement().id();
    if (row.claim().isEmpty()) {
      out.println(
          line(
                  id,
                  row.statement().definition().isPresent() ? "= definition" : "· not tested",
                  "",
                  "",
                  "")
              .stripTrailing());
    } else {
      Claim claim = row.claim().get();
      Evidence headline = claim.headline();
      String lead =
          line(
              id,
              ClaimText.glyph(claim.verdict()) + " " + ClaimText.verdict(claim.verdict()),
              ClaimText.effect(headline.effect()),
              ClaimText.interval(headline),
              ClaimText.flips(headline));
      out.println(Wrap.hanging(lead, String.join(", ", row.experiments())));
    }
    out.println(Wrap.hanging(INDENT, row.statement().sentence()));
    row.statement().definition().ifPresent(why -> out.println(Wrap.hanging(INDENT + "= ", why)));
    row.claim()
        .filter(claim -> claim.verdict() == Verdict.HOLDS_IF)
        .ifPresent(claim -> out.println(Wrap.hanging(INDENT + "→ ", ClaimText.summary(claim))));
    out.println();
  }

  /** One row with all its evidence. */
  void printOne(Ledger.Row row) {
    out.println(Wrap.hanging(row.statement().id() + "  ", row.statement().sentence()));
    row.statement()
        .definition()
        .ifPresent(why -> out.println(Wrap.hanging(INDENT + "= definition: ", why)));
    if (row.claim().isEmpty()) {
      if (row.statement().definition().isEmpty()) {
        out.println(INDENT + "· not tested yet");
      }
      return;
    }
    Claim claim = row.claim().get();
    out.println(
        Wrap.hanging(INDENT + ClaimText.glyph(claim.verdict()) + " ", ClaimText.conclusion(claim)));
    for (Evidence evidence : claim.evidence()) {
      out.println();
      out.println(
          Wrap.hanging(INDENT, evidence.condition() + " (" + Settings.word(evidence.side()) + ")"));
      out.println(Wrap.hanging(INDENT + "  ", evidence.measure() + ClaimText.margin(evidence)));
      out.println(Wrap.hanging(INDENT + "  ", ClaimText.numbers(evidence)));
    }
    out.println();
    row.experiments()
        .forEach(slug -> out.println(INDENT + "measure it again: mlconcepts run " + slug));
  }

  private static String line(
      String id, String verdict, String effect, String interval, String flips) {
    return String.format(
        Locale.ROOT, "%-6s  %-14s  %-19s  %-18s  %6s  ", id, verdict, effect, interval, flips);
  }
}
