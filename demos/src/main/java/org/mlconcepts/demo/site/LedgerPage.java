package org.mlconcepts.demo.site;

import static org.mlconcepts.demo.site.Html.link;
import static org.mlconcepts.demo.site.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.demo.ClaimText;
import org.mlconcepts.demo.EffectText;
import org.mlconcepts.demo.Ledger;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Settings;
import org.mlconcepts.lab.Verdict;

/** Every statement of every question with its verdict and the way to its evidence. */
final class LedgerPage {

  private final Report report;

  LedgerPage(Report report) {
    this.report = report;
  }

  Sheet sheet() {
    List<Html> rows = report.rows().stream().map(this::row).toList();
    Html table = tag("table", "ledger").with("id", "ledger").of(head(), tag("tbody").of(rows));
    Html body =
        Html.of(
            tag("h1").text("The claim ledger"),
            tag("p", "lead")
                .text(
                    "Every sentence of the usual answers, with what all experiments together say of"
                        + " it. Where it holds only if some condition is met, the mark says in how"
                        + " many of those that were tried. The effect shown is that of the first"
                        + " condition that decides; flips is the share of its single repeats that"
                        + " would have told you otherwise."),
            filters(rows.size()),
            Html.wide("The claim ledger", table));
    return new Sheet(
        "ledger.html", "The claim ledger", "Every claim with its verdict.", "Ledger", body);
  }

  private static Html head() {
    List<Html> cells = new ArrayList<>();
    for (String column :
        List.of("no.", "claim", "verdict", "effect", "flips", "conditions", "evidence")) {
      cells.add(tag("th").with("scope", "col").text(column));
    }
    return tag("thead").of(tag("tr").of(cells));
  }

  /** Shown by the script, because it does nothing without. */
  private Html filters(int rows) {
    List<Html> questions = new ArrayList<>(List.of(option("", "all")));
    for (Question question : report.catalog().questions()) {
      questions.add(option(question.slug(), question.number() + ". " + question.question()));
    }
    List<Html> verdicts = new ArrayList<>(List.of(option("", "all")));
    for (Verdict verdict : Verdict.values()) {
      verdicts.add(option(Settings.word(verdict), ClaimText.verdict(verdict)));
    }
    verdicts.add(option("definition", "definition"));
    return tag("form", "filters")
        .with("id", "filters")
        .with("hidden")
        .of(
            select("question", "Question", questions),
            select("verdict", "Verdict", verdicts),
            tag("label")
                .of(
                    Html.text("Words "),
                    tag("input").with("type", "search").with("name", "words").empty()),
            tag("p", "quiet").with("role", "status").with("id", "shown").text(rows + " claims"));
  }

  private static Html select(String name, String label, List<Html> options) {
    return tag("label").of(Html.text(label + " "), tag("select").with("name", name).of(options));
  }

  private static Html option(String value, String text) {
    return tag("option").with("value", value).text(text);
  }

  private Html row(Ledger.Row row) {
    Question question = report.questionOf(row);
    String id = row.statement().id();
    return tag("tr")
        .with("id", Verdicts.anchor(row.statement()))
        .with("data-question", question.slug())
        .with("data-verdict", Verdicts.kind(row))
        .of(
            tag("td").of(link("#" + Verdicts.anchor(row.statement()), id)),
            tag("th")
                .with("scope", "row")
                .of(
                    Html.text(row.statement().sentence()),
                    tag("span", "from")
                        .of(
                            link(
                                "/" + QuestionPages.path(question),
                                "Question " + question.number()))),
            verdict(row),
            effect(row),
            flips(row),
            conditions(row),
            evidence(row));
  }

  private static Html verdict(Ledger.Row row) {
    Html.Tag cell = tag("td");
    return Verdicts.order(row)
        .map(order -> cell.with("data-sort", sortable(order)))
        .orElse(cell)
        .of(Verdicts.mark(row), Verdicts.scope(row));
  }

  private static Html effect(Ledger.Row row) {
    if (row.claim().isEmpty()) {
      return Html.cell(row.statement().definition().orElse("not part of this report"));
    }
    Evidence headline = row.claim().get().headline();
    return tag("td")
        .with("data-sort", sortable(headline.effect().mean()))
        .of(
            Html.text(EffectText.of(headline).sentence()),
            tag("span", "from").text(headline.condition()));
  }

  private static Html flips(Ledger.Row row) {
    return row.claim()
        .map(claim ->
            tag("td", "number")
                .with("data-sort", sortable(claim.flipShare()))
                .text(Verdicts.flips(claim)))
        .orElseGet(() -> Html.cell(""));
  }

  private static Html conditions(Ledger.Row row) {
    return row.claim()
        .map(claim ->
            tag("td")
                .with("data-sort", sortable(ClaimText.conditions(claim)))
                .of(
                    Html.text(ClaimText.conditions(claim) + ""),
                    tag("span", "from").text(sides(claim))))
        .orElseGet(() -> Html.cell(""));
  }

  private static String sides(Claim claim) {
    List<String> parts = new ArrayList<>();
    for (Evidence.Side side : Evidence.Side.values()) {
      int count = claim.conditions(side).size();
      if (count > 0) {
        parts.add(count + " " + Settings.word(side));
      }
    }
    return String.join(", ", parts);
  }

  private static Html evidence(Ledger.Row row) {
    String anchor = Verdicts.anchor(row.statement());
    List<Html> links = new ArrayList<>();
    for (String slug : row.experiments()) {
      links.add(tag("li").of(link("/experiments/" + slug + ".html#" + anchor, slug)));
    }
    return tag("td").of(links.isEmpty() ? Html.NOTHING : tag("ul", "plain").of(links));
  }

  private static String sortable(double value) {
    return String.format(Locale.ROOT, "%.9e", value);
  }
}
