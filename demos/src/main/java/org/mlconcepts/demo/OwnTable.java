package org.mlconcepts.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mlconcepts.data.CategoricalColumn;
import org.mlconcepts.data.Column;
import org.mlconcepts.data.ColumnChoice;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.Permutation;

/**
 * A reader's own table.
 *
 * @param file as it was named on the command line
 * @param target the column to predict
 * @param positive the value of it that counts as yes, if one was named
 * @param data what was read
 * @param notes what the reader should know of how it was read, each one line
 * @param leftOut those of the notes that say which column is left out, and why
 */
public record OwnTable(
    String file,
    String target,
    Optional<String> positive,
    Dataset data,
    List<String> notes,
    List<String> leftOut) {

  /** What intervals over repeats of one table do not say. */
  static final String ONE_TABLE =
      "Repeats draw other rows of this one table: intervals say what it would say again, not what"
          + " another table would.";

  private static final double MANY_REPEATED = 0.05;
  static final int MOST_ROWS = 10_000;
  private static final int MOST_FEATURES = 100;
  private static final int MOST_TOLD = 3;
  private static final int MOST_GAPS = 8;

  public OwnTable {
    notes = List.copyOf(notes);
    leftOut = List.copyOf(leftOut);
  }

  static OwnTable read(String file, String target, Optional<String> positive) {
    Dataset data = Dataset.ofCsv(FileName.of("the table", file), target, positive);
    List<String> notes = new ArrayList<>(data.notes());
    missing(data.features()).ifPresent(notes::add);
    return new OwnTable(file, target, positive, data, notes, List.of());
  }

  /** How much is missing, the most of it first; columns that are empty are told as left out. */
  static Optional<String> missing(Table features) {
    List<Column> gaps =
        features.columns().stream()
            .filter(column -> column.missing() > 0 && column.missing() < column.rows())
            .sorted(Comparator.comparingInt(column -> -column.missing())) // stable
            .toList();
    if (gaps.isEmpty()) {
      return Optional.empty();
    }
    String some =
        gaps.stream()
            .limit(MOST_GAPS)
            .map(column ->
                column.name()
                    + ": "
                    + Numbers.percent((double) column.missing() / column.rows())
                    + " missing")
            .collect(Collectors.joining("; "));
    int rest = gaps.size() - MOST_GAPS;
    return Optional.of(
        some
            + (rest > 0 ? "; and " + rest + " more columns with gaps" : "")
            + " (empty, or written as NA and the like)");
  }

  /** What to know of rows that are equal to an earlier one in every column, if there are many. */
  static Optional<String> repeats(Table table) {
    Set<List<String>> seen = new HashSet<>();
    for (int row = 0; row < table.rows(); row++) {
      List<String> cells = new ArrayList<>();
      for (Column column : table.columns()) {
        cells.add(column.text(row));
      }
      seen.add(cells);
    }
    int repeated = table.rows() - seen.size();
    return repeated <= MANY_REPEATED * table.rows()
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%,d of the first %,d rows repeat another one; a split that has a row on both sides"
                    + " makes a model look better than it is",
                repeated,
                table.rows()));
  }

  /** The same without the columns that experiments cannot predict from; a note names each. */
  OwnTable usable() {
    if (data.table().names().size() == 1) {
      throw new IllegalArgumentException(
          file + " must have a column to predict from, but the target is alone");
    }
    ColumnChoice choice = ColumnChoice.of(data.features());
    List<String> out = choice.leftOut().stream().map(ColumnChoice.LeftOut::words).toList();
    if (choice.used().isEmpty()) {
      throw new IllegalArgumentException(
          file + " must have a column to predict from, but " + String.join("; ", out));
    }
    int[] rows = IntStream.range(0, data.table().rows()).toArray();
    Dataset used = data.select(choice.used(), rows);
    List<String> all = new ArrayList<>(notes);
    all.addAll(out);
    repeats(data.table().head(Math.min(rows.length, MOST_ROWS))).ifPresent(all::add);
    return new OwnTable(file, target, positive, used, all, out);
  }

  /**
   * Why an experiment that misses a column did not get one, to follow its reason; empty if the
   * reason is another, or if no column is left out.
   */
  String afterReason(String reason) {
    if (leftOut.isEmpty() || !reason.contains("column")) {
      return "";
    }
    List<String> some = leftOut.subList(0, Math.min(MOST_TOLD, leftOut.size()));
    return " ("
        + String.join("; ", some)
        + (some.size() < leftOut.size() ? "; and " + (leftOut.size() - some.size()) + " more" : "")
        + ")";
  }

  /**
   * The same with no more rows and columns than experiments get through in a minute; a note says
   * what is not used.
   */
  OwnTable limited(Seed seed) {
    List<String> all = new ArrayList<>(notes);
    int[] rows = IntStream.range(0, data.table().rows()).toArray();
    if (rows.length > MOST_ROWS) {
      all.add(
          String.format(
              Locale.ROOT, "%,d of %,d rows are used, drawn at random", MOST_ROWS, rows.length));
      rows = Arrays.copyOf(Permutation.of(rows.length, seed.stream("own rows")), MOST_ROWS);
      Arrays.sort(rows);
    }
    List<String> kept = new ArrayList<>();
    int features = 0;
    List<Column> columns = data.features().columns();
    for (Column column : columns) {
      int own = column instanceof CategoricalColumn texts ? texts.levels().size() : 1;
      if (features + own <= MOST_FEATURES) {
        features += own;
        kept.add(column.name());
      }
    }
    if (kept.size() < columns.size()) {
      all.add(
          String.format(
              Locale.ROOT,
              "%,d of %,d columns are used, as many as make %d features at most",
              kept.size(),
              columns.size(),
              MOST_FEATURES));
    }
    return new OwnTable(file, target, positive, data.select(kept, rows), all, leftOut);
  }
}
