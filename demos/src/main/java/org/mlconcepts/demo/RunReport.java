package org.mlconcepts.demo;

import java.io.PrintStream;
import java.util.Locale;
import org.mlconcepts.demo.serve.ServiceLatency;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.TrainedModel;

/** Tells on the terminal what came out of a run. */
final class RunReport {

  private final PrintStream out;
  private final boolean verbose;

  /**
   * @param verbose whether every file is named
   */
  RunReport(PrintStream out, boolean verbose) {
    this.out = out;
    this.verbose = verbose;
  }

  /**
   * One experiment: what it shows, what was changed, its claims, its files, and how long it took.
   */
  void print(Outcome outcome, OutputFolder folder, long nanoseconds) {
    String slug = outcome.exhibit().slug();
    out.println(Wrap.hanging(slug + ": ", outcome.shows()));
    String changed = TryAgain.changes(outcome);
    out.println(
        "  seed "
            + outcome.seed().value()
            + (changed.isEmpty() ? ", default settings" : ", " + changed));
    outcome.claims().forEach(claim -> print(claim, outcome.own().isPresent()));
    if (outcome.own().isPresent()) {
      out.println();
      out.println(Wrap.hanging("  ", OwnTable.ONE_TABLE));
    }
    String files =
        verbose
            ? String.join(" ", ResultFiles.names(outcome))
            : "page.md, result.json and " + Wording.count(outcome.charts().size(), "chart");
    out.println();
    out.println(
        Wrap.hanging(
            "  wrote " + folder.root().resolve(slug) + ": ",
            files + String.format(Locale.ROOT, ", in %.1f s on this machine", nanoseconds / 1e9)));
    out.println();
    out.flush(); // so that whoever reads along in a pipe sees it now
    outcome.exhibit().servedModel(outcome.settings()).ifPresent(this::serve);
  }

  /** Wall times are this machine's alone: they are told, and stand in no file. */
  private void serve(byte[] model) {
    ServiceLatency brief = ServiceLatency.brief();
    try {
      new LatencyLines(out).print(brief, brief.measure(TrainedModel.parse(model), Seed.DEFAULT));
    } catch (RuntimeException e) { // no port, no time: the result stands without it
      out.println("  the real service could not be measured here: " + e.getMessage());
    }
    out.println();
    out.flush();
  }

  private void print(Claim claim, boolean own) {
    Evidence headline = claim.headline();
    String indent = "      ";
    out.println();
    out.println(
        Wrap.hanging(
            "  " + ClaimText.glyph(claim) + "   ", claim.id() + "  " + claim.sentence() + "."));
    String verdict = ClaimText.summary(claim);
    out.println(
        Wrap.hanging(
            indent + "→ ", verdict + (claim.asExpected() ? "" : " " + unexpected(claim, own))));
    out.println(
        Wrap.hanging(
            indent + "  ",
            EffectText.of(headline).measure()
                + ", "
                + headline.condition()
                + ": "
                + EffectText.of(headline).numbers()));
    int more = claim.evidence().size() - 1;
    if (more > 0) {
      out.println(
          indent + "  and " + Wording.count(more, "more piece") + " of evidence in page.md");
    }
  }

  private static String unexpected(Claim claim, boolean own) {
    return (own ? "(with the bundled data: " : "(with the default settings: ")
        + ClaimText.verdict(claim.expected())
        + ")";
  }
}
