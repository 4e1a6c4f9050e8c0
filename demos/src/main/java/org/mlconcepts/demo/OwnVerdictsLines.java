package org.mlconcepts.demo;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    out.println(
        Wrap.hanging(
            "",
            "Repeats draw other rows of this one table: intervals say what it would say again, not"
                + " what another table would."));
    printMissed(verdicts.missed());
  }

  private void printMissed(List<OwnVerdicts.Missed> missed) {
    Map<String, String> byReason = new LinkedHashMap<>();
    for (OwnVerdicts.Missed each : missed) {
      String what =
          each.experiment()
              + (each.claims().isEmpty() ? "" : " (" + String.join(", ", each.claims()) + ")");
      byReason.merge(each.reason(), what, (a, b) -> a + "; " + b);
    }
    if (!byReason.isEmpty()) {
      out.println();
      out.println("Not judged on this table:");
    }
    byReason.forEach((reason, what) -> {
      out.println(Wrap.hanging("  - ", reason + ":"));
      out.println(Wrap.hanging("      ", what));
    });
  }
}
