package org.mlconcepts.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts tagged regions out of compiled tests: the lines between {@code // tag::name[]} and {@code //
 * end::name[]}.
 */
final class Snippets {

  private final Path file;

  Snippets(Path file) {
    this.file = file;
  }

  /** The region's lines without their common indent. */
  String region(String name) {
    List<String> region = new ArrayList<>();
    boolean inside = false;
    for (String line : lines()) {
      if (line.strip().equals("// end::" + name + "[]")) {
        return unindented(region);
      }
      if (inside) {
        region.add(line);
      }
      inside |= line.strip().equals("// tag::" + name + "[]");
    }
    throw new IllegalArgumentException("no region \"" + name + "\" in " + file.getFileName());
  }

  /** The region as a Markdown block of Java. */
  String block(String name) {
    return "```java\n" + region(name) + "\n```";
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unindented(List<String> lines) {
    return String.join("\n", lines).stripTrailing().stripIndent();
  }
}
