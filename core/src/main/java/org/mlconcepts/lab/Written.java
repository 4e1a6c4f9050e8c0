package org.mlconcepts.lab;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people type where a short name is wanted: numbers in words, parts of titles. */
final class Written {

  private static final List<String> WORDS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private static final Pattern NUMBER =
      Pattern.compile("(-\\d+)|(?:q|question)?[ _.#-]*0*(\\d+)", Pattern.CASE_INSENSITIVE);

  /** Shorter ones are in too many titles. */
  private static final int LEAST_LETTERS = 4;

  private Written() {}

  /** The digits of a number that is written as 7, q7, question 7, 07, -7 or seven. */
  static Optional<String> number(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    Matcher digits = NUMBER.matcher(plain);
    if (digits.matches()) {
      return Optional.of(digits.group(1) == null ? digits.group(2) : digits.group(1));
    }
    int word = WORDS.indexOf(plain.replaceFirst("^question ", ""));
    return word < 0 ? Optional.empty() : Optional.of(String.valueOf(word));
  }

  /** Whether a title has these words one after the other; case and punctuation do not count. */
  static boolean isIn(String title, String words) {
    String wanted = plain(words);
    return wanted.length() >= LEAST_LETTERS && (" " + plain(title)).contains(" " + wanted);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
