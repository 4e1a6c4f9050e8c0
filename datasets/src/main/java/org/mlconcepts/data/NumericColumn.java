package org.mlconcepts.data;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A column of finite numbers. Missing values are kept as NaN inside, and never handed out as a
 * number.
 */
public final class NumericColumn implements Column {

  private static final MathContext SHOWN = new MathContext(10);

  private final String name;
  private final double[] values;
  private final int missing;

  private NumericColumn(String name, double[] owned) {
    this.name = name;
    this.values = owned;
    int count = 0;
    for (double value : owned) {
      if (Double.isNaN(value)) {
        count++;
      }
    }
    this.missing = count;
  }

  /**
   * A column of the given numbers, which are copied; NaN marks a missing value.
   *
   * @throws IllegalArgumentException if a value is infinite
   */
  public static NumericColumn of(String name, double[] values) {
    for (int row = 0; row < values.length; row++) {
      if (Double.isInfinite(values[row])) {
        throw new IllegalArgumentException(
            "values must be finite, or NaN where missing, but row "
                + row
                + " of column "
                + Names.quote(name)
                + " was "
                + values[row]);
      }
    }
    return new NumericColumn(name, values.clone());
  }

  /** Takes the array without a copy: for loaders that hand it over. */
  static NumericColumn owning(String name, double[] values) {
    return new NumericColumn(name, values);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Kind kind() {
    return Kind.NUMERIC;
  }

  @Override
  public int rows() {
    return values.length;
  }

  @Override
  public boolean isMissing(int row) {
    Names.requireRow(name, row, values.length);
    return Double.isNaN(values[row]);
  }

  @Override
  public int missing() {
    return missing;
  }

  /**
   * The number in a row.
   *
   * @throws IllegalArgumentException if it is missing or there is no such row
   */
  public double value(int row) {
    if (isMissing(row)) {
      throw new IllegalArgumentException(
          "row "
              + row
              + " of column "
              + Names.quote(name)
              + " is missing; ask isMissing(row) first");
    }
    return values[row];
  }

  /**
   * A copy of all numbers in row order.
   *
   * @throws IllegalArgumentException if a value is missing; {@link #valuesOr} and {@link #present}
   *     are the ways out
   */
  public double[] values() {
    if (missing > 0) {
      throw new IllegalArgumentException(
          "column "
              + Names.quote(name)
              + " has "
              + missing
              + " missing of "
              + values.length
              + " values; say what stands for them with valuesOr(number), or take present()");
    }
    return values.clone();
  }

  /**
   * A copy of all numbers in row order, with the given number where one is missing (NaN is allowed
   * here).
   */
  public double[] valuesOr(double replacement) {
    double[] copy = values.clone();
    for (int row = 0; row < copy.length; row++) {
      if (Double.isNaN(copy[row])) {
        copy[row] = replacement;
      }
    }
    return copy;
  }

  /** A copy of the numbers that are there, in row order: {@code rows() - missing()} of them. */
  public double[] present() {
    double[] copy = new double[values.length - missing];
    int count = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        copy[count++] = value;
      }
    }
    return copy;
  }

  @Override
  public String text(int row) {
    if (isMissing(row)) {
      return "";
    }
    double value = values[row];
    return value == 0
        ? "0"
        : new BigDecimal(value).round(SHOWN).stripTrailingZeros().toPlainString();
  }

  @Override
  public NumericColumn select(int[] rows) {
    double[] picked = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      Names.requireRow(name, rows[i], values.length);
      picked[i] = values[rows[i]];
    }
    return new NumericColumn(name, picked);
  }

  @Override
  public NumericColumn named(String other) {
    return new NumericColumn(other, values);
  }

  @Override
  public String toString() {
    return name + ": numeric, " + values.length + " rows, " + missing + " missing";
  }
}
