package org.mlconcepts.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.data.Column;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.NumericColumn;
import org.mlconcepts.data.Table;

/** Rows to train a model of two classes on: raw columns and, for each row, yes or no. */
public final class TrainingRows {

  /** With fewer rows of an answer, neither a model nor a comparison of models means anything. */
  private static final int LEAST_OF_A_CLASS = 20;

  private final Table table;
  private final boolean[] labels;
  private final String target;
  private final String positive;

  private TrainingRows(Table table, boolean[] labels, String target, String positive) {
    this.table = table;
    this.labels = labels;
    this.target = target;
    this.positive = positive;
  }

  /**
   * The given columns with their answers.
   *
   * @param table the columns to predict from; no dates
   * @param labels one a row, both answers present
   * @param target what is predicted
   * @param positive the value of it that {@code true} stands for
   */
  public static TrainingRows of(Table table, boolean[] labels, String target, String positive) {
    if (labels.length != table.rows()) {
      throw new IllegalArgumentException(
          "labels must have " + table.rows() + " values, but had " + labels.length);
    }
    return new TrainingRows(table, labels.clone(), target, positive);
  }

  /**
   * A whole data set without some columns; those that no learner can use are left out as well.
   *
   * @param without names of columns to leave out
   * @param notes where it is said which columns could not be used, one line each
   */
  public static TrainingRows of(Dataset data, List<String> without, List<String> notes) {
    Table chosen = data.features().without(without.toArray(String[]::new));
    return of(
        AdviceTable.usable(chosen, notes),
        data.labels(),
        data.target(),
        data.positive().orElse("yes"));
  }

  /**
   * Refuses fewer than 20 rows of either answer.
   *
   * @param purpose how the message goes on, for example {@code "to learn from"}
   */
  public void requireBoth(String purpose) {
    int positives = 0;
    for (boolean label : labels) {
      positives += label ? 1 : 0;
    }
    requireBoth(target, positives, labels.length, purpose);
  }

  static void requireBoth(String target, int positives, int rows, String purpose) {
    int fewer = Math.min(positives, rows - positives);
    if (fewer < LEAST_OF_A_CLASS) {
      throw new IllegalArgumentException(
          "target \""
              + target
              + "\" must have at least "
              + LEAST_OF_A_CLASS
              + " rows of either answer "
              + purpose
              + ", but one has "
              + fewer
              + "; name another --positive value, or add rows");
    }
  }

  /** The chosen rows, in the order asked for. */
  public TrainingRows select(int... rows) {
    boolean[] picked = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = labels[rows[i]];
    }
    return new TrainingRows(table.select(rows), picked, target, positive);
  }

  /** The same answers with one column replaced. */
  public TrainingRows with(Column column) {
    return of(table.with(column), labels, target, positive);
  }

  public Table table() {
    return table;
  }

  /** One a row. */
  public boolean[] labels() {
    return labels.clone();
  }

  public String target() {
    return target;
  }

  public String positive() {
    return positive;
  }

  /** 0 or 1 a row. */
  int[] classes() {
    int[] classes = new int[labels.length];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = labels[i] ? 1 : 0;
    }
    return classes;
  }

  /**
   * SHA-256 of all values, column by column in order, and of the answers: any change of a value, of
   * a name, or of the order of rows changes it.
   */
  String sha256() {
    MessageDigest digest = Sha256.digest();
    List<String> parts = new ArrayList<>();
    for (Column column : table.columns()) {
      parts.add("column " + column.name() + " " + column.kind().word());
      for (int row = 0; row < table.rows(); row++) {
        parts.add(
            column.isMissing(row)
                ? "-"
                : column instanceof NumericColumn numeric
                    ? Double.toHexString(numeric.value(row))
                    : "=" + column.text(row));
      }
      parts.forEach(part -> digest.update((part + "\n").getBytes(StandardCharsets.UTF_8)));
      parts.clear();
    }
    digest.update((target + "\n" + positive + "\n").getBytes(StandardCharsets.UTF_8));
    for (boolean label : labels) {
      digest.update((byte) (label ? 1 : 0));
    }
    return Sha256.hex(digest);
  }
}
