package org.mlconcepts.demo.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.lab.Progress;

class SiteTest {

  private static Report report;
  private static Site site;
  private static Map<String, Document> pages;

  @BeforeAll
  static void make() {
    report = SmallSite.report();
    site = Site.of(report, Progress.silent());
    pages = SmallSite.pages(site);
  }

  @Test
  void hasAPageForEverything() {
    assertThat(pages)
        .containsKeys("index.html", "ledger.html", "datasets.html", "glossary.html", "search.html")
        .containsKeys("experiments/first-coin.html", "experiments/second-coin.html");
    report
        .catalog()
        .questions()
        .forEach(
            question -> assertThat(pages).containsKey("questions/" + question.slug() + ".html"));
    Datasets.ids().forEach(id -> assertThat(pages).containsKey("datasets/" + id + ".html"));
  }

  @Test
  void theMarkupHasNoErrors() {
    pages
        .keySet()
        .forEach(path -> {
          Parser parser = Parser.htmlParser().setTrackErrors(5);
          parser.parseInput(SmallSite.text(site.files().get(path)), "");
          assertThat(parser.getErrors()).as(path).isEmpty();
        });
  }

  @Test
  void everyLinkAndEverySourceLeadsToAFileAndToAnAnchorInIt() {
    pages.forEach((path, page) -> {
      for (Element element : page.select("[href], [src], [action]")) {
        if (!element.hasClass("external")) {
          requireTarget(path, address(element));
        }
      }
    });
  }

  private static String address(Element element) {
    return element.hasAttr("href")
        ? element.attr("href")
        : element.attr(element.hasAttr("src") ? "src" : "action");
  }

  private static void requireTarget(String path, String address) {
    URI target = URI.create("file:///" + path).resolve(address);
    assertThat(target.getScheme()).as("%s: %s", path, address).isEqualTo("file");
    String file = target.getPath().substring(1);
    assertThat(site.files()).as("%s: %s", path, address).containsKey(file);
    if (target.getFragment() != null) {
      assertThat(pages.get(file).getElementById(target.getFragment()))
          .as("%s: %s", path, address)
          .isNotNull();
    }
  }

  @Test
  void linksThatLeaveTheSiteAreMarkedAndNothingIsLoadedFromElsewhere() {
    pages.forEach((path, page) -> {
      assertThat(page.select(".external"))
          .allMatch(
              link -> link.is("a[href^=https://][rel=external], a[href^=http://][rel=external]"));
      assertThat(
              page.select(
                  "iframe, object, embed, [onclick], [onerror], script:not([src], [type=application/json])"))
          .as(path)
          .isEmpty();
    });
    assertThat(SmallSite.text(site.files().get("assets/site.css")))
        .doesNotContain("url(", "@import");
    for (String script : List.of("site.js", "predict.js", "figures.js")) {
      assertThat(SmallSite.text(site.files().get("assets/" + script)))
          .as(script)
          .doesNotContain("innerHTML", "fetch(", "http");
    }
  }

  @Test
  void aReaderWhoCannotSeeIsServed() {
    pages.forEach((path, page) -> {
      assertThat(page.select("html[lang=en]")).as(path).hasSize(1);
      assertThat(page.select("h1")).as(path).hasSize(1);
      assertThat(page.select("main")).as(path).hasSize(1);
      assertThat(page.select("img")).as(path).allMatch(image -> !image.attr("alt").isBlank());
      assertThat(page.select("img"))
          .as(path)
          .allMatch(image -> image.hasAttr("width") && image.hasAttr("height"));
      assertThat(page.select("figure:not(.sketch, .playable)"))
          .as(path)
          .allMatch(figure -> figure.select("figcaption, details table").size() == 2);
      assertThat(page.select("figure.playable"))
          .as(path)
          .allMatch(figure -> figure.select("[aria-live], noscript, figcaption").size() == 3);
      assertThat(page.select("figure.sketch svg"))
          .as(path)
          .allMatch(sketch -> sketch.is("[role=img][aria-labelledby]"));
      assertThat(page.select("main tbody tr"))
          .as(path)
          .allMatch(row ->
              row.select("th[scope=row]").size() == 1
                  || path.startsWith("datasets/")
                  || row.closest(".claims, article") != null);
      int level = 0;
      for (Element heading : page.select("h1, h2, h3, h4")) {
        int next = heading.tagName().charAt(1) - '0';
        assertThat(next).as("%s: %s", path, heading.text()).isLessThanOrEqualTo(level + 1);
        level = next;
      }
    });
  }

  @Test
  void titlesAndIdsAreUnique() {
    Set<String> titles = new HashSet<>();
    pages.forEach((path, page) -> {
      assertThat(titles.add(page.title())).as(page.title()).isTrue();
      assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
    });
  }

  @Test
  void hostileTextIsShownAsItIs() {
    pages.forEach((path, page) -> {
      assertThat(page.select("img[src=x], [onerror], main b, main i, main u")).as(path).isEmpty();
    });
    assertThat(pages.get("ledger.html").select("#q11-02 th").text())
        .startsWith("Coins land on their edge " + SmallSite.HOSTILE);
    assertThat(pages.get("experiments/first-coin.html").select("h1").text())
        .isEqualTo("Shows " + SmallSite.HOSTILE);
    assertThat(pages.get("experiments/first-coin.html").select("img").first().attr("alt"))
        .isEqualTo("Heads " + SmallSite.HOSTILE + ".");
  }

  @Test
  void theLedgerHoldsEveryStatementAndPoolsItsEvidence() {
    Document ledger = pages.get("ledger.html");
    int statements =
        report.catalog().questions().stream().mapToInt(q -> q.statements().size()).sum();

    assertThat(ledger.select("#ledger tbody tr")).hasSize(statements);
    assertThat(ledger.select("#q11-01 .verdict").text()).isEqualTo("✔ holds");
    assertThat(ledger.select("#q11-01 td:last-child a").eachText())
        .containsExactly("first-coin", "second-coin");
    assertThat(ledger.select("#q11-03 td").eachText()).contains("= definition", "it fixes a word");
  }

  @Test
  void theFrontPageCountsAndTellsWhatSurprises() {
    Document front = pages.get("index.html");

    assertThat(front.select(".counts .figure").eachText()).containsExactly("1", "0", "1", "0");
    assertThat(front.select(".cards > li")).hasSameSizeAs(report.catalog().questions());
    assertThat(front.select(".findings h3").eachText())
        .hasSize(1)
        .first()
        .asString()
        .contains("Coins land on their edge");
    assertThat(front.select(".notice").text())
        .contains("2 of " + report.catalog().entries().size());
  }

  @Test
  void theIndexIsAScriptThatCannotEndEarly() {
    String index = SmallSite.text(site.files().get("assets/search-index.js"));

    assertThat(index).startsWith("window.mlconceptsIndex = [{").endsWith("}];\n");
    assertThat(
            Pattern.compile("\"address\": \"([^\"]*)\"")
                .matcher(index)
                .results()
                .map(found -> found.group(1)))
        .hasSizeGreaterThan(150)
        .allSatisfy(address -> requireTarget("search.html", address));
  }

  @Test
  void theSameReportGivesTheSameBytes() {
    Site again = Site.of(SmallSite.report(), Progress.silent());

    assertThat(again.files().keySet()).isEqualTo(site.files().keySet());
    again
        .files()
        .forEach((path, content) ->
            assertThat(content.bytes()).as(path).isEqualTo(site.files().get(path).bytes()));
  }

  @Test
  void isSmall() {
    // Vega and its companions are more than half of it, however small the site.
    assertThat(site.size()).isLessThan(2_000_000);
  }
}
