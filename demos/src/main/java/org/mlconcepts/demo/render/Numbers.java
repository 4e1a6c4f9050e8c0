package org.mlconcepts.demo.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as a reader wants them: decimal point, grouped thousands, a true minus sign, powers of
 * ten for extremes.
 */
final class Numbers {

  private static final String MINUS = "\u2212";
  private static final String SUPERSCRIPTS =
      "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

  private Numbers() {}

  /** Plain digits; thousands are grouped by commas if asked for. */
  static String plain(BigDecimal value, boolean grouped) {
    String digits = value.abs().toPlainString();
    int point = digits.indexOf('.');
    int whole = point < 0 ? digits.length() : point;
    StringBuilder text = new StringBuilder(value.signum() < 0 ? MINUS : "");
    for (int i = 0; i < digits.length(); i++) {
      if (grouped && i > 0 && i < whole && (whole - i) % 3 == 0) {
        text.append(',');
      }
      text.append(digits.charAt(i));
    }
    return text.toString();
  }

  /** A power of ten, for example 10⁻⁷. */
  static String powerOfTen(int exponent) {
    StringBuilder text = new StringBuilder("10");
    if (exponent < 0) {
      text.append('\u207b');
    }
    for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
      text.append(SUPERSCRIPTS.charAt(digit - '0'));
    }
    return text.toString();
  }

  /** Mantissa with the given decimals times a power of ten; zero is just 0. */
  static String scientific(BigDecimal value, int exponent, int decimals) {
    if (value.signum() == 0) {
      return "0";
    }
    BigDecimal mantissa =
        value.scaleByPowerOfTen(-exponent).setScale(decimals, RoundingMode.HALF_EVEN);
    return plain(mantissa, false) + "\u00d7" + powerOfTen(exponent);
  }

  /** Three significant digits, thousands grouped; an undefined value is a dash. */
  static String brief(double value) {
    if (!Double.isFinite(value)) {
      return "\u2013";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(3, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent < -4 || exponent > 6) {
      return scientific(rounded, exponent, exponent > 6 ? 1 : 0);
    }
    int decimals = Math.max(0, 2 - exponent);
    return plain(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN), exponent >= 4);
  }

  /** So many decimals, thousands grouped; an undefined value is a dash. */
  static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return "\u2013";
    }
    BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return plain(rounded, rounded.abs().compareTo(BigDecimal.valueOf(10_000)) >= 0);
  }

  /** The exponent of the leading digit: 0 for 1 to 9.99, −1 for 0.1 to 0.99. */
  static int exponentOf(double positive) {
    BigDecimal exact = new BigDecimal(positive);
    return exact.precision() - exact.scale() - 1;
  }
}
