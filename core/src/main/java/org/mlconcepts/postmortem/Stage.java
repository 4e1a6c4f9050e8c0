package org.mlconcepts.postmortem;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * What a forecast knows of a day; each stage adds to the one before it. Everything is known a year
 * ahead.
 */
enum Stage {
  /** The number of the day. */
  DAY_NUMBER("day number"),
  /** The weekday. */
  WEEK("+ weekday"),
  /** The time of the year. */
  YEAR("+ time of year"),
  /** Planned promotions. */
  PROMOTIONS("+ promotions"),
  /** Public holidays. */
  HOLIDAYS("+ holidays");

  private static final int WEEKDAYS = 7;
  private static final int WAVES = 3;
  private static final double YEAR_DAYS = 365.25;

  /** Sines and cosines of the year by its day, which are asked for again and again. */
  private static final double[][] YEAR_WAVES = yearWaves();

  private final String title;

  Stage(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  private boolean knows(Stage stage) {
    return compareTo(stage) >= 0;
  }

  /** For least squares: a one, a flag a weekday but Monday, and three waves over the year. */
  double[] linearRow(DailySeries series, int day) {
    CalendarDay date = series.day(day);
    double[] row = new double[3 + WEEKDAYS + 2 * WAVES];
    row[0] = 1;
    row[1] = day / YEAR_DAYS;
    if (knows(WEEK) && date.weekday() > 1) {
      row[2 + date.weekday()] = 1;
    }
    if (knows(YEAR)) {
      double[] waves = YEAR_WAVES[date.date().getDayOfYear() - 1];
      for (int k = 1; k <= WAVES; k++) {
        row[1 + WEEKDAYS + 2 * k] = waves[2 * k - 2];
        row[2 + WEEKDAYS + 2 * k] = waves[2 * k - 1];
      }
    }
    row[2] = knows(PROMOTIONS) && series.promoted(day) ? 1 : 0;
    row[3] = knows(HOLIDAYS) && series.holiday(day) ? 1 : 0;
    return row;
  }

  /** For trees, which cut numbers where they like. */
  double[] treeRow(DailySeries series, int day) {
    CalendarDay date = series.day(day);
    double[] all = {
      day,
      date.weekday(),
      date.date().getDayOfYear(),
      series.promoted(day) ? 1 : 0,
      series.holiday(day) ? 1 : 0
    };
    return Arrays.copyOf(all, (int) Arrays.stream(values()).filter(this::knows).count());
  }

  double[][] linearRows(DailySeries series, int... days) {
    double[][] rows = new double[days.length][];
    for (int i = 0; i < days.length; i++) {
      rows[i] = linearRow(series, days[i]);
    }
    return rows;
  }

  double[][] treeRows(DailySeries series, int... days) {
    double[][] rows = new double[days.length][];
    for (int i = 0; i < days.length; i++) {
      rows[i] = treeRow(series, days[i]);
    }
    return rows;
  }

  private static double[][] yearWaves() {
    LocalDate first = LocalDate.of(2020, 1, 1); // a leap year has every day
    double[][] waves = new double[first.lengthOfYear()][2 * WAVES];
    for (int day = 0; day < waves.length; day++) {
      CalendarDay date = new CalendarDay(first.plusDays(day));
      for (int k = 1; k <= WAVES; k++) {
        waves[day][2 * k - 2] = date.yearSine(k);
        waves[day][2 * k - 1] = date.yearCosine(k);
      }
    }
    return waves;
  }
}
