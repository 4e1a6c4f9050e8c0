package org.mlconcepts.demo.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What only a browser can show. */
class BrowserTest extends SiteInBrowser {

  private static final List<String> PAGES =
      List.of(
          "index.html",
          "questions/coins.html",
          "questions/imbalance.html",
          "experiments/first-coin.html",
          "ledger.html",
          "datasets.html",
          "datasets/telco_churn.html",
          "glossary.html",
          "search.html?q=recall");

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void everyPageIsAccessibleQuietAndByItself(String scheme) {
    for (String page : PAGES) {
      open(page, 1280, scheme);
      assertThat(browser.complaints()).as(page).isEmpty();
      assertThat(browser.requests()).as(page).isEmpty();
      List<Rule> serious =
          rules(scheme).analyze(browser.driver()).getViolations().stream()
              .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
              .toList();

      assertThat(serious)
          .as(page)
          .extracting(rule -> rule.getId() + ": " + rule.getNodes())
          .isEmpty();
      browser.complaints(); // axe asks for the style sheet, which a page may not read
    }
  }

  /** In the dark the colours are others; whatever else a rule looks at was seen in the light. */
  private static AxeBuilder rules(String scheme) {
    AxeBuilder all = new AxeBuilder();
    return scheme.equals("dark") ? all.withTags(List.of("cat.color")) : all;
  }

  @Test
  void nothingIsWiderThanAPhone() {
    for (String page : PAGES) {
      open(page, 390, "light");
      assertThat(browser.find("document.documentElement.scrollWidth")).as(page).isEqualTo(390L);
    }
  }

  @Test
  void aPhoneShowsTheVerdictBesideEachClaim() {
    open("ledger.html", 390, "light");

    assertThat(
            browser.find(
                "Array.from(document.querySelectorAll('#ledger .verdict'))"
                    + ".every(verdict => verdict.getBoundingClientRect().right <= 390)"))
        .isEqualTo(true);
    assertThat(browser.find("document.querySelector('#ledger').parentElement.scrollWidth <= 390"))
        .isEqualTo(true);
  }

  @Test
  void darkIsDarkAndTheButtonIsRemembered() {
    open("index.html", 1280, "light");
    Object light = background();
    browser.driver().findElement(By.cssSelector("button.theme")).click();
    browser.driver().findElement(By.cssSelector("button.theme")).click();
    Object chosen = background();
    open("ledger.html", 1280, "light");

    assertThat(background()).isEqualTo(chosen).isNotEqualTo(light);
    browser.driver().findElement(By.cssSelector("button.theme")).click();
    open("index.html", 1280, "dark");
    assertThat(background()).isEqualTo(chosen);
  }

  private static Object background() {
    return browser.find("getComputedStyle(document.body).backgroundColor");
  }

  @Test
  void theLedgerSortsAndFilters() {
    open("ledger.html?verdict=refuted", 1280, "light");
    assertThat(shown()).containsExactly("Q11.02");
    assertThat(browser.driver().findElement(By.id("shown")).getText()).isEqualTo("1 claim");

    open("ledger.html", 1280, "light");
    new Select(browser.driver().findElement(By.name("question"))).selectByValue("coins");
    assertThat(shown()).containsExactly("Q11.01", "Q11.02", "Q11.03");

    WebElement flips =
        browser.driver().findElement(By.cssSelector("#ledger th:nth-child(4) button"));
    flips.click();
    assertThat(shown()).startsWith("Q11.02", "Q11.01");
    flips.click();
    assertThat(shown()).endsWith("Q11.01", "Q11.02");

    browser.driver().findElement(By.name("words")).sendKeys("bent coin");
    assertThat(shown()).containsExactly("Q11.01");
  }

  private static List<String> shown() {
    return browser.driver().findElements(By.cssSelector("#ledger tbody tr:not([hidden])")).stream()
        .map(row -> row.findElement(By.cssSelector("td a")).getText())
        .toList();
  }

