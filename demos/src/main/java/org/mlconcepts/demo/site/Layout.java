package org.mlconcepts.demo.site;

import static org.mlconcepts.demo.site.Html.link;
import static org.mlconcepts.demo.site.Html.tag;

import java.util.List;
import java.util.stream.Stream;
import org.mlconcepts.demo.Outcome;

/** The frame that all pages share. */
final class Layout {

  private record Entry(String name, String address) {}

  private static final List<Entry> NAVIGATION =
      List.of(
          new Entry("Questions", "/index.html#questions"),
          new Entry("Experiments", "/experiments.html"),
          new Entry("Ledger", "/ledger.html"),
          new Entry("Data sets", "/datasets.html"),
          new Entry("Glossary", "/glossary.html"),
          new Entry("Unit tests", "/" + ReferencePage.PATH));

  private final Report report;

  Layout(Report report) {
    this.report = report;
  }

  /** The whole page. */
  String page(Sheet sheet) {
    Html page =
        tag("html")
            .with("lang", "en")
            .of(
                head(sheet),
                tag("body")
                    .of(
                        tag("a", "skip").with("href", "#main").text("Skip to the content"),
                        header(sheet),
                        tag("main").with("id", "main").of(notice(), sheet.body()),
                        footer()));
    String markup = "<!DOCTYPE html>\n" + page.markup();
    return markup
        .replace(" href=\"/", " href=\"" + sheet.root())
        .replace(" src=\"/", " src=\"" + sheet.root())
        .replace(" action=\"/", " action=\"" + sheet.root());
  }

  private static Html head(Sheet sheet) {
    return tag("head")
        .of(
            tag("meta").with("charset", "utf-8").empty(),
            meta("viewport", "width=device-width, initial-scale=1"),
            meta("color-scheme", "light dark"),
            meta("description", sheet.about()),
            tag("title").text(sheet.title() + " · mlconcepts"),
            tag("link").with("rel", "icon").with("href", "/assets/icon.svg").empty(),
            tag("link").with("rel", "stylesheet").with("href", "/assets/site.css").empty(),
            tag("script").with("src", "/assets/site.js").of());
  }

  private static Html meta(String name, String content) {
    return tag("meta").with("name", name).with("content", content).empty();
  }

  private static Html header(Sheet sheet) {
    List<Html> entries =
        NAVIGATION.stream()
            .map(entry -> {
              Html.Tag anchor = tag("a").with("href", entry.address());
              boolean here = entry.name().equals(sheet.section());
              return tag("li")
                  .of((here ? anchor.with("aria-current", "true") : anchor).text(entry.name()));
            })
            .toList();
    return tag("header", "site")
        .of(
            tag("a", "brand").with("href", "/index.html").text("mlconcepts"),
            tag("nav").with("aria-label", "Site").of(tag("ul").of(entries)),
            tag("form")
                .with("action", "/search.html")
                .with("role", "search")
                .of(
                    tag("input")
                        .with("type", "search")
                        .with("name", "q")
                        .with("placeholder", "Search")
                        .with("aria-label", "Search the site")
                        .empty()),
            tag("button", "theme").with("type", "button").with("hidden").text("Theme"));
  }

  /** A reader of a partial or changed report is told on every page. */
  private Html notice() {
    if (report.isWhole()) {
      return Html.NOTHING;
    }
    long changed = report.outcomes().stream().filter(outcome -> !outcome.atDefaults()).count();
    long all =
        report.catalog().questions().stream()
            .mapToLong(question -> question.exhibits().size())
            .sum();
    String some = "This site holds " + report.outcomes().size() + " of " + all + " experiments";
    return tag("p", "notice")
        .of(
            tag("strong").text("Not the full report. "),
            Html.text(
                some
                    + (changed == 0 ? "." : ", " + changed + " of them with changed settings.")
                    + " Verdicts may differ from those of the whole."));
  }

  private Html footer() {
    List<String> seeds =
        report.outcomes().stream()
            .map(Outcome::seed)
            .flatMap(seed -> Stream.of(String.valueOf(seed.value())))
            .distinct()
            .toList();
    return tag("footer", "site")
        .of(
            tag("p")
                .of(
                    Html.text("Made from results by "),
                    tag("code").text("./mlconcepts report"),
                    Html.text(
                        ", seed "
                            + String.join(", ", seeds)
                            + ". The same seed gives the same site. ")),
            tag("p")
                .of(
                    Html.text(
                        "Code under the Apache License 2.0; each data set under its own, see "),
                    link("/datasets.html", "data sets"),
                    Html.text(".")));
  }
}
