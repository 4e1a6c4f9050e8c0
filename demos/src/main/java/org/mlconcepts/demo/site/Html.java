package org.mlconcepts.demo.site;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of HTML. It is put together from text, which is escaped, and from tags; nothing else
 * becomes markup but what {@link #trusted} is given.
 *
 * @param markup the characters of the page
 */
record Html(String markup) {

  static final Html NOTHING = new Html("");

  /** Text, shown as it is. */
  static Html text(String text) {
    return new Html(escape(text));
  }

  /** What is markup already: made here, or by a renderer that escapes. */
  static Html trusted(String markup) {
    return new Html(markup);
  }

  /** Pieces one after the other. */
  static Html of(Html... pieces) {
    return of(List.of(pieces));
  }

  /** Pieces one after the other. */
  static Html of(List<Html> pieces) {
    return new Html(pieces.stream().map(Html::markup).collect(Collectors.joining()));
  }

  /** An element without attributes so far. */
  static Tag tag(String name) {
    return new Tag(name, "");
  }

  /** An element with a class. */
  static Tag tag(String name, String className) {
    return tag(name).with("class", className);
  }

  /** A link; an address that begins with a slash is one of this site. */
  static Html link(String address, String text) {
    return tag("a").with("href", address).text(text);
  }

  /** A link that leaves the site, marked as such. */
  static Html external(String address, String text) {
    return tag("a", "external").with("href", address).with("rel", "external").text(text);
  }

  /** Text in which addresses of the web are links that leave the site. */
  static Html linked(String text) {
    return of(
        Stream.of(text.split("(?=https?://)|(?<=https?://\\S{1,400})(?=[\\s,;)]|\\.(?:\\s|$))", -1))
            .map(part -> part.matches("https?://\\S+") ? external(part, part) : text(part))
            .toList());
  }

  /** A list of points. */
  static Html bullets(List<Html> items) {
    return tag("ul").of(items.stream().map(item -> tag("li").of(item)).toList());
  }

  /** A table that scrolls in a box of its own where it is too wide for the screen. */
  static Html wide(String label, Html table) {
    return tag("div", "wide")
        .with("role", "region")
        .with("tabindex", "0")
        .with("aria-label", label)
        .of(table);
  }

  /** The head of a table. */
  static Html head(String... columns) {
    List<Html> cells =
        Stream.of(columns).map(column -> tag("th").with("scope", "col").text(column)).toList();
    return tag("thead").of(tag("tr").of(cells));
  }

  /** A cell of plain text. */
  static Html cell(String text) {
    return tag("td").text(text);
  }

  /** A cell with a number, which stands at the right. */
  static Html number(String text) {
    return tag("td", "number").text(text);
  }

  /** Text as content or as an attribute in double quotes. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /**
   * An element that waits for its content.
   *
   * @param name its name
   * @param attributes as they stand behind the name
   */
  record Tag(String name, String attributes) {

    /** The same with one more attribute. */
    Tag with(String attribute, String value) {
      return new Tag(name, attributes + " " + attribute + "=\"" + escape(value) + "\"");
    }

    /** The same with an attribute that has no value. */
    Tag with(String attribute) {
      return new Tag(name, attributes + " " + attribute);
    }

    Html text(String text) {
      return of(Html.text(text));
    }

    Html of(Html... content) {
      return of(List.of(content));
    }

    Html of(List<Html> content) {
      return new Html(
          "<" + name + attributes + ">" + Html.of(content).markup + "</" + name + ">" + end());
    }

    /** An element that can have no content. */
    Html empty() {
      return new Html("<" + name + attributes + ">" + end());
    }

    /** Blocks end their line, so that a page can be read as text. */
    private String end() {
      return List.of("a", "span", "code", "strong", "em", "button", "input", "label", "time")
              .contains(name)
          ? ""
          : "\n";
    }
  }
}
