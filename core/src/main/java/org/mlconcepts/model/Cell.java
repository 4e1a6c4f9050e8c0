package org.mlconcepts.model;

/** One value of a raw row, as it comes from a table or a request. */
public sealed interface Cell {

  /** The value that is not there. */
  Cell MISSING = new Missing();

  /** A finite number. */
  record Numeric(double value) implements Cell {
    public Numeric {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a number must be finite, but was " + value);
      }
    }
  }

  /** A word. */
  record Text(String value) implements Cell {}

  /** Nothing. */
  record Missing() implements Cell {}

  /** A number. */
  static Cell of(double value) {
    return new Numeric(value);
  }

  /** A word. */
  static Cell of(String value) {
    return new Text(value);
  }
}
