package org.mlconcepts.model;

import java.util.function.DoubleUnaryOperator;

/**
 * Writes one part of a model file: lines of a name, a space, and a text or numbers. Numbers are
 * hexadecimal ({@link Double#toHexString}), which keeps every bit.
 */
final class PartWriter {

  private final StringBuilder lines = new StringBuilder();
  private final DoubleUnaryOperator export;

  /** Keeps every bit. */
  PartWriter() {
    this(number -> number);
  }

  /** Passes each number through an export that may lose some of it. */
  PartWriter(DoubleUnaryOperator export) {
    this.export = export;
  }

  /** A text; it may be empty and may hold anything. */
  PartWriter word(String name, String text) {
    String escaped = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    lines.append(name).append(' ').append(escaped).append('\n');
    return this;
  }

  PartWriter count(String name, long value) {
    lines.append(name).append(' ').append(value).append('\n');
    return this;
  }

  PartWriter counts(String name, int... values) {
    lines.append(name);
    for (int value : values) {
      lines.append(' ').append(value);
    }
    lines.append('\n');
    return this;
  }

  PartWriter numbers(String name, double... values) {
    lines.append(name);
    for (double value : values) {
      lines.append(' ').append(Double.toHexString(export.applyAsDouble(value)));
    }
    lines.append('\n');
    return this;
  }

  /** One line a row. */
  PartWriter matrix(String name, double[][] rows) {
    count(name + "-rows", rows.length);
    for (double[] row : rows) {
      numbers(name, row);
    }
    return this;
  }

  String text() {
    return lines.toString();
  }
}
