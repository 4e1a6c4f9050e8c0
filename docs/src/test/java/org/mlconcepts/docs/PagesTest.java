package org.mlconcepts.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.mlconcepts.Questions;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.demo.render.ChartFiles;
import org.mlconcepts.lab.Exhibit;
import org.mlconcepts.lab.Question;

/**
 * Everything that is made from results is current. After a change that moves numbers, rewrite it
 * with {@code mvn verify -Dpages.write} and read the difference before committing it; {@code
 * -Dpages.write=imbalance,evaluation} runs and rewrites those questions only, without the README;
 * {@code -Dpages=skip} leaves this test out.
 */
@DisabledIfSystemProperty(named = "pages", matches = "skip", disabledReason = "runs everything")
class PagesTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private static final String WRITE = System.getProperty("pages.write");

  private static final List<Question> QUESTIONS =
      WRITE == null || WRITE.isEmpty() || WRITE.equals("true")
          ? Questions.catalog().questions()
          : Arrays.stream(WRITE.split(",")).map(PagesTest::question).toList();

  private static Site site;

  @BeforeAll
  static void build() throws IOException {
    boolean all = QUESTIONS.size() == Questions.catalog().questions().size();
    site = all ? Site.build(ROOT, Questions.catalog()) : Site.build(ROOT, QUESTIONS);
    if (WRITE != null) {
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
          files
              .map(file -> file.getFileName().toString())
              .filter(
                  name -> name.endsWith(".png") && QUESTIONS.stream().anyMatch(q -> owns(q, name)))
              .toList();

      assertThat(committed)
          .containsExactlyInAnyOrderElementsOf(
              site.pictures().keySet().stream()
                  .map(path -> Path.of(path).getFileName().toString())
                  .toList());
    }
  }

  private static Question question(String name) {
    return Questions.catalog().find(name).get(0).question();
  }

  /** With all questions chosen, a picture that none of them drew is owned as well. */
  private static boolean owns(Question question, String picture) {
    return QUESTIONS.size() == Questions.catalog().questions().size()
        || question.exhibits().stream().anyMatch(each -> picture.startsWith(each.slug() + "-"));
  }

  @Test
  void noPageTellsAnEffectOnTheScaleThatIsJudged() {
    site.texts()
        .forEach((path, text) -> {
          if (path.endsWith(".md")) {
            assertThat(text)
                .as(path)
                .doesNotContain("(doublings", "how much closer", "sign turned");
          }
        });
  }

  @Test
  void noNumberIsTypedIntoProse() {
    for (Question question : QUESTIONS) {
      assertThat(Prose.typedNumbers(site.template(question.slug() + ".md")))
          .as(question.slug())
          .isEmpty();
    }
    assertThat(Prose.typedNumbers(site.template("README.md"))).isEmpty();
  }

  @Test
  void everyExperimentAndEveryClaimHasItsPlaceOnThePage() {
    for (Question question : QUESTIONS) {
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
