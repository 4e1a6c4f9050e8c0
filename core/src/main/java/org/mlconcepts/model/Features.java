package org.mlconcepts.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlconcepts.data.CategoricalColumn;
import org.mlconcepts.data.Column;
import org.mlconcepts.data.NumericColumn;
import org.mlconcepts.data.Table;

/**
 * Turns a table into the numbers that learners take, with everything that is learned from data
 * learned from the training rows alone.
 *
 * <ul>
 *   <li>A numeric column becomes one feature; a missing value becomes the mean of the training
 *       rows.
 *   <li>A categorical column becomes one feature for each level that occurs in the training rows, 1
 *       where the row has that level and 0 elsewhere. A missing value, or a level that training has
 *       not seen, is 0 in all of them. The features of a column without missing values sum to 1, so
 *       with an intercept least squares has no single solution.
 *   <li>Dates are refused: derive numbers from them first.
 * </ul>
 *
 * <p>Features are in the order of the columns, and levels in the order of {@link
 * CategoricalColumn#levels()}.
 */
public final class Features {

  /** What becomes of the knowledge that a value was missing. */
  public enum Missing {
    /** It is lost. */
    FILL,
    /**
     * A further feature, 1 where the value was missing, for each column that has missing values in
     * the training rows.
     */
    FILL_AND_FLAG
  }

  private final int rows;
  private final List<String> names;
  private final List<Encoder> encoders; // one a feature

  private Features(int rows, List<String> names, List<Encoder> encoders) {
    this.rows = rows;
    this.names = List.copyOf(names);
    this.encoders = List.copyOf(encoders);
  }

  /** The columns of a table that some of the training rows have a value of. */
  public static Table known(Table table, int... trainingRows) {
    Table known = table;
    for (Column column : table.select(trainingRows).columns()) {
      if (column.missing() == column.rows()) {
        known = known.without(column.name());
      }
    }
    return known;
  }

  /** The value of one feature in a row of the table. */
  private interface Encoder {
    double value(int row);
  }

  /** Learns from the training rows, without flags for missing values. */
  public static Features fit(Table table, int... trainingRows) {
    return fit(table, Missing.FILL, trainingRows);
  }

  /**
   * Learns means and levels from the training rows.
   *
   * @param table the columns to use; leave the target out with {@link Table#without}
   * @param trainingRows at least one row number of the table
   */
  public static Features fit(Table table, Missing missing, int... trainingRows) {
    Training.atLeast("number of training rows", trainingRows.length, 1);
    Table training = table.select(trainingRows);
    List<String> names = new ArrayList<>();
    List<Encoder> encoders = new ArrayList<>();
    for (Column column : table.columns()) {
      Column seen = training.column(column.name());
      if (column instanceof NumericColumn numeric) {
        names.add(column.name());
        encoders.add(filled(numeric, (NumericColumn) seen));
      } else if (column instanceof CategoricalColumn categorical) {
        oneHot(categorical, (CategoricalColumn) seen, names, encoders);
      } else {
        throw new IllegalArgumentException(
            "column \""
                + column.name()
                + "\" holds dates; derive numbers from it first, or leave it out with without()");
      }
      if (missing == Missing.FILL_AND_FLAG && seen.missing() > 0) {
        names.add(column.name() + " missing");
        encoders.add(row -> column.isMissing(row) ? 1 : 0);
      }
    }
    return new Features(table.rows(), names, encoders);
  }

  /** The feature names: {@code age}, {@code colour=red}, {@code age missing}. */
  public List<String> names() {
    return names;
  }

  /** The chosen rows of the table as numbers, {@code [row][feature]}, in the order asked for. */
  public double[][] matrix(int... wanted) {
    double[][] matrix = new double[wanted.length][names.size()];
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i] < 0 || wanted[i] >= rows) {
        throw new IllegalArgumentException(
            "row must be in 0.." + (rows - 1) + ", but was " + wanted[i]);
      }
      for (int j = 0; j < matrix[i].length; j++) {
        matrix[i][j] = encoders.get(j).value(wanted[i]);
      }
    }
    return matrix;
  }

  private static Encoder filled(NumericColumn column, NumericColumn seen) {
    double[] present = seen.present();
    if (present.length == 0) {
      throw new IllegalArgumentException(
          "column \""
              + column.name()
              + "\" is missing in every training row; leave it out with without()");
    }
    double[] values = column.valuesOr(Arrays.stream(present).sum() / present.length);
    return row -> values[row];
  }

  private static void oneHot(
      CategoricalColumn column,
      CategoricalColumn seen,
      List<String> names,
      List<Encoder> encoders) {
    int[] counts = seen.counts();
    int[] codes = column.codes();
    for (int code = 0; code < counts.length; code++) {
      if (counts[code] > 0) {
        int wanted = code;
        names.add(column.name() + "=" + column.levels().get(code));
        encoders.add(row -> codes[row] == wanted ? 1 : 0);
      }
    }
  }
}
