package org.mlconcepts.model;

import java.util.Arrays;
import java.util.List;
import org.mlconcepts.data.Column;
import org.mlconcepts.data.NumericColumn;
import org.mlconcepts.data.Table;
import org.mlconcepts.model.ModelSchema.Field;

/**
 * Turns one raw row into the numbers of a model, just as {@link Features} with flags and {@link
 * Standardization} turn the training table: a missing number becomes the training mean, a word
 * becomes one feature a level, and a column that had gaps in training has a flag for them.
 */
final class Preparation {

  private final ModelSchema schema;
  private final double[] fills; // one a field; 0 for words
  private final Standardization scale;
  private final int width;

  private Preparation(ModelSchema schema, double[] fills, Standardization scale) {
    this.schema = schema;
    this.fills = fills;
    this.scale = scale;
    width = scale.features();
  }

  static Preparation fit(ModelSchema schema, Table table) {
    double[] fills = new double[schema.fields().size()];
    for (int j = 0; j < fills.length; j++) {
      if (schema.fields().get(j).kind() == Column.Kind.NUMERIC) {
        NumericColumn column = table.numeric(schema.fields().get(j).name());
        double[] present = column.present();
        fills[j] = Arrays.stream(present).sum() / present.length;
      }
    }
    int width = width(schema);
    double[][] encoded = new double[table.rows()][];
    for (int row = 0; row < encoded.length; row++) {
      encoded[row] = encode(schema, fills, width, schema.row(table, row));
    }
    return new Preparation(schema, fills, Standardization.of(encoded));
  }

  double[] apply(List<Cell> row) {
    return scale.apply(encoded(row));
  }

  double[] encoded(List<Cell> row) {
    return encode(schema, fills, width, row);
  }

  Standardization scale() {
    return scale;
  }

  private static double[] encode(ModelSchema schema, double[] fills, int width, List<Cell> row) {
    double[] encoded = new double[width];
    int at = 0;
    for (int j = 0; j < fills.length; j++) {
      Field field = schema.fields().get(j);
      Cell cell = row.get(j);
      if (field.kind() == Column.Kind.NUMERIC) {
        encoded[at++] = cell instanceof Cell.Numeric number ? number.value() : fills[j];
      } else {
        int level = cell instanceof Cell.Text text ? field.levels().indexOf(text.value()) : -1;
        if (level >= 0) {
          encoded[at + level] = 1;
        }
        at += field.levels().size();
      }
      if (!field.required()) {
        encoded[at++] = cell instanceof Cell.Missing ? 1 : 0;
      }
    }
    return encoded;
  }

  private static int width(ModelSchema schema) {
    int width = 0;
    for (Field field : schema.fields()) {
      width += field.kind() == Column.Kind.NUMERIC ? 1 : field.levels().size();
      width += field.required() ? 0 : 1;
    }
    return width;
  }

  int features() {
    return width;
  }

  void write(PartWriter to) {
    to.numbers("fills", fills);
    scale.write(to);
  }

  static Preparation read(ModelSchema schema, PartReader from) {
    double[] fills = from.numbers("fills", schema.fields().size());
    Standardization scale = Standardization.read(from);
    from.end();
    from.require(
        scale.features() == width(schema),
        "there must be " + width(schema) + " means, but were " + scale.features());
    return new Preparation(schema, fills, scale);
  }
}
