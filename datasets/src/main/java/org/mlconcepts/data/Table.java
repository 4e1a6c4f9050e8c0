package org.mlconcepts.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An immutable table: columns of equal length, each with a name and a kind, in a fixed order.
 *
 * <p>Rows are counted from 0. Values come out as copies, so nothing a caller does can change a
 * table, and a table can be shared between threads.
 */
public final class Table {

  private final Map<String, Column> columns;
  private final int rows;

  private Table(Map<String, Column> columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * A table of the given columns in their order.
   *
   * @throws IllegalArgumentException if there is none, if two share a name, or if their lengths
   *     differ
   */
  public static Table of(List<? extends Column> columns) {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("columns must hold at least one column, but was empty");
    }
    int rows = columns.get(0).rows();
    Map<String, Column> byName = new LinkedHashMap<>();
    for (Column column : columns) {
      if (column.rows() != rows) {
        throw new IllegalArgumentException(
            "columns must have equal length, but "
                + Names.quote(columns.get(0).name())
                + " has "
                + rows
                + " rows and "
                + Names.quote(column.name())
                + " has "
                + column.rows());
      }
      if (byName.put(column.name(), column) != null) {
        throw new IllegalArgumentException(
            "column names must differ, but " + Names.quote(column.name()) + " came twice");
      }
    }
    return new Table(byName, rows);
  }

  /** The same for columns written out one by one. */
  public static Table of(Column... columns) {
    return of(Arrays.asList(columns));
  }

  /** The number of rows. */
  public int rows() {
    return rows;
  }

  /** The column names in order. */
  public List<String> names() {
    return List.copyOf(columns.keySet());
  }

  /** The columns in order. */
  public List<Column> columns() {
    return List.copyOf(columns.values());
  }

  /** Whether there is a column of this name. */
  public boolean has(String name) {
    return columns.containsKey(name);
  }

  /**
   * The column of this name, whatever it holds.
   *
   * @throws IllegalArgumentException if there is none; the message names the nearest and the known
   *     ones
   */
  public Column column(String name) {
    Column column = columns.get(name);
    if (column == null) {
      throw Names.unknown("column", name, names());
    }
    return column;
  }

  /**
   * The numeric column of this name.
   *
   * @throws IllegalArgumentException if there is none, or if it is not numeric; for a column of a
   *     reader's own file the message then names the file, the line and the first value that is not
   *     a number
   */
  public NumericColumn numeric(String name) {
    Column column = column(name);
    if (column instanceof NumericColumn numeric) {
      return numeric;
    }
    throw new WrongKind(column).insteadOf(Column.Kind.NUMERIC);
  }

  /**
   * The categorical column of this name.
   *
   * @throws IllegalArgumentException if there is none, or if it is not categorical
   */
  public CategoricalColumn categorical(String name) {
    Column column = column(name);
    if (column instanceof CategoricalColumn categorical) {
      return categorical;
    }
    throw new WrongKind(column).insteadOf(Column.Kind.CATEGORICAL);
  }

  /**
   * The date column of this name.
   *
   * @throws IllegalArgumentException if there is none, or if it does not hold dates; for a column
   *     of a reader's own file the message then names the file, the line and the first value that
   *     is not an ISO date
   */
  public DateColumn date(String name) {
    Column column = column(name);
    if (column instanceof DateColumn date) {
      return date;
    }
    throw new WrongKind(column).insteadOf(Column.Kind.DATE);
  }

  /**
   * The table with the given rows in the given order; a row may occur several times, as in a
   * bootstrap sample.
   *
   * @throws IllegalArgumentException if a row does not exist
   */
  public Table select(int... wanted) {
    for (int row : wanted) {
      if (row < 0 || row >= rows) {
        throw new IllegalArgumentException("row must be in 0.." + (rows - 1) + ", but was " + row);
      }
    }
    Map<String, Column> picked = new LinkedHashMap<>();
    columns.forEach((name, column) -> picked.put(name, column.select(wanted)));
    return new Table(picked, wanted.length);
  }

  /** The table with the first rows, at most {@code count} of them. */
  public Table head(int count) {
    int[] first = new int[Math.min(Math.max(0, count), rows)];
    Arrays.setAll(first, i -> i);
    return select(first);
  }

  /**
   * The table without the named columns.
   *
   * @throws IllegalArgumentException if one does not exist
   */
  public Table without(String... names) {
    Map<String, Column> kept = new LinkedHashMap<>(columns);
    for (String name : names) {
      column(name);
      kept.remove(name);
    }
    return new Table(kept, rows);
  }

  /**
   * The table with the named columns only, in the order of the names.
   *
   * @throws IllegalArgumentException if one does not exist or comes twice
   */
  public Table only(String... names) {
    List<Column> kept = new ArrayList<>();
    for (String name : names) {
      kept.add(column(name));
    }
    return of(kept);
  }

  /**
   * The table with one more column at the end, or with the column of that name replaced in its
   * place.
   *
   * @throws IllegalArgumentException if the length differs
   */
  public Table with(Column column) {
    Map<String, Column> changed = new LinkedHashMap<>(columns);
    changed.put(column.name(), column);
    return of(List.copyOf(changed.values()));
  }

  /** The rows in which no column is missing, in order. */
  public int[] completeRows() {
    int[] complete = new int[rows];
    int count = 0;
    for (int row = 0; row < rows; row++) {
      int asked = row;
      if (columns.values().stream()
          .noneMatch(column -> column.missing() > 0 && column.isMissing(asked))) {
        complete[count++] = row;
      }
    }
    return Arrays.copyOf(complete, count);
  }

  @Override
  public String toString() {
    return rows + " rows × " + columns.size() + " columns";
  }
}
