package org.mlconcepts.demo.site;

import static org.mlconcepts.demo.site.Html.link;
import static org.mlconcepts.demo.site.Html.tag;

import java.util.Map;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.demo.Outcome;

/** Charts on a page: picture, caption, the numbers behind it, and its files. */
final class Figures {

  private final Map<String, Picture> pictures;

  /**
   * @param pictures by the path of their files without ending
   */
  Figures(Map<String, Picture> pictures) {
    this.pictures = pictures;
  }

  /** Where the files of a chart are, without ending. */
  static String path(Outcome outcome, Chart chart) {
    return "experiments/" + outcome.exhibit().slug() + "/" + chart.id();
  }

  /**
   * The figure of a chart. Its size is known before the picture is, so that nothing moves. The
   * finding, which is written into the picture, is its text for those who cannot see it; what else
   * they should know is the caption, for everybody.
   */
  Html of(Outcome outcome, Chart chart) {
    // A link to what is inside opens it.
    Html table = tag("div").with("id", anchor(chart)).of(wide(chart, ChartTable.of(chart)));
    return figure(outcome, chart, Html.NOTHING, details(table));
  }

  /** The same with the first of the numbers; all stand on the page of the experiment. */
  Html brief(Outcome outcome, Chart chart) {
    String page = "/experiments/" + outcome.exhibit().slug() + ".html";
    ChartTable.First first = ChartTable.first(chart);
    Html more =
        tag("p", "quiet")
            .of(
                Html.text("The first " + first.shown() + " of " + first.all() + " rows; "),
                link(page + "#" + anchor(chart), "more of them"),
                Html.text(", "),
                vega(outcome, chart, "all as JSON"),
                Html.text("."));
    Html rest = first.shown() < first.all() ? more : Html.NOTHING;
    Html source = Html.of(link(page, outcome.exhibit().slug()), Html.text(" · "));
    return figure(outcome, chart, source, details(Html.of(wide(chart, first.table()), rest)));
  }

  private static Html details(Html content) {
    return tag("details").of(tag("summary").text("Data behind this chart"), content);
  }

  private static Html wide(Chart chart, Html table) {
    return Html.wide("Data of the chart: " + chart.title(), table);
  }

  private static String anchor(Chart chart) {
    return "data-" + chart.id();
  }

  private static Html vega(Outcome outcome, Chart chart, String words) {
    return tag("a")
        .with("href", "/" + path(outcome, chart) + ".vl.json")
        .with("download")
        .text(words);
  }

  private Html figure(Outcome outcome, Chart chart, Html source, Html data) {
    String path = path(outcome, chart);
    Html files =
        tag("p", "files")
            .of(
                source,
                link("/" + path + ".png", "PNG"),
                Html.text(" · "),
                vega(outcome, chart, "Vega-Lite"));
    // On a phone the words in the picture are small: there the finding stands above it as text.
    return tag("figure")
        .with("data-chart", outcome.exhibit().slug() + "/" + chart.id())
        .of(
            tag("p", "finding").with("aria-hidden", "true").text(chart.title()),
            tag("a", "card").with("href", "/" + path + ".png").of(image(path, chart)),
            tag("figcaption").of(tag("p").text(chart.alt()), files),
            data);
  }

  private Html image(String path, Chart chart) {
    Picture picture = pictures.get(path);
    if (picture == null) {
      throw new IllegalArgumentException("no picture " + path);
    }
    return tag("img")
        .with("src", "/" + path + ".png")
        .with("alt", chart.title() + ".")
        .with("width", String.valueOf(picture.width()))
        .with("height", String.valueOf(picture.height()))
        .empty();
  }
}
