package org.mlconcepts.demo;

import java.nio.file.Files;
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

  /**
   * Refuses a file that cannot be written later, before anybody has worked for it.
   *
   * @throws IllegalArgumentException if it is a folder, or if its folder is none or not writable
   */
  static void requireWritable(String argument, Path file) {
    Path place = file.toAbsolutePath();
    boolean folder = Files.isDirectory(place);
    while (!Files.exists(place) && place.getParent() != null) {
      place = place.getParent();
    }
    boolean parent = !place.equals(file.toAbsolutePath());
    if (folder || (parent && !Files.isDirectory(place)) || !Files.isWritable(place)) {
      throw new IllegalArgumentException(
          argument
              + " must be a file that can be written, but "
              + (folder
                  ? file + " is a folder"
                  : place
                      + (parent && !Files.isDirectory(place) ? " is a file" : " cannot be written"))
              + "; choose another");
    }
  }
}
