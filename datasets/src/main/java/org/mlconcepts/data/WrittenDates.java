package org.mlconcepts.data;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates that a reader's file writes in another way than 2024-12-31: as 31/12/2024, 12/31/2024,
 * 31.12.2024 or 2024/12/31.
 *
 * <p>A column holds such dates if one order fits all its values. Where both the day and the month
 * may come first and the days would differ, the column stays one of words: nothing is guessed.
 */
final class WrittenDates {

  /** What comes first. */
  private enum Order {
    DAY("(?<day>\\d{1,2})(?<mark>[./-])(?<month>\\d{1,2})\\k<mark>(?<year>\\d{4})"),
    MONTH("(?<month>\\d{1,2})(?<mark>[./-])(?<day>\\d{1,2})\\k<mark>(?<year>\\d{4})"),
    YEAR("(?<year>\\d{4})(?<mark>[./-])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})");

    private final Pattern pattern;

    Order(String regex) {
      pattern = Pattern.compile(regex);
    }

    /** The epoch day, or {@link DateColumn#MISSING} if the text is no date in this order. */
    int epochDay(String text) {
      Matcher parts = pattern.matcher(text);
      if (text.length() > 10 || !parts.matches()) {
        return DateColumn.MISSING;
      }
      int year = Integer.parseInt(parts.group("year"));
      int month = Integer.parseInt(parts.group("month"));
      int day = Integer.parseInt(parts.group("day"));
      return month >= 1 && month <= 12 && YearMonth.of(year, month).isValidDay(day)
          ? (int) LocalDate.of(year, month, day).toEpochDay()
          : DateColumn.MISSING;
    }

    boolean fits(String text) {
      return epochDay(text) != DateColumn.MISSING;
    }
  }

  private final CategoricalColumn column;
  private final List<String> levels;
  private final List<Order> fitting;

  private WrittenDates(CategoricalColumn column) {
    this.column = column;
    this.levels = column.levels();
    this.fitting =
        Arrays.stream(Order.values())
            .filter(order -> !levels.isEmpty() && levels.stream().allMatch(order::fits))
            .toList();
  }

  /** The column as dates if one order fits all its values, or else as it is. */
  static Column read(Column column) {
    return column instanceof CategoricalColumn words
        ? new WrittenDates(words).asDates().orElse(column)
        : column;
  }

  private Optional<Column> asDates() {
    if (fitting.isEmpty() || open().isPresent()) {
      return Optional.empty();
    }
    int[] byCode = levels.stream().mapToInt(fitting.get(0)::epochDay).toArray();
    int[] days = column.codes();
    for (int row = 0; row < days.length; row++) {
      days[row] = days[row] < 0 ? DateColumn.MISSING : byCode[days[row]];
    }
    return Optional.of(DateColumn.owning(column.name(), days));
  }

  /** A value that is one day in one fitting order and another day in the other. */
  private Optional<String> open() {
    return fitting.size() < 2
        ? Optional.empty()
        : levels.stream()
            .filter(text -> fitting.get(0).epochDay(text) != fitting.get(1).epochDay(text))
            .findFirst();
  }

  /** Why words that are dates cannot be predicted from; empty if they are none. */
  static String reasonAgainst(CategoricalColumn column) {
    WrittenDates dates = new WrittenDates(column);
    Optional<String> open = dates.open();
    if (open.isPresent()) {
      return "it holds dates, but no value tells whether the day or the month comes first, as in "
          + Names.quote(open.get())
          + "; write them as 2024-12-31, and derive numbers from them";
    }
    return dates.mixed();
  }

  /** Why not, if every value is a date; no order need fit all of them. */
  private String mixed() {
    if (!fitting.isEmpty()) {
      return "it holds dates; derive numbers from them";
    }
    if (levels.isEmpty() || !levels.stream().allMatch(WrittenDates::isDate)) {
      return "";
    }
    String sure =
        levels.stream().filter(text -> orders(text).size() == 1).findFirst().orElseThrow();
    Order order = orders(sure).get(0);
    String other = levels.stream().filter(text -> !order.fits(text)).findFirst().orElseThrow();
    return "it holds dates, but no order of day, month and year fits both "
        + Names.quote(sure)
        + " and "
        + Names.quote(other)
        + "; write them as 2024-12-31, and derive numbers from them";
  }

  private static List<Order> orders(String text) {
    return Arrays.stream(Order.values()).filter(order -> order.fits(text)).toList();
  }

  private static boolean isDate(String text) {
    return !orders(text).isEmpty();
  }

  /**
   * What to know of a column of words of which at least half are dates but not all; empty for any
   * other.
   *
   * @param file the name of the reader's file
   */
  static Optional<String> almost(String file, CategoricalColumn column) {
    List<String> levels = column.levels();
    int[] counts = column.counts();
    int dates = 0;
    String other = "";
    for (int code = 0; code < counts.length; code++) {
      if (isDate(levels.get(code))) {
        dates += counts[code];
      } else if (other.isEmpty()) {
        other = levels.get(code);
      }
    }
    int values = column.rows() - column.missing();
    return other.isEmpty() || dates < values - dates
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%s, column %s: %s is not a date, so the column is read as categorical although %,d"
                    + " of %,d values are dates; correct the field, or leave it empty if the value"
                    + " is missing",
                file,
                Names.quote(column.name()),
                Names.quote(other),
                dates,
                values));
  }
}
