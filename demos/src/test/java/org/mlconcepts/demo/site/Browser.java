package org.mlconcepts.demo.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A browser without a window, a profile of its own and nothing that it does by itself. */
final class Browser implements AutoCloseable {

  private static final List<Path> BROWSERS =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"));
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** The browser of this machine, if it has one and its driver. */
  static Optional<Path> here() {
    return BROWSERS.stream()
        .filter(Files::isExecutable)
        .filter(browser -> Files.isExecutable(DRIVER))
        .findFirst();
  }

  static Browser start(Path browser, Path profile) throws IOException {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + Files.createDirectories(profile));
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
    return new Browser(driver);
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Opens a page at a width, in light or in dark. */
  void open(String address, int width, String scheme) {
    driver.manage().window().setSize(new Dimension(width, 900));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    driver.get(address);
  }

  /** A value that a script finds out on the page. */
  Object find(String script) {
    return driver.executeScript("return " + script);
  }

  /** What the page complained about since it was last asked. */
  List<String> complaints() {
    return logs(LogType.BROWSER).map(LogEntry::getMessage).toList();
  }

  /**
   * The addresses that were asked for since it was last asked, but for files of this machine and
   * the browser's own start page.
   */
  List<String> requests() {
    return logs(LogType.PERFORMANCE)
        .map(LogEntry::getMessage)
        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
        .map(message -> message.replaceAll("(?s).*?\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
        .filter(url -> !url.matches("(?s)(file|data|chrome):.*"))
        .toList();
  }

  private Stream<LogEntry> logs(String type) {
    return driver.manage().logs().get(type).getAll().stream();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
