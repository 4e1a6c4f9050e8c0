package org.mlconcepts.demo.site;

import static org.mlconcepts.demo.site.Html.link;
import static org.mlconcepts.demo.site.Html.tag;

import java.util.List;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Playable;
import org.mlconcepts.demo.Outcome;
import org.mlconcepts.demo.render.ChartFiles;

/** Figures with dials. What they need to be drawn stands in the page, so that a file will do. */
final class PlayFigures {

  /** The scripts that draw them, in the order in which they are needed. */
  static final List<String> SCRIPTS =
      List.of("vega.min.js", "vega-lite.min.js", "vega-embed.min.js", "figures.js");

  private PlayFigures() {}

  /** All playable figures of some outcomes, with their scripts; nothing if there are none. */
  static Html of(List<Outcome> outcomes) {
    List<Html> figures =
        outcomes.stream()
            .flatMap(
                outcome -> outcome.playables().stream().map(playable -> figure(outcome, playable)))
            .toList();
    if (figures.isEmpty()) {
      return Html.NOTHING;
    }
    List<Html> scripts = SCRIPTS.stream().map(PlayFigures::script).toList();
    return Html.of(Html.of(figures), Html.of(scripts));
  }

  static Html script(String name) {
    return tag("script").with("src", "/assets/" + name).with("defer").of();
  }

  private static Html figure(Outcome outcome, Playable playable) {
    String slug = outcome.exhibit().slug();
    Chart first = playable.frames().get(playable.start());
    // Inside a script element only "</" could end it.
    Html specification = Html.trusted(ChartFiles.vegaLiteLine(playable).replace("</", "<\\/"));
    return tag("figure", "playable")
        .with("id", "play-" + slug + "-" + playable.id())
        .of(
            tag("p", "try").text(playable.caption()),
            tag("div", "dials").of(),
            tag("div", "card")
                .of(
                    tag("p", "reading").with("aria-live", "polite").text(first.title()),
                    tag("p", "note").of(),
                    tag("div", "view").of()),
            tag("noscript")
                .of(tag("p").text("Dials need JavaScript. At their start: " + first.alt())),
            tag("figcaption")
                .of(
                    tag("p").text("From the results of one run, made beforehand."),
                    tag("p", "files")
                        .of(
                            link("/experiments/" + slug + ".html", slug),
                            Html.text(" "),
                            tag("a")
                                .with("data-download")
                                .with("download", playable.id() + ".vl.json")
                                .with("href", "#play-" + slug + "-" + playable.id())
                                .with("hidden")
                                .text("Vega-Lite for a notebook"))),
            tag("script").with("type", "application/json").of(specification));
  }
}
