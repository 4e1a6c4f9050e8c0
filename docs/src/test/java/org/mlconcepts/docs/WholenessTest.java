package org.mlconcepts.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlconcepts.Questions;
import org.mlconcepts.demo.Ledger;
import org.mlconcepts.lab.Question;

/** Nothing is missing, and nothing is left over from a question or an experiment that went. */
class WholenessTest {

  private static final List<String> COMMON = List.of("README", "reference", "images", "findings");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docs/templates",
        "docs/cards",
        "docs/predictions",
        "docs/pages",
        "demos/src/main/resources/org/mlconcepts/demo/ledger"
      })
  void everyFileBelongsToAQuestion(String folder) throws IOException {
    List<String> known = new ArrayList<>(COMMON);
    Questions.catalog().questions().forEach(question -> known.add(question.slug()));
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("..").resolve(folder))) {
      files.forEach(file -> names.add(file.getFileName().toString().replaceFirst("\\..*", "")));
    }

    assertThat(names).isNotEmpty().isSubsetOf(known);
  }

  @Test
  void everyPageAsksForPredictions() {
    for (Question question : Questions.catalog().questions()) {
      Path template = Path.of("../docs/templates", question.slug() + ".md");

      assertThat(template).content().contains("## Predict before you look", "{{predictions}}");
    }
  }

  @Test
  void everySentenceIsJudgedOrSaysWhyItIsADefinition() {
    List<String> neither = new ArrayList<>();
    for (Question question : Questions.catalog().questions()) {
      for (Ledger.Row row : Ledger.bundled(question).orElseThrow().rows()) {
        if (row.claim().isPresent() == row.statement().definition().isPresent()) {
          neither.add(row.statement().id());
        }
      }
    }

    assertThat(neither).as("sentences without evidence, or with too much").isEmpty();
  }
}
