package org.mlconcepts.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.demo.Json;
import org.mlconcepts.demo.Ledger;
import org.mlconcepts.demo.Outcome;
import org.mlconcepts.demo.page.QuestionPage;
import org.mlconcepts.demo.page.Snippets;
import org.mlconcepts.lab.Catalog;
import org.mlconcepts.lab.Exhibit;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Seed;

/**
 * Everything in the repository that is made from results: the pages, the README, the ledgers, and
 * the pictures. It is built in memory, so that it can be compared with what is committed or written
 * in its place.
 */
final class Site {

  private final Path root;
  private final Snippets snippets;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, Chart> pictures = new LinkedHashMap<>();

  private Site(Path root) {
    this.root = root;
    this.snippets = Snippets.bundled();
    texts.put("docs/pages/reference.md", snippets.fill(template("reference.md")));
  }

  /**
   * Runs every experiment at its defaults with the documented seed and fills all templates.
   *
   * @param root the repository
   */
  static Site build(Path root, Catalog catalog) {
    Site site = new Site(root);
    Map<String, Outcome> all = new LinkedHashMap<>();
    catalog.questions().forEach(question -> all.putAll(site.add(question)));
    site.texts.put(
        "README.md", new FrontPage(catalog, all, site.snippets).fill(site.template("README.md")));
    return site;
  }

  /** Only what belongs to some questions, which is quicker; without the README. */
  static Site build(Path root, List<Question> questions) {
    Site site = new Site(root);
    questions.forEach(site::add);
    return site;
  }

  private Map<String, Outcome> add(Question question) {
    Map<String, Outcome> outcomes = run(question);
    Ledger ledger = Ledger.of(question, List.copyOf(outcomes.values()));
    QuestionPage page = new QuestionPage(question, outcomes, ledger);
    texts.put("demos/src/main/resources/" + Ledger.resource(question), ledger.json());
    texts.put(
        "docs/pages/" + question.slug() + ".md", page.fill(template(question.slug() + ".md")));
    Map<String, Chart> own = pictures(outcomes);
    pictures.putAll(own);
    texts.put("docs/pages/images/" + question.slug() + ".txt", fingerprints(own));
    return outcomes;
  }

  /** Path from the root to the text that belongs there. */
  Map<String, String> texts() {
    return texts;
  }

  /** Path from the root to the chart whose picture belongs there. */
  Map<String, Chart> pictures() {
    return pictures;
  }

  /** The text that a template holds. */
  String template(String name) {
    return read("docs/templates/" + name);
  }

  /** The text of a file of the repository; empty if there is none. */
  String read(String path) {
    try {
      Path file = root.resolve(path);
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Outcome> run(Question question) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (Exhibit<?, ?> exhibit : question.exhibits()) {
      outcomes.put(exhibit.slug(), run(question, exhibit));
    }
    return outcomes;
  }

  private static <E extends Record & Experiment<R>, R extends Record> Outcome run(
      Question question, Exhibit<E, R> exhibit) {
    return Outcome.of(question, exhibit, Seed.DEFAULT);
  }

  private static Map<String, Chart> pictures(Map<String, Outcome> outcomes) {
    Map<String, Chart> pictures = new LinkedHashMap<>();
    for (Outcome outcome : outcomes.values()) {
      for (Chart chart : outcome.charts()) {
        pictures.put("docs/pages/" + QuestionPage.image(outcome, chart), chart);
      }
    }
    return pictures;
  }

  /**
   * One line a picture: what it was drawn from. Pixels differ between machines, the charts do not.
   */
  private static String fingerprints(Map<String, Chart> pictures) {
    StringBuilder lines = new StringBuilder();
    pictures.forEach((path, chart) ->
        lines
            .append(sha256(Json.line(chart)))
            .append("  ")
            .append(Path.of(path).getFileName())
            .append('\n'));
    return lines.toString();
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
