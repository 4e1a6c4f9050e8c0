package org.mlconcepts.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
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

  private static final int MOST_COLUMNS = 1_000_000;

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
      throw new IllegalArgumentException(
          source.name()
              + " does not fit into the "
              + (Runtime.getRuntime().maxMemory() >> 20)
              + " MB this program may use; give Java more, for example with -Xmx4g, or cut the file",
          e);
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
      done.add(column.column());
      if (column.firstMissingLine() > 0) {
        firstMissing.put(column.name(), column.firstMissingLine());
      }
    }
    return new Loaded(Table.of(done), sha256, firstMissing);
  }

  private List<ColumnScan> pass(List<ColumnScan> known) {
    MessageDigest digest = sha256Digest();
    try (InputStream bytes = new DigestInputStream(source.open(), digest);
        BufferedReader text = CsvText.reader(bytes)) {
      char separator = reader ? CsvText.separator(text) : ',';
      List<ColumnScan> columns = records(text, separator, known);
      sha256 = HexFormat.of().formatHex(digest.digest());
      return columns;
    } catch (CharacterCodingException e) {
      throw notUtf8();
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      if (cause instanceof CharacterCodingException) {
        throw notUtf8();
      }
      throw cause == null ? e : CsvSource.unreadable(source.name(), cause);
    } catch (IOException e) {
      throw CsvSource.unreadable(source.name(), e);
    }
  }

  private List<ColumnScan> records(BufferedReader text, char separator, List<ColumnScan> known)
      throws IOException {
    long line = 0;
    try (CsvReader<CsvRecord> csv = parser(separator).build(handler(), text)) {
      Iterator<CsvRecord> records = csv.iterator();
      if (!records.hasNext()) {
        throw new IllegalArgumentException(
            source.name()
                + " is empty; it needs a header line with the column names and a line for each row");
      }
      CsvHeader header = CsvHeader.of(source.name(), records.next(), separator);
      List<ColumnScan> columns = known.isEmpty() ? header.scans(declared, reader) : known;
      while (records.hasNext()) {
        CsvRecord record = records.next();
        line = record.getStartingLineNumber();
        header.requireWidth(record);
        for (int i = 0; i < columns.size(); i++) {
          columns.get(i).add(record.getField(i), line);
        }
      }
      if (line == 0) {
        throw new IllegalArgumentException(
            source.name() + " has a header but no rows; add a line for each row");
      }
      return columns;
    } catch (CsvParseException e) {
      throw badQuotes(line, e);
    }
  }

  private static CsvReader.CsvReaderBuilder parser(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // checked here, with a message that helps
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false);
  }

  private static CsvRecordHandler handler() {
    return CsvRecordHandler.builder().maxFields(MOST_COLUMNS).build();
  }

  private IllegalArgumentException badQuotes(long lineBefore, CsvParseException cause) {
    return new IllegalArgumentException(
        source.name()
            + ", in the row after line "
            + Math.max(1, lineBefore)
            + ": quotes do not close, or something follows a closing quote; inside a quoted field write a quote twice",
        cause);
  }

  private IllegalArgumentException notUtf8() {
    try (InputStream bytes = source.open()) {
      return new IllegalArgumentException(
          source.name()
              + ", line "
              + CsvText.firstBadLine(bytes)
              + ": not UTF-8 text; convert the file, for example with: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW");
    } catch (IOException e) {
      throw CsvSource.unreadable(source.name(), e);
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
