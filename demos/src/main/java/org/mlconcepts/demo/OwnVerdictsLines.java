package org.mlconcepts.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.lab.Verdict;

/** Prints for people what a reader's own table says of the claims. */
final class OwnVerdictsLines {

  private final PrintStream out;

  OwnVerdictsLines(PrintStream out) {
    this.out = out;
  }

  /**
   * @param all whether every piece of evidence is shown
   */
  void print(OwnTable own, OwnVerdicts verdicts, boolean all) {
    LedgerTable table = new LedgerTable(out);
    out.println(
        Wrap.hanging(
            "",
            own.file()
                + ": "
                + Wording.count(own.data().table().rows(), "row")
                + ", target "
                + Wording.plain(own.target())
                + own.data().positive().map(yes -> " = " + Wording.plain(yes)).orElse("")
                + ", "
                + Wording.count(own.data().features().names().size(), "column")
                + " to predict from"));
    out.println(
        Wrap.hanging(
            "",
            "Each claim: verdict, effect of the first condition that decides, its 95 % interval, and"
                + " the share of single repeats that say otherwise."));
    out.println();
    for (OwnVerdicts.Judged judged : verdicts.judged()) {
      if (all) {
        table.printOne(judged.row(), true);
      } else {
        table.print(judged.row());
      }
      out.println(
          Wrap.hanging(
              "        with the bundled data: ",
              judged.bundled().map(ClaimText::counts).orElse("not judged")));
      out.println();
    }
    out.println(Wrap.hanging("", OwnTable.ONE_TABLE));
    printMissed(verdicts.missed());
    out.println();
    out.println(Wrap.hanging("", summary(verdicts)));
  }

  private static String summary(OwnVerdicts verdicts) {
    return String.format(
        Locale.ROOT,
        "%s judged: %d hold, %d in part, %d refuted, %d unclear; %d not judged",
        Wording.count(verdicts.judged().size(), "claim"),
        verdicts.count(Verdict.HOLDS),
        verdicts.count(Verdict.HOLDS_IF),
        verdicts.count(Verdict.REFUTED),
        verdicts.count(Verdict.UNCLEAR),
        verdicts.notJudged());
  }

  private void printMissed(List<OwnVerdicts.Missed> missed) {
    Reasons reasons = new Reasons();
    for (OwnVerdicts.Missed each : missed) {
      reasons.add(
          each.reason(),
          each.experiment()
              + (each.claims().isEmpty() ? "" : " (" + String.join(", ", each.claims()) + ")"));
    }
    if (!reasons.isEmpty()) {
      out.println();
      out.println("Not judged on this table:");
    }
    reasons.lines().forEach(out::println);
  }
}
