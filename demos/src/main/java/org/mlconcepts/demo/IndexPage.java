package org.mlconcepts.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Settings;

/** {@code index.html}: all outcomes of a run on one page that needs no network and no script. */
final class IndexPage {

  private static final String FRAME =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>mlconcepts: what was measured</title>
      <style>
      {{style}}</style>
      </head>
      <body>
      <header>
      <h1>What was measured</h1>
      <nav aria-label="Experiments"><ul>
      {{contents}}</ul></nav>
      </header>
      <main>
      {{questions}}</main>
      </body>
      </html>
      """;

  private static final String EXPERIMENT =
      """
      <section class="experiment" id="{{slug}}" aria-labelledby="{{slug}}-title">
      <h3 id="{{slug}}-title">{{shows}}</h3>
      <p class="settings">{{settings}}</p>
      {{figures}}{{claims}}<p class="again">Try again: <code>{{command}}</code></p>
      <p class="files">Files: <a href="{{slug}}/result.json">result.json</a> <a href="{{slug}}/page.md">page.md</a></p>
      </section>
      """;

  private static final String CLAIMS_HEADING =
      "<p><strong>What this experiment alone says of the claims:</strong></p>\n";

  private static final String FIGURE =
      """
      <figure>
      <a href="{{path}}.svg"><img src="{{path}}.png" alt="{{alt}}"></a>
      <figcaption>{{title}}. <span class="files"><a href="{{path}}.png">PNG</a> <a href="{{path}}.svg">SVG</a>
      <a href="{{path}}.vl.json">Vega-Lite</a></span></figcaption>
      </figure>
      """;

  private static final String CLAIM =
      """
      <article class="claim" id="{{id}}">
      <h4><span class="badge {{verdict}}"><span aria-hidden="true">{{glyph}}</span> {{words}}</span>
      {{number}} {{sentence}}</h4>
      {{conditions}}<p>{{numbers}}</p>
      <details><summary>{{pieces}}</summary>
      <div class="wide" role="region" tabindex="0" aria-label="Evidence on {{number}}">
      <table>
      <thead><tr><th scope="col">condition</th><th scope="col">what was measured</th><th scope="col">effect</th>\
      <th scope="col">95 % interval</th><th scope="col">flips</th><th scope="col">says</th></tr></thead>
      <tbody>
      {{rows}}</tbody>
      </table>
      </div></details>
      </article>
      """;

  private static final String ROW =
      """
      <tr><th scope="row">{{condition}}</th><td>{{measure}}</td><td>{{effect}}</td><td>{{interval}}</td>\
      <td>{{flips}}</td><td>{{side}}</td></tr>
      """;

  private IndexPage() {}

  static String of(List<Outcome> outcomes) {
    Map<Question, List<Outcome>> byQuestion = new LinkedHashMap<>();
    outcomes.forEach(
        each -> byQuestion.computeIfAbsent(each.question(), q -> new ArrayList<>()).add(each));
    StringBuilder contents = new StringBuilder();
    for (Outcome outcome : outcomes) {
      String slug = outcome.exhibit().slug();
      contents
          .append("<li><a href=\"#")
          .append(slug)
          .append("\">")
          .append(slug)
          .append("</a></li>\n");
    }
    StringBuilder questions = new StringBuilder();
    byQuestion.forEach((question, all) -> questions.append(question(question, all)));
    return Template.of(FRAME)
        .markup("style", style())
        .markup("contents", contents.toString())
        .markup("questions", questions.toString())
        .filled();
  }

  private static String question(Question question, List<Outcome> outcomes) {
    StringBuilder text =
        new StringBuilder("<section aria-labelledby=\"" + question.slug() + "-question\">\n");
    text.append("<h2 id=\"")
        .append(question.slug())
        .append("-question\">")
        .append(question.number())
        .append(". ");
    text.append(Markup.html(question.question())).append("</h2>\n");
    if (!question.answer().isBlank()) {
      text.append("<p class=\"answer\">").append(Markup.html(question.answer())).append("</p>\n");
    }
    outcomes.forEach(outcome -> text.append(experiment(outcome)));
    return text.append("</section>\n").toString();
  }

  private static String experiment(Outcome outcome) {
    StringBuilder figures = new StringBuilder();
    outcome.charts().forEach(chart -> figures.append(figure(outcome, chart)));
    StringBuilder claims = new StringBuilder();
    outcome.claims().forEach(claim -> claims.append(claim(outcome, claim)));
    String changes = TryAgain.changes(outcome);
    return Template.of(EXPERIMENT)
        .text("slug", outcome.exhibit().slug())
        .text("shows", outcome.shows())
        .text(
            "settings",
            "Seed "
                + outcome.seed().value()
                + (changes.isEmpty() ? ", default settings." : ", " + changes + "."))
        .markup("figures", figures.toString())
        .markup("claims", claims.isEmpty() ? "" : CLAIMS_HEADING + claims)
        .text("command", TryAgain.command(outcome))
        .filled();
  }

  private static String figure(Outcome outcome, Chart chart) {
    return Template.of(FIGURE)
        .text("path", outcome.exhibit().slug() + "/" + chart.id())
        .text("alt", chart.alt())
        .text("title", chart.title())
        .filled();
  }

  private static String claim(Outcome outcome, Claim claim) {
    StringBuilder rows = new StringBuilder();
    claim.evidence().forEach(evidence -> rows.append(row(evidence)));
    Evidence headline = claim.headline();
    int pieces = claim.evidence().size();
    return Template.of(CLAIM)
        .text("id", outcome.exhibit().slug() + "-" + claim.id().replace('.', '-'))
        .text("verdict", Settings.word(claim.verdict()))
        .text("glyph", ClaimText.glyph(claim))
        .text("words", ClaimText.badge(claim))
        .text("number", claim.id())
        .text("sentence", claim.sentence() + ".")
        .markup("conditions", conditions(claim))
        .text(
            "numbers",
            "Measured: "
                + EffectText.of(headline).measure()
                + ", "
                + headline.condition()
                + ": "
                + EffectText.of(headline).numbers()
                + ".")
        .text("pieces", pieces == 1 ? "The evidence" : "All " + pieces + " pieces of evidence")
        .markup("rows", rows.toString())
        .filled();
  }

  private static String conditions(Claim claim) {
    return claim.conditions().isEmpty()
        ? claim.scope().map(scope -> "<p>Tried " + Markup.html(scope) + ".</p>\n").orElse("")
        : "<p>It " + Markup.html(ClaimText.summary(claim)) + ".</p>\n";
  }

  private static String row(Evidence evidence) {
    EffectText effect = EffectText.of(evidence);
    return Template.of(ROW)
        .text("condition", evidence.condition())
        .text("measure", effect.counting())
        .text("effect", effect.effect())
        .text("interval", effect.interval())
        .text("flips", ClaimText.flips(evidence))
        .text("side", Settings.word(evidence.side()))
        .filled();
  }

  private static String style() {
    try (InputStream css = IndexPage.class.getResourceAsStream("index.css")) {
      if (css == null) {
        throw new IllegalStateException("index.css is missing from the class path");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
