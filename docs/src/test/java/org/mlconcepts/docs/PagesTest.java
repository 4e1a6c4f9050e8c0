package org.mlconcepts.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mlconcepts.Questions;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.demo.render.ChartFiles;
import org.mlconcepts.lab.Exhibit;
import org.mlconcepts.lab.Question;

/**
 * Everything that is made from results is current. After a change that moves numbers, rewrite it
 * with {@code mvn verify -Dpages.write} and read the difference before committing it.
 */
class PagesTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private static Site site;

  @BeforeAll
  static void build() throws IOException {
    site = Site.build(ROOT, Questions.catalog());
    if (System.getProperty("pages.write") != null) {
      write();
    }
  }

  private static void write() throws IOException {
    for (Map.Entry<String, String> text : site.texts().entrySet()) {
      Path file = ROOT.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
    for (Map.Entry<String, Chart> picture : site.pictures().entrySet()) {
      Files.write(ROOT.resolve(picture.getKey()), ChartFiles.png(picture.getValue()));
    }
  }

  @Test
  void committedTextsAreWhatTheResultsSay() {
    site.texts()
        .forEach((path, text) ->
            assertThat(site.read(path))
                .as("%s is stale: rewrite it with mvn verify -Dpages.write", path)
                .isEqualTo(text));
  }

  @Test
  void everyPictureIsThereAndNoOther() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("docs/pages/images"))) {
      List<String> committed =
          files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".png")).toList();

      assertThat(committed)
          .containsExactlyInAnyOrderElementsOf(
              site.pictures().keySet().stream()
                  .map(path -> Path.of(path).getFileName().toString())
                  .toList());
    }
  }

  @Test
  void noNumberIsTypedIntoProse() {
    for (Question question : Questions.catalog().questions()) {
      assertThat(Prose.typedNumbers(site.template(question.slug() + ".md")))
          .as(question.slug())
          .isEmpty();
    }
    assertThat(Prose.typedNumbers(site.template("README.md"))).isEmpty();
  }

  @Test
  void everyExperimentAndEveryClaimHasItsPlaceOnThePage() {
    for (Question question : Questions.catalog().questions()) {
      String template = site.template(question.slug() + ".md");

      assertThat(question.exhibits())
          .extracting(Exhibit::slug)
          .as("experiments without a {{chart ...}} in docs/templates/%s.md", question.slug())
          .filteredOn(slug -> !template.contains("{{chart " + slug + " "))
          .isEmpty();
      assertThat(template)
          .contains("{{claims}}", "{{answer}}", "{{traps}}", "{{follow-up 1}}", "{{follow-up 2}}");
    }
  }
}
