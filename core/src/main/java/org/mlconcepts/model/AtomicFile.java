package org.mlconcepts.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Writes a file under a temporary name beside it, and moves it when all is on the disk. */
final class AtomicFile {

  /** Where a write may break. */
  enum Step {
    CREATED,
    HALF_WRITTEN,
    WRITTEN,
    SYNCED,
    MOVED
  }

  private AtomicFile() {}

  static void write(Path path, byte[] bytes) {
    write(path, bytes, step -> {});
  }

  static void write(Path path, byte[] bytes, Consumer<Step> watcher) {
    Path whole = path.toAbsolutePath();
    Path folder = whole.getParent();
    if (folder == null || Files.isDirectory(whole)) {
      throw new IllegalArgumentException(path + " is a folder; name a file in it");
    }
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("there is no folder " + folder + "; make it first");
    }
    Path temporary =
        folder.resolve("." + whole.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      try {
        fill(temporary, bytes, watcher);
        Files.move(
            temporary, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        watcher.accept(Step.MOVED);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      String reason = e instanceof AccessDeniedException ? "permission denied" : e.getMessage();
      throw new UncheckedIOException(
          "cannot write " + path + ": " + reason + "; choose another place", e);
    }
  }

  private static void fill(Path temporary, byte[] bytes, Consumer<Step> watcher)
      throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      watcher.accept(Step.CREATED);
      int half = bytes.length / 2;
      writeAll(channel, ByteBuffer.wrap(bytes, 0, half));
      watcher.accept(Step.HALF_WRITTEN);
      writeAll(channel, ByteBuffer.wrap(bytes, half, bytes.length - half));
      watcher.accept(Step.WRITTEN);
      channel.force(true);
      watcher.accept(Step.SYNCED);
    }
  }

  private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
