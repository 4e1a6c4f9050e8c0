package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Seed;

class IndexPageTest {

  private final List<Outcome> outcomes =
      List.of(
          Coins.outcome(),
          Outcome.of(
              Coins.catalog().questions().get(1),
              Coins.odd("surprise", "surprises"),
              Seed.DEFAULT));
  private final String html = IndexPage.of(outcomes);
  private final Document page = Jsoup.parse(html);

  @Test
  void theMarkupHasNoErrors() {
    Parser parser = Parser.htmlParser().setTrackErrors(20);
    parser.parseInput(html, "");
    assertThat(parser.getErrors()).isEmpty();
  }

  @Test
  void idsAreUniqueAndLinksWithinThePageLead() {
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    for (Element link : page.select("a[href^=#]")) {
      assertThat(ids).contains(link.attr("href").substring(1));
    }
    page.select("[aria-labelledby]")
        .eachAttr("aria-labelledby")
        .forEach(id -> assertThat(ids).contains(id));
  }

  @Test
  void everyOtherLinkIsAFileOfTheRun() {
    TreeSet<String> files = new TreeSet<>();
    for (Outcome outcome : outcomes) {
      ResultFiles.names(outcome).forEach(name -> files.add(outcome.exhibit().slug() + "/" + name));
    }
    TreeSet<String> linked = new TreeSet<>(page.select("a[href]:not([href^=#])").eachAttr("href"));
    linked.addAll(page.select("img").eachAttr("src"));
    assertThat(linked).isEqualTo(files);
  }

  @Test
  void nothingIsLoadedFromElsewhereAndNothingRuns() {
    assertThat(page.select("script, link, iframe, [onclick]")).isEmpty();
    assertThat(html).doesNotContain("http://", "https://", "url(");
  }

  @Test
  void aReaderWhoCannotSeeIsServed() {
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.select("meta[name=viewport]")).hasSize(1);
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("figure img").eachAttr("alt"))
        .containsExactly("The share of heads by repeat: all above 0.5 & below 0.9.");
    assertThat(page.select("figure > figcaption")).hasSameSizeAs(page.select("figure"));
    assertThat(page.select("table"))
        .isNotEmpty()
        .allMatch(table -> table.select("thead th[scope=col]").size() == 6);
    assertThat(page.select("tbody tr")).allMatch(row -> row.select("th[scope=row]").size() == 1);
  }

  @Test
  void headingsDoNotSkipALevel() {
    int level = 0;
    for (Element heading : page.select("h1, h2, h3, h4")) {
      int next = heading.tagName().charAt(1) - '0';
      assertThat(next).isLessThanOrEqualTo(level + 1);
      level = next;
    }
  }

  @Test
  void verdictsAreWordsAndSignsNotOnlyColours() {
    assertThat(page.select(".badge").eachText()).containsExactly("✔ holds", "✘ refuted");
  }

  @Test
  void textIsShownAsItIs() {
    assertThat(page.select("h2").first().text()).isEqualTo("1. Is a coin <fair> & \"square\"?");
    assertThat(page.select("h4").first().text())
        .contains("A <bent> coin shows heads & tails | unevenly.");
  }

  @Test
  void badgesHaveEnoughContrastInLightAndDark() {
    String[] parts = html.split("@media \\(prefers-color-scheme: dark\\)", 2);
    for (String part : List.of(parts[0], parts[1].substring(0, parts[1].indexOf("*")))) {
      Map<String, Double> light = Contrast.luminances(part);
      for (String badge : List.of("holds", "holds-if", "refuted", "unclear")) {
        assertThat(Contrast.ratio(light.get(badge), light.get("on-badge")))
            .as(badge)
            .isGreaterThan(4.5);
      }
      assertThat(Contrast.ratio(light.get("ink"), light.get("card"))).isGreaterThan(7);
      assertThat(Contrast.ratio(light.get("quiet"), light.get("card"))).isGreaterThan(4.5);
      assertThat(Contrast.ratio(light.get("link"), light.get("card"))).isGreaterThan(4.5);
    }
  }
}
