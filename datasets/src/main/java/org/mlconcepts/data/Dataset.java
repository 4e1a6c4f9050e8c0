package org.mlconcepts.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A table with its card: a bundled data set out of {@link Datasets}, or a reader's own file.
 *
 * <p>A bundled table is read when it is first asked for, and then kept. A data set can be shared
 * between threads.
 */
public final class Dataset {

  private final DatasetCard card;
  private final CsvSource source;
  private final List<String> notes;
  private final Once<Table> table;

  Dataset(DatasetCard card, CsvSource source, List<String> notes, Supplier<Table> table) {
    this.card = card;
    this.source = source;
    this.notes = List.copyOf(notes);
    this.table = new Once<>(table);
  }

  /** A bundled data set, whose columns are declared by its card. */
  static Dataset bundled(DatasetCard card) {
    CsvSource source = CsvSource.bundled(card.id() + ".csv.gz");
    return new Dataset(
        card, source, List.of(), () -> CsvScan.declared(source, card::kindOf).table());
  }

  /**
   * A reader's own table, read at once; {@link Csv} says what a file may look like.
   *
   * <p>Without a positive value, 1 is taken of 0 and 1, yes of yes and no, true of true and false,
   * and else the rarer value of a categorical target with exactly two values, the later one in
   * code-point order if both are equally frequent; {@link #notes()} then says so.
   *
   * @param target the name of the column to predict
   * @param positive the value of it that counts as yes, written as in the file
   * @throws IllegalArgumentException if the file is not a table, if there is no such column, if the
   *     target is missing in a row, or if it never has the positive value; the message is one line
   *     with the way out
   * @throws UncheckedIOException if reading fails
   */
  public static Dataset ofCsv(Path file, String target, Optional<String> positive) {
    return OwnCsv.dataset(file, target, positive);
  }

  /** The short name: that of the bundled set, or the file's name. */
  public String id() {
    return card.id();
  }

  /** What is known about the data. */
  public DatasetCard card() {
    return card;
  }

  /** The table; the first call reads it. */
  public Table table() {
    return table.get();
  }

  /** SHA-256 of the uncompressed CSV file, in hexadecimal. */
  public String sha256() {
    return card.sha256();
  }

  /** Remarks on how a reader's file was read, each one line; empty for bundled sets. */
  public List<String> notes() {
    return notes;
  }

  /**
   * The name of the column to predict.
   *
   * @throws IllegalArgumentException if the set has none
   */
  public String target() {
    return card.target()
        .map(Target::column)
        .orElseThrow(() ->
            new IllegalArgumentException(
                id() + " has no target column; name a column of table() instead"));
  }

  /** The value of the target that counts as yes, for yes-or-no questions. */
  public Optional<String> positive() {
    return card.target().flatMap(Target::positive);
  }

  /** The table without the target; the whole table if there is no target. */
  public Table features() {
    return card.target().map(t -> table().without(t.column())).orElseGet(this::table);
  }

  /**
   * The same data with other rows and columns, under the same name and sum.
   *
   * @param features the columns to keep beside the target, in this order
   * @param rows the rows to keep, in this order
   * @throws IllegalArgumentException if one does not exist
   */
  public Dataset select(List<String> features, int... rows) {
    List<Column> columns = new ArrayList<>();
    features.forEach(name -> columns.add(table().column(name)));
    card.target().ifPresent(target -> columns.add(table().column(target.column())));
    Table selected = Table.of(columns).select(rows);
    return new Dataset(card, source, notes, () -> selected);
  }

  /**
   * For each row, whether the target has the positive value.
   *
   * @throws IllegalArgumentException if there is no target or no positive value
   */
  public boolean[] labels() {
    String column = target();
    String wanted =
        positive()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "target "
                        + Names.quote(column)
                        + " of "
                        + id()
                        + without(table().column(column))));
    return OwnCsv.marks(table().column(column), wanted);
  }

  /** Why a column has no positive value. */
  private static String without(Column column) {
    return column instanceof CategoricalColumn categories
        ? " has no positive value: it must have two values, or one of them named as positive, but "
            + values(categories)
        : " must be a yes or no, but it is " + column.kind().word();
  }

  private static String values(CategoricalColumn categories) {
    List<String> levels = categories.levels();
    String shown = String.join(", ", levels.subList(0, Math.min(4, levels.size())));
    return "it has " + levels.size() + " (" + shown + (levels.size() > 4 ? ", …)" : ")");
  }

  /**
   * Writes the CSV file, uncompressed and byte for byte, to {@code file}. It is written under a
   * temporary name beside it and then moved, so that nobody ever sees half a file; a file that is
   * there is replaced.
   *
   * @throws IllegalArgumentException if {@code file} is a directory or its folder does not exist
   * @throws UncheckedIOException if writing fails
   */
  public void copyTo(Path file) {
    Path whole = file.toAbsolutePath();
    Path folder = whole.getParent();
    if (folder == null || Files.isDirectory(whole)) {
      throw new IllegalArgumentException(
          file + " is a directory; name a file in it, such as " + file.resolve(id() + ".csv"));
    }
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("there is no folder " + folder + "; make it first");
    }
    try {
      Path temporary =
          folder.resolve("." + whole.getFileName() + "." + ProcessHandle.current().pid() + ".part");
      try (InputStream bytes = source.open()) {
        Files.copy(bytes, temporary, StandardCopyOption.REPLACE_EXISTING);
        Files.move(
            temporary, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      String reason = e instanceof AccessDeniedException ? "permission denied" : e.getMessage();
      throw new UncheckedIOException(
          "cannot write " + file + ": " + reason + "; choose another place", e);
    }
  }

  @Override
  public String toString() {
    return id() + " (" + card.size() + ")";
  }
}
