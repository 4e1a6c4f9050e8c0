package org.mlconcepts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that outgrows a few screens holds more than one idea. */
class FileLengthTest {

  private static final int MOST_LINES = 300;

  @ParameterizedTest
  @ValueSource(strings = {"../datasets/src", "src", "../demos/src", "../docs/src"})
  void noSourceFileIsLongerThanAReaderCanHold(Path sources) throws IOException {
    assertThat(sources).as("sources of a module").isDirectory();
    try (Stream<Path> files = Files.walk(sources)) {
      List<String> tooLong =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> lines(file) > MOST_LINES)
              .map(file -> file + " has " + lines(file) + " lines")
              .sorted()
              .toList();

      assertThat(tooLong).isEmpty();
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
