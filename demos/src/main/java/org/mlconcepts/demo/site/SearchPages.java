package org.mlconcepts.demo.site;

import static org.mlconcepts.demo.site.Html.link;
import static org.mlconcepts.demo.site.Html.tag;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.data.DatasetCard;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.demo.ClaimText;
import org.mlconcepts.demo.Json;
import org.mlconcepts.demo.Ledger;
import org.mlconcepts.demo.Outcome;
import org.mlconcepts.lab.Question;

/** The page that shows what a search finds, and the index it looks into. */
final class SearchPages {

  /**
   * Something that can be found.
   *
   * @param kind what it is, in a word
   * @param title counts more than the text
   * @param address from the top of the site on
   */
  record Entry(String kind, String title, String address, String text) {}

  private final Report report;
  private final Glossary glossary;

  SearchPages(Report report, Glossary glossary) {
    this.report = report;
    this.glossary = glossary;
  }

  static Sheet sheet() {
    Html body =
        Html.of(
            tag("h1").text("Search"),
            tag("p", "lead")
                .with("role", "status")
                .with("id", "found")
                .text("Type what you look for into the field at the top."),
            tag("ol", "results").with("id", "results").of(),
            tag("noscript")
                .of(
                    tag("p")
                        .of(
                            Html.text("The search needs JavaScript. Without it, look into the "),
                            link("/ledger.html", "ledger"),
                            Html.text(" or the "),
                            link("/glossary.html", "glossary"),
                            Html.text("."))),
            tag("script").with("src", "/assets/search-index.js").of());
    return new Sheet("search.html", "Search", "Search the site.", "Search", body);
  }

  /** A script and not a file of data, because a page may not read files when it is one itself. */
  String index() {
    List<Entry> entries = new ArrayList<>();
    report.catalog().questions().forEach(question -> entries.add(entry(question)));
    report.outcomes().forEach(outcome -> entries.add(entry(outcome)));
    report.rows().forEach(row -> entries.add(entry(row)));
    glossary
        .terms()
        .forEach(term ->
            entries.add(
                new Entry(
                    "term",
                    String.join(", ", term.names()),
                    "glossary.html#" + term.anchor(),
                    term.definition())));
    Datasets.all().forEach(dataset -> entries.add(entry(dataset.card())));
    entries.add(entry(ReferencePage.sheet()));
    return "window.mlconceptsIndex = " + Json.line(entries) + ";\n";
  }

  private static Entry entry(Question question) {
    String prose =
        Resource.find("questions/" + question.slug() + ".md").map(SearchPages::words).orElse("");
    return new Entry(
        "question",
        question.question(),
        QuestionPages.path(question),
        question.answer() + " " + prose);
  }

  /** The words of a template, without what is filled in, code and marks. */
  private static String words(String template) {
    return template
        .replaceAll("(?s)\\{\\{.*?}}|```.*?```|\\]\\([^)]*\\)", " ")
        .replaceAll("[#*`|\\[\\]]|\\s+", " ")
        .replaceAll(" +", " ")
        .strip();
  }

  private static Entry entry(Sheet sheet) {
    return new Entry("page", sheet.title(), sheet.path(), sheet.about());
  }

  private static Entry entry(Outcome outcome) {
    List<String> titles = outcome.charts().stream().map(Chart::title).toList();
    return new Entry(
        "experiment",
        outcome.exhibit().slug() + ": " + outcome.shows(),
        ExperimentPages.path(outcome),
        String.join(". ", titles));
  }

  private static Entry entry(Ledger.Row row) {
    return new Entry(
        "claim",
        row.statement().id() + " " + row.statement().sentence(),
        "ledger.html#" + Verdicts.anchor(row.statement()),
        row.claim()
            .map(claim -> ClaimText.summary(claim))
            .or(() -> row.statement().definition())
            .orElse(""));
  }

  private static Entry entry(DatasetCard card) {
    return new Entry(
        "data set", card.id() + ": " + card.title(), DataPages.path(card.id()), card.about());
  }
}
