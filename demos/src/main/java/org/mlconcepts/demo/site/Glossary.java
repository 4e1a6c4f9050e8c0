package org.mlconcepts.demo.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The terms of the site with their definitions and formulae as they are implemented.
 *
 * @param terms in alphabetical order
 */
record Glossary(List<Term> terms) {

  /**
   * A term.
   *
   * @param name as the page shows it
   * @param also other names of it
   * @param code what implements it: classes, or members as {@code Class#member}
   * @param formula as implemented, in plain characters; empty where words are enough
   * @param linked whether texts link its names; not those of words with a common meaning as well
   * @param definition Markdown
   */
  record Term(
      String name,
      List<String> also,
      List<String> code,
      String formula,
      boolean linked,
      String definition) {

    Term {
      also = List.copyOf(also);
      code = List.copyOf(code);
    }

    /** Its anchor on the page. */
    String anchor() {
      return Prose.slug(name);
    }

    /** Every name of it. */
    List<String> names() {
      return Stream.concat(Stream.of(name), also.stream()).toList();
    }
  }

  Glossary {
    terms = List.copyOf(terms);
  }

  /** The glossary that is built into this program. */
  static Glossary bundled() {
    return read(Resource.text("glossary.md"));
  }

  /**
   * Reads sections that begin with {@code ## name}, then lines {@code also:}, {@code code:}, {@code
   * formula:} and {@code link: no} where there are any, then an empty line and the definition.
   */
  static Glossary read(String text) {
    List<Term> terms = new ArrayList<>();
    for (String section : text.split("(?m)^## ", -1)) {
      if (section.isBlank() || section.startsWith("# ")) {
        continue; // what stands before the first term
      }
      int gap = section.indexOf("\n\n");
      List<String> head = section.substring(0, gap).lines().toList();
      terms.add(
          new Term(
              head.get(0).strip(),
              values(head, "also: "),
              values(head, "code: "),
              String.join("; ", lines(head, "formula: ")),
              !head.contains("link: no"),
              section.substring(gap).strip()));
    }
    terms.sort((a, b) -> a.anchor().compareTo(b.anchor()));
    return new Glossary(terms);
  }

  private static List<String> values(List<String> head, String key) {
    return lines(head, key).stream().flatMap(line -> Stream.of(line.split(", ", -1))).toList();
  }

  private static List<String> lines(List<String> head, String key) {
    return head.stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()).strip())
        .toList();
  }
}
