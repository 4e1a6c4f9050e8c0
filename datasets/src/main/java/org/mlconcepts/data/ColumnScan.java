package org.mlconcepts.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mlconcepts.data.CategoricalColumn.FirstOther;

/**
 * One column of a CSV file while it is being read.
 *
 * <p>A column of a bundled file has a declared kind. A column of a reader's file takes the kind of
 * its first value; when a number turns up that is none, the column is to be categorical, but its
 * earlier texts are gone ("007" is now 7). It then stops collecting, and {@link #again()} is the
 * scan for a second reading.
 */
final class ColumnScan {

  private final String file;
  private final String name;
  private final int position;
  private final boolean declared;
  private Column.Kind kind = Column.Kind.NUMERIC;
  private boolean decided;
  private boolean collecting = true;
  private FirstOther.@Nullable Field notNumber;
  private FirstOther.@Nullable Field notDate;
  private long firstMissingLine;
  private int leadingMissing;

  private final Doubles numbers = new Doubles();
  private final Ints codes = new Ints();
  private final LevelPool words = new LevelPool();

  /** A column whose kind is found from its values. */
  ColumnScan(String file, String name, int position) {
    this.file = file;
    this.name = name;
    this.position = position;
    this.declared = false;
  }

  /** A column whose kind is known. */
  ColumnScan(String file, String name, int position, Column.Kind kind) {
    this.file = file;
    this.name = name;
    this.position = position;
    this.declared = true;
    this.decided = true;
    this.kind = kind;
  }

  String name() {
    return name;
  }

  /** The line of the first missing value, or 0. */
  long firstMissingLine() {
    return firstMissingLine;
  }

  /** Whether the values are there; false if a second reading is needed. */
  boolean complete() {
    return collecting;
  }

  /** The scan of the same column for a second reading, now that its kind is known. */
  ColumnScan again() {
    ColumnScan next = new ColumnScan(file, name, position);
    next.kind = kind;
    next.decided = true;
    next.notNumber = notNumber;
    next.notDate = notDate;
    return next;
  }

  void add(String field, long line) {
    String text = declared ? field : field.strip();
    if (declared ? text.isEmpty() : CsvFields.isMissingMarker(text)) {
      firstMissingLine = firstMissingLine == 0 ? line : firstMissingLine;
      addMissing();
      return;
    }
    if (!decided) {
      decide(text, line);
    }
    if (collecting) {
      addValue(text, line);
    }
  }

  private void decide(String text, long line) {
    boolean number = !Double.isNaN(CsvFields.number(text));
    boolean date = CsvFields.epochDay(text) != DateColumn.MISSING;
    FirstOther.Field field = new FirstOther.Field(line, text);
    notNumber = number ? null : field;
    notDate = date ? null : field;
    kind = number ? Column.Kind.NUMERIC : date ? Column.Kind.DATE : Column.Kind.CATEGORICAL;
    decided = true;
    for (int i = 0; i < leadingMissing; i++) {
      addMissing();
    }
  }

  private void addMissing() {
    if (!decided) {
      leadingMissing++;
    } else if (!collecting) {
      return;
    } else if (kind == Column.Kind.NUMERIC) {
      numbers.add(Double.NaN);
    } else {
      codes.add(kind == Column.Kind.DATE ? DateColumn.MISSING : CategoricalColumn.MISSING);
    }
  }

  private void addValue(String text, long line) {
    if (kind == Column.Kind.CATEGORICAL) {
      codes.add(words.code(text));
    } else if (kind == Column.Kind.NUMERIC) {
      double number = CsvFields.number(text);
      if (Double.isNaN(number)) {
        notNumber = new FirstOther.Field(line, text);
        becomeCategorical(line, text);
      }
      numbers.add(number);
    } else {
      int day = CsvFields.epochDay(text);
      if (day == DateColumn.MISSING) {
        notDate = new FirstOther.Field(line, text);
        becomeCategorical(line, text);
      }
      codes.add(day);
    }
  }

  private void becomeCategorical(long line, String text) {
    if (declared) {
      throw new IllegalArgumentException(
          file
              + ", line "
              + line
              + ", column "
              + Names.quote(name)
              + " ("
              + Names.ordinal(position)
              + "): "
              + Names.quote(text)
              + " is not a "
              + (kind == Column.Kind.DATE ? "date" : "number")
              + "; correct the field, or leave it empty if the value is missing");
    }
    kind = Column.Kind.CATEGORICAL;
    collecting = false;
  }

  /** The column; a column without any value is numeric. */
  Column column() {
    if (!decided) {
      decided = true;
      for (int i = 0; i < leadingMissing; i++) {
        addMissing();
      }
    }
    if (kind == Column.Kind.NUMERIC) {
      return NumericColumn.owning(name, numbers.toArray());
    }
    if (kind == Column.Kind.DATE) {
      return DateColumn.owning(name, codes.toArray());
    }
    return words.column(name, codes.toArray(), origin());
  }

  private Optional<FirstOther> origin() {
    FirstOther.Field number = notNumber;
    FirstOther.Field date = notDate;
    return number == null || date == null
        ? Optional.empty()
        : Optional.of(new FirstOther(file, position, number, date));
  }
}
