package org.mlconcepts.docs;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds numbers that somebody typed into the prose of a template instead of taking them from a
 * result.
 */
final class Prose {

  private static final Pattern NOT_PROSE =
      Pattern.compile(
          "(?s)```.*?```|`[^`]*`|\\{\\{[^{}]*}}|\\]\\([^)]*\\)|\\bQ\\d+\\.\\d+\\b|(?m)^## Sources$.*\\z");

  /** A decimal number, or a number with a unit that only a measurement can give. */
  private static final Pattern TYPED =
      Pattern.compile("\\d+\\.\\d+|\\d+ ?(?:%|percent|times\\b|standard errors\\b)");

  private Prose() {}

  /** The typed numbers, in order; empty is good. */
  static List<String> typedNumbers(String template) {
    String prose = NOT_PROSE.matcher(template).replaceAll(" ");
    return Stream.of(prose.split("\n"))
        .filter(line -> TYPED.matcher(line).find())
        .map(String::strip)
        .toList();
  }
}
