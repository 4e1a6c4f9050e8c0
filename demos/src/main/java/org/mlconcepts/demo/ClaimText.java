package org.mlconcepts.demo;

import java.util.List;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Verdict;

/** Claims and their numbers in words, the same on the terminal and on pages. */
public final class ClaimText {

  /** How many conditions of a side are named where they are not all needed. */
  private static final int EXAMPLES = 2;

  private ClaimText() {}

  /** A verdict in words: {@code holds}, {@code holds only if}, {@code refuted}, {@code unclear}. */
  public static String verdict(Verdict verdict) {
    return switch (verdict) {
      case HOLDS -> "holds";
      case HOLDS_IF -> "holds only if";
      case REFUTED -> "refuted";
      case UNCLEAR -> "unclear";
    };
  }

  /** The verdict of a claim in few words; of a divided one {@code holds in 7 of 12}. */
  public static String badge(Claim claim) {
    return claim.verdict() == Verdict.HOLDS_IF
        ? "holds in " + claim.conditions(Evidence.Side.FOR).size() + " of " + conditions(claim)
        : verdict(claim.verdict());
  }

  /** How many different conditions a claim was tried in. */
  public static int conditions(Claim claim) {
    return (int) claim.evidence().stream().map(Evidence::condition).distinct().count();
  }

  /** In what share of its conditions a claim holds, 0..1. */
  public static double share(Claim claim) {
    return (double) claim.conditions(Evidence.Side.FOR).size() / conditions(claim);
  }

  /** What was tried, where a sentence speaks of more: {@code , tried on ...}; else empty. */
  private static String scope(Claim claim) {
    return claim.scope().map(scope -> ", tried " + scope).orElse("");
  }

  /** The verdict of a claim with the conditions that it depends on. */
  public static String conclusion(Claim claim) {
    return claim.verdict() == Verdict.HOLDS_IF
        ? claim.conditions() + claim.scope().map(scope -> " (tried " + scope + ")").orElse("")
        : verdict(claim.verdict()) + scope(claim);
  }

  /** The verdict of a claim; of a divided one how many conditions it holds in, with examples. */
  public static String summary(Claim claim) {
    if (claim.verdict() != Verdict.HOLDS_IF) {
      return verdict(claim.verdict()) + scope(claim);
    }
    List<String> holds = claim.conditions(Evidence.Side.FOR);
    List<String> not = claim.conditions(Evidence.Side.AGAINST);
    List<String> open = claim.conditions(Evidence.Side.UNDECIDED);
    return badge(claim)
        + " conditions"
        + scope(claim)
        + ": for "
        + examples(holds)
        + (not.isEmpty() ? "" : "; not for " + examples(not))
        + (open.isEmpty() ? "" : "; undecided for " + examples(open));
  }

  /** The verdict of a claim; of a divided one with the number of pieces of evidence by side. */
  static String counts(Claim claim) {
    String all = Wording.count(claim.evidence().size(), "measurement");
    if (claim.verdict() != Verdict.HOLDS_IF) {
      return verdict(claim.verdict()) + ", by " + all + scope(claim);
    }
    return "holds in "
        + on(claim, Evidence.Side.FOR)
        + " of "
        + all
        + part(", not in ", on(claim, Evidence.Side.AGAINST))
        + part(", undecided in ", on(claim, Evidence.Side.UNDECIDED))
        + scope(claim);
  }

  private static long on(Claim claim, Evidence.Side side) {
    return claim.evidence().stream().filter(e -> e.side() == side).count();
  }

  private static String part(String words, long count) {
    return count == 0 ? "" : words + count;
  }

  private static String examples(List<String> conditions) {
    int rest = conditions.size() - EXAMPLES;
    return rest <= 1
        ? String.join(" · ", conditions)
        : String.join(" · ", conditions.subList(0, EXAMPLES)) + " and " + rest + " more";
  }

  /** The sign of a claim's verdict; of a divided one as full as its share of conditions. */
  public static String glyph(Claim claim) {
    if (claim.verdict() != Verdict.HOLDS_IF) {
      return glyph(claim.verdict());
    }
    double share = share(claim);
    return share < 1 / 3.0 ? "◔" : share > 2 / 3.0 ? "◕" : "◑";
  }

  /** A sign that tells the verdicts apart without colour. */
  public static String glyph(Verdict verdict) {
    return switch (verdict) {
      case HOLDS -> "✔";
      case HOLDS_IF -> "◑";
      case REFUTED -> "✘";
      case UNCLEAR -> "?";
    };
  }

  /** How often single repeats contradict the mean, or a dash where there are none. */
  public static String flips(Evidence evidence) {
    return EffectText.of(evidence).isExact() ? "–" : Numbers.percent(evidence.flipShare());
  }
}
