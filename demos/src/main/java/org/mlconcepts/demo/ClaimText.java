package org.mlconcepts.demo;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Verdict;

/** Claims and their numbers in words, the same on the terminal and on pages. */
public final class ClaimText {

  /** How many conditions of a side are named where they are not all needed. */
  private static final int EXAMPLES = 2;

  /** How measures of equality begin. */
  private static final Pattern CLOSER_THAN =
      Pattern.compile("how much closer than (\\d+(?:\\.\\d+)?e-\\d+) ");

  private static final double ALL_OF_IT = 0.99;

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

  /** The verdict of a claim with the conditions that it depends on. */
  public static String conclusion(Claim claim) {
    return claim.verdict() == Verdict.HOLDS_IF ? claim.conditions() : verdict(claim.verdict());
  }

  /** The verdict of a claim; of a divided one how many conditions it holds in, with examples. */
  public static String summary(Claim claim) {
    if (claim.verdict() != Verdict.HOLDS_IF) {
      return verdict(claim.verdict());
    }
    List<String> holds = claim.conditions(Evidence.Side.FOR);
    List<String> not = claim.conditions(Evidence.Side.AGAINST);
    List<String> open = claim.conditions(Evidence.Side.UNDECIDED);
    return "holds in "
        + holds.size()
        + " of "
        + (holds.size() + not.size() + open.size())
        + " conditions: for "
        + examples(holds)
        + (not.isEmpty() ? "" : "; not for " + examples(not))
        + (open.isEmpty() ? "" : "; undecided for " + examples(open));
  }

  /** The verdict of a claim; of a divided one with the number of pieces of evidence by side. */
  static String counts(Claim claim) {
    if (claim.verdict() != Verdict.HOLDS_IF) {
      return verdict(claim.verdict())
          + ", by "
          + Wording.count(claim.evidence().size(), "measurement");
    }
    return "holds in "
        + claim.evidence().stream().filter(e -> e.side() == Evidence.Side.FOR).count()
        + " of "
        + Wording.count(claim.evidence().size(), "measurement")
        + ", not in "
        + claim.evidence().stream().filter(e -> e.side() == Evidence.Side.AGAINST).count()
        + ", undecided in "
        + claim.evidence().stream().filter(e -> e.side() == Evidence.Side.UNDECIDED).count();
  }

  private static String examples(List<String> conditions) {
    int rest = conditions.size() - EXAMPLES;
    return rest <= 1
        ? String.join(" · ", conditions)
        : String.join(" · ", conditions.subList(0, EXAMPLES)) + " and " + rest + " more";
  }

  /**
   * What an effect must exceed to count, as an appendix to its measure; empty where any effect
   * counts.
   */
  public static String margin(Evidence evidence) {
    return evidence.margin() == 0 ? "" : "; counts above " + Numbers.human(evidence.margin());
  }

  /** A sign that tells the verdicts apart without colour. */
  public static String glyph(Verdict verdict) {
    return switch (verdict) {
      case HOLDS -> "✔";
      case HOLDS_IF -> "◐";
      case REFUTED -> "✘";
      case UNCLEAR -> "?";
    };
  }

  /**
   * An effect with its standard error, {@code 0.123 ± 0.004}; without it where rounding is all the
   * error there is.
   */
  public static String effect(Estimate effect) {
    String mean = Numbers.human(effect.mean());
    return hasNoSpread(effect) ? mean : mean + " ± " + Numbers.human(effect.standardError());
  }

  /** The effect of a piece of evidence, or {@code equal} where it says that two numbers are. */
  static String effect(Evidence evidence) {
    return isEquality(evidence) ? "equal" : effect(evidence.effect());
  }

  /**
   * Whether the effect is by how much two numbers lie closer than a bound, and that is all of it.
   */
  private static boolean isEquality(Evidence evidence) {
    Matcher bound = CLOSER_THAN.matcher(evidence.measure());
    return bound.lookingAt()
        && evidence.effect().mean() >= ALL_OF_IT * Double.parseDouble(bound.group(1));
  }

  /** An interval: {@code [0.115, 0.131]}. */
  public static String interval(Interval interval) {
    return "[" + Numbers.human(interval.low()) + ", " + Numbers.human(interval.high()) + "]";
  }

  /**
   * The interval of a piece of evidence, {@code exact} where nothing was sampled, or {@code to
   * rounding} where all repeats agree but for that.
   */
  public static String interval(Evidence evidence) {
    if (isExact(evidence.effect())) {
      return "exact";
    }
    boolean point = evidence.interval().halfWidth() <= 1e-9 * Math.abs(evidence.effect().mean());
    return isEquality(evidence) || point ? "to rounding" : interval(evidence.interval());
  }

  /** How often single repeats contradict the mean, or a dash where there are none. */
  public static String flips(Evidence evidence) {
    return isExact(evidence.effect()) ? "–" : Numbers.percent(evidence.flipShare());
  }

  /** All numbers of a piece of evidence in one clause. */
  public static String numbers(Evidence evidence) {
    if (isExact(evidence.effect())) {
      return "effect " + Numbers.human(evidence.effect().mean()) + " (exact)";
    }
    return "effect "
        + effect(evidence.effect())
        + ", 95 % interval "
        + interval(evidence.interval())
        + ", "
        + Numbers.percent(evidence.flipShare())
        + " of "
        + evidence.effect().repeats()
        + " repeats say otherwise";
  }

  private static boolean hasNoSpread(Estimate effect) {
    return effect.standardError() <= 1e-9 * Math.abs(effect.mean());
  }

  private static boolean isExact(Estimate effect) {
    return effect.repeats() == 1;
  }
}
