package org.mlconcepts.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** How one field of a CSV file is read as a missing value, a number or a date. */
final class CsvFields {

  /** What stands for a missing value in a reader's own file. */
  static final List<String> MISSING_MARKERS =
      List.of("", "NA", "N/A", "NaN", "nan", "null", "NULL", "?");

  private CsvFields() {}

  static boolean isMissingMarker(String text) {
    return text.length() <= 4 && MISSING_MARKERS.contains(text);
  }

  /**
   * The finite number that is written, or NaN if the text is none.
   *
   * <p>Stricter than {@link Double#parseDouble}, which also takes {@code 1d}, {@code 0x1p3} and
   * {@code Infinity}.
   */
  static double number(String text) {
    if (!looksLikeNumber(text)) {
      return Double.NaN;
    }
    double value = Double.parseDouble(text);
    return Double.isInfinite(value) ? Double.NaN : value;
  }

  private static boolean looksLikeNumber(String text) {
    int length = text.length();
    int at = length > 0 && isSign(text.charAt(0)) ? 1 : 0;
    int whole = digits(text, at);
    at += whole;
    int fraction = 0;
    if (at < length && text.charAt(at) == '.') {
      fraction = digits(text, at + 1);
      at += 1 + fraction;
    }
    if (whole + fraction == 0) {
      return false;
    }
    if (at < length && (text.charAt(at) | 0x20) == 'e') {
      at += at + 1 < length && isSign(text.charAt(at + 1)) ? 2 : 1;
      int exponent = digits(text, at);
      at = exponent == 0 ? -1 : at + exponent;
    }
    return at == length;
  }

  private static boolean isSign(char c) {
    return c == '-' || c == '+';
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - from;
  }

  /**
   * The epoch day of a date written as 2024-12-31, or {@link DateColumn#MISSING} if the text is
   * none.
   */
  static int epochDay(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return DateColumn.MISSING;
    }
    try {
      return (int) LocalDate.parse(text).toEpochDay();
    } catch (DateTimeException e) {
      return DateColumn.MISSING;
    }
  }
}
