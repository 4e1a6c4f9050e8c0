package org.mlconcepts.data;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;

/**
 * A drawn series of {@link ShopSales} with the parts it is made of. All arrays come out as copies.
 */
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
  private final Map<Part, double[]> parts = new EnumMap<>(Part.class);

  Sales(LocalDate start, int days) {
    this.start = start;
    this.promoted = new boolean[days];
    this.holiday = new boolean[days];
    for (Part part : Part.values()) {
      parts.put(part, new double[days]);
    }
  }

  void set(Part part, int day, double pieces) {
    values(part)[day] = pieces;
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
    return values(part).clone();
  }

  /**
   * What was sold each day: the sum of all parts in the order of {@link Part}; not rounded, so that
   * the sum is exact.
   */
  public double[] total() {
    return sum(EnumSet.allOf(Part.class));
  }

  /** What a perfect forecast from the calendar and the promotions says: all parts but the noise. */
  public double[] expected() {
    return sum(EnumSet.complementOf(EnumSet.of(Part.NOISE)));
  }

  /** Which days have a promotion. */
  public boolean[] promoted() {
    return promoted.clone();
  }

  /** Which days are public holidays. */
  public boolean[] holidays() {
    return holiday.clone();
  }

  /**
   * What a shop would know: {@code date}, {@code promotion} and {@code holiday} (0 or 1), and the
   * target {@code sales}.
   */
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

  private double[] values(Part part) {
    return Objects.requireNonNull(parts.get(part));
  }

  /** The sum of some parts, always in the order of {@link Part}. */
  private double[] sum(EnumSet<Part> wanted) {
    double[] total = new double[days()];
    for (Part part : wanted) {
      double[] values = values(part);
      for (int t = 0; t < total.length; t++) {
        total[t] += values[t];
      }
    }
    return total;
  }
}
