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
import java.util.Iterator;

/**
 * The rows of a CSV file one after another. Whatever is wrong with the file as such becomes a
 * message that says where and what to do.
 */
final class CsvRows {

  private static final int MOST_COLUMNS = 1_000_000;

  /** Sees the header, then each row. */
  interface Visitor {
    void header(CsvHeader header);

    void row(CsvRecord row);
  }

  private final CsvSource source;

  private CsvRows(CsvSource source) {
    this.source = source;
  }

  /**
   * Reads a file from its start to its end.
   *
   * @param bytes what the source opened; closed at the end
   * @param anySeparator whether the separator is found out, as of a reader's file, or a comma
   */
  static void read(CsvSource source, InputStream bytes, boolean anySeparator, Visitor visitor) {
    CsvRows rows = new CsvRows(source);
    try (BufferedReader text = CsvText.reader(bytes)) {
      rows.visit(text, anySeparator ? CsvText.separator(text, source.name()) : ',', visitor);
    } catch (CharacterCodingException e) {
      throw rows.notUtf8();
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      if (cause instanceof CharacterCodingException) {
        throw rows.notUtf8();
      }
      throw cause == null ? e : CsvSource.unreadable(source.name(), cause);
    } catch (IOException e) {
      throw CsvSource.unreadable(source.name(), e);
    }
  }

  private void visit(BufferedReader text, char separator, Visitor visitor) throws IOException {
    long line = 0;
    try (CsvReader<CsvRecord> csv = parser(separator).build(handler(), text)) {
      Iterator<CsvRecord> records = csv.iterator();
      if (!records.hasNext()) {
        throw new IllegalArgumentException(
            source.name()
                + " is empty; it needs a header line with the column names and a line for each"
                + " row");
      }
      CsvHeader header = CsvHeader.of(source.name(), records.next(), separator);
      visitor.header(header);
      while (records.hasNext()) {
        CsvRecord row = records.next();
        line = row.getStartingLineNumber();
        header.requireWidth(row);
        visitor.row(row);
      }
      if (line == 0) {
        throw new IllegalArgumentException(
            source.name() + " has a header but no rows; add a line for each row");
      }
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
    if (String.valueOf(cause.getMessage()).contains("buffer size")) {
      return new IllegalArgumentException(
          source.name()
              + ", in the row after line "
              + Math.max(1, lineBefore)
              + ": a field is longer than 16 million characters; look for a missing line end or"
              + " quote",
          cause);
    }
    return new IllegalArgumentException(
        source.name()
            + ", in the row after line "
            + Math.max(1, lineBefore)
            + ": quotes do not close, or something follows a closing quote; inside a quoted field"
            + " write a quote twice",
        cause);
  }

  private IllegalArgumentException notUtf8() {
    try (InputStream bytes = source.open();
        InputStream start = source.open()) {
      if (CsvText.isUtf16(start)) {
        return new IllegalArgumentException(
            source.name()
                + ", line 1: not UTF-8 text but UTF-16; convert the file, for example with: iconv -f"
                + " UTF-16 -t UTF-8 OLD > NEW");
      }
      return new IllegalArgumentException(
          source.name()
              + ", line "
              + CsvText.firstBadLine(bytes)
              + ": not UTF-8 text; convert the file, for example with: iconv -f WINDOWS-1252 -t"
              + " UTF-8 OLD > NEW");
    } catch (IOException e) {
      throw CsvSource.unreadable(source.name(), e);
    }
  }

  /** The error for a file that needs more memory than there is. */
  static IllegalArgumentException tooLarge(CsvSource source, OutOfMemoryError cause) {
    return new IllegalArgumentException(
        source.name()
            + " does not fit into the "
            + (Runtime.getRuntime().maxMemory() >> 20)
            + " MB this program may use; give Java more, for example with -Xmx4g, or cut the file",
        cause);
  }
}
