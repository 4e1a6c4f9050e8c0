package org.mlconcepts.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mlconcepts.data.Column;
import org.mlconcepts.data.ColumnChoice;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.Permutation;

/**
 * A reader's table made ready: columns that cannot be used are left out, and so are rows too many.
 */
final class AdviceTable {

  private static final int MOST_ROWS = 10_000;

  private final String target;
  private final String positive;
  private final ColumnChoice columns;
  private final Table features;
  private final int[] labels;
  private final List<String> notes;

  private AdviceTable(
      String target,
      String positive,
      ColumnChoice columns,
      Table features,
      int[] labels,
      List<String> notes) {
    this.target = target;
    this.positive = positive;
    this.columns = columns;
    this.features = features;
    this.labels = labels;
    this.notes = List.copyOf(notes);
  }

  static AdviceTable of(Dataset data, Seed seed) {
    boolean[] marks = data.labels();
    int[] rows = IntStream.range(0, marks.length).toArray();
    List<String> notes = new ArrayList<>();
    if (rows.length > MOST_ROWS) {
      notes.add(
          String.format(
              Locale.ROOT, "%,d of %,d rows are used, drawn at random", MOST_ROWS, rows.length));
      rows = Arrays.copyOf(Permutation.of(rows.length, seed.stream("rows")), MOST_ROWS);
    }
    int[] labels = IntStream.of(rows).map(row -> marks[row] ? 1 : 0).toArray();
    TrainingRows.requireBoth(
        data.target(), IntStream.of(labels).sum(), labels.length, "to compare learners");
    if (data.table().names().size() == 1) {
      throw new IllegalArgumentException(
          "the table must have at least one column to predict from, but the target is alone");
    }
    ColumnChoice columns = usable(data.features());
    Table usable = data.select(columns.used(), rows).features();
    String positive = data.positive().orElse("yes");
    return new AdviceTable(data.target(), positive, columns, usable, labels, notes);
  }

  /** The table without columns that no learner can use; notes say which, and why. */
  static Table usable(Table table, List<String> notes) {
    ColumnChoice choice = usable(table);
    choice.leftOut().forEach(left -> notes.add(left.words()));
    return table.only(choice.used().toArray(String[]::new));
  }

  private static ColumnChoice usable(Table table) {
    ColumnChoice choice = ColumnChoice.of(table);
    if (choice.used().isEmpty()) {
      if (choice.leftOut().isEmpty()) {
        throw new IllegalArgumentException(
            "the table must have at least one column to predict from, but all are left out; name"
                + " fewer with --without");
      }
      throw new IllegalArgumentException(
          "the table must have at least one column to predict from, but "
              + choice.leftOut().stream()
                  .map(ColumnChoice.LeftOut::words)
                  .collect(Collectors.joining("; ")));
    }
    return choice;
  }

  String target() {
    return target;
  }

  String positive() {
    return positive;
  }

  ColumnChoice columns() {
    return columns;
  }

  int[] labels() {
    return labels;
  }

  List<String> notes() {
    return notes;
  }

  /**
   * Features learned from the training rows, in standard deviations of those. A numeric column that
   * is empty in the training rows is left out.
   */
  double[][][] parts(int[] train, int[] test) {
    Table table = features;
    for (Column column : features.select(train).columns()) {
      if (column.missing() == column.rows()) {
        table = table.without(column.name());
      }
    }
    Features encoded = Features.fit(table, Features.Missing.FILL_AND_FLAG, train);
    double[][] training = encoded.matrix(train);
    Standardization scale = Standardization.of(training);
    return new double[][][] {scale.applyAll(training), scale.applyAll(encoded.matrix(test))};
  }
}
