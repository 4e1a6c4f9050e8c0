package org.mlconcepts.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The paper of a data set: what it is, whose it is, what may be done with it and what to beware of.
 *
 * @param id the short name, also that of the file
 * @param title a name for people
 * @param about two or three sentences
 * @param provenance authors, source, citation, licence and changes
 * @param columns what each column or family of columns holds, in the order of the file
 * @param target the column to predict, if there is one
 * @param traps what leads to wrong conclusions with these data
 * @param contents size and sum
 */
public record DatasetCard(
    String id,
    String title,
    String about,
    Provenance provenance,
    List<ColumnNote> columns,
    Optional<Target> target,
    List<String> traps,
    Contents contents) {

  public DatasetCard {
    columns = List.copyOf(columns);
    traps = List.copyOf(traps);
  }

  /** Under what terms the data may be passed on. */
  public Licence licence() {
    return provenance.licence();
  }

  /** The number of rows. */
  public int rows() {
    return contents.rows();
  }

  /** SHA-256 of the uncompressed CSV file. */
  public String sha256() {
    return contents.sha256();
  }

  /** Rows and columns as in {@code 4,601 × 58}. */
  public String size() {
    return String.format(Locale.ROOT, "%,d × %,d", contents.rows(), contents.columns());
  }

  /** The target's name, or "none". */
  public String targetName() {
    return target.map(Target::column).orElse("none");
  }

  /** The target with its classes, as in {@code label (ham 2,788; spam 1,813; positive: spam)}. */
  public String targetWords() {
    return target.map(DatasetCard::words).orElse("none");
  }

  /**
   * How a column is read.
   *
   * @throws IllegalArgumentException if no note covers the column
   */
  public Column.Kind kindOf(String column) {
    return noteOf(column).kind();
  }

  /**
   * The note on a column.
   *
   * @throws IllegalArgumentException if no note covers it
   */
  public ColumnNote noteOf(String column) {
    for (ColumnNote note : columns) {
      if (note.covers(column)) {
        return note;
      }
    }
    throw Names.unknown(
        "column", column, columns.stream().map(ColumnNote::name).toList(), " on the card of " + id);
  }

  /** The whole card as plain text of several lines, each ended by a line feed. */
  public String describe() {
    StringBuilder text = new StringBuilder();
    text.append(title).append(" (").append(id).append(")\n\n").append(about).append("\n\n");
    line(text, "size", size() + ", " + contents.missing() + " missing values");
    line(text, "target", targetWords());
    line(
        text,
        "authors",
        provenance.authors() + (provenance.year() == 0 ? "" : " (" + provenance.year() + ")"));
    line(text, "source", provenance.source());
    line(text, "cite", provenance.citation());
    line(
        text,
        "licence",
        licence().name() + (licence().link().isEmpty() ? "" : ", " + licence().link()));
    if (!licence().note().isEmpty()) {
      line(text, "", licence().note());
    }
    line(text, "changes", provenance.changes());
    line(text, "sha256", sha256());
    text.append("\ncolumns\n");
    for (ColumnNote note : columns) {
      String unit = note.unit().isEmpty() ? "" : " (" + note.unit() + ")";
      text.append("  ")
          .append(note.name())
          .append(": ")
          .append(note.kind().word())
          .append(unit)
          .append(", ")
          .append(note.meaning())
          .append('\n');
    }
    text.append("\nbeware\n");
    traps.forEach(trap -> text.append("  - ").append(trap).append('\n'));
    return text.toString();
  }

  private static void line(StringBuilder text, String label, String value) {
    text.append(String.format(Locale.ROOT, "%-9s", label)).append(value).append('\n');
  }

  private static String words(Target target) {
    if (target.classes().isEmpty()) {
      return target.column() + " (a number)";
    }
    String counts =
        target.classes().stream()
            .map(c -> String.format(Locale.ROOT, "%s %,d", c.value(), c.rows()))
            .collect(Collectors.joining("; "));
    return target.column()
        + " ("
        + counts
        + target.positive().map(p -> "; positive: " + p).orElse("")
        + ")";
  }
}
