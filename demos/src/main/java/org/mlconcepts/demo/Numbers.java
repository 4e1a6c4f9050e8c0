package org.mlconcepts.demo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people read them: at most three significant digits, the same in every locale. */
public final class Numbers {

  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

  private Numbers() {}

  /**
   * A number with at most three significant digits: {@code 0.0123}, {@code 12.3}, {@code 12300};
   * with a power of ten below 0.0001 and from 10 million on ({@code 1.23e-5}).
   *
   * @throws IllegalArgumentException if the value is not finite
   */
  public static String human(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("value must be finite, but was " + value);
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(value).round(THREE_DIGITS).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent < -4 || exponent >= 7) {
      return rounded.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }
    return rounded.toPlainString();
  }

  /**
   * A factor: as other numbers, but with two digits of its distance from 1 where that is small, so
   * that {@code 1.0052} does not become 1.
   *
   * @throws IllegalArgumentException if the value is not finite
   */
  static String factor(double value) {
    double distance = Math.abs(value - 1);
    if (!(distance < 0.01)) {
      return human(value);
    }
    if (distance < 1e-9) {
      return "1";
    }
    BigDecimal rounded = new BigDecimal(value - 1).round(TWO_DIGITS);
    return BigDecimal.ONE.add(rounded).stripTrailingZeros().toPlainString();
  }

  /** A share of 0..1 in percent: {@code "12 %"}, {@code "0.5 %"}, {@code "0 %"}. */
  public static String percent(double share) {
    return human(100 * share) + " %";
  }
}
