package org.mlconcepts.demo.site;

import static org.mlconcepts.demo.site.Html.link;
import static org.mlconcepts.demo.site.Html.tag;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.demo.ClaimText;
import org.mlconcepts.demo.Outcome;
import org.mlconcepts.demo.TryAgain;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Settings;

/** A page an experiment: every chart, every claim with all its evidence, every setting. */
final class ExperimentPages {

  private final Figures figures;

  ExperimentPages(Figures figures) {
    this.figures = figures;
  }

  static String path(Outcome outcome) {
    return "experiments/" + outcome.exhibit().slug() + ".html";
  }

  Sheet of(Outcome outcome) {
    String slug = outcome.exhibit().slug();
    List<Html> body = new ArrayList<>();
    body.add(eyebrow(outcome));
    body.add(tag("h1").text(outcome.shows()));
    body.add(findings(outcome));
    body.add(charts(outcome));
    if (!outcome.playables().isEmpty()) {
      body.add(tag("h2").with("id", "play").text("Play with it"));
      body.add(
          tag("p")
              .of(
                  Html.text("The figures with dials are on the page of "),
                  link(
                      "/" + QuestionPages.path(outcome.question()) + "#play-with-it",
                      "question " + outcome.question().number()),
                  Html.text(".")));
    }
    body.add(claims(outcome));
    body.add(settings(outcome));
    if (!outcome.data().isEmpty()) {
      body.add(data(outcome));
    }
    return new Sheet(
        path(outcome),
        slug,
        outcome.shows() + ".",
        "Experiments",
        tag("article", "prose").of(body));
  }

  private static Html eyebrow(Outcome outcome) {
    return tag("p", "eyebrow")
        .of(
            link(
                "/" + QuestionPages.path(outcome.question()),
                "Question " + outcome.question().number() + ": " + outcome.question().question()));
  }

  /** What came out, first in the words of its first chart, then as one verdict a claim. */
  private static Html findings(Outcome outcome) {
    Html lead =
        outcome.charts().stream()
            .findFirst()
            .map(chart -> tag("p", "lead").text(chart.title() + "."))
            .orElse(Html.NOTHING);
    List<Html> verdicts = outcome.claims().stream().map(ExperimentPages::outline).toList();
    return verdicts.isEmpty() ? lead : Html.of(lead, tag("ul", "plain outline").of(verdicts));
  }

  private static Html outline(Claim claim) {
    return tag("li")
        .of(
            Verdicts.mark(claim),
            Html.text(" "),
            link("#" + Verdicts.anchor(claim.id()), claim.sentence()));
  }

  private Html charts(Outcome outcome) {
    List<Html> all = new ArrayList<>();
    all.add(tag("h2").with("id", "charts").text("Charts"));
    outcome.charts().forEach(chart -> all.add(figures.of(outcome, chart)));
    return outcome.charts().isEmpty() ? Html.NOTHING : Html.of(all);
  }

  private static Html claims(Outcome outcome) {
    List<Html> all = new ArrayList<>();
    all.add(tag("h2").with("id", "claims").text("Claims"));
    all.add(
        tag("p")
            .of(
                Html.text("What this experiment alone says; the "),
                link("/ledger.html", "ledger"),
                Html.text(" pools all experiments that judge a claim.")));
    outcome.claims().forEach(claim -> all.add(claim(claim)));
    return outcome.claims().isEmpty() ? Html.NOTHING : Html.of(all);
  }

  private static Html claim(Claim claim) {
    String anchor = Verdicts.anchor(claim.id());
    return tag("section", "claim")
        .with("id", anchor)
        .with("aria-labelledby", anchor + "-title")
        .of(
            tag("h3").with("id", anchor + "-title").text(claim.id() + " " + claim.sentence() + "."),
            tag("p").of(Verdicts.mark(claim), Html.text(" " + Verdicts.headline(claim) + ".")),
            conditions(claim),
            Verdicts.evidence(claim));
  }

  private static Html conditions(Claim claim) {
    return claim.conditions().isEmpty()
        ? claim.scope().map(scope -> tag("p").text("Tried " + scope + ".")).orElse(Html.NOTHING)
        : tag("p").text("It " + ClaimText.summary(claim) + ".");
  }

  private static Html settings(Outcome outcome) {
    List<Html> rows = new ArrayList<>();
    for (String name : Settings.names(outcome.settings())) {
      Object value = Settings.get(outcome.settings(), name);
      boolean changed = !value.equals(Settings.get(outcome.exhibit().defaults(), name));
      rows.add(row(name, TryAgain.value(value) + (changed ? " (changed)" : "")));
    }
    rows.add(row("seed", String.valueOf(outcome.seed().value())));
    return Html.of(
        tag("h2").with("id", "settings").text("Settings"),
        Html.wide(
            "Settings", tag("table").of(Html.head("setting", "value"), tag("tbody").of(rows))),
        tag("p")
            .of(
                Html.text("Implemented by "),
                tag("code").text(outcome.settings().getClass().getName()),
                Html.text(". To repeat it, with every file of it:")),
        tag("pre").of(tag("code").text(TryAgain.command(outcome) + "\n")));
  }

  private static Html row(String name, String value) {
    return tag("tr").of(tag("th").with("scope", "row").text(name), Html.cell(value));
  }

  private static Html data(Outcome outcome) {
    List<Html> items =
        outcome.data().stream()
            .map(data ->
                Html.of(
                    link("/" + DataPages.path(data.id()), data.id()),
                    Html.text(", SHA-256 "),
                    tag("code").text(data.sha256())))
            .toList();
    return Html.of(tag("h2").with("id", "data").text("Data"), Html.bullets(items));
  }
}
