package org.mlconcepts.demo.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Files that are built into the program, beside this class. */
final class Resource {

  private Resource() {}

  /** The text of a file that must be there. */
  static String text(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalStateException(name + " is missing from the class path"));
  }

  /** The text of a file, if there is one. */
  static Optional<String> find(String name) {
    try (InputStream file = Resource.class.getResourceAsStream(name)) {
      return file == null
          ? Optional.empty()
          : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
