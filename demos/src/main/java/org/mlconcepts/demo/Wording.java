package org.mlconcepts.demo;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words for the terminal: counted things, and texts that somebody else wrote. */
final class Wording {

  private static final int MOST = 60;

  /** Control and direction characters, but no white space. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\s]]");

  private Wording() {}

  /** {@code 1 chart}, {@code 2 charts}, {@code 1,000 charts}. */
  static String count(int number, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
  }

  /** A text of a reader's file on one line, cut after 60 characters: it may be anything. */
  static String plain(String text) {
    String line = controlled(text).replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= MOST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MOST)) + "…";
  }

  /** Without characters that make a terminal do something. */
  static String controlled(String text) {
    return UNSEEN.matcher(text).replaceAll("�");
  }
}
