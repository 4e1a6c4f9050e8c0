package org.mlconcepts.metric;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * Whether two classifiers err differently on the same test rows. Only the rows on which exactly one
 * of them is right count; if both were equally good, each of those would fall to either side like a
 * fair coin.
 *
 * <p>Reference: McNemar (1947), Psychometrika 12(2); Dietterich (1998), Neural Computation 10(7).
 *
 * @param onlyFirstRight b, rows where the first is right and the second is wrong, at least 0
 * @param onlySecondRight c, rows where the second is right and the first is wrong, at least 0
 */
public record McNemar(int onlyFirstRight, int onlySecondRight) {

  public McNemar {
    if (onlyFirstRight < 0 || onlySecondRight < 0) {
      throw new IllegalArgumentException(
          "counts must be at least 0, but were " + onlyFirstRight + " and " + onlySecondRight);
    }
  }

  /**
   * Counts the discordant rows.
   *
   * @param labels the true labels
   * @param first predictions of the first classifier on the same rows
   * @param second predictions of the second classifier on the same rows
   */
  public static McNemar of(int[] labels, int[] first, int[] second) {
    Arguments.sameLength("labels", labels.length, "first", first.length);
    Arguments.sameLength("labels", labels.length, "second", second.length);
    int onlyFirst = 0;
    int onlySecond = 0;
    for (int i = 0; i < labels.length; i++) {
      boolean firstRight = first[i] == labels[i];
      boolean secondRight = second[i] == labels[i];
      onlyFirst += firstRight && !secondRight ? 1 : 0;
      onlySecond += secondRight && !firstRight ? 1 : 0;
    }
    return new McNemar(onlyFirst, onlySecond);
  }

  /** b + c. */
  public int discordant() {
    return Math.addExact(onlyFirstRight, onlySecondRight);
  }

  /**
   * (|b - c| - 1)²/(b + c), with continuity correction, one degree of freedom; undefined without
   * discordant rows.
   */
  public Score chiSquared() {
    if (discordant() == 0) {
      return Score.undefined("both classifiers are right and wrong on the same rows");
    }
    double distance = Math.abs((double) onlyFirstRight - onlySecondRight) - 1;
    return Score.of(distance * distance / discordant());
  }

  /** Upper-tail p value of {@link #chiSquared()}; needs about 25 discordant rows to be trusted. */
  public Score chiSquaredPValue() {
    return chiSquared() instanceof Score.Defined defined
        ? Score.of(1 - new ChiSquaredDistribution(1).cumulativeProbability(defined.value()))
        : chiSquared();
  }

  /**
   * The exact two-sided p value, min(1, 2 P(Bin(b + c, ½) ≤ min(b, c))); 1 without discordant rows.
   */
  public double exactPValue() {
    int fewer = Math.min(onlyFirstRight, onlySecondRight);
    return Math.min(
        1, 2 * new BinomialDistribution(discordant(), 0.5).cumulativeProbability(fewer));
  }
}
