package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlconcepts.lab.Seed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AdviseCommandTest {

  @TempDir private Path folder;

  /** What makes a customer leave. */
  private interface Risk {
    double logOdds(double age, double spent, String plan);
  }

  private static final Risk LINE = (age, spent, plan) -> age - spent + (plan.equals("b") ? 1 : 0);
  private static final Risk CROOKED = (age, spent, plan) -> 3 * age * spent;
  private static final Risk NONE = (age, spent, plan) -> 0;

  /** Customers with categories, missing values, a date and a name each. */
  private Path customers(int rows, Risk risk) throws IOException {
    RandomGenerator random = new Seed(7).stream("customers");
    StringBuilder text = new StringBuilder("name,joined,age,spent,plan,left\n");
    for (int i = 0; i < rows; i++) {
      double age = random.nextGaussian();
      double spent = random.nextGaussian();
      String plan = List.of("a", "b", "c").get(random.nextInt(3));
      double probability = 1 / (1 + StrictMath.exp(-risk.logOdds(age, spent, plan)));
      String left = random.nextDouble() < probability ? "yes" : "no";
      String known = i % 10 == 0 ? "" : String.format(Locale.ROOT, "%.3f", age);
      text.append(
          String.format(
              Locale.ROOT,
              "customer %d,2020-01-%02d,%s,%.3f,%s,%s%n",
              i,
              1 + i % 28,
              known,
              spent,
              plan,
              left));
    }
    Path file = folder.resolve("customers.csv");
    Files.writeString(file, text.toString().replace("\r", ""));
    return file;
  }

  private static Shell advise(Path file, String... further) {
    return Shell.run(
        Stream.concat(
                Stream.of(
                    "advise", "--csv", file.toString(), "--target", "left", "--positive", "yes"),
                Stream.of(further))
            .toArray(String[]::new));
  }

  private static JsonNode json(Path file) {
    Shell shell = advise(file, "--json");
    assertThat(shell.err()).contains(" % missing (empty, or").hasLineCount(1);
    assertThat(shell.code()).isZero();
    return JsonMapper.shared().readTree(shell.out());
  }

  @Test
  void whereALineIsTheTruthLogisticRegressionIsAdvised() throws IOException {
    JsonNode json = json(customers(500, LINE));

    assertThat(json.at("/chosen").asString()).isEqualTo("logistic regression");
    assertThat(json.at("/rows").asInt()).isEqualTo(500);
    assertThat(json.at("/folds").asInt()).isEqualTo(10);
    assertThat(json.at("/contestants")).hasSize(5);
    assertThat(json.at("/contestants/0/area/mean").asDouble()).isEqualTo(0.5);
  }

  @Test
  void whereTheTruthIsAProductTreesAreAdvised() throws IOException {
    assertThat(json(customers(600, CROOKED)).at("/chosen").asString())
        .isIn("boosted trees", "random forest");
  }

  @Test
  void whereThereIsNothingToLearnTheCommonerAnswerIsAdvised() throws IOException {
    JsonNode json = json(customers(400, NONE));

    assertThat(json.at("/chosen").asString()).isEqualTo("always the commoner answer");
    assertThat(json.at("/reason").asString()).contains("chance");
  }

  @Test
  void columnsThatCannotBeUsedAreLeftOutWithAReason() throws IOException {
    Shell shell = advise(customers(300, LINE));

    assertThat(shell.code()).isZero();
    assertThat(shell.out().replaceAll("\\s+", " "))
        .contains(
            "300 rows",
            "column \"name\" is left out: every row has a text of its own",
            "it holds dates")
        .contains("Start with", "ROC area", "operations", "on this machine");
    assertThat(shell.out().lines()).allMatch(line -> line.length() <= 110);
  }

  @Test
  void columnsAreNamedAndNumbersAreWhole() throws IOException {
    Path file = customers(300, LINE);
    JsonNode json = json(file);

    assertThat(json.at("/features").isInt()).isTrue();
    assertThat(json.at("/columns/used").valueStream().map(JsonNode::asString))
        .containsExactly("age", "spent", "plan");
    assertThat(json.at("/columns/leftOut/0/column").asString()).isEqualTo("name");
    assertThat(advise(file).out())
        .contains("6 features from 3 columns", "columns used: age, spent, plan");
  }

  @Test
  void aFileMayComeFirstAndYesNeedsNoOption() throws IOException {
    String text =
        Files.readString(customers(100, LINE)).replace("yes\n", "1\n").replace("no\n", "0\n");
    Path file = Files.writeString(folder.resolve("numbers.csv"), text.replace("left", "gone"));

    Shell shell = Shell.run("advise", file.toString(), "--target", "gone");

    assertThat(shell.code()).isZero();
    assertThat(shell.out()).contains("gone = 1");
    assertThat(shell.err()).contains("so \"1\" is taken", " % missing (").hasLineCount(2);
    assertOneLine(
        Shell.run("advise", file.toString(), "--csv", "other.csv", "--target", "gone"),
        "two tables");
  }

  @Test
  void oneOfAThingIsWrittenAsOne() throws IOException {
    StringBuilder rows = new StringBuilder("x,left\n");
    for (int i = 0; i < 60; i++) {
      rows.append(i % 7).append(i % 2 == 0 ? ",yes\n" : ",no\n");
    }
    Path file = Files.writeString(folder.resolve("one.csv"), rows);

    assertThat(advise(file).out()).contains("; 1 feature from 1 column\n");
  }

  @Test
  void theSameTableGivesTheSameDocument() throws IOException {
    Path file = customers(200, LINE);

    assertThat(advise(file, "--json").out())
        .isEqualTo(advise(file, "--json").out())
        .doesNotContain("second");
  }

  @Test
  void whateverIsWrongIsOneLineThatSaysWhatToDo() throws IOException {
    Path file = customers(60, LINE);
    assertOneLine(Shell.run("advise", "--csv", file.toString()), "--target");
    assertOneLine(Shell.run("advise", "--target", "left"), "--csv");
    assertOneLine(
        Shell.run("advise", "--csv", folder.resolve("none.csv").toString(), "--target", "left"),
        "there is no file");
    assertOneLine(
        Shell.run("advise", "--csv", file.toString(), "--target", "age", "--positive", "1"),
        "target is missing");
    assertOneLine(
        Shell.run("advise", "--csv", file.toString(), "--target", "plan"), "no positive value");
    Path few = folder.resolve("few.csv");
    Files.writeString(few, "x,left\n1,yes\n2,no\n3,no\n");
    assertOneLine(advise(few), "at least 20 rows of either answer", "but one has 1");
    Path alone = folder.resolve("alone.csv");
    Files.writeString(alone, "left\n" + "yes\nno\n".repeat(30));
    assertOneLine(advise(alone), "at least one column to predict from");
  }

  private static void assertOneLine(Shell shell, String... parts) {
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).startsWith("mlconcepts: ").contains(parts).hasLineCount(1);
    assertThat(shell.out()).isEmpty();
  }
}
