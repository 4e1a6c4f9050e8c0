package org.mlconcepts.demo.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.mlconcepts.demo.ClaimText;
import org.mlconcepts.demo.EffectText;
import org.mlconcepts.demo.Ledger;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Margins;

/** Which margins the claims of a question have, and what hangs on them. */
final class MarginLines {

  private static final double MOST_TIMES = 5;

  private final Ledger ledger;

  MarginLines(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The margin of a claim, in the unit that people are told. */
  static String used(Claim claim) {
    double used = Margins.of(claim).used();
    return text(claim, used).margin(used);
  }

  /** The margin of each claim that has one, and the bound of each that is about nearness. */
  String used() {
    String numbers =
        weighed(true)
            .map(claim -> used(claim) + " for " + claim.id())
            .collect(Collectors.joining(", "));
    String near =
        weighed(false)
            .flatMap(claim -> bound(claim).map(bound -> bound + " for " + claim.id()).stream())
            .collect(Collectors.joining(", "));
    String any =
        weighed(false)
            .filter(claim -> bound(claim).isEmpty())
            .map(Claim::id)
            .collect(Collectors.joining(", "));
    return Stream.of(
            numbers,
            near.isEmpty() ? "" : "differences that count as none, " + near,
            any.isEmpty() ? "" : "any difference counts for " + any)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /**
   * Claims whose verdict would be another one with a margin up to some times the one that is used.
   */
  String turns() {
    String lines =
        weighed(true)
            .map(claim -> turns(claim, Margins.of(claim)))
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

  private static Optional<String> bound(Claim claim) {
    return claim.evidence().stream().flatMap(e -> EffectText.of(e).near().stream()).findFirst();
  }

  private static EffectText text(Claim claim, double used) {
    return EffectText.of(with(claim, used).get(0));
  }

  private static List<Evidence> with(Claim claim, double used) {
    return claim.evidence().stream().filter(e -> Math.abs(e.margin()) == used).toList();
  }

  private static String turns(Claim claim, Margins margins) {
    double most = Math.min(MOST_TIMES * margins.used(), most(with(claim, margins.used())));
    if (margins.turns(most).isEmpty()) {
      return "";
    }
    EffectText text = text(claim, margins.used());
    StringBuilder line = new StringBuilder("- **" + claim.id() + "** ");
    for (Margins.Step step : margins.steps()) {
      if (step.from() > 0 && step.from() < most) {
        line.append(" below ").append(text.margin(step.from())).append(", ");
      }
      if (step.from() < most) {
        line.append(ClaimText.verdict(step.verdict()));
      }
    }
    return line.append(" beyond").toString();
  }

  /** No share exceeds 1: where an interval ends exactly there, a larger margin is none. */
  private static double most(List<Evidence> evidence) {
    double farthest =
        evidence.stream()
            .flatMapToDouble(e -> DoubleStream.of(e.interval().low(), e.interval().high()))
            .map(Math::abs)
            .max()
            .orElseThrow();
    boolean shares = evidence.stream().noneMatch(EffectText::isInDoublings) && farthest == 1;
    return shares ? 1 : Double.POSITIVE_INFINITY;
  }
}
