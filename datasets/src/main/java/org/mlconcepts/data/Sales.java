package org.mlconcepts.data;

import java.time.LocalDate;

/** A drawn series of {@link ShopSales} with the parts it is made of. All arrays come out as copies. */
public final class Sales {

  /** A part of the sum. */
  public enum Part {
    /** The level, with its break. */
    LEVEL,
    /** The slow growth. */
    TREND,
    /** The weekday. */
    WEEK,
    /** The season. */
    YEAR,
    /** The extra of a promotion. */
    PROMOTION,
    /** What a public holiday adds or takes. */
    HOLIDAY,
    /** What cannot be foreseen from the calendar. */
    NOISE
  }

  final boolean[] promoted;
  final boolean[] holiday;
  private final LocalDate start;
  private final double[][] parts;

  Sales(LocalDate start, int days) {
    this.start = start;
    this.promoted = new boolean[days];
    this.holiday = new boolean[days];
    this.parts = new double[Part.values().length][days];
  }

  void set(Part part, int day, double pieces) {
    parts[part.ordinal()][day] = pieces;
  }

  /** The number of days. */
  public int days() {
    return promoted.length;
  }

  /** The date of a day, counted from 0. */
  public LocalDate date(int day) {
    return start.plusDays(day);
  }

  /** One part for each day, in pieces. */
  public double[] part(Part part) {
    return parts[part.ordinal()].clone();
  }

  /** What was sold each day: the sum of all parts in the order of {@link Part}; not rounded, so that the sum is exact. */
  public double[] total() {
    return sum(Part.values().length);
  }

  /** What a perfect forecast from the calendar and the promotions says: all parts but the noise. */
  public double[] expected() {
    return sum(Part.NOISE.ordinal());
  }

  /** Which days have a promotion. */
  public boolean[] promoted() {
    return promoted.clone();
  }

  /** Which days are public holidays. */
  public boolean[] holidays() {
    return holiday.clone();
  }

  /** What a shop would know: {@code date}, {@code promotion} and {@code holiday} (0 or 1), and the target {@code sales}. */
  public Table table() {
    int[] dates = new int[days()];
    double[] promotion = new double[days()];
    double[] closed = new double[days()];
    for (int t = 0; t < days(); t++) {
      dates[t] = (int) date(t).toEpochDay();
      promotion[t] = promoted[t] ? 1 : 0;
      closed[t] = holiday[t] ? 1 : 0;
    }
    return Table.of(
        DateColumn.owning("date", dates),
        NumericColumn.owning("promotion", promotion),
        NumericColumn.owning("holiday", closed),
        NumericColumn.owning("sales", total()));
  }

  private double[] sum(int count) {
    double[] total = new double[days()];
    for (int p = 0; p < count; p++) {
      for (int t = 0; t < total.length; t++) {
        total[t] += parts[p][t];
      }
    }
    return total;
  }
}
