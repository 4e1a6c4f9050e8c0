package org.mlconcepts.lab;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Finds the name that somebody probably meant. */
public final class Nearest {

  private static final int LONG_WORD = 7;

  private Nearest() {}

  /**
   * A hint such as {@code ", did you mean \"bagging\"?"}, or nothing if no known name is near.
   * Upper and lower case are the same.
   *
   * @param name what was written
   * @param known the names that exist
   */
  public static String hint(String name, Collection<String> known) {
    String best = "";
    String given = name.strip().toLowerCase(Locale.ROOT);
    int bestDistance = given.isEmpty() ? 0 : 1 + Math.max(2, given.length() / 3);
    for (String candidate : known) {
      String plain = candidate.toLowerCase(Locale.ROOT);
      boolean part = !plain.equals(given) && isPart(given, plain);
      int distance = part ? 1 : Math.min(edits(given, plain), toWord(given, plain));
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best.isEmpty() ? "" : ", did you mean \"" + best + "\"?";
  }

  /** One more than the distance to a long word of the candidate, if that is nearly the same. */
  private static int toWord(String name, String candidate) {
    return Arrays.stream(candidate.split("-"))
        .filter(word -> Math.min(word.length(), name.length()) >= LONG_WORD)
        .mapToInt(word -> edits(name, word))
        .filter(distance -> distance <= 2)
        .map(distance -> distance + 1)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static boolean isPart(String name, String candidate) {
    return candidate.startsWith(name)
        || (name.length() >= 4 && candidate.contains(name))
        || abbreviates(name, candidate);
  }

  /** Whether each word of the name begins a word of the candidate, as in {@code poly-degree}. */
  private static boolean abbreviates(String name, String candidate) {
    List<String> words = Arrays.asList(candidate.split("-"));
    return name.contains("-")
        && Arrays.stream(name.split("-"))
            .allMatch(part -> !part.isEmpty() && words.stream().anyMatch(w -> w.startsWith(part)));
  }

  /**
   * Levenshtein's distance: insertions, deletions and substitutions that turn one word into the
   * other.
   */
  static int edits(String a, String b) {
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
