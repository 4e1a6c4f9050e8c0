package org.mlconcepts.data;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Something that can be read more than once as the bytes of a CSV file, already unpacked. */
interface CsvSource {

  /** What error messages call it. */
  String name();

  /** The uncompressed bytes from the start. */
  InputStream open() throws IOException;

  /** A file of the reader's, plain or packed with gzip, whatever it is called. */
  static CsvSource file(Path path) {
    if (Files.isDirectory(path)) {
      throw new IllegalArgumentException(path + " is a directory; name a CSV file in it");
    }
    if (!Files.exists(path)) {
      throw new IllegalArgumentException(
          "there is no file " + path + " (looked in " + folder(path) + "); check the spelling");
    }
    if (!Files.isReadable(path)) {
      throw new IllegalArgumentException(path + " may not be read; check its permissions");
    }
    return source(path.toString(), () -> Files.newInputStream(path));
  }

  /** A file that is packed into the jar beside this class. */
  static CsvSource bundled(String resource) {
    return source(
        resource,
        () -> {
          InputStream stream = CsvSource.class.getResourceAsStream(resource);
          if (stream == null) {
            throw new FileNotFoundException(
                "no resource " + resource + " beside " + CsvSource.class.getName());
          }
          return stream;
        });
  }

  /** Opens what may be packed. */
  @FunctionalInterface
  interface Opening {
    InputStream open() throws IOException;
  }

  private static CsvSource source(String name, Opening opening) {
    return new CsvSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public InputStream open() throws IOException {
        return unpacked(opening.open());
      }
    };
  }

  private static InputStream unpacked(InputStream stream) throws IOException {
    try {
      BufferedInputStream buffered = new BufferedInputStream(stream, 1 << 16);
      buffered.mark(2);
      boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
      buffered.reset();
      return gzip ? new GZIPInputStream(buffered, 1 << 16) : buffered;
    } catch (IOException e) {
      stream.close();
      throw e;
    }
  }

  private static Path folder(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    return parent == null ? path : parent;
  }

  /** The error for a file that could not be read to its end. */
  static UncheckedIOException unreadable(String name, IOException cause) {
    String reason =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new UncheckedIOException(
        "cannot read " + name + ": " + reason + "; check that the file is complete", cause);
  }
}
