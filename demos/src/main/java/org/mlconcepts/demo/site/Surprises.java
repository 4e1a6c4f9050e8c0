package org.mlconcepts.demo.site;

import java.util.Comparator;
import java.util.List;
import org.mlconcepts.demo.Ledger;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.metric.Wilson;

/**
 * Which findings a reader of the usual answers would not expect. Every statement is a sentence of
 * such an answer, so what surprises is evidence against it: the more of it, and the larger its
 * share. Both count in the lower end of Wilson's interval of the share of pieces that speak
 * against.
 */
final class Surprises {

  /** The rule in words, for the page that shows its result. */
  static final String RULE =
      "Every claim is a sentence of a usual answer, so what surprises is evidence against it."
          + " Claims that are refuted, or hold only under conditions, are ordered by the lower end"
          + " of the 95 % Wilson interval of the share of their pieces of evidence that speak"
          + " against them: a large share counts, and so does being tried in many conditions."
          + " Nothing is picked by hand.";

  private Surprises() {}

  /**
   * The most surprising rows, the most surprising first; of equal ones the earlier.
   *
   * @param most how many at most
   */
  static List<Ledger.Row> of(List<Ledger.Row> rows, int most) {
    return rows.stream()
        .filter(row -> row.claim().filter(Surprises::isBroken).isPresent())
        .sorted(Comparator.comparingDouble(row -> -score(row.claim().orElseThrow())))
        .limit(most)
        .toList();
  }

  private static boolean isBroken(Claim claim) {
    return against(claim) > 0
        && (claim.verdict() == Verdict.REFUTED || claim.verdict() == Verdict.HOLDS_IF);
  }

  /** The lower end of the interval, 0..1. */
  static double score(Claim claim) {
    return Wilson.interval(against(claim), claim.evidence().size(), Evidence.LEVEL).low();
  }

  /** How many pieces of evidence speak against a claim. */
  static int against(Claim claim) {
    return (int) claim.evidence().stream().filter(e -> e.side() == Evidence.Side.AGAINST).count();
  }

  /** The first piece of evidence against a claim that has some. */
  static Evidence strongest(Claim claim) {
    return claim.evidence().stream()
        .filter(e -> e.side() == Evidence.Side.AGAINST)
        .findFirst()
        .orElseThrow();
  }
}
