package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EmbedCommandTest {

  private static final String[] SETTINGS = {
    "--set", "sigma=0.3", "--set", "repeats=5", "--set", "redraws=5", "--seed", "7"
  };

  @TempDir private Path folder;

  private String embed(String format, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("embed", "polynomial-degree", "--format", format));
    arguments.addAll(List.of("--out", folder.resolve("figures").toString()));
    arguments.addAll(List.of(SETTINGS));
    arguments.addAll(List.of(more));
    Shell shell = Shell.withRealCatalogue(arguments.toArray(String[]::new));
    assertThat(shell.err()).isEmpty();
    assertThat(shell.code()).isZero();
    return shell.out();
  }

  /** The values of the last expressions and the problems, as JShell reports them. */
  private static List<String> run(String code) {
    List<String> problems = new ArrayList<>();
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      shell.addToClasspath(System.getProperty("java.class.path"));
      String rest = code;
      while (!rest.isBlank()) {
        CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
        for (SnippetEvent event : shell.eval(next.source())) {
          if (event.status() == Snippet.Status.REJECTED || event.exception() != null) {
            problems.add(event.snippet().source());
          }
        }
        rest = next.remaining();
      }
      problems.add("best degree " + shell.eval("result.bestDegree()").get(0).value());
    }
    return problems;
  }

  @Test
  void markdownPointsAtAPictureThatIsThere() {
    Matcher image = Pattern.compile("!\\[.+]\\(<(.+)>\\)").matcher(embed("markdown"));

    assertThat(image.find()).isTrue();
    assertThat(Path.of(image.group(1))).isRegularFile();
  }

  @Test
  void markdownAndAsciidocNameTheCommandThatMakesThemAgain() {
    for (String format : List.of("markdown", "asciidoc")) {
      assertThat(embed(format))
          .contains("./mlconcepts run polynomial-degree --seed 7 --set sigma=0.3 --set repeats=5")
          .contains("| Q2.01 ");
    }
  }

  @Test
  void asciidocIsReadWithoutAWarning() throws IOException, InterruptedException {
    Path program = Path.of("/usr/bin/asciidoctor");
    assumeThat(program).as("asciidoctor is not installed: its check is left out").exists();
    Path page = folder.resolve("page.adoc");
    Files.writeString(page, embed("asciidoc"));
    Process process =
        new ProcessBuilder(program.toString(), "-v", "-o", page + ".html", page.toString())
            .redirectErrorStream(true)
            .start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said).isEmpty();
    Document html = Jsoup.parse(Files.readString(Path.of(page + ".html")));
    assertThat(Path.of(html.selectFirst("img").attr("src"))).isRegularFile();
    assertThat(html.select("tbody tr").size()).isEqualTo(4);
  }

  @Test
  void htmlCarriesItsChart() {
    Document html = Jsoup.parse(embed("html"));

    assertThat(html.select("figure > svg")).hasSize(1);
    assertThat(html.select("svg title").text()).isEqualTo(html.select("figcaption").text());
    assertThat(html.select("tr")).hasSize(1 + 4);
    assertThat(html.select("script, img, link")).isEmpty();
  }

  @Test
  void jshellRunsWhatIsPasted() {
    assertThat(run(embed("jshell"))).containsExactly("best degree 3");
  }

  @Test
  void aNotebookHoldsTheChartAndRuns() {
    JsonNode notebook = JsonMapper.shared().readTree(embed("ipynb"));
    StringBuilder code = new StringBuilder();
    notebook
        .path("cells")
        .forEach(cell -> {
          String source = cell.path("source").asString();
          if (cell.path("cell_type").asString().equals("code") && !source.startsWith("%")) {
            code.append(source).append('\n');
          }
        });
    JsonNode shown = notebook.path("cells").path(3).path("outputs").path(0).path("data");

    assertThat(notebook.path("nbformat").asInt()).isEqualTo(4);
    assertThat(shown.path("application/vnd.vegalite.v5+json").path("layer").size()).isPositive();
    assertThat(shown.path("image/png").asString()).startsWith("iVBOR");
    assertThat(run(code.toString())).containsExactly("best degree 3");
  }

  @Test
  void anotherChartCanBeChosenAndAnUnknownOneIsNamed() {
    assertThat(embed("markdown", "--chart", "fits")).contains("/fits.png");
    Shell shell =
        Shell.withRealCatalogue(
            "embed",
            "polynomial-degree",
            "--chart",
            "fit",
            "--set",
            "repeats=5",
            "--set",
            "redraws=5",
            "--out",
            folder.toString());
    assertThat(shell.code()).isEqualTo(Commands.USAGE);
    assertThat(shell.err()).contains("but was \"fit\"").contains("fits");
  }

  @Test
  void aQuestionIsNoExperiment() {
    Shell shell = Shell.withRealCatalogue("embed", "2");

    assertThat(shell.code()).isEqualTo(Commands.USAGE);
    assertThat(shell.err())
        .hasLineCount(1)
        .contains("one experiment is wanted, but \"2\" stands for 9");
  }

  @Test
  void anUnknownFormatIsToldWithTheKnownOnes() {
    Shell shell = Shell.withRealCatalogue("embed", "polynomial-degree", "--format", "latex");

    assertThat(shell.code()).isEqualTo(Commands.USAGE);
    assertThat(shell.err()).contains("markdown, asciidoc, html, jshell or ipynb");
  }
}
