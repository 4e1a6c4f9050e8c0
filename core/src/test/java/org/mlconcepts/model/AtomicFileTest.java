package org.mlconcepts.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whenever writing breaks, there is the old file or the new one. */
class AtomicFileTest {

  private static final String OLD = "old ".repeat(1000);
  private static final String NEW = "new ".repeat(2000);
  private static final int KILLED = 77;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(AtomicFile.Step.class)
  void aFaultLeavesTheOldOrTheNewFileAndNothingElse(AtomicFile.Step step) throws IOException {
    Path path = Files.writeString(folder.resolve("a.model"), OLD);

    assertThatThrownBy(() ->
            AtomicFile.write(
                path,
                NEW.getBytes(UTF_8),
                at -> {
                  if (at == step) {
                    throw new IllegalStateException("broken at " + at);
                  }
                }))
        .hasMessage("broken at " + step);

    assertThat(Files.readString(path)).isEqualTo(step == AtomicFile.Step.MOVED ? NEW : OLD);
    assertThat(names()).containsExactly("a.model");
  }

  /** A process that is gone at once, without a chance to tidy up. */
  @ParameterizedTest
  @EnumSource(AtomicFile.Step.class)
  void aKilledProcessLeavesTheOldOrTheNewFile(AtomicFile.Step step) throws Exception {
    Path path = Files.writeString(folder.resolve("a.model"), OLD);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Killed.class.getName(),
                path.toString(),
                step.name())
            .inheritIO()
            .start();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(KILLED);
    assertThat(Files.readString(path)).isEqualTo(step == AtomicFile.Step.MOVED ? NEW : OLD);

    AtomicFile.write(path, NEW.getBytes(UTF_8));
    assertThat(Files.readString(path)).as("what was left behind is in nobody's way").isEqualTo(NEW);
  }

  /** Writes and halts at a step. */
  static final class Killed {
    public static void main(String[] args) {
      AtomicFile.write(
          Path.of(args[0]),
          NEW.getBytes(UTF_8),
          at -> {
            if (at.name().equals(args[1])) {
              Runtime.getRuntime().halt(KILLED);
            }
          });
    }
  }

  @Test
  void aFolderThatIsNotThereAndOneThatIsAreRefused() {
    assertThatThrownBy(() -> AtomicFile.write(folder.resolve("none/a.model"), new byte[1]))
        .hasMessageMatching("there is no folder .*none; make it first");
    assertThatThrownBy(() -> AtomicFile.write(folder, new byte[1]))
        .hasMessageMatching(".* is a folder; name a file in it");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(each -> each.getFileName().toString()).toList();
    }
  }
}
