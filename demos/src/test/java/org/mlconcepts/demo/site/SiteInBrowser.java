package org.mlconcepts.demo.site;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.mlconcepts.lab.Progress;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A small site and a browser for the tests of a class; they are skipped where there is none. */
abstract class SiteInBrowser {

  static Path root;
  static Browser browser;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    Optional<Path> program = Browser.here();
    if (program.isEmpty()) {
      abort("no chromium with chromedriver in /usr/bin: install chromium and chromium-driver");
    }
    root = folder.resolve("site");
    SiteFolder.of(root.toString()).write(Site.of(SmallSite.report(), Progress.silent()));
    browser = Browser.start(program.orElseThrow(), folder.resolve("profile"));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  static void open(String page, int width, String scheme) {
    browser.open(root.toUri() + page, width, scheme);
  }

  static void click(WebElement parent, String selector) {
    WebElement element = parent.findElement(By.cssSelector(selector));
    browser.driver().executeScript("arguments[0].click()", element);
  }

  /** Brings an element to the middle of the window, where nothing lies above it. */
  static void show(WebElement element) {
    browser.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
  }
}
