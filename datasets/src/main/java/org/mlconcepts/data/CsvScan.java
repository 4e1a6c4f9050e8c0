package org.mlconcepts.data;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a CSV file into a table: one streaming pass, and a second one only if a column began as
 * numbers or dates and then turned out to hold words.
 */
final class CsvScan {

  private final CsvSource source;
  private final Function<String, Optional<Column.Kind>> declared;
  private final boolean reader;
  private String sha256 = "";

  private CsvScan(
      CsvSource source, Function<String, Optional<Column.Kind>> declared, boolean reader) {
    this.source = source;
    this.declared = declared;
    this.reader = reader;
  }

  /**
   * What a file held: its table, the sum of its uncompressed bytes, and the line of the first
   * missing value by column.
   */
  record Loaded(Table table, String sha256, Map<String, Long> firstMissing) {}

  /** Reads a bundled file, whose columns are declared by its card. */
  static Loaded declared(CsvSource source, Function<String, Column.Kind> kinds) {
    return new CsvScan(source, name -> Optional.of(kinds.apply(name)), false).load();
  }

  /** Reads a reader's file, whose columns are inferred. */
  static Loaded inferred(CsvSource source) {
    return new CsvScan(source, name -> Optional.empty(), true).load();
  }

  private Loaded load() {
    try {
      return readWhole();
    } catch (OutOfMemoryError e) { // everything that was read so far is garbage by now
      throw CsvRows.tooLarge(source, e);
    }
  }

  private Loaded readWhole() {
    List<ColumnScan> columns = pass(List.of());
    if (!columns.stream().allMatch(ColumnScan::complete)) {
      List<ColumnScan> next = columns.stream().map(ColumnScan::again).toList();
      columns = List.of(); // the first pass's values may go before the second collects
      columns = pass(next);
    }
    Map<String, Long> firstMissing = new LinkedHashMap<>();
    List<Column> done = new ArrayList<>();
    for (ColumnScan column : columns) {
      done.add(reader ? WrittenDates.read(column.column()) : column.column());
      if (column.firstMissingLine() > 0) {
        firstMissing.put(column.name(), column.firstMissingLine());
      }
    }
    return new Loaded(Table.of(done), sha256, firstMissing);
  }

  private List<ColumnScan> pass(List<ColumnScan> known) {
    MessageDigest digest = sha256Digest();
    Scans scans = new Scans(known);
    try {
      CsvRows.read(source, new DigestInputStream(source.open(), digest), reader, scans);
    } catch (IOException e) {
      throw CsvSource.unreadable(source.name(), e);
    }
    sha256 = HexFormat.of().formatHex(digest.digest());
    return scans.columns;
  }

  /** Hands each field to the scan of its column. */
  private final class Scans implements CsvRows.Visitor {
    private List<ColumnScan> columns;

    Scans(List<ColumnScan> known) {
      columns = known;
    }

    @Override
    public void header(CsvHeader header) {
      if (columns.isEmpty()) {
        columns = header.scans(declared, reader);
      }
    }

    @Override
    public void row(CsvRecord row) {
      for (int i = 0; i < columns.size(); i++) {
        columns.get(i).add(row.getField(i), row.getStartingLineNumber());
      }
    }
  }

  static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
