package org.mlconcepts.data;

import java.util.Locale;

/**
 * One named, immutable column of a {@link Table}: numbers, categories or dates, any of them
 * possibly missing.
 *
 * <p>A missing value is never a number or a word. Ask {@link #isMissing(int)}; the accessors of the
 * three kinds refuse to give a value for a missing row.
 */
public sealed interface Column permits NumericColumn, CategoricalColumn, DateColumn {

  /** What a column holds. */
  enum Kind {
    /** Numbers: {@link NumericColumn}. */
    NUMERIC,
    /** Words out of a list of levels: {@link CategoricalColumn}. */
    CATEGORICAL,
    /** Days of the ISO calendar: {@link DateColumn}. */
    DATE;

    /** The kind in lower case, as pages and the command line show it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The column's name, unique in its table. */
  String name();

  /** What the column holds. */
  Kind kind();

  /** The number of rows, missing ones included. */
  int rows();

  /** Whether the value of a row (from 0) is missing. */
  boolean isMissing(int row);

  /** How many values are missing. */
  int missing();

  /**
   * A row's value as text for people, the same on every machine; empty if it is missing.
   *
   * <p>Numbers are rounded to ten significant digits, so the text need not be the one that was
   * read.
   */
  String text(int row);

  /**
   * The column with the given rows in the given order; a row may occur several times, as in a
   * bootstrap sample.
   *
   * @throws IllegalArgumentException if a row does not exist
   */
  Column select(int[] rows);

  /** The same values under another name. */
  Column named(String name);
}
