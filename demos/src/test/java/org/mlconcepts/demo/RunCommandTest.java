package org.mlconcepts.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunCommandTest {

  @TempDir private Path out;

  @Test
  void writesResultChartsAndPages() throws IOException {
    Shell shell = run("1");
    assertThat(shell.code()).isZero();
    assertThat(shell.err()).isEmpty();
    assertThat(files())
        .containsExactlyInAnyOrder(
            "bent-coin/page.md",
            "bent-coin/result.json",
            "bent-coin/shares.png",
            "bent-coin/shares.svg",
            "bent-coin/shares.vl.json",
            "index.html");
  }

  @Test
  void tellsClaimsInWordsAndWhereToLook() {
    Shell shell = run("bent-coin", "--set", "heads=0.9", "--seed", "7");
    assertThat(shell.out())
        .contains(
            "bent-coin: How often a bent coin shows heads",
            "seed 7, heads=0.9",
            "✔   Q1.01",
            "→ holds",
            "effect 0.")
        .contains(
            "of 20 repeats say otherwise",
            "page.md, result.json and 1 chart",
            "Open " + out.resolve("index.html"))
        .doesNotContain("shares.png");
    assertThat(shell.out().lines())
        .allMatch(line -> line.length() <= 100 || line.contains(out.toString()));
  }

  @Test
  void theFilesAreNamedOnRequest() {
    assertThat(run("bent-coin", "--verbose").out())
        .contains("shares.png", "shares.svg", "shares.vl.json", "page.md");
  }

  @Test
  void whatIsDoneIsToldBeforeTheNextBegins() {
    ByteArrayOutputStream seen = new ByteArrayOutputStream();
    PrintStream slow = new PrintStream(new BufferedOutputStream(seen, 1 << 20), false, UTF_8);
    List<String> whenItBroke = new ArrayList<>();
    PrintStream err =
        new PrintStream(OutputStream.nullOutputStream(), false, UTF_8) {
          @Override
          public void println(String line) {
            whenItBroke.add(seen.toString(UTF_8));
          }
        };
    String[] args = {"run", "bent-coin", "broken-coin", "--out", out.toString()};

    Commands.run(args, new Console(Coins::catalog, slow, err, false));

    assertThat(whenItBroke).hasSize(1);
    assertThat(whenItBroke.get(0)).contains("bent-coin: How often", "Q1.01");
  }

  @Test
  void settingsThatBoundEachOtherChangeTogetherInAnyOrder() {
    String[] smaller = {"--set", "train=9", "--set", "degrees=8", "--set", "redraws=2"};
    String[] larger = {"--set", "degrees=40", "--set", "train=90", "--set", "redraws=2"};
    for (String[] changes : List.of(smaller, larger)) {
      List<String> args = new ArrayList<>(List.of("run", "polynomial-degree", "--quiet"));
      args.addAll(List.of(changes));
      args.addAll(List.of("--repeats", "2", "--out", out.toString()));

      assertThat(Shell.withRealCatalogue(args.toArray(String[]::new)).err()).isEmpty();
    }
  }

  @Test
  void theResultHasItsKeysInFixedOrder() throws IOException {
    run("1");
    JsonNode result =
        JsonMapper.shared().readTree(Files.readString(out.resolve("bent-coin/result.json")));
    assertThat(result.propertyNames())
        .containsExactly(
            "experiment", "question", "seed", "settings", "result", "claims", "charts", "data");
    JsonNode claim = result.required("claims").get(0);
    assertThat(claim.propertyNames())
        .containsExactly(
            "id",
            "sentence",
            "verdict",
            "expected",
            "conditions",
            "effect",
            "interval",
            "flipShare",
            "evidence");
    assertThat(claim.required("evidence").get(1).propertyNames())
        .containsExactly(
            "condition",
            "measure",
            "effect",
            "standardError",
            "repeats",
            "margin",
            "interval",
            "flipShare",
            "side");
    assertThat(result.required("charts").get(0).propertyNames())
        .containsExactly("id", "title", "alt");
    assertThat(claim.required("interval").size()).isEqualTo(2);
  }

  @Test
  void theBytesDoNotDependOnThreadsLocaleOrTimeZone() throws IOException {
    run("1");
    byte[] first = Files.readAllBytes(out.resolve("bent-coin/result.json"));
    byte[] firstPage = Files.readAllBytes(out.resolve("index.html"));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      run("bent-coin", "--threads", "3");
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(out.resolve("bent-coin/result.json")).hasBinaryContent(first);
    assertThat(out.resolve("index.html")).hasBinaryContent(firstPage);
  }

  @Test
  void asJsonItPrintsWhatIsInTheFileAndNothingElse() throws IOException {
    Shell shell = run("1", "--json");
    assertThat(shell.err()).isEmpty();
    JsonNode document = JsonMapper.shared().readTree(shell.out());
    assertThat(document.propertyNames()).containsExactly("experiments");
    assertThat(document.required("experiments").get(0))
        .isEqualTo(
            JsonMapper.shared().readTree(Files.readString(out.resolve("bent-coin/result.json"))));
  }

  @Test
  void quietPrintsNothing() {
    Shell shell = run("1", "--quiet");
    assertThat(shell.out() + shell.err()).isEmpty();
    assertThat(out.resolve("index.html")).exists();
  }

  @Test
  void anExperimentThatIsNamedTwiceRunsOnce() {
    String json = run("bent-coin", "1", "coins", "--json").out();
    assertThat(JsonMapper.shared().readTree(json).required("experiments").size()).isEqualTo(1);
  }

  @Test
  void aSettingAppliesToAllThatHaveItAndRepeatsIsOne() {
    String json =
        run("bent-coin", "surprise", "--set", "thrower=machine", "--repeats", "7", "--json").out();
    JsonNode settings =
        JsonMapper.shared().readTree(json).required("experiments").get(0).required("settings");
    assertThat(settings.required("thrower").stringValue()).isEqualTo("machine");
    assertThat(settings.required("repeats").intValue()).isEqualTo(7);
  }

  @Test
  void aVerdictThatIsNotExpectedIsToldAndExitsWithOne() {
    Shell shell = run("surprise");
    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.err())
        .isEqualTo(
            "mlconcepts: Q1.02 was expected to be \"holds\" but is \"refuted\" in surprise with seed 42"
                + System.lineSeparator());
    assertThat(out.resolve("surprise/result.json")).exists();
  }

  @Test
  void withChangedSettingsNoVerdictIsExpected() {
    assertThat(run("surprise", "--set", "how=otherwise").code()).isZero();
  }

  @Test
  void aBrokenExperimentLeavesNoFileAndTheOthersRun() throws IOException {
    Shell shell = run("broken-coin", "bent-coin");
    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.err())
        .startsWith(
            "mlconcepts: experiment broken-coin failed: IllegalStateException: the coin rolled away")
        .hasLineCount(1);
    assertThat(files())
        .noneMatch(name -> name.startsWith("broken-coin"))
        .contains("bent-coin/result.json", "index.html");
  }

  @Test
  void aBrokenExperimentAloneWritesNothingAndStillPrintsADocument() throws IOException {
    Shell shell = run("broken-coin", "--json", "--verbose", "--threads", "2");
    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.out()).isEqualTo("{\"experiments\": []}\n");
    assertThat(shell.err()).contains("rolled away", "\tat org.mlconcepts.demo.Coins");
    assertThat(files()).isEmpty();
  }

  @Test
  void aResultThatIsNoNumberNamesItsPath() throws IOException {
    Shell shell = run("not-a-number");
    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.err()).contains("result.values[1] must be finite, but was NaN");
    assertThat(files()).isEmpty();
  }

  @Test
  void aFolderThatIsAFileIsRefused() throws IOException {
    Path file = Files.writeString(out.resolve("file"), "");
    Shell shell = Shell.run("run", "1", "--out", file.toString());
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err())
        .isEqualTo(
            "mlconcepts: --out must be a folder that can be written, but was \""
                + file
                + "\"; choose another, such as --out out"
                + System.lineSeparator());
  }

  @Test
  void progressIsShownOnATerminalOnly() {
    List<String> args = List.of("run", "1", "--out", out.toString());
    assertThat(Shell.onTerminal(args.toArray(new String[0])).err())
        .startsWith("\rbent-coin: tossing 1/20")
        .endsWith("\r");
    List<String> quiet = new ArrayList<>(args);
    quiet.add("--quiet");
    assertThat(Shell.onTerminal(quiet.toArray(new String[0])).err()).isEmpty();
  }

  private Shell run(String... args) {
    List<String> all = new ArrayList<>(List.of("run", "--out", out.toString()));
    all.addAll(Arrays.asList(args));
    return Shell.run(all.toArray(new String[0]));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(out)) {
      return all.filter(Files::isRegularFile)
          .map(path -> out.relativize(path).toString().replace('\\', '/'))
          .toList();
    }
  }
}
