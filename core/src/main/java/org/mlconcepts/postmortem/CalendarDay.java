package org.mlconcepts.postmortem;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/**
 * What a date alone tells a model, known for any day of the future.
 *
 * @param date the day
 */
record CalendarDay(LocalDate date) {

  private static final int WEEK = 7;
  private static final double YEAR = 365.25; // days

  /** Monday 1 to Sunday 7. */
  int weekday() {
    return date.getDayOfWeek().getValue();
  }

  boolean weekend() {
    return weekday() > 5;
  }

  int quarter() {
    return date.get(IsoFields.QUARTER_OF_YEAR);
  }

  /** The week of ISO 8601, 1..53; it belongs to {@link #isoYear()}. */
  int isoWeek() {
    return date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  /** The year that most of the week lies in; it may differ from the calendar year. */
  int isoYear() {
    return date.get(IsoFields.WEEK_BASED_YEAR);
  }

  boolean lastOfMonth() {
    return date.getDayOfMonth() == YearMonth.from(date).lengthOfMonth();
  }

  /** The sine of the way through the week, which starts at 0 on Monday. */
  double weekSine() {
    return StrictMath.sin(2 * Math.PI * (weekday() - 1) / WEEK);
  }

  /** The cosine of the way through the week. */
  double weekCosine() {
    return StrictMath.cos(2 * Math.PI * (weekday() - 1) / WEEK);
  }

  /** The sine of {@code k} turns a year, which starts at 0 on the first of January. */
  double yearSine(int k) {
    return StrictMath.sin(2 * Math.PI * k * (date.getDayOfYear() - 1) / YEAR);
  }

  /** The cosine of {@code k} turns a year. */
  double yearCosine(int k) {
    return StrictMath.cos(2 * Math.PI * k * (date.getDayOfYear() - 1) / YEAR);
  }

  /** Days until Easter Sunday of the same year; below 0 after it. */
  int daysToEaster() {
    return (int) ChronoUnit.DAYS.between(date, easter(date.getYear()));
  }

  /**
   * Easter Sunday of the Gregorian calendar, by the anonymous algorithm in Meeus (1991),
   * Astronomical Algorithms, chapter 8.
   */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int g = (8 * b + 13) / 25;
    int h = (19 * a + b - b / 4 - g + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int month = (h + l - 7 * m + 114) / 31;
    return LocalDate.of(year, month, (h + l - 7 * m + 114) % 31 + 1);
  }
}
