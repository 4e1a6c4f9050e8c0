package org.mlconcepts.demo.page;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlconcepts.demo.ClaimText;
import org.mlconcepts.demo.Ledger;
import org.mlconcepts.demo.Numbers;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Margins;

/** Which margins the claims of a question have, and what hangs on them. */
final class MarginLines {

  private static final double MOST_TIMES = 5;

  private final Ledger ledger;

  MarginLines(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The margin of each claim that has one. */
  String used() {
    String numbers =
        weighed(true)
            .map(claim -> Numbers.human(Margins.of(claim).used()) + " for " + claim.id())
            .collect(Collectors.joining(", "));
    String any = weighed(false).map(Claim::id).collect(Collectors.joining(", "));
    return any.isEmpty() ? numbers : numbers + "; any difference counts for " + any;
  }

  /**
   * Claims whose verdict would be another one with a margin up to some times the one that is used.
   */
  String turns() {
    String lines =
        weighed(true)
            .map(claim -> turns(claim.id(), Margins.of(claim)))
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
    return lines.isEmpty() ? "- none" : lines;
  }

  /** The claims some of whose evidence has to reach a margin, or the others. */
  private Stream<Claim> weighed(boolean wanted) {
    return ledger.rows().stream()
        .flatMap(row -> row.claim().stream())
        .filter(claim -> claim.evidence().stream().anyMatch(e -> e.margin() != 0) == wanted);
  }

  private static String turns(String id, Margins margins) {
    double most = MOST_TIMES * margins.used();
    if (margins.turns(most).isEmpty()) {
      return "";
    }
    StringBuilder line = new StringBuilder("- **" + id + "** ");
    for (Margins.Step step : margins.steps()) {
      if (step.from() > 0 && step.from() < most) {
        line.append(" below ").append(Numbers.human(step.from())).append(", ");
      }
      if (step.from() < most) {
        line.append(ClaimText.verdict(step.verdict()));
      }
    }
    return line.append(" beyond").toString();
  }
}
