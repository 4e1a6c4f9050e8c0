package org.mlconcepts.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a data set of a reader's own file: checks the target and writes a card from what was found.
 */
final class OwnCsv {

  /** What says yes, with what says no beside it. */
  private static final Map<String, String> OPPOSITES = Map.of("yes", "no", "true", "false");

  private final String file;
  private final CsvScan.Loaded loaded;
  private final List<String> notes = new ArrayList<>();

  private OwnCsv(String file, CsvScan.Loaded loaded) {
    this.file = file;
    this.loaded = loaded;
  }

  static Dataset dataset(Path path, String target, Optional<String> positive) {
    CsvSource source = CsvSource.file(path);
    CsvScan.Loaded loaded = CsvScan.inferred(source);
    OwnCsv own = new OwnCsv(source.name(), loaded);
    own.noteAlmostNumbersAndDates();
    Column column = own.targetColumn(target);
    Optional<String> yes = positive.isPresent() ? positive : own.assumed(column);
    yes.ifPresent(value -> own.requirePositive(column, value));
    String id = String.valueOf(path.getFileName());
    DatasetCard card = own.card(id, own.target(column, yes));
    return new Dataset(card, source, own.notes, loaded::table);
  }

  /**
   * For each row, whether it holds the value; numbers are compared as numbers, so that 1 finds 1.0.
   */
  static boolean[] marks(Column column, String value) {
    if (column instanceof CategoricalColumn categorical) {
      return categorical.is(value);
    }
    boolean[] marks = new boolean[column.rows()];
    double wanted =
        column instanceof NumericColumn
            ? CsvFields.number(value.strip())
            : CsvFields.epochDay(value.strip());
    for (int row = 0; row < marks.length; row++) {
      if (!column.isMissing(row)) {
        marks[row] =
            column instanceof NumericColumn numeric
                ? numeric.value(row) == wanted
                : ((DateColumn) column).epochDay(row) == wanted;
      }
    }
    return marks;
  }

  private Column targetColumn(String target) {
    Table table = loaded.table();
    if (!table.has(target)) {
      throw Names.unknown("column", target, table.names(), " in " + file);
    }
    Column column = table.column(target);
    if (column.missing() > 0) {
      throw new IllegalArgumentException(
          file
              + ", line "
              + loaded.firstMissing().getOrDefault(target, 0L)
              + ", column "
              + Names.quote(target)
              + ": the target is missing here and in "
              + (column.missing() - 1)
              + " other rows; fill it in, or remove the rows");
    }
    return column;
  }

  /**
   * What counts as yes where nothing was named: 1, yes or true, or else the rarer of two values.
   */
  private Optional<String> assumed(Column column) {
    if (column instanceof NumericColumn numeric && isZeroOrOne(numeric)) {
      return Optional.of(assume(column, "1", ", as the values are 0 and 1"));
    }
    if (!(column instanceof CategoricalColumn categorical) || categorical.levels().size() != 2) {
      return Optional.empty();
    }
    List<String> levels = categorical.levels();
    for (int code = 0; code < 2; code++) {
      String other = OPPOSITES.get(levels.get(code).toLowerCase(Locale.ROOT));
      if (levels.get(1 - code).toLowerCase(Locale.ROOT).equals(other)) {
        String why = ", as the values are " + String.join(" and ", levels);
        return Optional.of(assume(column, levels.get(code), why));
      }
    }
    int[] counts = categorical.counts();
    String rarer = levels.get(counts[0] < counts[1] ? 0 : 1);
    return Optional.of(assume(column, rarer, ", the rarer of " + String.join(" and ", levels)));
  }

  private String assume(Column column, String value, String why) {
    notes.add(
        "no positive value of "
            + Names.quote(column.name())
            + " was named, so "
            + Names.quote(value)
            + " is taken"
            + why);
    return value;
  }

  private static boolean isZeroOrOne(NumericColumn column) {
    double[] values = column.present();
    return Arrays.stream(values).allMatch(value -> value == 0 || value == 1)
        && Arrays.stream(values).distinct().count() == 2;
  }

  private void requirePositive(Column column, String value) {
    if (column instanceof CategoricalColumn) {
      marks(column, value); // refuses a value that is not there, and names the nearest
      return;
    }
    for (boolean mark : marks(column, value)) {
      if (mark) {
        return;
      }
    }
    throw new IllegalArgumentException(
        "positive must be a value of "
            + Names.quote(column.name())
            + " in "
            + file
            + ", but none is "
            + Names.quote(value)
            + "; the first row has "
            + column.text(0));
  }

  private void noteAlmostNumbersAndDates() {
    for (Column column : loaded.table().columns()) {
      if (column instanceof CategoricalColumn categorical && categorical.origin().isPresent()) {
        int values = WrongKind.values(categorical);
        int numbers = WrongKind.numbers(categorical);
        WrittenDates.almost(file, categorical).ifPresent(notes::add);
        noteCommas(categorical);
        if (numbers >= values - numbers) {
          CategoricalColumn.FirstOther origin = categorical.origin().get();
          notes.add(
              String.format(
                  Locale.ROOT,
                  "%s, line %d, column %s (%s): %s is not a number, so the column is read as"
                      + " categorical although %,d of %,d values are numbers; correct the field, or"
                      + " leave it empty if the value is missing",
                  file,
                  origin.notNumber().line(),
                  Names.quote(column.name()),
                  Names.ordinal(origin.position()),
                  Names.quote(origin.notNumber().text()),
                  numbers,
                  values));
        }
      }
    }
  }

  /** Numbers as most of Europe writes them. */
  private void noteCommas(CategoricalColumn column) {
    List<String> levels = column.levels();
    if (!levels.isEmpty()
        && levels.stream().allMatch(text -> text.matches("[-+]?[\\d.]*,?\\d+"))
        && levels.stream().anyMatch(text -> text.contains(","))) {
      String example = levels.stream().filter(text -> text.contains(",")).findFirst().orElseThrow();
      notes.add(
          file
              + ", column "
              + Names.quote(column.name())
              + ": "
              + Names.quote(example)
              + " has a comma, so the column is read as categorical; write numbers as 1234.5");
    }
  }

  private Target target(Column column, Optional<String> positive) {
    List<Target.ClassCount> classes = new ArrayList<>();
    if (column instanceof CategoricalColumn categorical && categorical.levels().size() <= 100) {
      int[] counts = categorical.counts();
      for (int code = 0; code < counts.length; code++) {
        classes.add(Target.of(categorical.levels().get(code), counts[code]));
      }
    }
    return new Target(column.name(), positive, classes);
  }

  private DatasetCard card(String id, Target target) {
    Table table = loaded.table();
    List<ColumnNote> columns =
        table.columns().stream()
            .map(c -> new ColumnNote(c.name(), c.kind(), "", "as in the file"))
            .toList();
    int missing = table.columns().stream().mapToInt(Column::missing).sum();
    Provenance provenance =
        new Provenance(
            "not stated",
            0,
            "the reader's file " + id,
            "not stated",
            new Licence("not stated", "", ""),
            "none");
    return new DatasetCard(
        id,
        id,
        "A table of the reader's own.",
        provenance,
        columns,
        Optional.of(target),
        List.of(),
        new Contents(table.rows(), table.names().size(), missing, loaded.sha256()));
  }
}
