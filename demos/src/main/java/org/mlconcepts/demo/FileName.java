package org.mlconcepts.demo;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The name of a file, as it was typed. */
final class FileName {

  private FileName() {}

  /**
   * The file of that name.
   *
   * @param argument what it was typed for, such as {@code --out}
   * @throws IllegalArgumentException if no file can be called that; the message names the argument
   */
  static Path of(String argument, String name) {
    try {
      if (!name.isBlank()) {
        return Path.of(name);
      }
    } catch (InvalidPathException e) {
      // falls through: the message is the same
    }
    throw new IllegalArgumentException(
        argument + " must be the name of a file, but was \"" + name + "\"");
  }
}
