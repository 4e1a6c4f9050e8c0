package org.mlconcepts.demo.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Playable;

/**
 * Charts as files and as bytes: PNG at twice the logical size, SVG with title and description, and
 * Vega-Lite JSON. The same chart gives the same bytes again. All methods may be called from several
 * threads at once.
 */
public final class ChartFiles {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final AtomicLong COUNT = new AtomicLong();

  private ChartFiles() {}

  /** The chart as a PNG file. */
  public static byte[] png(Chart chart) {
    return XChartRenderer.png(chart);
  }

  /**
   * The chart as a PNG file of three quarters of the bytes, for sites with many of them: shades
   * along edges are rounded to at most 64 colours instead of 256.
   */
  public static byte[] smallPng(Chart chart) {
    return XChartRenderer.smallPng(chart);
  }

  /**
   * The chart as an SVG document. Its text is outlines; {@code title} and {@code desc} hold the
   * words.
   */
  public static String svg(Chart chart) {
    return XChartRenderer.svg(chart);
  }

  /** The chart as a Vega-Lite specification with its data inside. */
  public static String vegaLite(Chart chart) {
    return VegaLiteRenderer.json(chart);
  }

  /** The same specification on one line. */
  public static String vegaLiteLine(Chart chart) {
    return VegaLiteRenderer.line(chart);
  }

  /** A playable figure as a Vega-Lite specification with the data of all its frames inside. */
  public static String vegaLite(Playable playable) {
    return VegaPlayable.json(playable);
  }

  /** The same specification on one line, for a page that holds it. */
  public static String vegaLiteLine(Playable playable) {
    return VegaPlayable.line(playable);
  }

  /**
   * Writes {@code <id>.png}, {@code <id>.svg} and {@code <id>.vl.json}. Each file appears whole or
   * not at all: it is written under a temporary name and moved into place.
   *
   * @param folder made if it is missing
   * @return the three files, in that order
   * @throws IllegalArgumentException if the chart's id is not a file name of lower-case words
   *     joined by hyphens
   */
  public static List<Path> write(Chart chart, Path folder) {
    if (!ID.matcher(chart.id()).matches()) {
      throw new IllegalArgumentException(
          "id must be lower-case words joined by hyphens, because it names the files, but was \""
              + chart.id()
              + "\"");
    }
    try {
      Files.createDirectories(folder);
      return List.of(
          place(folder, chart.id() + ".png", png(chart)),
          place(folder, chart.id() + ".svg", svg(chart).getBytes(StandardCharsets.UTF_8)),
          place(folder, chart.id() + ".vl.json", vegaLite(chart).getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write chart " + chart.id() + " into " + folder, e);
    }
  }

  private static Path place(Path folder, String name, byte[] bytes) throws IOException {
    long process = ProcessHandle.current().pid();
    Path draft =
        folder.resolve("." + name + "." + process + "-" + COUNT.incrementAndGet() + ".tmp");
    Path target = folder.resolve(name);
    try {
      Files.write(draft, bytes);
      move(draft, target);
    } finally {
      Files.deleteIfExists(draft);
    }
    return target;
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
