package org.mlconcepts.lab;

import java.util.Arrays;

/**
 * One measured effect that speaks for or against a statement. It is oriented: above {@code margin}
 * supports the statement.
 *
 * @param condition where it was measured, for example {@code "synthetic cosine, 30 rows"}
 * @param measure what the effect is, with its unit, for example {@code "test error, degree 15 minus
 *     degree 4 (squared units)"}. What ends in {@code (doublings)} is told to people as a factor;
 *     what begins with {@code minus}, with {@code 0.1 less}, or with {@code how much closer than}
 *     is told without, as something that has to be small
 * @param effect the effect over the repeats, in that unit
 * @param interval of the effect at {@link #LEVEL}, in the same unit
 * @param margin the smallest effect that counts, in the same unit; 0 where any difference does
 * @param flipShare share of single repeats, 0..1, whose own effect lies beyond the margin on the
 *     other side than the mean does; a repeat right on the margin contradicts nothing
 */
public record Evidence(
    String condition,
    String measure,
    Estimate effect,
    Interval interval,
    double margin,
    double flipShare) {

  /** The confidence level of every verdict. */
  public static final double LEVEL = 0.95;

  public Evidence {
    if (!Double.isFinite(margin)) {
      throw new IllegalArgumentException("margin must be finite, but was " + margin);
    }
    if (!(flipShare >= 0 && flipShare <= 1)) {
      throw new IllegalArgumentException("flipShare must be in [0, 1], but was " + flipShare);
    }
  }

  /** Evidence with Student's interval of its effect. */
  public Evidence(
      String condition, String measure, Estimate effect, double margin, double flipShare) {
    this(condition, measure, effect, effect.interval(LEVEL), margin, flipShare);
  }

  /** What one piece of evidence says. */
  public enum Side {
    FOR,
    AGAINST,
    UNDECIDED
  }

  /** Evidence from repeats, one effect each; any difference from 0 counts. */
  public static Evidence of(String condition, String measure, double... effects) {
    return beyond(0, condition, measure, effects);
  }

  /**
   * Evidence from repeats, one effect each; only what exceeds the margin supports the statement.
   */
  public static Evidence beyond(
      double margin, String condition, String measure, double... effects) {
    Estimate effect = Estimate.of(effects);
    double side = effect.mean() - margin;
    long flips = Arrays.stream(effects).filter(single -> (single - margin) * side < 0).count();
    return new Evidence(condition, measure, effect, margin, (double) flips / effects.length);
  }

  /**
   * Evidence from repeats that each hit or missed; the effect is the share of hits, with Wilson's
   * interval. Student's would leave 0..1, and be a point where all repeats agree.
   *
   * @param hits 1 or 0, one entry a repeat
   */
  public static Evidence ofHits(double margin, String condition, String measure, double... hits) {
    if (!Arrays.stream(hits).allMatch(hit -> hit == 0 || hit == 1)) {
      throw new IllegalArgumentException("hits must be 0 or 1 in \"" + measure + "\"");
    }
    Evidence counted = beyond(margin, condition, measure, hits);
    Interval interval = Interval.ofShare(Arrays.stream(hits).sum(), hits.length, LEVEL);
    return new Evidence(
        condition, measure, counted.effect(), interval, margin, counted.flipShare());
  }

  /** Evidence from a closed form: no sampling error, no seed can disagree. */
  public static Evidence exact(double margin, String condition, String measure, double effect) {
    return new Evidence(condition, measure, Estimate.exact(effect), margin, 0);
  }

  /**
   * The same with an interval that ends where the effect must end, such as at 0 and 1 for a share.
   * Student's interval knows of no such ends. No verdict changes by it while the margin lies
   * inside.
   *
   * @param low the lowest possible effect, below the margin
   * @param high the highest possible effect, above the margin
   */
  public Evidence within(double low, double high) {
    if (!(low <= effect.mean() && effect.mean() <= high && low < margin && margin < high)) {
      throw new IllegalArgumentException(
          "effect and margin must be possible, in ["
              + low
              + ", "
              + high
              + "], but were "
              + effect.mean()
              + " and "
              + margin
              + " in \""
              + measure
              + "\"");
    }
    Interval possible =
        new Interval(Math.max(low, interval.low()), Math.min(high, interval.high()));
    return new Evidence(condition, measure, effect, possible, margin, flipShare);
  }

  /** The same effect and interval, judged by another margin; the flip share stays that of this. */
  Evidence withMargin(double other) {
    return new Evidence(condition, measure, effect, interval, other, flipShare);
  }

  /** Which side of the margin the whole interval lies on. */
  public Side side() {
    if (interval.low() > margin) {
      return Side.FOR;
    }
    return interval.high() <= margin ? Side.AGAINST : Side.UNDECIDED;
  }
}
