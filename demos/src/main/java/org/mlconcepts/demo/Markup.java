package org.mlconcepts.demo;

/** Escapes text for the markup it is put into. */
final class Markup {

  private Markup() {}

  /** Text as HTML content or as an attribute in double quotes. */
  static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Text as Markdown, also inside a table cell: what would be read as markup is shown as it is. */
  static String markdown(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>|])", "\\\\$1").replaceAll("\\R", " ");
  }

  /**
   * Text as AsciiDoc, also inside a table cell. Characters that AsciiDoc would read become
   * references.
   */
  static String asciidoc(String text) {
    StringBuilder escaped = new StringBuilder();
    text.replaceAll("\\R", " ")
        .chars()
        .forEach(c -> {
          if ("&<>|*_`#^~+[]{}\"':\\=".indexOf(c) >= 0) {
            escaped.append("&#").append(c).append(';');
          } else {
            escaped.append((char) c);
          }
        });
    return escaped.toString();
  }
}
