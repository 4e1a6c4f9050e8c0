package org.mlconcepts.data;

/**
 * What a column, or a family of columns, holds.
 *
 * @param name a column name; a {@code *} stands for any text, so that {@code word_freq_*} names a
 *     family
 * @param kind how its values are read
 * @param unit the unit of a number; empty where there is none
 * @param meaning what it says about a row
 */
public record ColumnNote(String name, Column.Kind kind, String unit, String meaning) {

  static ColumnNote number(String name, String unit, String meaning) {
    return new ColumnNote(name, Column.Kind.NUMERIC, unit, meaning);
  }

  static ColumnNote category(String name, String meaning) {
    return new ColumnNote(name, Column.Kind.CATEGORICAL, "", meaning);
  }

  static ColumnNote date(String name, String meaning) {
    return new ColumnNote(name, Column.Kind.DATE, "", meaning);
  }

  /** Whether this note is about the column of that name. */
  public boolean covers(String column) {
    int star = name.indexOf('*');
    if (star < 0) {
      return name.equals(column);
    }
    return column.length() >= name.length() - 1
        && column.startsWith(name.substring(0, star))
        && column.endsWith(name.substring(star + 1));
  }
}
