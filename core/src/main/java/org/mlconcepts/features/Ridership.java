package org.mlconcepts.features;

import java.time.LocalDate;
import org.mlconcepts.data.CategoricalColumn;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;

/** Passengers at one station of Chicago, day by day, with what can be made of the date. */
final class Ridership {

  private final Table table = Datasets.chicagoRidership().table();
  private final double[] temperature = table.numeric("temp").values();
  private final double[] rain = table.numeric("precip").values();
  private final CategoricalColumn holiday = table.categorical("holiday");

  int days() {
    return table.rows();
  }

  /** Thousands a day. */
  double[] riders() {
    return table.numeric("ridership").values();
  }

  LocalDate date(int day) {
    return table.date("date").value(day);
  }

  /** The number of the day, and the weather. */
  double[] raw(int day) {
    return new double[] {day, temperature[day], rain[day]};
  }

  /** Whether it is a public holiday. */
  boolean holiday(int day) {
    return !holiday.value(day).equals("none");
  }

  /** Number of the day, weekday and weather. */
  double[][] simple() {
    double[][] rows = new double[days()][];
    for (int day = 0; day < rows.length; day++) {
      rows[day] =
          new double[] {day, date(day).getDayOfWeek().getValue(), temperature[day], rain[day]};
    }
    return rows;
  }
}
