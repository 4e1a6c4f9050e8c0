package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OwnTableTest {

  @TempDir private Path folder;
  private String file;

  @BeforeEach
  void writeATable() throws IOException {
    StringBuilder rows = new StringBuilder("x,left\n");
    for (int i = 0; i < 12; i++) {
      rows.append(i).append(i % 4 == 0 ? ",yes\n" : ",no\n");
    }
    file = Files.writeString(folder.resolve("my table.csv"), rows).toString();
  }

  @Test
  void onlyExperimentsThatCanUseATableRunAndTheirDataIsTheTable() {
    Shell shell = run("all", "--csv", file, "--target", "left", "--positive", "yes", "--json");
    assertThat(shell.code()).isZero();
    assertThat(shell.err()).isEmpty();
    JsonNode experiments = JsonMapper.shared().readTree(shell.out()).required("experiments");
    assertThat(experiments.size()).isEqualTo(2);
    JsonNode data = experiments.get(0).required("data").get(0);
    assertThat(data.required("id").stringValue()).isEqualTo("my table.csv");
    assertThat(data.required("sha256").stringValue()).matches("[0-9a-f]{64}");
    assertThat(shell.out()).doesNotContain(folder.toString());
    assertThat(
            experiments.get(0).required("result").required("share").required("value").doubleValue())
        .isEqualTo(0.25);
  }

  @Test
  void thePageSaysHowToRepeatItAndWhatWasAssumedIsTold() throws IOException {
    Shell shell = run("odd-coins", "--csv", file, "--target", "left");
    assertThat(shell.err())
        .contains("no positive value of \"left\" was named, so \"yes\" is taken");
    assertThat(Files.readString(folder.resolve("out/yes-share/page.md")))
        .contains("./mlconcepts run yes-share --seed 42 --csv '" + file + "' --target left\n");
  }

  @Test
  void rowsThatRepeatOthersAreTold() throws IOException {
    String copies =
        Files.writeString(folder.resolve("copies.csv"), "x,left\n" + "1,yes\n2,no\n".repeat(8))
            .toString();

    Shell shell = run("odd-coins", "--csv", copies, "--target", "left");
    Shell single = run("odd-coins", "--csv", file, "--target", "left");

    assertThat(shell.err()).contains("14 of the first 16 rows repeat another one");
    assertThat(single.err()).doesNotContain("repeat");
    assertThat(shell.out()).contains("intervals say what it would say again");
  }

  @Test
  void badOptionsAreOneLine() {
    assertOneLine(
        run("1", "--csv", file, "--target", "left", "--positive", "yes"),
        "no chosen experiment can use your own table; these can: yes-share, level-count");
    assertOneLine(
        run("all", "--csv", file),
        "--csv " + file + " needs the column to predict: add --target COLUMN");
    assertOneLine(run("all", "--target", "left"), "--target left needs a table: add --csv FILE");
    assertOneLine(
        run("all", "--positive", "yes"),
        "--positive yes needs a table: add --csv FILE --target COLUMN");
    assertOneLine(run("all", "--csv", file, "--target", "lft"), "no column \"lft\"");
    assertOneLine(run("all", "--csv", file, "--target", "left", "--positive", "maybe"), "maybe");
    assertOneLine(
        run("all", "--csv", folder + "/none.csv", "--target", "left"), "there is no file");
  }

  @Test
  void aTableThatIsNotFitForTheExperimentIsBadInput() throws IOException {
    Path three = Files.writeString(folder.resolve("three.csv"), "x,kind\n1,a\n2,b\n3,c\n");
    assertOneLine(
        run("yes-share", "--csv", three.toString(), "--target", "kind"),
        "three.csv: yes-share: target \"kind\" of three.csv has no positive value: it must have two"
            + " values, or one of them named as positive, but it has 3 (a, b, c)");
    assertThat(folder.resolve("out/yes-share")).doesNotExist();
  }

  @Test
  void columnsThatCannotBeUsedAreNamedAndLeftOut() throws IOException {
    StringBuilder rows = new StringBuilder("id,day,same,x,left\n");
    for (int i = 0; i < 30; i++) {
      rows.append(i + ",2020-01-0" + (1 + i % 9) + ",1," + i % 7 + (i % 3 == 0 ? ",1\n" : ",0\n"));
    }
    Path table = Files.writeString(folder.resolve("columns.csv"), rows);

    Shell shell = run("yes-share", "--csv", table.toString(), "--target", "left");

    assertThat(shell.code()).isZero();
    assertThat(shell.err())
        .contains(
            "\"1\" is taken", "\"id\" is left out: every row", "\"day\" is left out", "\"same\"")
        .hasLineCount(4);
  }

  @Test
  void anExperimentThatTheTableIsNotFitForIsLeftOutIfOthersAreNot() throws IOException {
    Path three = Files.writeString(folder.resolve("three.csv"), "x,kind\n1,a\n2,b\n3,c\n");

    Shell shell = run("yes-share", "level-count", "--csv", three.toString(), "--target", "kind");

    assertThat(shell.code()).isZero();
    assertThat(shell.out()).contains("level-count: ").doesNotContain("yes-share: ");
    assertThat(shell.err()).contains("yes-share: target", "it is left out").hasLineCount(1);
  }

  @Test
  void whatAFileSaysCannotCommandATerminal() throws IOException {
    String evil = "\u001b]0;owned\u0007\u202e";
    StringBuilder rows = new StringBuilder("x," + evil + ",left\n");
    for (int i = 0; i < 30; i++) {
      rows.append(i % 7).append(",1").append(i % 2 == 0 ? ",yes\n" : ",no\n");
    }
    Path table = Files.writeString(folder.resolve("evil.csv"), rows);

    Shell shell = run("yes-share", "--csv", table.toString(), "--target", "left");

    assertThat(shell.err()).contains("owned");
    assertThat(shell.err() + shell.out()).doesNotContain("\u001b", "\u0007", "\u202e");
  }

  private Shell run(String... args) {
    List<String> all = new ArrayList<>(List.of("run", "--out", folder.resolve("out").toString()));
    all.addAll(Arrays.asList(args));
    return Shell.run(all.toArray(new String[0]));
  }

  private static void assertOneLine(Shell shell, String message) {
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).contains(message).hasLineCount(1);
    assertThat(shell.out()).isEmpty();
  }
}
