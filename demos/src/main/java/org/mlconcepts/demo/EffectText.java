package org.mlconcepts.demo;

import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Values;

/**
 * One piece of evidence in the words of a reader. Evidence is oriented and often on a scale that
 * can be averaged, so that a computer can judge it; its measure says how:
 *
 * <ul>
 *   <li>{@code (doublings)}: told as a factor
 *   <li>{@code minus X}: told as X, which has to lie below something
 *   <li>{@code 0.1 less X}: likewise, below 0.1
 *   <li>{@code how much closer than a factor of 4 X and Y lie (doublings)}: told as the factor
 *       between the two
 *   <li>{@code how much closer than 1e-6 X lie}: told as an equality
 * </ul>
 *
 * Files keep what was judged; this is for people only.
 */
public final class EffectText {

  private static final Pattern EQUAL =
      Pattern.compile("how much closer than (\\d+(?:\\.\\d+)?e-\\d+) (.+) lie");

  private static final Pattern NEAR =
      Pattern.compile("how much closer than a factor of (\\d+(?:\\.\\d+)?) (.+) lie");

  private static final Pattern LESS = Pattern.compile("(\\d+(?:\\.\\d+)?) less (.+)");
  private static final Pattern MINUS = Pattern.compile("minus (.+)");
  private static final Pattern DOUBLINGS = Pattern.compile(" \\(doublings\\)");

  /** What all repeats agree on but for rounding has no interval, relative to its size. */
  private static final double ROUNDING = 1e-9;

  private final Evidence evidence;
  private final boolean factor;
  private final String measure;

  /** Whether the effect is {@link #bound} less what people are told. */
  private final boolean turned;

  private final double bound;
  private final boolean equality;

  private EffectText(Evidence evidence) {
    this.evidence = evidence;
    this.factor = isInDoublings(evidence);
    String plain = DOUBLINGS.matcher(evidence.measure()).replaceFirst("");
    Matcher equal = EQUAL.matcher(plain);
    Matcher near = NEAR.matcher(plain);
    Matcher less = LESS.matcher(plain);
    Matcher minus = MINUS.matcher(plain);
    this.equality = equal.matches();
    this.turned = equality || near.matches() || less.matches() || minus.matches();
    if (equality) {
      this.bound = Double.parseDouble(equal.group(1));
      this.measure = equal.group(2);
    } else if (near.matches()) {
      this.bound = Values.doublings(Double.parseDouble(near.group(1)), 1);
      this.measure = "how far " + near.group(2) + " lie apart";
    } else if (less.matches()) {
      this.bound = Double.parseDouble(less.group(1));
      this.measure = less.group(2);
    } else {
      this.bound = 0;
      this.measure = minus.matches() ? minus.group(1) : plain;
    }
  }

  /** The words for a piece of evidence. */
  public static EffectText of(Evidence evidence) {
    return new EffectText(evidence);
  }

  /** Whether an effect was measured in doublings, so that people are told a factor. */
  public static boolean isInDoublings(Evidence evidence) {
    return DOUBLINGS.matcher(evidence.measure()).find();
  }

  /** What was measured. */
  public String measure() {
    return measure;
  }

  /**
   * What was measured, with what has to be exceeded to count. That is left out where any effect
   * above 0, or any factor above 1, does.
   */
  public String counting() {
    return measure + (rule().isEmpty() ? "" : "; " + rule());
  }

  /**
   * What counts, such as {@code counts above a factor of 1.1}; empty where any effect does, and for
   * an equality, which says it itself.
   */
  public String rule() {
    if (equality || (!turned && evidence.margin() == 0)) {
      return "";
    }
    return "counts " + (turned ? "below " : "above ") + size(shown(evidence.margin()));
  }

  /** What the measure itself calls near enough, such as {@code a factor of 4}; else empty. */
  public Optional<String> near() {
    return bound == 0 ? Optional.empty() : Optional.of(size(shown(0)));
  }

  /**
   * A margin without its sign, as this evidence has it: {@code 0.02} or {@code a factor of 1.1}.
   */
  public String margin(double margin) {
    return size(factor ? StrictMath.pow(2, margin) : margin);
  }

  private String size(double value) {
    return factor ? "a factor of " + Numbers.factor(value) : Numbers.human(value);
  }

  /**
   * The effect: {@code 0.123 ± 0.004}; {@code 0.123} where all repeats agree; {@code factor 2.4},
   * whose standard error says little because it is none of the factor; or {@code equal to within
   * 1e-6}.
   */
  public String effect() {
    if (equality) {
      return equality();
    }
    double mean = shown(evidence.effect().mean());
    if (factor) {
      return "factor " + Numbers.factor(mean);
    }
    double error = evidence.effect().standardError();
    return error <= ROUNDING * Math.abs(evidence.effect().mean())
        ? Numbers.human(mean)
        : Numbers.human(mean) + " ± " + Numbers.human(error);
  }

  private String equality() {
    double mean = evidence.effect().mean();
    if (evidence.side() == Evidence.Side.FOR) {
      return mean == bound && agrees()
          ? "equal (exact)"
          : "equal to within " + Numbers.human(bound);
    }
    return "apart by " + Numbers.human(shown(mean));
  }

  /**
   * The 95 % interval of the effect; {@code exact} where nothing was sampled, {@code all repeats
   * agree} where it is a point, and a dash beside an equality.
   */
  public String interval() {
    if (isEqual()) {
      return "–";
    }
    if (isExact()) {
      return "exact";
    }
    return agrees() ? "all repeats agree" : ends();
  }

  private String ends() {
    Interval interval = evidence.interval();
    double one = shown(turned ? interval.high() : interval.low());
    double other = shown(turned ? interval.low() : interval.high());
    DoubleFunction<String> text = factor ? Numbers::factor : Numbers::human;
    return "[" + text.apply(one) + ", " + text.apply(other) + "]";
  }

  /** The effect with its interval: {@code 0.123 [0.115, 0.131]}, {@code factor 2 (exact)}. */
  public String brief() {
    if (isEqual()) {
      return effect();
    }
    String mean = equality || factor ? effect() : Numbers.human(shown(evidence.effect().mean()));
    return mean + (isExact() || agrees() ? " (" + interval() + ")" : " " + interval());
  }

  /** What was measured and what came out: {@code errors: factor 2.4 [2.1, 2.8]}. */
  public String sentence() {
    return measure + ": " + brief();
  }

  /** All numbers in one clause. */
  public String numbers() {
    String effect = equality || factor ? effect() : "effect " + effect();
    if (isExact()) {
      return isEqual() ? effect : effect + " (exact)";
    }
    String clause = effect;
    if (!isEqual()) {
      clause += agrees() ? "; all repeats agree" : ", 95 % interval " + ends();
    }
    return clause
        + "; "
        + Numbers.percent(evidence.flipShare())
        + " of "
        + evidence.effect().repeats()
        + " repeats say otherwise";
  }

  private double shown(double effect) {
    double facing = turned ? bound - effect : effect;
    return factor ? StrictMath.pow(2, facing) : facing;
  }

  private boolean isEqual() {
    return equality && evidence.side() == Evidence.Side.FOR;
  }

  /** Whether nothing was sampled, so that there are no repeats. */
  boolean isExact() {
    return evidence.effect().repeats() == 1;
  }

  /** Whether the interval is a point but for rounding. */
  private boolean agrees() {
    return evidence.interval().halfWidth() <= ROUNDING * Math.abs(evidence.effect().mean());
  }
}
