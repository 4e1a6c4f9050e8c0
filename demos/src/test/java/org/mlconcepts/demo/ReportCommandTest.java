package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

  @TempDir private Path folder;

  @Test
  void writesASiteOfWhatWasChosenAndSaysHowLargeItIs() throws IOException {
    Path site = folder.resolve("site");

    Shell shell = Shell.run("report", "coins", "--repeats", "5", "--out", site.toString());

    assertThat(shell.code()).isZero();
    assertThat(shell.err()).isEqualTo("mlconcepts: 1/1 bent-coin is done" + System.lineSeparator());
    assertThat(shell.out()).matches("wrote \\d+ files, \\d\\.\\d MB\\. Open .*index\\.html\\R");
    assertThat(Jsoup.parse(site.resolve("experiments/bent-coin.html").toFile()).select("h1").text())
        .isEqualTo("How often a bent coin shows heads");
    assertThat(Jsoup.parse(site.resolve("index.html").toFile()).select(".notice").text())
        .contains("1 of 6 experiments, 1 of them with changed settings");
  }

  @Test
  void quietSaysNothingAndWritesTheSame() {
    Path site = folder.resolve("quiet");

    Shell shell =
        Shell.onTerminal("report", "bent-coin", "--repeats=4", "--quiet", "--out", site.toString());

    assertThat(shell.code()).isZero();
    assertThat(shell.out() + shell.err()).isEmpty();
    assertThat(site.resolve("index.html")).exists();
  }

  @Test
  void aFailureLeavesTheOldSite() {
    Path site = folder.resolve("site");

    Shell shell = Shell.run("report", "odd-coins", "--out", site.toString());

    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.err()).contains("experiment broken-coin failed");
    assertThat(site).doesNotExist();
  }

  @Test
  void aForeignFolderIsRefusedBeforeAnythingRuns() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine");

    Shell shell = Shell.run("report", "odd-coins", "--out", folder.toString());

    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).contains("holds notes.txt").hasLineCount(1);
  }
}
