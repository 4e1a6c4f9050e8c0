package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

  @TempDir private Path folder;

  @Test
  void aFileIsWrittenAndReplacedAndNothingElseIsLeft() throws IOException {
    try (OutputFolder out = OutputFolder.open(folder.resolve("a/b c").toString())) {
      out.write("x/result.json", new byte[] {1});
      out.write("x/result.json", new byte[] {2});
    }
    assertThat(folder.resolve("a/b c/x/result.json")).hasBinaryContent(new byte[] {2});
    assertThat(files()).containsExactly("result.json");
  }

  @Test
  void aWriteThatFailsLeavesNoTemporaryFile() throws IOException {
    Files.createDirectories(folder.resolve("x/result.json/in-the-way"));
    try (OutputFolder out = OutputFolder.open(folder.toString())) {
      assertThatThrownBy(() -> out.write("x/result.json", new byte[] {1}))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("cannot write");
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void aClosedFolderRefusesToWriteAndLeavesNothing() throws IOException {
    OutputFolder out = OutputFolder.open(folder.toString());
    out.close();
    assertThatThrownBy(() -> out.write("late.txt", new byte[] {1})).hasMessageContaining("closed");
    assertThat(files()).isEmpty();
  }

  @Test
  void closingRemovesWhatIsUnfinished() throws IOException {
    OutputFolder out = OutputFolder.open(folder.toString());
    Path temporary = out.begin(folder.resolve("result.json"));
    assertThat(temporary).exists();
    out.close();
    assertThat(files()).isEmpty();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(path -> path.getFileName().toString()).toList();
    }
  }
}
