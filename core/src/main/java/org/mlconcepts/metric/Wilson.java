package org.mlconcepts.metric;

import org.mlconcepts.lab.Interval;

/**
 * The interval of a share that was counted, such as recall or precision. It stays within 0..1 and
 * keeps its level for few rows and for shares near 0 or 1, where the usual p ± 1.96 standard errors
 * fails.
 *
 * <p>Reference: Wilson (1927), Probable inference, JASA 22; Brown, Cai and DasGupta (2001),
 * Statistical Science 16.
 */
public final class Wilson {

  private Wilson() {}

  /**
   * The interval of {@code successes} out of {@code rows}.
   *
   * @param successes 0..rows
   * @param rows above 0; not weights
   * @param level the confidence level, in (0, 1)
   */
  public static Interval interval(double successes, double rows, double level) {
    if (!(rows > 0 && successes >= 0 && successes <= rows)) {
      throw new IllegalArgumentException(
          "successes must be in 0..rows and rows above 0, but were " + successes + " of " + rows);
    }
    Arguments.level(level);
    return Interval.ofShare(successes, rows, level);
  }
}
