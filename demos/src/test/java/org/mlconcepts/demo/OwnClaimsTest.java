package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlconcepts.lab.Seed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OwnClaimsTest {

  @TempDir private Path folder;
  private String file;

  /** One of four leaves; columns that nobody should predict from, and names that mean harm. */
  @BeforeEach
  void writeATable() throws IOException {
    RandomGenerator random = new Seed(3).stream("table");
    StringBuilder rows = new StringBuilder("id,day,same,x,<b>\u001b[31m,=1+1,gaps,left\n");
    for (int i = 0; i < 400; i++) {
      double x = random.nextGaussian();
      String plan = List.of("<script>", "=cmd()", "plain").get(random.nextInt(3));
      double against = (plan.equals("plain") ? -0.2 : 2.3) - x;
      boolean yes = random.nextDouble() < 1 / (1 + StrictMath.exp(against));
      rows.append(
          String.format(
              Locale.ROOT,
              "%d,2020-02-%02d,1,%.3f,%s,%d,%s,%s%n",
              i,
              1 + i % 28,
              x,
              plan,
              random.nextInt(4),
              i % 5 == 0 ? "" : String.valueOf(i % 9),
              yes ? "yes" : "no"));
    }
    file = write("own.csv", rows.toString().replace("\r", ""));
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static Shell claims(String file, String... further) {
    return Shell.run(words(file, further));
  }

  private static String[] words(String file, String... further) {
    List<String> words = new ArrayList<>(List.of("claims"));
    words.addAll(List.of(further));
    words.addAll(List.of("--csv", file));
    if (!words.contains("--target")) {
      words.addAll(List.of("--target", "left"));
    }
    return words.toArray(String[]::new);
  }

  @Test
  void whatCanBeJudgedIsJudgedAndWhatCannotSaysWhy() {
    Shell shell = claims(file);

    assertThat(shell.code()).isZero();
    assertThat(shell.out())
        .contains("own.csv: 400 rows, target left = yes, 4 columns")
        .containsPattern("Q1\\.02 +✘ refuted")
        .containsPattern("with the bundled data: not judged\\n")
        .containsPattern("Q1\\.01 +✔ holds ")
        .contains("by: level-count\n")
        .contains("with the bundled data: holds, by 2 measurements")
        .contains("draws its own data, of which the truth is known:", "bent-coin (Q1.01)");
    assertThat(shell.err())
        .contains("\"id\" is left out", "\"day\" is left out", "\"same\" is left out")
        .contains("gaps: 20 % missing (empty, or written as NA and the like)")
        .doesNotContain("\u001b");
    assertThat(shell.out())
        .doesNotContain("\u001b")
        .containsPattern(
            "2 claims judged: 1 hold, 0 in part, 1 refuted, 0 unclear; \\d+ not judged\n$");
  }

  /** A claim of question 0 is stated by question 4, and stands first. */
  @Test
  void claimsAreInTheOrderOfTheirQuestions() {
    String out = Shell.withRealCatalogue(words(file, "metric-bench")).out();

    assertThat(out.lines().filter(line -> line.matches("Q\\d+\\.\\d\\d .*")).toList())
        .hasSizeGreaterThan(3)
        .isSorted();
  }

  @Test
  void asJsonItIsOneDocumentThatReadsBackWhatTheFileSaid() {
    Shell shell = claims(file, "--json");
    JsonNode json = JsonMapper.shared().readTree(shell.out());

    assertThat(json.propertyNames()).containsExactly("table", "claims", "notJudged");
    assertThat(json.at("/table/rows").asInt()).isEqualTo(400);
    assertThat(json.at("/table/columns").valueStream().map(JsonNode::asString))
        .containsExactly("x", "<b>\u001b[31m", "=1+1", "gaps");
    assertThat(json.at("/claims/0/onTable/id").asString()).isEqualTo("Q1.01");
    assertThat(json.at("/claims/0/bundled").asString()).isEqualTo("holds");
    assertThat(json.at("/claims/1/bundled").isNull()).isTrue();
    assertThat(json.at("/notJudged/0/experiment").asString()).isEqualTo("bent-coin");
    assertThat(shell.out()).isEqualTo(claims(file, "--json").out()).doesNotContain("\u001b");
  }

  @Test
  void someExperimentsMayBeAskedForAlone() {
    String out = claims(file, "yes-share").out();

    assertThat(out).contains("Q1.02").doesNotContain("Q1.01", "Not judged");
  }

  @Test
  void aTableOfOneKindOnlyIsJudgedByWhatCanUseIt() throws IOException {
    String three = write("three.csv", "x,left\n1,a\n2,b\n2,c\n");

    assertThat(claims(three).out())
        .contains("Q1.01", "is not fit for this table: target \"left\"", "yes-share")
        .doesNotContain("Q1.02  ");
  }

  @Test
  void whereNothingCanBeJudgedThereIsOneLine() throws IOException {
    String three = write("three.csv", "x,left\n1,a\n2,b\n2,c\n");
    assertOneLine(claims(three, "yes-share"), "no claim can be judged on this table: yes-share: ");
    assertOneLine(
        claims(file, "bent-coin"),
        ": bent-coin cannot be judged on a table of your own (bent-coin: draws its own data, of"
            + " which the truth is known); leave bent-coin out, or ask for what can use one:"
            + " yes-share, level-count");
    assertOneLine(claims(file, "Q1.03"), "Q1.03 cannot be judged on a table of your own (");
    assertOneLine(claims(file, "--target", "lft"), "no column \"lft\"");
    assertOneLine(claims(file, "bent-cion"), "did you mean \"bent-coin\"");
    assertOneLine(Shell.run("claims", "--target", "left"), "needs a table");
  }

  /** What misses a column says which were left out. */
  @Test
  void aColumnOfTooManyTextsIsNamedWhereOneIsMissed() throws IOException {
    StringBuilder rows = new StringBuilder("x,city,left\n");
    for (int i = 0; i < 900; i++) {
      rows.append(i % 7 + 0.5).append(",town ").append(i % 300);
      rows.append(i % 3 == 0 ? ",yes\n" : ",no\n");
    }
    String towns = write("towns.csv", rows.toString());
    String why =
        "no column holds at least 3 different texts, so there is none to encode (column \"city\" is"
            + " left out: 300 different texts are more than 50)";

    for (String command : List.of("run", "claims")) {
      String out = command.equals("run") ? folder.resolve("out").toString() : "";
      List<String> words = new ArrayList<>(List.of(command, "encodings", "--csv", towns));
      words.addAll(List.of("--target", "left"));
      words.addAll(out.isEmpty() ? List.of() : List.of("--out", out));
      assertOneLine(Shell.withRealCatalogue(words.toArray(String[]::new)), why);
    }
  }

  @Test
  void wideAndLongTablesAreCutWithANote() throws IOException {
    StringBuilder wide = new StringBuilder();
    for (int j = 0; j < 300; j++) {
      wide.append("column ").append(j).append(',');
    }
    wide.append("left\n");
    for (int i = 0; i < 30; i++) {
      for (int j = 0; j < 300; j++) {
        wide.append((i * j) % 7).append(',');
      }
      wide.append(i % 3 == 0 ? "yes\n" : "no\n");
    }
    assertThat(claims(write("wide.csv", wide.toString())).err())
        .contains("columns are used, as many as make 100 features at most");
    String rows = "1,yes\n2,no\n3,no\n".repeat(4000);
    Shell tall = claims(write("tall.csv", "x,left\n" + rows));
    assertThat(tall.err()).contains("10,000 of 12,000 rows are used, drawn at random");
    assertThat(tall.out()).contains("10,000 rows");
  }

  @Test
  void theRealExperimentsJudgeATable() {
    Shell shell = Shell.withRealCatalogue(words(file, "cost-threshold"));

    assertThat(shell.code()).isZero();
    assertThat(shell.out()).contains("Q5.07", "Q5.08", "with the bundled data: holds");
  }

  @Test
  void namesThatMeanHarmReachNoTerminalWhateverIsJudged() {
    for (String experiment : List.of("encodings", "missingness", "churn-cost", "few-labels")) {
      Shell shell = Shell.withRealCatalogue(words(file, experiment));

      assertThat(shell.code()).as(experiment).isZero();
      assertThat(shell.out()).as(experiment).contains("own.csv", experiment);
      assertThat(shell.out() + shell.err()).as(experiment).doesNotContain("\u001b");
    }
  }

  @Test
  void reasonsOfSeveralExperimentsHaveALineEach() throws IOException {
    String tiny = write("tiny.csv", "x,left\n" + "1,yes\n2,no\n3,no\n".repeat(3));
    Shell shell = Shell.withRealCatalogue(words(tiny));

    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err())
        .startsWith("mlconcepts: --csv ")
        .contains("no claim can be judged on this table:\n")
        .contains("  - the table must have at least 300 rows, but has 9; take a larger one:\n")
        .containsPattern("\\n      .*metric-bench; churn-cost");
    assertThat(shell.err().lines().skip(1)).allMatch(line -> line.length() <= Wrap.WIDTH);
  }

  @Test
  void theRealExperimentsJudgeANumberAndRefuseAYesOrNoInItsPlace() {
    Shell shell = Shell.withRealCatalogue(words(file, "regression-errors", "--target", "x"));

    assertThat(shell.code()).isZero();
    assertThat(shell.out()).contains("Q7.05", "Q7.06", "Q7.07").doesNotContain("\u001b");
    assertOneLine(
        Shell.withRealCatalogue(words(file, "paths")),
        "the target must be a number, but \"left\" is taken as yes or no");
  }

  private static void assertOneLine(Shell shell, String message) {
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).startsWith("mlconcepts: ").contains(message).hasLineCount(1);
    assertThat(shell.out()).isEmpty();
  }
}
