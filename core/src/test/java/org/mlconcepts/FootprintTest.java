package org.mlconcepts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/**
 * What comes along when somebody depends on core: small, and the same on every machine.
 *
 * <p>The build writes the list that is read here; this project's own data sets are not counted as a
 * library.
 */
class FootprintTest {

  private static final Path LIST = Path.of("target", "runtime-classpath.txt");
  private static final long MOST_BYTES = 12_000_000;

  @Test
  void librariesStayUnderTwelveMegabytes() throws IOException {
    long bytes = 0;
    for (Path jar : libraries()) {
      bytes += Files.size(jar);
    }

    assertThat(bytes).as("bytes of %s", libraries()).isBetween(1L, MOST_BYTES);
  }

  @Test
  void noLibraryBringsNativeCode() throws IOException {
    List<String> natives = libraries().stream().flatMap(jar -> natives(jar).stream()).toList();

    assertThat(natives).isEmpty();
  }

  @Test
  void noTestLibraryIsPartOfTheRuntime() throws IOException {
    assertThat(libraries())
        .extracting(jar -> jar.getFileName().toString())
        .noneMatch(name ->
            name.matches(
                "(junit|assertj|archunit|jackson|slf4j-nop|tribuo-regression|tribuo-.*-sgd).*"))
        .anyMatch(name -> name.startsWith("smile-core"));
  }

  private static List<Path> libraries() throws IOException {
    assertThat(LIST).as("list of runtime jars; mvn generate-test-resources writes it").exists();
    return Files.readString(LIST)
        .lines()
        .flatMap(line -> List.of(line.split(File.pathSeparator, -1)).stream())
        .filter(entry -> entry.endsWith(".jar") && !entry.contains("mlconcepts-datasets"))
        .map(Path::of)
        .toList();
  }

  private static List<String> natives(Path jar) {
    try (JarFile opened = new JarFile(jar.toFile())) {
      return opened.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.matches("(?i).*\\.(so|so\\.\\d+|dll|dylib|jnilib)"))
          .map(name -> jar.getFileName() + "!" + name)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
