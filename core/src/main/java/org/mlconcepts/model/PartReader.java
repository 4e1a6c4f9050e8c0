package org.mlconcepts.model;

import java.util.Arrays;
import java.util.List;

/** Reads the lines of a {@link PartWriter} in their order; a line that does not fit is refused. */
final class PartReader {

  private static final int MOST_ROWS = 10_000_000;

  private final String part;
  private final List<String> lines;
  private int next;

  PartReader(String part, String text) {
    this.part = part;
    this.lines = text.lines().toList();
  }

  /** The rest of the next line, which must have this name. */
  private String rest(String name) {
    String line = next < lines.size() ? lines.get(next) : "";
    if (!line.equals(name) && !line.startsWith(name + " ")) {
      throw new IllegalArgumentException(
          "part \""
              + part
              + "\", line "
              + (next + 1)
              + " must be \""
              + name
              + "\", but "
              + (next < lines.size() ? "was \"" + shortened(line) + "\"" : "the part ends there"));
    }
    next++;
    return line.length() == name.length() ? "" : line.substring(name.length() + 1);
  }

  private static String shortened(String line) {
    return line.length() > 40 ? line.substring(0, 40) + "…" : line;
  }

  boolean hasNext() {
    return next < lines.size();
  }

  /** The name of the next line. */
  String name() {
    return lines.get(next).split(" ", -1)[0];
  }

  String word(String name) {
    String text = rest(name);
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        char escaped = text.charAt(++i);
        plain.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** A constant of an enum by its name. */
  <E extends Enum<E>> E constant(String name, Class<E> type) {
    String text = word(name);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw bad(name, "one of " + Arrays.toString(type.getEnumConstants()), text, null);
  }

  long count(String name) {
    String text = rest(name);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw bad(name, "a whole number", text, e);
    }
  }

  /** A number of things that follow, at least {@code least}. */
  int size(String name, int least) {
    long size = count(name);
    if (size < least || size > MOST_ROWS) {
      throw bad(name, "in " + least + ".." + MOST_ROWS, String.valueOf(size), null);
    }
    return (int) size;
  }

  int[] counts(String name) {
    String text = rest(name);
    try {
      return Arrays.stream(fields(text)).mapToInt(Integer::parseInt).toArray();
    } catch (NumberFormatException e) {
      throw bad(name, "whole numbers", text, e);
    }
  }

  double[] numbers(String name) {
    String text = rest(name);
    try {
      return Arrays.stream(fields(text)).mapToDouble(Double::parseDouble).toArray();
    } catch (NumberFormatException e) {
      throw bad(name, "numbers", text, e);
    }
  }

  /** As many numbers as are needed, no more and no fewer. */
  double[] numbers(String name, int length) {
    double[] values = numbers(name);
    requireLength(name, length, values.length);
    return values;
  }

  double[][] matrix(String name) {
    double[][] rows = new double[size(name + "-rows", 1)][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = numbers(name);
      requireLength(name, rows[0].length, rows[i].length);
    }
    return rows;
  }

  /** Requires that nothing is left. */
  void end() {
    if (next < lines.size()) {
      throw new IllegalArgumentException(
          "part \"" + part + "\" has " + (lines.size() - next) + " lines too many");
    }
  }

  void require(boolean kept, String message) {
    if (!kept) {
      throw new IllegalArgumentException("part \"" + part + "\": " + message);
    }
  }

  private void requireLength(String name, int wanted, int length) {
    require(wanted == length, name + " must have " + wanted + " numbers, but had " + length);
  }

  private static String[] fields(String text) {
    return text.isEmpty() ? new String[0] : text.split(" ", -1);
  }

  private IllegalArgumentException bad(
      String name, String rule, String value, @org.jspecify.annotations.Nullable Exception cause) {
    return new IllegalArgumentException(
        "part \""
            + part
            + "\": "
            + name
            + " must be "
            + rule
            + ", but was \""
            + shortened(value)
            + "\"",
        cause);
  }
}
