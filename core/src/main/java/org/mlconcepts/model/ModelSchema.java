package org.mlconcepts.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.mlconcepts.data.CategoricalColumn;
import org.mlconcepts.data.Column;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Nearest;

/**
 * What a raw row must look like for a model: the columns by name, so that their order does not
 * matter.
 *
 * @param target what is predicted
 * @param positive the value of it whose probability is predicted
 * @param fields the columns in the order of training
 */
public record ModelSchema(String target, String positive, List<Field> fields) {

  /**
   * One column.
   *
   * @param kind numeric or categorical
   * @param levels the words that training has seen, in code-point order; empty for numbers
   * @param required whether a value must be there, because none was missing in training
   */
  public record Field(String name, Column.Kind kind, List<String> levels, boolean required) {
    public Field {
      levels = List.copyOf(levels);
    }
  }

  public ModelSchema {
    fields = List.copyOf(fields);
  }

  static ModelSchema of(TrainingRows rows) {
    List<Field> fields = new ArrayList<>();
    for (Column column : rows.table().columns()) {
      fields.add(new Field(column.name(), column.kind(), levels(column), column.missing() == 0));
    }
    return new ModelSchema(rows.target(), rows.positive(), fields);
  }

  private static List<String> levels(Column column) {
    List<String> seen = new ArrayList<>();
    if (column instanceof CategoricalColumn categorical) {
      int[] counts = categorical.counts();
      for (int code = 0; code < counts.length; code++) {
        if (counts[code] > 0) {
          seen.add(categorical.levels().get(code));
        }
      }
    }
    return seen;
  }

  /** The column names. */
  public List<String> names() {
    return fields.stream().map(Field::name).toList();
  }

  /**
   * Checks a raw row and brings it into the order of the fields. It is strict: whatever training
   * has not seen is refused, since a guess would be a silent error.
   *
   * @param given the values by column name
   * @throws IllegalArgumentException if a column is unknown, a required one is absent or missing, a
   *     value is of the wrong kind, or a word is not among the levels; the message is one line
   */
  public List<Cell> read(Map<String, Cell> given) {
    Set<String> names = new LinkedHashSet<>(names());
    for (String name : given.keySet()) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            "no column "
                + quoted(name)
                + Nearest.hint(name, names)
                + " (known: "
                + String.join(", ", names)
                + ")");
      }
    }
    List<Cell> row = new ArrayList<>(fields.size());
    for (Field field : fields) {
      row.add(checked(field, given.getOrDefault(field.name(), Cell.MISSING)));
    }
    return row;
  }

  private static Cell checked(Field field, Cell cell) {
    boolean numeric = field.kind() == Column.Kind.NUMERIC;
    if (cell instanceof Cell.Missing) {
      require(!field.required(), field, () -> "must be given: no training row was without it");
    } else if (cell instanceof Cell.Text text) {
      require(!numeric, field, () -> "must be a number, but was the text " + quoted(text.value()));
      require(
          field.levels().contains(text.value()),
          field,
          () ->
              mustBeALevel(field)
                  + quoted(text.value())
                  + Nearest.hint(text.value(), field.levels()));
    } else {
      require(numeric, field, () -> mustBeALevel(field) + "a number");
    }
    return cell;
  }

  private static String mustBeALevel(Field field) {
    return "must be one of " + shown(field.levels()) + ", but was ";
  }

  private static String shown(List<String> levels) {
    return levels.size() <= 15
        ? String.join(", ", levels)
        : String.join(", ", levels.subList(0, 15)) + " and " + (levels.size() - 15) + " more";
  }

  /** The message is made only where it is needed: making it takes far longer than the check. */
  private static void require(boolean kept, Field field, Supplier<String> message) {
    if (!kept) {
      throw new IllegalArgumentException(field.name() + " " + message.get());
    }
  }

  private static String quoted(String text) {
    String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
    return "\"" + shown.replaceAll("\\p{Cntrl}", " ") + "\"";
  }

  /**
   * A row of a table in the order of the fields; a word that training has not seen passes, as in
   * {@link Features}.
   *
   * @throws IllegalArgumentException if the table lacks a column, or has it as another kind
   */
  public List<Cell> row(Table table, int row) {
    List<Cell> cells = new ArrayList<>(fields.size());
    for (Field field : fields) {
      Column column = table.column(field.name());
      if (column.isMissing(row)) {
        cells.add(Cell.MISSING);
      } else if (field.kind() == Column.Kind.NUMERIC) {
        cells.add(Cell.of(table.numeric(field.name()).value(row)));
      } else {
        CategoricalColumn words = table.categorical(field.name());
        cells.add(Cell.of(words.levels().get(words.code(row))));
      }
    }
    return cells;
  }

  void write(PartWriter to) {
    to.word("target", target).word("positive", positive).count("columns", fields.size());
    for (Field field : fields) {
      to.word("column", field.name()).word("kind", field.kind().word());
      to.count("required", field.required() ? 1 : 0).count("levels", field.levels().size());
      field.levels().forEach(level -> to.word("level", level));
    }
  }

  static ModelSchema read(PartReader from) {
    String target = from.word("target");
    String positive = from.word("positive");
    int count = from.size("columns", 1);
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = from.word("column");
      boolean numeric = from.word("kind").equals(Column.Kind.NUMERIC.word());
      boolean required = from.count("required") == 1;
      String[] levels = new String[from.size("levels", 0)];
      Arrays.setAll(levels, l -> from.word("level"));
      fields.add(
          new Field(
              name,
              numeric ? Column.Kind.NUMERIC : Column.Kind.CATEGORICAL,
              List.of(levels),
              required));
    }
    from.end();
    ModelSchema schema = new ModelSchema(target, positive, fields);
    from.require(Set.copyOf(schema.names()).size() == count, "column names must differ");
    return schema;
  }
}
