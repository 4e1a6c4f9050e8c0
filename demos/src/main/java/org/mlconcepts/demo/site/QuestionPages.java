package org.mlconcepts.demo.site;

import static org.mlconcepts.demo.site.Html.link;
import static org.mlconcepts.demo.site.Html.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.demo.Ledger;
import org.mlconcepts.demo.Outcome;
import org.mlconcepts.demo.Placeholders;
import org.mlconcepts.demo.page.QuestionPage;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Exhibit;
import org.mlconcepts.lab.Question;

/** A page a question: its prose, filled from results, with charts and verdicts. */
final class QuestionPages {

  /** What is written of a question of which not everything was run, or that has no prose. */
  private static final String BARE =
      """
      # {{question}}

      *Why it is asked.* {{why}}

      ## The answer in sixty seconds

      {{answer}}

      What is listened for:

      {{listened-for}}

      {{predictions}}

      ## What was measured

      {{figures}}

      ## Which sentences survive

      {{claims}}

      ## Traps

      {{traps}}
      """;

  private static final String SURVIVE = "## Which sentences survive\n";

  private final Report report;
  private final Figures figures;
  private final GlossaryLinks glossary;

  QuestionPages(Report report, Figures figures, GlossaryLinks glossary) {
    this.report = report;
    this.figures = figures;
    this.glossary = glossary;
  }

  static String path(Question question) {
    return "questions/" + question.slug() + ".html";
  }

  Sheet of(Question question) {
    Map<String, Outcome> outcomes = report.bySlug(question);
    Map<String, Placeholders.Directive> directives = new LinkedHashMap<>();
    directives.put("chart", words -> block("figure/" + String.join("/", words)));
    directives.put("predictions", words -> predictions(question));
    directives.put("figures", words -> everyFigure(outcomes));
    directives.put("claims", words -> block("claims"));
    String template = withBlocks(question);
    Prose prose =
        new Prose(
            new QuestionPage(question, outcomes, report.ledger(question))
                .fill(template, directives));
    glossary.addTo(prose);
    Html text = prose.html(address -> made(address, question, outcomes).markup());
    Html body =
        tag("div", "with-contents")
            .of(
                tag("article", "prose").of(eyebrow(question), text, experiments(question)),
                prose.contentsList());
    return new Sheet(path(question), question.question(), question.question(), "Questions", body);
  }

  /** The prose with a place for figures to play with. */
  private String withBlocks(Question question) {
    String template = report.isWhole(question) ? Resource.find(prose(question)).orElse(BARE) : BARE;
    boolean plays =
        report.of(question).stream().anyMatch(outcome -> !outcome.playables().isEmpty());
    return template.replace(
        SURVIVE, (plays ? "## Play with it\n\n" + block("play") + "\n\n" : "") + SURVIVE);
  }

  /** A place for the forms, under a heading of its own where the prose has none. */
  private String predictions(Question question) {
    if (Predictions.items(report.ledger(question)).isEmpty()) {
      return "";
    }
    boolean heading = report.isWhole(question) && Resource.find(prose(question)).isPresent();
    return (heading ? "" : "## Predict before you look\n\n") + block("predict");
  }

  private static String prose(Question question) {
    return "questions/" + question.slug() + ".md";
  }

  private static String block(String address) {
    return "![](" + Prose.BLOCK + address + ")";
  }

  private static String everyFigure(Map<String, Outcome> outcomes) {
    List<String> blocks = new ArrayList<>();
    outcomes
        .values()
        .forEach(outcome ->
            outcome
                .charts()
                .forEach(chart ->
                    blocks.add(block("figure/" + outcome.exhibit().slug() + "/" + chart.id()))));
    return blocks.isEmpty() ? "Nothing in this report." : String.join("\n\n", blocks);
  }

  private Html eyebrow(Question question) {
    Html back = link("/index.html#questions", "Question " + question.number());
    return new CardPages(report).of(question).isEmpty()
        ? tag("p", "eyebrow").of(back)
        : tag("p", "eyebrow")
            .of(back, Html.text(" · "), link("/" + CardPages.path(question), "card to print"));
  }

  private Html made(String address, Question question, Map<String, Outcome> outcomes) {
    String[] parts = address.split("/", -1);
    return switch (parts[0]) {
      case "claims" -> claims(question);
      case "predict" ->
          Html.of(Predictions.of(report.ledger(question)), PlayFigures.script("predict.js"));
      case "play" -> PlayFigures.of(report.of(question));
      default -> figure(parts, outcomes);
    };
  }

  private Html figure(String[] parts, Map<String, Outcome> outcomes) {
    Outcome outcome = outcomes.get(parts[1]);
    if (outcome == null) {
      throw new IllegalArgumentException("no experiment \"" + parts[1] + "\"");
    }
    Chart chart =
        outcome.charts().stream()
            .filter(each -> each.id().equals(parts[2]))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no chart \"" + parts[2] + "\""));
    return figures.brief(outcome, chart);
  }

  private Html claims(Question question) {
    List<Html> rows = report.ledger(question).rows().stream().map(QuestionPages::row).toList();
    Html table =
        tag("table", "claims")
            .of(Html.head("", "claim", "verdict", "effect", "flips"), tag("tbody").of(rows));
    return Html.wide("Claims of this question", table);
  }

  private static Html row(Ledger.Row row) {
    String anchor = Verdicts.anchor(row.statement());
    return tag("tr")
        .of(
            tag("td").of(link("/ledger.html#" + anchor, row.statement().id())),
            tag("th").with("scope", "row").text(row.statement().sentence()),
            tag("td").of(Verdicts.mark(row), Verdicts.scope(row)),
            Html.cell(
                row.claim()
                    .map(Verdicts::headline)
                    .orElse(row.statement().definition().orElse(""))),
            Html.number(row.claim().map((Claim claim) -> Verdicts.flips(claim)).orElse("")));
  }

  private Html experiments(Question question) {
    List<Html> items = question.exhibits().stream().map(this::experiment).toList();
    return tag("section")
        .with("aria-labelledby", "experiments")
        .of(
            tag("h2").with("id", "experiments").text("Its experiments"),
            tag("ul", "plain").of(items));
  }

  private Html experiment(Exhibit<?, ?> exhibit) {
    boolean run = report.outcome(exhibit.slug()).isPresent();
    Html name =
        run
            ? link("/experiments/" + exhibit.slug() + ".html", exhibit.slug())
            : Html.text(exhibit.slug() + " (not in this report)");
    return tag("li").of(name, Html.text(": " + exhibit.shows()));
  }
}
