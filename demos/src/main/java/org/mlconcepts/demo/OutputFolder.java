package org.mlconcepts.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The folder of {@code --out}. A file is written under a temporary name beside its place and then
 * moved there in one step, so that a reader sees the old file or the new one, never half of one. If
 * the process is told to end meanwhile, by Ctrl-C for example, nothing that is unfinished stays
 * behind.
 */
final class OutputFolder implements AutoCloseable {

  private final Path root;
  private final Set<Path> unfinished = new LinkedHashSet<>();
  private final Thread lastWords = new Thread(this::abandon, "mlconcepts-last-words");
  private boolean closed;

  private OutputFolder(Path root) {
    this.root = root;
  }

  /**
   * Opens a folder and creates it if need be.
   *
   * @throws IllegalArgumentException if it cannot be one, or cannot be written
   */
  static OutputFolder open(String name) {
    try {
      Path root = Path.of(name);
      Files.createDirectories(root);
      Files.delete(Files.createTempFile(root, ".mlconcepts-", ".tmp"));
      OutputFolder folder = new OutputFolder(root);
      Runtime.getRuntime().addShutdownHook(folder.lastWords);
      return folder;
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException(
          "--out must be a folder that can be written, but was \""
              + name
              + "\"; choose another, such as --out out",
          e);
    }
  }

  Path root() {
    return root;
  }

  /**
   * Writes a file.
   *
   * @param name relative to the folder, with {@code /} between its parts
   * @throws IllegalStateException if the folder was closed meanwhile
   */
  void write(String name, byte[] bytes) {
    Path target = root.resolve(name);
    Path temporary = null;
    try {
      Files.createDirectories(target.getParent());
      temporary = begin(target);
      Files.write(temporary, bytes);
      finish(temporary, target);
    } catch (IOException e) {
      if (temporary != null) {
        discard(temporary);
      }
      throw new UncheckedIOException("cannot write " + target + ": " + e.getMessage(), e);
    }
  }

  /** Removes what is unfinished and refuses further writing. */
  @Override
  public void close() {
    abandon();
    try {
      Runtime.getRuntime().removeShutdownHook(lastWords);
    } catch (IllegalStateException e) {
      // the process is ending already, and the hook does its work
    }
  }

  private synchronized void abandon() {
    closed = true;
    for (Path temporary : Set.copyOf(unfinished)) {
      discard(temporary);
    }
  }

  /** Makes the temporary file of a target and remembers it. */
  synchronized Path begin(Path target) throws IOException {
    requireOpen();
    Path temporary =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    Files.deleteIfExists(temporary);
    Files.createFile(temporary);
    unfinished.add(temporary);
    return temporary;
  }

  private synchronized void finish(Path temporary, Path target) throws IOException {
    requireOpen();
    Files.move(
        temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    unfinished.remove(temporary);
  }

  private synchronized void discard(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
      unfinished.remove(temporary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException(root + " is closed");
    }
  }
}
