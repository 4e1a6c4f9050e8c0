package org.mlconcepts.postmortem;

import java.time.LocalDate;
import java.util.Arrays;
import org.mlconcepts.data.CategoricalColumn;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Sales;
import org.mlconcepts.data.Table;

/**
 * What happened day by day, and what was known of each day long before: its date, whether a
 * promotion was planned, whether it is a public holiday.
 */
final class DailySeries {

  private static final String NO_HOLIDAY = "none";
  private static final int FRIDAY = 5;

  private final LocalDate start;
  private final double[] values;
  private final boolean[] promoted;
  private final boolean[] holidays;

  private DailySeries(LocalDate start, double[] values, boolean[] promoted, boolean[] holidays) {
    this.start = start;
    this.values = values;
    this.promoted = promoted;
    this.holidays = holidays;
  }

  /** The days of a generated shop. */
  static DailySeries of(Sales sales) {
    return new DailySeries(sales.date(0), sales.total(), sales.promoted(), sales.holidays());
  }

  /**
   * Passengers at a station of Chicago, in thousands a day. A holiday counts where it falls on a
   * working day; on weekends the station is empty anyway.
   */
  static DailySeries ridership() {
    Table table = Datasets.chicagoRidership().table();
    CategoricalColumn names = table.categorical("holiday");
    LocalDate start = table.date("date").value(0);
    boolean[] holidays = new boolean[table.rows()];
    for (int day = 0; day < holidays.length; day++) {
      boolean working = start.plusDays(day).getDayOfWeek().getValue() <= FRIDAY;
      holidays[day] = working && !names.value(day).equals(NO_HOLIDAY);
    }
    double[] riders = table.numeric("ridership").values();
    return new DailySeries(start, riders, new boolean[riders.length], holidays);
  }

  /** Some of the days, counted from 0 again. */
  DailySeries between(int from, int to) {
    return new DailySeries(
        start.plusDays(from),
        Arrays.copyOfRange(values, from, to),
        Arrays.copyOfRange(promoted, from, to),
        Arrays.copyOfRange(holidays, from, to));
  }

  int days() {
    return values.length;
  }

  CalendarDay day(int day) {
    return new CalendarDay(start.plusDays(day));
  }

  double value(int day) {
    return values[day];
  }

  double[] values() {
    return values.clone();
  }

  /** The values of some days, in the order asked for. */
  double[] values(int... days) {
    return Arrays.stream(days).mapToDouble(day -> values[day]).toArray();
  }

  boolean promoted(int day) {
    return promoted[day];
  }

  boolean holiday(int day) {
    return holidays[day];
  }
}
