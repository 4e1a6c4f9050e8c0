package org.mlconcepts.demo.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mlconcepts.demo.Placeholders;

/**
 * Cuts tagged regions out of compiled tests: the lines between {@code // tag::name[]} and {@code //
 * end::name[]}.
 */
public final class Snippets {

  private static final List<String> FILES = List.of("SnippetsTest.java", "ReferenceTest.java");

  private final List<String> lines;

  private Snippets(List<String> lines) {
    this.lines = List.copyOf(lines);
  }

  /** The tests of the pages, as they are built into the program. */
  public static Snippets bundled() {
    return of(FILES.stream().map(Snippets::text).collect(Collectors.joining("\n")));
  }

  private static String text(String name) {
    try (InputStream file = Snippets.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing from the class path");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Any Java file. */
  public static Snippets of(String java) {
    return new Snippets(java.lines().toList());
  }

  /** The region's lines without their common indent. */
  public String region(String name) {
    List<String> region = new ArrayList<>();
    boolean inside = false;
    for (String line : lines) {
      if (line.strip().equals("// end::" + name + "[]")) {
        return unindented(region);
      }
      if (inside) {
        region.add(line);
      }
      inside |= line.strip().equals("// tag::" + name + "[]");
    }
    throw new IllegalArgumentException("no region \"" + name + "\" in " + String.join(", ", FILES));
  }

  /** The region as a Markdown block of Java. */
  public String block(String name) {
    return "```java\n" + region(name) + "\n```";
  }

  /** A page whose only placeholders are <code>{{snippet name}}</code>. */
  public String fill(String template) {
    return new Placeholders(Map.of("snippet", words -> block(words.get(0)))).fill(template);
  }

  private static String unindented(List<String> lines) {
    return String.join("\n", lines).stripTrailing().stripIndent();
  }
}
