package org.mlconcepts.data;

import java.time.LocalDate;

/** A column of days of the ISO calendar, each kept as its epoch day (1970-01-01 is 0). */
public final class DateColumn implements Column {

  static final int MISSING = Integer.MIN_VALUE;

  private final String name;
  private final int[] days;
  private final int missing;

  private DateColumn(String name, int[] owned) {
    this.name = name;
    this.days = owned;
    int count = 0;
    for (int day : owned) {
      if (day == MISSING) {
        count++;
      }
    }
    this.missing = count;
  }

  /**
   * A column of the given epoch days, which are copied; {@link Integer#MIN_VALUE} marks a missing
   * day.
   */
  public static DateColumn of(String name, int[] epochDays) {
    return new DateColumn(name, epochDays.clone());
  }

  static DateColumn owning(String name, int[] epochDays) {
    return new DateColumn(name, epochDays);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Kind kind() {
    return Kind.DATE;
  }

  @Override
  public int rows() {
    return days.length;
  }

  @Override
  public boolean isMissing(int row) {
    Names.requireRow(name, row, days.length);
    return days[row] == MISSING;
  }

  @Override
  public int missing() {
    return missing;
  }

  /**
   * The day in a row, counted from 1970-01-01.
   *
   * @throws IllegalArgumentException if it is missing or there is no such row
   */
  public int epochDay(int row) {
    if (isMissing(row)) {
      throw new IllegalArgumentException(
          "row "
              + row
              + " of column "
              + Names.quote(name)
              + " is missing; ask isMissing(row) first");
    }
    return days[row];
  }

  /**
   * The date in a row.
   *
   * @throws IllegalArgumentException if it is missing or there is no such row
   */
  public LocalDate value(int row) {
    return LocalDate.ofEpochDay(epochDay(row));
  }

  /**
   * A copy of all epoch days in row order.
   *
   * @throws IllegalArgumentException if a day is missing
   */
  public int[] epochDays() {
    if (missing > 0) {
      throw new IllegalArgumentException(
          "column "
              + Names.quote(name)
              + " has "
              + missing
              + " missing of "
              + days.length
              + " dates; select the rows that have one first");
    }
    return days.clone();
  }

  @Override
  public String text(int row) {
    return isMissing(row) ? "" : value(row).toString();
  }

  @Override
  public DateColumn select(int[] rows) {
    int[] picked = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      Names.requireRow(name, rows[i], days.length);
      picked[i] = days[rows[i]];
    }
    return new DateColumn(name, picked);
  }

  @Override
  public DateColumn named(String other) {
    return new DateColumn(other, days);
  }

  @Override
  public String toString() {
    return name + ": date, " + days.length + " rows, " + missing + " missing";
  }
}
