package org.mlconcepts.docs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.mlconcepts.demo.Outcome;
import org.mlconcepts.demo.Placeholders;
import org.mlconcepts.demo.page.QuestionPage;
import org.mlconcepts.demo.page.Snippets;
import org.mlconcepts.lab.Catalog;
import org.mlconcepts.lab.Exhibit;
import org.mlconcepts.lab.Question;

/**
 * The README: the table of questions, one chart and the snippets come from the catalogue, the
 * results and the tests.
 */
final class FrontPage {

  private final Catalog catalog;
  private final Map<String, Outcome> outcomes;
  private final Snippets snippets;

  FrontPage(Catalog catalog, Map<String, Outcome> outcomes, Snippets snippets) {
    this.catalog = catalog;
    this.outcomes = outcomes;
    this.snippets = snippets;
  }

  String fill(String template) {
    Map<String, Placeholders.Directive> directives = new LinkedHashMap<>();
    directives.put("questions", words -> questions());
    directives.put("chart", words -> QuestionPage.chart(outcomes, words, "docs/pages/"));
    directives.put("snippet", words -> snippets.block(words.get(0)));
    return new Placeholders(directives).fill(template);
  }

  private String questions() {
    return "| question | command | page | package | experiments |\n|---|---|---|---|---|\n"
        + catalog.questions().stream().map(FrontPage::row).collect(Collectors.joining("\n"));
  }

  private static String row(Question question) {
    String home = question.exhibits().get(0).defaults().getClass().getPackageName();
    return "| "
        + question.number()
        + ". "
        + question.question()
        + " | `./mlconcepts run "
        + question.number()
        + "` | ["
        + question.slug()
        + "](docs/pages/"
        + question.slug()
        + ".md) | [`"
        + home
        + "`](core/src/main/java/"
        + home.replace('.', '/')
        + ") | "
        + question.exhibits().stream()
            .map(Exhibit::slug)
            .map(slug -> "`" + slug + "`")
            .collect(Collectors.joining(", "))
        + " |";
  }
}
