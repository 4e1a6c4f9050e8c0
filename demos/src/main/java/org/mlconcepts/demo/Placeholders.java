package org.mlconcepts.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the placeholders of a page, such as <code>{{value polynomial-degree bestDegree}}</code>:
 * the first word names a directive, the others are its arguments. Whatever is not known is an
 * error, so that a page cannot keep a dead reference.
 */
public final class Placeholders {

  /** Turns the arguments of a placeholder into text. */
  @FunctionalInterface
  public interface Directive {
    String expand(List<String> arguments);
  }

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");

  private final Map<String, Directive> directives;

  /** Directives by name. */
  public Placeholders(Map<String, Directive> directives) {
    this.directives = directives;
  }

  /**
   * The text with every placeholder filled.
   *
   * @throws IllegalArgumentException if a directive is unknown or refuses its arguments; the
   *     message quotes the placeholder. It is {@link NotMeasured} where a directive says so
   */
  public String fill(String text) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(expand(match.group(1).trim())));
  }

  private String expand(String placeholder) {
    List<String> words = Arrays.asList(placeholder.split("\\s+"));
    Directive directive = directives.get(words.get(0));
    if (directive == null) {
      throw new IllegalArgumentException(
          "unknown placeholder {{"
              + placeholder
              + "}}; known: "
              + String.join(", ", directives.keySet()));
    }
    try {
      return directive.expand(words.subList(1, words.size()));
    } catch (NotMeasured e) {
      throw new NotMeasured("cannot fill {{" + placeholder + "}}: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "cannot fill {{" + placeholder + "}}: " + e.getMessage(), e);
    }
  }
}
