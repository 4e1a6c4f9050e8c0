package org.mlconcepts.data;

import java.util.Locale;
import org.mlconcepts.data.CategoricalColumn.FirstOther;

/** The errors for a column that is not of the kind a caller asked for. */
final class WrongKind {

  private final Column column;

  WrongKind(Column column) {
    this.column = column;
  }

  IllegalArgumentException insteadOf(Column.Kind wanted) {
    if (column instanceof CategoricalColumn categorical && categorical.origin().isPresent()) {
      return new IllegalArgumentException(blame(categorical, categorical.origin().get(), wanted));
    }
    String method = column.kind() == Column.Kind.DATE ? "date" : column.kind().word();
    return new IllegalArgumentException(
        "column "
            + Names.quote(column.name())
            + " is "
            + column.kind().word()
            + ", not "
            + wanted.word()
            + "; use "
            + method
            + "("
            + Names.quote(column.name())
            + ")");
  }

  private static String blame(CategoricalColumn column, FirstOther origin, Column.Kind wanted) {
    boolean number = wanted == Column.Kind.NUMERIC;
    FirstOther.Field field = number ? origin.notNumber() : origin.notDate();
    int bad = number ? values(column) - numbers(column) : 0;
    return origin.file()
        + ", line "
        + field.line()
        + ", column "
        + Names.quote(column.name())
        + " ("
        + Names.ordinal(origin.position())
        + "): "
        + Names.quote(field.text())
        + " is not "
        + (number ? "a number such as -1.5 or 2e3" : "a date such as 2024-12-31")
        + ", so the column was read as categorical"
        + (number
            ? String.format(
                Locale.ROOT, " (%,d of %,d values are not numbers)", bad, values(column))
            : "")
        + "; correct the field, or leave it empty if the value is missing";
  }

  /** How many values of a categorical column are numbers. */
  static int numbers(CategoricalColumn column) {
    int[] counts = column.counts();
    int numbers = 0;
    for (int code = 0; code < counts.length; code++) {
      if (!Double.isNaN(CsvFields.number(column.levels().get(code)))) {
        numbers += counts[code];
      }
    }
    return numbers;
  }

  static int values(CategoricalColumn column) {
    return column.rows() - column.missing();
  }
}
