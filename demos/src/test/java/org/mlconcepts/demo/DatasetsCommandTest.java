package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;

class DatasetsCommandTest {

  @TempDir private Path folder;

  @Test
  void allAreListed() {
    Shell shell = Shell.run("datasets");
    assertThat(shell.code()).isZero();
    assertThat(shell.out()).contains(Datasets.ids());
    assertThat(shell.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void everyCardCanBeShownInAHundredColumns() {
    for (Dataset dataset : Datasets.all()) {
      Shell shell = Shell.run("datasets", "show", dataset.id());
      assertThat(shell.code()).isZero();
      assertThat(shell.out()).contains(dataset.card().title(), dataset.sha256(), "licence");
      assertThat(shell.out().lines().filter(line -> line.length() > 100))
          .allMatch(line -> line.contains("http"));
    }
  }

  @Test
  void exportWritesTheFile() {
    Path file = folder.resolve("penguins.csv");
    Shell shell = Shell.run("datasets", "export", "penguins", file.toString());
    assertThat(shell.code()).isZero();
    assertThat(shell.out()).contains("wrote " + file, Datasets.penguins().sha256());
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void anUnknownSetOrAFolderThatIsNotThereIsOneLine() {
    assertOneLine(
        Shell.run("datasets", "show", "penguin"),
        "no data set \"penguin\", did you mean \"penguins\"?");
    assertOneLine(
        Shell.run("datasets", "export", "penguins", folder + "/no/p.csv"), "there is no folder");
    assertOneLine(Shell.run("datasets", "export", "penguins"), "FILE");
    assertOneLine(Shell.run("datasets", "shw"), "no command \"shw\", did you mean \"show\"?");
  }

  private static void assertOneLine(Shell shell, String message) {
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).startsWith("mlconcepts: ").contains(message).hasLineCount(1);
    assertThat(shell.out()).isEmpty();
  }
}