  @Test
  void theSearchFindsWhatItsTitleSaysFirst() {
    open("index.html", 1280, "light");
    WebElement field = browser.driver().findElement(By.name("q"));
    field.sendKeys("average precision");
    field.submit();
    WebElement first = browser.driver().findElement(By.cssSelector("#results li a"));

    assertThat(first.getText()).isEqualTo("Average precision, AP");
    first.click();
    assertThat(browser.driver().getCurrentUrl()).endsWith("glossary.html#average-precision");
  }

  @Test
  void aPhoneShowsAllOfAFigureWithDials() {
    playable(390);

    assertThat(
            browser.find(
                "[...document.querySelectorAll('figure.playable, figure.playable *')]"
                    + ".filter(e => e.getBoundingClientRect().right > 390)"
                    + ".map(e => e.tagName + ' ' + e.textContent.slice(0, 40))"))
        .isEqualTo(List.of());
    assertThat(
            browser.find(
                "document.querySelector('.playable .reading').getBoundingClientRect().width > 250"))
        .isEqualTo(true);
  }

  /** Opens the page of the coins where its first figure with dials is seen. */
  private static WebElement playable(int width) {
    open("questions/coins.html#play-with-it", width, "light");
    By ready = By.cssSelector("figure.playable[data-ready=true]");
    show(browser.driver().findElement(By.cssSelector("figure.playable")));
    new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
        .until(driver -> !driver.findElements(ready).isEmpty());
    return browser.driver().findElement(ready);
  }

  @Test
  void aPhoneShowsWhatTheEvidenceSays() {
    open("experiments/first-coin.html", 390, "light");

    assertThat(
            browser.find(
                "[...document.querySelectorAll('.evidence .side')]"
                    + ".every(side => side.getBoundingClientRect().right <= 390)"))
        .isEqualTo(true);
  }

  @Test
  void aDialMovesTheMarksAndTellsTheFinding() {
    WebElement figure = playable(1280);
    WebElement dial = figure.findElement(By.cssSelector("input[type=range]"));
    Object before = marks();

    assertThat(dial.getDomAttribute("aria-valuetext")).isEqualTo("one <b>");
    assertThat(figure.findElement(By.cssSelector(".reading")).getDomProperty("textContent"))
        .startsWith("1 thrown ");
    dial.sendKeys(Keys.ARROW_RIGHT);
    new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
        .until(driver -> !before.equals(marks()));
    assertThat(dial.getDomAttribute("aria-valuetext")).isEqualTo("all");
    assertThat(figure.findElement(By.cssSelector(".reading")).getDomProperty("textContent"))
        .startsWith("20 thrown ");
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).isEmpty();
  }

  private static Object marks() {
    return browser.find(
        "[...document.querySelectorAll('.view .mark-rect path')].map(p => p.getAttribute('d')).join()");
  }

  @Test
  void hostileTextDoesNotRun() {
    open("search.html?q=onerror", 1280, "light");

    assertThat(browser.driver().findElements(By.cssSelector("#results img"))).isEmpty();
    assertThat(browser.driver().findElements(By.cssSelector("#results li"))).isNotEmpty();
  }

  @Test
  void picturesHaveTheirPlaceBeforeTheyAreThere() throws IOException {
    Path page = root.resolve("experiments/first-coin.html");
    String text = Files.readString(page);
    open("experiments/first-coin.html", 1280, "light");
    Object whole = browser.find("document.documentElement.scrollHeight");
    Path bare =
        Files.writeString(
            root.resolve("experiments/bare.html"), text.replace(".png\" alt", ".gone\" alt"));
    browser.open(bare.toUri().toString(), 1280, "light");

    assertThat(browser.find("document.documentElement.scrollHeight")).isEqualTo(whole);
    browser.complaints(); // the missing pictures were meant
  }
}
