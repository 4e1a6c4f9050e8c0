package org.mlconcepts.data;

import java.nio.file.Path;

/**
 * Reads a reader's own CSV file into a {@link Table}.
 *
 * <p>The file is UTF-8, with or without byte-order mark, plain or packed with gzip; its first line
 * names the columns. Fields are separated by comma, semicolon or tab, whichever the first line has
 * most often; a field may be quoted. Space around a field is dropped, and empty lines are skipped.
 * An empty field, {@code NA}, {@code N/A}, {@code NaN}, {@code nan}, {@code null}, {@code NULL} and
 * {@code ?} are missing values.
 *
 * <p>A column is numeric if every value is a finite number with a point as decimal mark, a date if
 * every value is a date such as 2024-12-31, and categorical otherwise; without any value it is
 * numeric.
 *
 * <p>Room: eight bytes a number, four a date or a category, and each distinct word of a column
 * once.
 */
public final class Csv {

  private Csv() {}

  /**
   * The table in a file.
   *
   * @throws IllegalArgumentException if the file is missing, a directory, empty, not UTF-8 or not a
   *     table; the message is one line that names the file, the line, the value, the rule and the
   *     way out
   * @throws java.io.UncheckedIOException if reading fails
   */
  public static Table read(Path file) {
    return CsvScan.inferred(CsvSource.file(file)).table();
  }
}
