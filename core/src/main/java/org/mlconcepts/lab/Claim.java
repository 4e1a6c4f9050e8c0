package org.mlconcepts.lab;

import java.util.List;
import java.util.Optional;

/**
 * A statement with the verdict that the evidence gives it. The verdict is always computed:
 *
 * <ul>
 *   <li>{@link Verdict#HOLDS} if all evidence speaks for it,
 *   <li>{@link Verdict#HOLDS_IF} if some does and some does not,
 *   <li>{@link Verdict#REFUTED} if none does and some speaks against it,
 *   <li>{@link Verdict#UNCLEAR} if all of it is undecided.
 * </ul>
 *
 * @param id the statement's id
 * @param sentence the statement
 * @param scope what it was tried on, where the sentence speaks of more
 * @param verdict computed from the evidence
 * @param expected the verdict that was found when the experiment was written; a test fails when the
 *     two part
 * @param conditions under which conditions it held and under which it did not; empty unless the
 *     evidence is divided
 * @param evidence at least one piece
 */
public record Claim(
    String id,
    String sentence,
    Optional<String> scope,
    Verdict verdict,
    Verdict expected,
    String conditions,
    List<Evidence> evidence) {

  public Claim {
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("claim " + id + " has no evidence");
    }
  }

  /** Judges a statement by the evidence of one experiment. */
  public static Claim judge(Statement statement, Verdict expected, Evidence... evidence) {
    return judge(statement, expected, List.of(evidence));
  }

  /** Judges a statement by the evidence of one experiment. */
  public static Claim judge(Statement statement, Verdict expected, List<Evidence> evidence) {
    return new Claim(
        statement.id(),
        statement.sentence(),
        statement.scope(),
        verdict(evidence),
        expected,
        conditions(evidence),
        evidence);
  }

  /**
   * The piece of evidence to show beside the verdict: the first that decides it, which is one for
   * the statement where it holds, at least if, and one against it where it is refuted.
   */
  public Evidence headline() {
    Evidence.Side deciding =
        switch (verdict) {
          case HOLDS, HOLDS_IF -> Evidence.Side.FOR;
          case REFUTED -> Evidence.Side.AGAINST;
          case UNCLEAR -> Evidence.Side.UNDECIDED;
        };
    return evidence.stream().filter(e -> e.side() == deciding).findFirst().orElseThrow();
  }

  /** The effect of the headline. */
  public Estimate effect() {
    return headline().effect();
  }

  /** The interval of the headline. */
  public Interval interval() {
    return headline().interval();
  }

  /** How often a single repeat of the headline contradicts its mean, 0..1. */
  public double flipShare() {
    return headline().flipShare();
  }

  /** Whether the verdict is the one that was expected. */
  public boolean asExpected() {
    return verdict == expected;
  }

  static Verdict verdict(List<Evidence> evidence) {
    long supporting = evidence.stream().filter(e -> e.side() == Evidence.Side.FOR).count();
    if (supporting == evidence.size()) {
      return Verdict.HOLDS;
    }
    if (supporting > 0) {
      return Verdict.HOLDS_IF;
    }
    return evidence.stream().anyMatch(e -> e.side() == Evidence.Side.AGAINST)
        ? Verdict.REFUTED
        : Verdict.UNCLEAR;
  }

  /** The conditions under which the evidence lies on a side, each once, in the order measured. */
  public List<String> conditions(Evidence.Side side) {
    return named(evidence, side);
  }

  private static String conditions(List<Evidence> evidence) {
    if (verdict(evidence) != Verdict.HOLDS_IF) {
      return "";
    }
    return "holds for "
        + String.join(" · ", named(evidence, Evidence.Side.FOR))
        + rest("; not for ", named(evidence, Evidence.Side.AGAINST))
        + rest("; undecided for ", named(evidence, Evidence.Side.UNDECIDED));
  }

  private static List<String> named(List<Evidence> evidence, Evidence.Side side) {
    return evidence.stream()
        .filter(e -> e.side() == side)
        .map(Evidence::condition)
        .distinct()
        .toList();
  }

  private static String rest(String lead, List<String> names) {
    return names.isEmpty() ? "" : lead + String.join(" · ", names);
  }
}
