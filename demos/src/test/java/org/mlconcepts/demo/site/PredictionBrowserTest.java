package org.mlconcepts.demo.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Predictions come before measurements, and are scored. */
class PredictionBrowserTest extends SiteInBrowser {

  private static List<WebElement> predictions() {
    open("questions/coins.html", 1280, "light");
    browser.find("(localStorage.clear(), 0)");
    open("questions/coins.html", 1280, "light");
    return browser.driver().findElements(By.cssSelector(".predict form"));
  }

  private static WebElement gate() {
    return browser.driver().findElement(By.cssSelector(".gate"));
  }

  private static String score(WebElement form) {
    return form.findElement(By.cssSelector(".score")).getText();
  }

  @Test
  void aPredictionIsScoredBeforeTheMeasurementIsShown() {
    List<WebElement> forms = predictions();
    WebElement first = forms.get(0);

    assertThat(forms).hasSize(4);
    assertThat(gate().isDisplayed()).isFalse();
    assertThat(first.findElement(By.cssSelector(".reveal")).isDisplayed()).isFalse();
    click(first, "input[value=a]");
    first.findElement(By.cssSelector("input[type=range]")).sendKeys(Keys.END);
    click(first, "button[type=submit]");
    assertThat(score(first)).isEqualTo("Right: you said a) and were 100 % sure. Brier score 0.00.");
    assertThat(gate().isDisplayed()).isFalse();

    for (WebElement form : forms.subList(1, forms.size())) {
      click(form, "button.quiet");
    }
    assertThat(gate().isDisplayed()).isTrue();
    open("questions/coins.html", 1280, "light");
    assertThat(browser.driver().findElement(By.cssSelector(".predict .total")).getText())
        .startsWith("1 of 1 right; mean Brier score 0.00");
    browser.find("(localStorage.clear(), 0)");
  }

  @Test
  void aNumberIsRightWithinAQuarterAndAnOrderOnlyAsAWhole() {
    List<WebElement> forms = predictions();
    WebElement number = forms.get(1);
    number.findElement(By.cssSelector("input[type=text]")).sendKeys("22,5");
    click(number, "button[type=submit]");
    WebElement order = forms.get(2);
    List<WebElement> places = order.findElements(By.cssSelector("select"));
    for (int i = 0; i < places.size(); i++) {
      new Select(places.get(i)).selectByValue(List.of("b", "c", "a").get(i));
    }
    click(order, "button[type=submit]");

    assertThat(score(number))
        .isEqualTo("Right: you said 22.5 and were 50 % sure. Brier score 0.25.");
    assertThat(score(order))
        .isEqualTo("Not so: you said bca and were 50 % sure. Brier score 0.25.");
    assertThat(order.findElement(By.cssSelector(".reveal")).getText())
        .contains("b) heads: 18.1 points");
    browser.find("(localStorage.clear(), 0)");
  }

  @Test
  void whoeverDoesNotWantToPredictSeesAllAtOnce() {
    predictions();
    assertThat(gate().isDisplayed()).isFalse();
    browser.driver().findElement(By.cssSelector(".predict > p > button")).click();

    assertThat(gate().isDisplayed()).isTrue();
    open("questions/coins.html", 1280, "light");
    assertThat(gate().isDisplayed()).isTrue(); // not asked again
    browser.find("(localStorage.clear(), 0)");
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "/org/mlconcepts/demo/quiz/numbers.csv",
      delimiter = '|',
      numLinesToSkip = 1)
  void numbersAreReadAsTheTerminalReadsThem(String text, String value) {
    WebElement number = unanswered();
    WebElement input = number.findElement(By.cssSelector("input[type=text]"));
    input.clear();
    input.sendKeys(text);
    click(number, "button[type=submit]");

    if (value.equals("none")) {
      assertThat(score(number)).isEmpty();
    } else {
      String said = value.replaceFirst("\\.0$", "");
      assertThat(score(number)).contains("you said " + said + " and were 50 % sure");
      browser.find("(localStorage.clear(), 0)");
    }
  }

  /** The form that asks for a number; the page is opened only if another answer stands there. */
  private static WebElement unanswered() {
    String form = ".predict form[data-kind=number]";
    By open = By.cssSelector(form + ":has(.controls)");
    if (browser.driver().findElements(open).isEmpty()) {
      open("questions/coins.html", 1280, "light");
    }
    return browser.driver().findElement(open);
  }

  @Test
  void whatIsKeptIsScoredWhenItIsShown() {
    String id = predictions().get(0).getAttribute("id");
    String other = predictions().get(1).getAttribute("id");
    keep(id, "{answer: 'b', sure: 0.8, hit: true}", other, "{hit: true, sure: 1, said: '3'}");
    open("questions/coins.html", 1280, "light");
    List<WebElement> forms = browser.driver().findElements(By.cssSelector(".predict form"));

    assertThat(score(forms.get(0))).startsWith("Not so: you said b) and were 80 % sure.");
    assertThat(score(forms.get(1))).isEmpty();
    keep("elsewhere", "{answer: 'a', sure: 0.5}", "there", "{skipped: true}");
    click(forms.get(1), "button.quiet");
    assertThat(browser.driver().executeScript("return localStorage['mlconcepts.predictions']"))
        .asString()
        .contains("elsewhere", "there", other)
        .doesNotContain(id);
    browser.find("(localStorage.clear(), 0)");
  }

  /** What another page or another tab has kept. */
  private static void keep(String one, String answer, String other, String otherAnswer) {
    browser
        .driver()
        .executeScript(
            "localStorage['mlconcepts.predictions'] = JSON.stringify({'"
                + one
                + "': "
                + answer
                + ", '"
                + other
                + "': "
                + otherAnswer
                + "})");
  }
}
