package org.mlconcepts.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.mlconcepts.data.CategoricalColumn;
import org.mlconcepts.data.Column;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.DateColumn;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.Permutation;

/**
 * A reader's table made ready: columns that cannot be used are left out, and so are rows too many.
 */
final class AdviceTable {

  private static final int MOST_ROWS = 10_000;
  private static final int MOST_LEVELS = 50;
  private static final int LEAST_OF_A_CLASS = 20;

  private final String target;
  private final String positive;
  private final Table features;
  private final int[] labels;
  private final List<String> notes;

  private AdviceTable(
      String target, String positive, Table features, int[] labels, List<String> notes) {
    this.target = target;
    this.positive = positive;
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
    requireBoth(data, labels);
    Table usable = usable(data.features().select(rows), notes);
    return new AdviceTable(data.target(), data.positive().orElse("yes"), usable, labels, notes);
  }

  private static void requireBoth(Dataset data, int[] labels) {
    int positives = IntStream.of(labels).sum();
    int fewer = Math.min(positives, labels.length - positives);
    if (fewer < LEAST_OF_A_CLASS) {
      throw new IllegalArgumentException(
          "target \""
              + data.target()
              + "\" must have at least "
              + LEAST_OF_A_CLASS
              + " rows of either answer to compare learners, but one has "
              + fewer
              + "; name another --positive value, or add rows");
    }
  }

  /** The table without columns that no learner can use, and why, in notes. */
  static Table usable(Table table, List<String> notes) {
    List<Column> kept = new ArrayList<>();
    for (Column column : table.columns()) {
      String why = whyNot(column);
      if (why.isEmpty()) {
        kept.add(column);
      } else {
        notes.add("column \"" + column.name() + "\" is left out: " + why);
      }
    }
    if (kept.isEmpty()) {
      throw new IllegalArgumentException(
          "the table must have at least one column to predict from, but "
              + (notes.isEmpty() ? "the target is alone" : String.join("; ", notes)));
    }
    return Table.of(kept);
  }

  private static String whyNot(Column column) {
    if (column.missing() == column.rows()) {
      return "it is empty";
    }
    if (column instanceof DateColumn) {
      return "it holds dates; derive numbers from them";
    }
    if (column instanceof CategoricalColumn categorical) {
      long levels = Arrays.stream(categorical.counts()).filter(count -> count > 0).count();
      return levels > MOST_LEVELS
          ? String.format(Locale.ROOT, "%,d different texts are more than %d", levels, MOST_LEVELS)
          : "";
    }
    return "";
  }

  String target() {
    return target;
  }

  String positive() {
    return positive;
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
