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
    Html table = Html.wide("Data of the chart: " + chart.title(), ChartTable.of(chart));
    // A link to what is inside opens it.
    Html details =
        tag("details")
            .of(
                tag("summary").text("Data behind this chart"),
                tag("div").with("id", anchor(chart)).of(table));
    return figure(outcome, chart, details);
  }

  /** The same with a link to the numbers, which stand on the page of the experiment. */
  Html brief(Outcome outcome, Chart chart) {
    String address = "/experiments/" + outcome.exhibit().slug() + ".html#" + anchor(chart);
    return figure(outcome, chart, tag("p", "data").of(link(address, "Data behind this chart")));
  }

  private static String anchor(Chart chart) {
    return "data-" + chart.id();
  }

  private Html figure(Outcome outcome, Chart chart, Html data) {
    String path = path(outcome, chart);
    Picture picture = pictures.get(path);
    if (picture == null) {
      throw new IllegalArgumentException("no picture " + path);
    }
    Html image =
        tag("img")
            .with("src", "/" + path + ".png")
            .with("alt", chart.title() + ".")
            .with("width", String.valueOf(picture.width()))
            .with("height", String.valueOf(picture.height()))
            .empty();
    Html files =
        tag("p", "files")
            .of(
                link(
                    "/experiments/" + outcome.exhibit().slug() + ".html", outcome.exhibit().slug()),
                Html.text(" · "),
                link("/" + path + ".png", "PNG"),
                Html.text(" · "),
                tag("a").with("href", "/" + path + ".vl.json").with("download").text("Vega-Lite"));
    return tag("figure")
        .with("data-chart", outcome.exhibit().slug() + "/" + chart.id())
        .of(
            tag("div", "card").of(image),
            tag("figcaption").of(tag("p").text(chart.alt()), files),
            data);
  }
}
