package org.mlconcepts.demo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people read them: at most three significant digits, the same in every locale. */
public final class Numbers {

  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

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

  /** A share of 0..1 in percent: {@code "12 %"}, {@code "0.5 %"}, {@code "0 %"}. */
  public static String percent(double share) {
    return human(100 * share) + " %";
  }
}
