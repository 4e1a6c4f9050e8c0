package org.mlconcepts.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML with places such as {@code {{name}}} that are filled in one pass, so that filled text is
 * never read again.
 */
final class Template {

  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

  private final String frame;
  private final Map<String, String> values = new LinkedHashMap<>();

  private Template(String frame) {
    this.frame = frame;
  }

  static Template of(String frame) {
    return new Template(frame);
  }

  /** Fills a place with text, escaped. */
  Template text(String name, String text) {
    return markup(name, Markup.html(text));
  }

  /** Fills a place with markup, as it is. */
  Template markup(String name, String markup) {
    values.put(name, markup);
    return this;
  }

  String filled() {
    return PLACE
        .matcher(frame)
        .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1))));
  }

  private String value(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("nothing was put into the place {{" + name + "}}");
    }
    return value;
  }
}
