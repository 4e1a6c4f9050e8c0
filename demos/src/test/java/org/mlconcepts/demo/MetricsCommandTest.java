package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedWriter;
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

class MetricsCommandTest {

  /** Scores in descending order: 1 1 0 1 0 0 1 0, of which three are at least one half. */
  private static final String EIGHT =
      """
      id,churned,score
      a,1,0.9
      b,1,0.8
      c,0,0.7
      d,1,0.4
      e,0,0.35
      f,0,0.3
      g,1,0.2
      h,0,0.1
      """;

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    Path file = folder.resolve("scored.csv");
    Files.writeString(file, text);
    return file;
  }

  private Shell metrics(String text, String... further) throws IOException {
    return metrics(file(text), further);
  }

  private static Shell metrics(Path file, String... further) {
    return Shell.run(
        Stream.concat(
                Stream.of("metrics", file.toString(), "--label", "churned", "--score", "score"),
                Stream.of(further))
            .toArray(String[]::new));
  }

  private JsonNode json(String text, String... further) throws IOException {
    Shell shell =
        metrics(
            text, Stream.concat(Stream.of("--json"), Stream.of(further)).toArray(String[]::new));
    assertThat(shell.err()).isEmpty();
    assertThat(shell.code()).isZero();
    return JsonMapper.shared().readTree(shell.out());
  }

  @Test
  void metricsComeOutAsByHand() throws IOException {
    JsonNode json = json(EIGHT);

    assertThat(json.at("/confusion").toString()).isEqualTo("{\"tp\":2,\"fp\":1,\"fn\":2,\"tn\":3}");
    assertThat(value(json, "accuracy")).isEqualTo(5 / 8.0);
    assertThat(value(json, "precision")).isEqualTo(2 / 3.0);
    assertThat(value(json, "recall")).isEqualTo(0.5);
    assertThat(value(json, "f1")).isEqualTo(4 / 7.0);
    assertThat(value(json, "rocAuc")).isEqualTo(12 / 16.0);
    assertThat(value(json, "averagePrecision"))
        .isCloseTo((1 + 1 + 3 / 4.0 + 4 / 7.0) / 4, within(1e-15));
  }

  @Test
  void oneClassAloneIsToldInOneLine() throws IOException {
    Shell positives = metrics("churned,score\n1,0.9\n1,0.4\n");
    assertThat(positives.code()).isZero();
    assertThat(positives.err()).contains("every row of", "is positive").hasLineCount(1);
    assertThat(positives.out()).contains("undefined: there are no negatives");
    assertThat(metrics("churned,score\n0,0.9\n").err()).contains("is negative").hasLineCount(1);
    assertThat(metrics(EIGHT).err()).isEmpty();
  }

  private static double value(JsonNode json, String metric) {
    return json.at("/" + metric + "/value").asDouble();
  }

  @Test
  void keysComeInTheOrderThatOthersRelyOn() throws IOException {
    assertThat(json(EIGHT).propertyNames())
        .startsWith(
            "rows",
            "positives",
            "threshold",
            "confusion",
            "accuracy",
            "balancedAccuracy",
            "precision",
            "recall",
            "specificity",
            "f1",
            "mcc",
            "rocAuc",
            "averagePrecision",
            "prAucTrapezoid",
            "logLoss",
            "brier");
  }

  @Test
  void intervalsHoldTheirValues() throws IOException {
    JsonNode json = json(EIGHT);
    for (String metric :
        List.of("accuracy", "precision", "recall", "f1", "mcc", "rocAuc", "averagePrecision")) {
      assertThat(value(json, metric))
          .as(metric)
          .isBetween(
              json.at("/" + metric + "/interval/0").asDouble(),
              json.at("/" + metric + "/interval/1").asDouble());
    }
  }

  @Test
  void aClassThatIsNotThereGivesReasonsInsteadOfNumbers() throws IOException {
    JsonNode json = json("churned,score\n0,0.2\n0,0.7\n");

    assertThat(json.at("/recall/undefined").asString()).isEqualTo("there are no positives");
    assertThat(json.at("/rocAuc").has("undefined")).isTrue();
    assertThat(json.at("/averagePrecision").has("undefined")).isTrue();
    assertThat(json.at("/accuracy/value").asDouble()).isEqualTo(0.5);
  }

  @Test
  void scoresThatAreNoProbabilitiesHaveARankingButNoLogLoss() throws IOException {
    String text = "churned,score\n0,-3\n1,4\n0,1\n1,2\n";

    JsonNode json = json(text);
    assertThat(value(json, "rocAuc")).isEqualTo(1);
    assertThat(value(json, "accuracy")).as("cut at 0.5").isEqualTo(3 / 4.0);
    for (String metric : List.of("logLoss", "brier", "calibrationSlope")) {
      assertThat(json.at("/" + metric + "/undefined").asString())
          .isEqualTo("the scores go from -3 to 4, so they are no probabilities");
    }
    assertThat(value(json(text, "--threshold", "1.5"), "accuracy")).isEqualTo(1);
    assertThat(metrics(text).out())
        .contains("0.5 is an arbitrary cut: choose one with --threshold");
    assertThat(metrics(text, "--threshold", "1").out()).doesNotContain("arbitrary");
    assertThat(metrics(EIGHT).out()).doesNotContain("arbitrary");
  }

  @Test
  void labelsMayBeWordsOrNamed() throws IOException {
    for (String[] words :
        new String[][] {{"true", "false"}, {"YES", "no"}, {"1.0", "0.0"}, {"True", "FALSE"}}) {
      String text = EIGHT.replace(",1,", "," + words[0] + ",").replace(",0,", "," + words[1] + ",");
      assertThat(value(json(text), "accuracy")).isEqualTo(5 / 8.0);
    }
    String named = EIGHT.replace(",1,", ",gone,").replace(",0,", ",stays,");
    assertThat(value(json(named, "--positive", "gone"), "accuracy")).isEqualTo(5 / 8.0);
  }

  @Test
  void otherSeparatorsQuotesAndLineEndsAreRead() throws IOException {
    String text = EIGHT.replace(',', ';').replace("\n", "\r\n").replace("a;1;", "\"a;\";\"1\";");
    assertThat(value(json("\uFEFF" + text), "accuracy")).isEqualTo(5 / 8.0);
  }

  @Test
  void whateverIsWrongIsOneLineThatSaysWhereAndWhatToDo() throws IOException {
    assertOneLine(metrics(""), "is empty");
    assertOneLine(metrics("churned,score\n"), "has a header but no rows");
    assertOneLine(metrics("churned,score\n1,NaN\n"), "line 2", "\"score\"", "finite number");
    assertOneLine(metrics("churned,score\n1,0.2\n0,\n"), "line 3", "\"score\"");
    assertOneLine(metrics("churned,score\n1,0.2\n,0.3\n"), "line 3", "\"churned\"", "missing");
    assertOneLine(metrics("churned,score\n1,0.2\n0,0.3\n2,0.4\n"), "line 4", "a third value");
    assertOneLine(metrics("churned,score\ngone,0.2\n"), "line 2", "--positive");
    assertOneLine(
        metrics("churned,score\na,1\nb,1\nc,1\n", "--positive", "a"), "line 4", "third value");
    assertOneLine(metrics("churned,score\na,1\na,0\n", "--positive", "b"), "no row", "\"b\"");
    assertOneLine(
        metrics("churned,score\na,1\nc,0\n", "--positive", "b"),
        "line 3",
        "no row so far",
        "\"b\"");
    assertOneLine(metrics(EIGHT, "--positive", ""), "--positive must not be empty");
    assertOneLine(metrics("\0\0churned,score\n1,1\n"), "is not text", "NUL");
    assertOneLine(metrics("x".repeat(5000) + ",score\n1,1\n"), "no column \"churned\"", "xxx...");
    assertOneLine(
        Shell.run("metrics", file(EIGHT).toString(), "--label", "score", "--score", "score"),
        "--label and --score must be two columns");
    assertOneLine(metrics("churn,score\n1,1\n"), "no column \"churned\"", "\"churn\"");
    assertOneLine(metrics("churned,score\n1,0.2,3\n"), "line 2", "3 fields");
    assertOneLine(metrics(folder), "is a directory");
    assertOneLine(metrics(folder.resolve("none.csv")), "there is no file");
    assertOneLine(metrics(EIGHT, "--threshold", "x"), "--threshold must be a finite number");
    assertOneLine(metrics(EIGHT, "--bootstrap", "5"), "--bootstrap must be 0 or");
    assertOneLine(Shell.run("metrics", file(EIGHT).toString(), "--label", "churned"), "--score");
  }

  private static void assertOneLine(Shell shell, String... parts) {
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).startsWith("mlconcepts: ").contains(parts).hasLineCount(1);
    assertThat(shell.out()).isEmpty();
  }

  @Test
  void theTableSaysEverythingInAHundredColumns() throws IOException {
    Shell shell = metrics(EIGHT);

    assertThat(shell.code()).isZero();
    assertThat(shell.out()).contains("8 rows, 4 positive", "precision", "ROC area", "Brier score");
    assertThat(shell.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void outHoldsTheNumbersAndTheCurves() throws IOException {
    Path out = folder.resolve("out");
    Shell shell = metrics(EIGHT, "--json", "--out", out.toString());

    assertThat(out.resolve("metrics.json")).hasContent(shell.out());
    for (String chart :
        List.of("roc-curve", "precision-recall-curve", "metrics-by-cut", "calibration-curve")) {
      for (String ending : Pictures.ENDINGS) {
        assertThat(out.resolve(chart + ending)).isNotEmptyFile();
      }
    }
  }

  @Test
  void aBadFileLeavesNoFolderBehind() throws IOException {
    Path out = folder.resolve("out");

    assertThat(metrics("churned,score\n1,x\n", "--out", out.toString()).code()).isEqualTo(2);
    assertThat(out).doesNotExist();
  }

  @Test
  void localeDoesNotMatter() throws IOException {
    String expected = metrics(EIGHT, "--json").out();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(metrics(EIGHT, "--json").out()).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aMillionRowsAreRead() throws IOException {
    Path file = folder.resolve("million.csv");
    RandomGenerator random = new Seed(1).stream("million");
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write("churned,score\n");
      for (int i = 0; i < 1_000_000; i++) {
        boolean positive = random.nextDouble() < 0.3;
        double score = (random.nextDouble() + (positive ? 0.5 : 0)) / 1.5;
        writer.write((positive ? "1," : "0,") + (float) score + "\n");
      }
    }
    Shell shell = metrics(file, "--json");

    // A negative is uniform on 0..1, a positive on 0.5..1.5: ranked wrongly once in eight pairs.
    JsonNode json = JsonMapper.shared().readTree(shell.out());
    assertThat(json.at("/rows").asInt()).isEqualTo(1_000_000);
    assertThat(value(json, "rocAuc")).isCloseTo(7 / 8.0, within(0.002));
    assertThat(json.at("/bootstrapSamples").asInt()).isZero();
  }
}
