package org.mlconcepts.demo.site;

import static org.mlconcepts.demo.site.Html.link;
import static org.mlconcepts.demo.site.Html.linked;
import static org.mlconcepts.demo.site.Html.tag;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.data.ColumnNote;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.DatasetCard;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Licence;
import org.mlconcepts.data.Provenance;
import org.mlconcepts.lab.Catalog;

/** The list of the bundled data sets, and a page each: card, licence, columns, first rows. */
final class DataPages {

  private final Report report;

  DataPages(Report report) {
    this.report = report;
  }

  static String path(String id) {
    return "datasets/" + id + ".html";
  }

  List<Sheet> sheets() {
    List<Sheet> sheets = new ArrayList<>(List.of(list()));
    Datasets.all().forEach(dataset -> sheets.add(one(dataset)));
    return sheets;
  }

  private static Sheet list() {
    List<Html> rows = Datasets.all().stream().map(dataset -> row(dataset.card())).toList();
    Html table =
        tag("table")
            .of(
                Html.head("data set", "what it is", "rows × columns", "target", "licence"),
                tag("tbody").of(rows));
    return new Sheet(
        "datasets.html",
        "Data sets",
        "The bundled data sets with their licences.",
        "Data sets",
        Html.of(
            tag("h1").text("Data sets"),
            tag("p", "lead")
                .of(
                    Html.text("They are bundled, each with its licence and the sum of its bytes. "),
                    tag("code").text("./mlconcepts datasets export ID FILE"),
                    Html.text(" writes one as CSV.")),
            Html.wide("Data sets", table)));
  }

  private static Html row(DatasetCard card) {
    return tag("tr")
        .of(
            tag("th").with("scope", "row").of(link("/" + path(card.id()), card.id())),
            Html.cell(card.title()),
            Html.number(card.size()),
            Html.cell(card.targetName()),
            Html.cell(card.licence().name()));
  }

  private Sheet one(Dataset dataset) {
    DatasetCard card = dataset.card();
    Html body =
        tag("article", "prose")
            .of(
                tag("p", "eyebrow").of(link("/datasets.html", "Data sets")),
                tag("h1").text(card.title()),
                tag("p", "lead").of(linked(card.about())),
                tag("h2").with("id", "card").text("Card"),
                card(card),
                tag("h2").with("id", "beware").text("Beware"),
                Html.bullets(card.traps().stream().map(Html::linked).toList()),
                tag("h2").with("id", "columns").text("Columns"),
                columns(card),
                tag("h2").with("id", "rows").text("First rows"),
                FirstRows.of(dataset),
                uses(card.id()));
    return new Sheet(path(card.id()), card.id(), card.title() + ".", "Data sets", body);
  }

  private static Html card(DatasetCard card) {
    Provenance from = card.provenance();
    List<Html> rows = new ArrayList<>();
    rows.add(fact("name", tag("code").text(card.id())));
    rows.add(
        fact(
            "size", Html.text(card.size() + ", " + card.contents().missing() + " missing values")));
    rows.add(fact("target", Html.text(card.targetWords())));
    rows.add(
        fact(
            "authors",
            Html.text(from.authors() + (from.year() == 0 ? "" : " (" + from.year() + ")"))));
    rows.add(fact("source", linked(from.source())));
    rows.add(fact("cite", linked(from.citation())));
    rows.add(fact("licence", licence(card.licence())));
    rows.add(fact("changes", linked(from.changes())));
    rows.add(fact("SHA-256", tag("code").text(card.sha256())));
    return tag("dl", "facts").of(rows);
  }

  private static Html licence(Licence licence) {
    Html name =
        licence.link().startsWith("https://")
            ? Html.external(licence.link(), licence.name())
            : Html.text(licence.name());
    return licence.note().isEmpty() ? name : Html.of(name, Html.text(". "), linked(licence.note()));
  }

  private static Html fact(String name, Html value) {
    return tag("div").of(tag("dt").text(name), tag("dd").of(value));
  }

  private static Html columns(DatasetCard card) {
    List<Html> rows = card.columns().stream().map(DataPages::column).toList();
    return Html.wide(
        "Columns",
        tag("table", "columns")
            .of(Html.head("column", "kind", "unit", "meaning"), tag("tbody").of(rows)));
  }

  private static Html column(ColumnNote note) {
    return tag("tr")
        .of(
            tag("th").with("scope", "row").of(tag("code").text(note.name())),
            Html.cell(note.kind().word()),
            Html.cell(note.unit()),
            Html.cell(note.meaning()));
  }

  private Html uses(String id) {
    List<Html> items = new ArrayList<>();
    for (Catalog.Entry entry : report.catalog().entries()) {
      String slug = entry.exhibit().slug();
      if (entry.exhibit().data().contains(id) && report.outcome(slug).isPresent()) {
        items.add(
            Html.of(
                link("/experiments/" + slug + ".html", slug),
                Html.text(": " + entry.exhibit().shows())));
      }
    }
    return items.isEmpty()
        ? Html.NOTHING
        : Html.of(tag("h2").with("id", "uses").text("Used by"), Html.bullets(items));
  }
}
