package org.mlconcepts.data;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Messages about names and rows that do not exist: what was wrong, the nearest known name, the
 * known ones.
 */
final class Names {

  private static final int SHOWN = 40;

  private Names() {}

  /**
   * The error for a name that is not among the known ones.
   *
   * @param what the kind of thing: {@code "column"}
   */
  static IllegalArgumentException unknown(String what, String name, List<String> known) {
    return unknown(what, name, known, "");
  }

  /** The same, with the place where the name was looked for: {@code " in column \"sex\""}. */
  static IllegalArgumentException unknown(
      String what, String name, List<String> known, String where) {
    String near = nearest(name, known);
    return new IllegalArgumentException(
        "no "
            + what
            + " "
            + quote(name)
            + where
            + (near.isEmpty() ? "" : ", did you mean " + quote(near) + "?")
            + "; known: "
            + shown(known));
  }

  /** The known name with the fewest edits, or an empty text if none is near. */
  static String nearest(String name, List<String> known) {
    String best = "";
    int bestDistance = 1 + Math.max(2, name.length() / 3);
    for (String candidate : known) {
      boolean part = name.length() >= 3 && candidate.contains(name);
      int distance = candidate.equalsIgnoreCase(name) ? 0 : part ? 1 : edits(name, candidate);
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }

  /** The text in quotes on one line, cut after 60 characters: what was read may be anything. */
  static String quote(String text) {
    return "\"" + shortened(text) + "\"";
  }

  private static String shortened(String text) {
    String oneLine = text.replaceAll("\\p{Cntrl}", " ");
    return oneLine.length() <= 60 ? oneLine : oneLine.substring(0, 57) + "...";
  }

  /** Checks that a column has a row. */
  static void requireRow(String column, int row, int rows) {
    if (row < 0 || row >= rows) {
      throw new IllegalArgumentException(
          "row must be in 0.." + (rows - 1) + " of column " + quote(column) + ", but was " + row);
    }
  }

  /** 1st, 2nd, 3rd, 4th ... */
  static String ordinal(int number) {
    int lastTwo = number % 100;
    int last = lastTwo >= 11 && lastTwo <= 13 ? 0 : number % 10;
    return number + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
  }

  private static String shown(List<String> known) {
    if (known.isEmpty()) {
      return "none";
    }
    if (known.size() <= SHOWN) {
      return joined(known);
    }
    return joined(known.subList(0, SHOWN)) + ", ... (" + known.size() + " in all)";
  }

  /** On one line; a header may be anything. */
  private static String joined(List<String> names) {
    return names.stream().map(Names::shortened).collect(Collectors.joining(", "));
  }

  /** Levenshtein's distance with one row of memory. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j - 1], row[j]));
      }
    }
    return row[b.length()];
  }
}
