package org.mlconcepts.demo;

import java.util.StringJoiner;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Settings;

/** {@code page.md}: one outcome as a small page, to read on its own or to paste into another. */
final class ResultPage {

  private ResultPage() {}

  static String of(Outcome outcome) {
    StringJoiner page = new StringJoiner("\n\n", "", "\n");
    page.add("# " + Markup.markdown(outcome.shows()));
    page.add(
        "Question "
            + outcome.question().number()
            + ": *"
            + Markup.markdown(outcome.question().question())
            + "*");
    page.add(settings(outcome));
    for (Chart chart : outcome.charts()) {
      page.add("## " + Markup.markdown(chart.title()));
      page.add("![" + Markup.markdown(chart.alt()) + "](" + chart.id() + ".png)");
      page.add(
          "[PNG]("
              + chart.id()
              + ".png) · [SVG]("
              + chart.id()
              + ".svg) · [Vega-Lite]("
              + chart.id()
              + ".vl.json)");
    }
    if (!outcome.claims().isEmpty()) {
      page.add("## Claims");
      outcome.claims().forEach(claim -> page.add(claim(claim)));
    }
    if (!outcome.data().isEmpty()) {
      page.add("## Data");
      page.add(data(outcome));
    }
    page.add("## Try again");
    page.add("```sh\n" + TryAgain.command(outcome) + "\n" + TryAgain.variations(outcome) + "```");
    return page.toString();
  }

  private static String settings(Outcome outcome) {
    StringBuilder table = new StringBuilder("| setting | value |\n| --- | --- |\n");
    for (String name : Settings.names(outcome.settings())) {
      Object value = Settings.get(outcome.settings(), name);
      boolean changed = !value.equals(Settings.get(outcome.exhibit().defaults(), name));
      table.append("| ").append(name).append(" | ").append(Markup.markdown(TryAgain.value(value)));
      table.append(changed ? " (changed) |\n" : " |\n");
    }
    return table.append("| seed | ").append(outcome.seed().value()).append(" |").toString();
  }

  private static String claim(Claim claim) {
    StringBuilder text =
        new StringBuilder("**" + claim.id() + " " + Markup.markdown(claim.sentence()) + ".** ");
    text.append(ClaimText.glyph(claim))
        .append(' ')
        .append(ClaimText.conclusion(claim))
        .append(".\n\n");
    text.append("| condition | what was measured | effect | 95 % interval | flips | says |\n");
    text.append("| --- | --- | ---: | --- | ---: | --- |");
    for (Evidence evidence : claim.evidence()) {
      text.append("\n| ").append(Markup.markdown(evidence.condition()));
      EffectText effect = EffectText.of(evidence);
      text.append(" | ").append(Markup.markdown(effect.counting()));
      text.append(" | ").append(effect.effect());
      text.append(" | ").append(Markup.markdown(effect.interval()));
      text.append(" | ").append(ClaimText.flips(evidence));
      text.append(" | ").append(Settings.word(evidence.side())).append(" |");
    }
    return text.toString();
  }

  private static String data(Outcome outcome) {
    StringJoiner lines = new StringJoiner("\n");
    for (Outcome.Data data : outcome.data()) {
      lines.add("- `" + data.id() + "` (SHA-256 `" + data.sha256() + "`)");
    }
    return lines.toString();
  }
}
