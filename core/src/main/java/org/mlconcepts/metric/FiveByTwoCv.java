package org.mlconcepts.metric;

import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Whether one model beats another, from five repeats of two-fold cross-validation.
 *
 * <p>With the score difference pᵢⱼ on fold j of repeat i and sᵢ² = Σⱼ(pᵢⱼ - p̄ᵢ)²: Dietterich's
 * {@code t = p₁₁/√(Σsᵢ²/5)} has 5 degrees of freedom but rests on one arbitrary difference;
 * Alpaydin's {@code F = Σp²/(2Σsᵢ²)}, with (10, 5) degrees of freedom, uses all ten. Both are
 * undefined if the two folds of every repeat agree.
 *
 * <p>Reference: Dietterich (1998), Neural Computation 10(7); Alpaydin (1999), Neural Computation
 * 11(8).
 *
 * @param t Dietterich's statistic
 * @param f Alpaydin's statistic
 */
public record FiveByTwoCv(Score t, Score f) {

  private static final int REPEATS = 5;

  /**
   * Tests the differences.
   *
   * @param differences {@code differences[repeat][fold]}, five by two, all finite
   */
  public static FiveByTwoCv of(double[][] differences) {
    if (differences.length != REPEATS) {
      throw new IllegalArgumentException(
          "differences must have 5 repeats, but had " + differences.length);
    }
    double spread = 0;
    double squares = 0;
    for (int i = 0; i < REPEATS; i++) {
      Arguments.sameLength("differences[" + i + "]", differences[i].length, "the two folds", 2);
      Arguments.finite("differences[" + i + "]", differences[i]);
      double first = differences[i][0];
      double second = differences[i][1];
      spread +=
          (first - second)
              * (first - second)
              / 2; // the sum of squares about the mean of two numbers
      squares += first * first + second * second;
    }
    if (spread == 0) {
      Score undefined =
          Score.undefined("the two folds of every repeat agree, so there is no spread");
      return new FiveByTwoCv(undefined, undefined);
    }
    double t = differences[0][0] / Math.sqrt(spread / REPEATS);
    return new FiveByTwoCv(Score.of(t), Score.of(squares / (2 * spread)));
  }

  /** Two-sided p value of {@link #t()}. */
  public Score tPValue() {
    return t instanceof Score.Defined defined
        ? Score.of(2 * new TDistribution(REPEATS).cumulativeProbability(-Math.abs(defined.value())))
        : t;
  }

  /** Upper-tail p value of {@link #f()}. */
  public Score fPValue() {
    return f instanceof Score.Defined defined
        ? Score.of(
            1 - new FDistribution(2 * REPEATS, REPEATS).cumulativeProbability(defined.value()))
        : f;
  }
}
