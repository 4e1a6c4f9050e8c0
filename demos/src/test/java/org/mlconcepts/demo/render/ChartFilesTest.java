package org.mlconcepts.demo.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Heatmap;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ChartFilesTest {

  static List<Chart> gallery() {
    return Gallery.charts();
  }

  @ParameterizedTest
  @MethodSource("gallery")
  void pngIsTwiceTheLogicalSizeAndNotEmpty(Chart chart) throws IOException {
    Drawing drawing = Drawing.of(chart);

    BufferedImage image = ImageIO.read(new ByteArrayInputStream(ChartFiles.png(chart)));

    assertThat(image.getWidth()).isEqualTo(2 * drawing.width()).isEqualTo(2 * Theme.WIDTH);
    assertThat(image.getHeight()).isEqualTo(2 * drawing.height()).isBetween(300, 1600);
    assertThat(distinctColors(image)).isGreaterThan(20);
    assertThat(inkOnTheEdge(image)).as("nothing is cut off at the edge").isZero();
  }

  private static long distinctColors(BufferedImage image) {
    return pixels(image).distinct().count();
  }

  private static java.util.stream.IntStream pixels(BufferedImage image) {
    return java.util.Arrays.stream(
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
  }

  private static long inkOnTheEdge(BufferedImage image) {
    int w = image.getWidth();
    int h = image.getHeight();
    Stream<BufferedImage> edges =
        Stream.of(
            image.getSubimage(0, 0, w, 4), image.getSubimage(0, h - 4, w, 4),
            image.getSubimage(0, 0, 4, h), image.getSubimage(w - 4, 0, 4, h));
    return edges.mapToLong(edge -> pixels(edge).filter(rgb -> rgb != 0xFFFFFFFF).count()).sum();
  }

  @ParameterizedTest
  @MethodSource("gallery")
  void svgIsWellFormedAndSaysWhatItShows(Chart chart) throws Exception {
    Element svg = parse(ChartFiles.svg(chart));

    assertThat(svg.getTagName()).isEqualTo("svg");
    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getAttribute("viewBox"))
        .isEqualTo("0 0 " + Theme.WIDTH + " " + Drawing.of(chart).height());
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(chart.title());
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(chart.alt());
    assertThat(svg.getElementsByTagName("path").getLength()).isGreaterThan(5);
  }

  @Test
  void svgEscapesMarkupInTitles() throws Exception {
    Chart chart =
        new Heatmap(
            "escape",
            "a < b & \"c\" > d",
            "x & y",
            "",
            "",
            List.of("1"),
            List.of("2"),
            Axis.linear("v", ""),
            List.of(List.of(1.0)));

    Element svg = parse(ChartFiles.svg(chart));

    assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("a < b & \"c\" > d");
  }

  private static Element parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)))
        .getDocumentElement();
  }

  @ParameterizedTest
  @MethodSource("gallery")
  void theSameChartGivesTheSameBytesAgain(Chart chart) {
    assertThat(ChartFiles.png(chart)).isEqualTo(ChartFiles.png(chart));
    assertThat(ChartFiles.svg(chart)).isEqualTo(ChartFiles.svg(chart));
    assertThat(ChartFiles.vegaLite(chart)).isEqualTo(ChartFiles.vegaLite(chart));
  }

  @Test
  void threadsDoNotDisturbEachOther() throws Exception {
    List<Chart> charts = Gallery.charts().subList(0, 6);
    List<String> alone = charts.stream().map(ChartFiles::svg).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<String>> tasks = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        Chart chart = charts.get(i % charts.size());
        tasks.add(() -> ChartFiles.svg(chart));
      }

      List<Future<String>> together = threads.invokeAll(tasks);

      for (int i = 0; i < together.size(); i++) {
        assertThat(together.get(i).get()).isEqualTo(alone.get(i % alone.size()));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void writesThreeFilesAndLeavesNoDraftBehind(@TempDir Path folder) throws IOException {
    Chart chart = GalleryLines.onePoint();
    Path target = folder.resolve("not/yet/there");

    List<Path> files = ChartFiles.write(chart, target);
    List<Path> again = ChartFiles.write(chart, target);

    assertThat(files)
        .extracting(path -> path.getFileName().toString())
        .containsExactly("one-point.png", "one-point.svg", "one-point.vl.json");
    assertThat(again).isEqualTo(files);
    assertThat(Files.readString(files.get(1), StandardCharsets.UTF_8))
        .isEqualTo(ChartFiles.svg(chart));
    try (Stream<Path> left = Files.list(target)) {
      assertThat(left).containsExactlyInAnyOrderElementsOf(files);
    }
  }

  @Test
  void anIdThatIsNoFileNameIsRefused(@TempDir Path folder) {
    Chart chart =
        new Heatmap(
            "../outside",
            "t",
            "a",
            "",
            "",
            List.of("1"),
            List.of("2"),
            Axis.linear("v", ""),
            List.of(List.of(1.0)));

    assertThatThrownBy(() -> ChartFiles.write(chart, folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("id must be lower-case words joined by hyphens")
        .hasMessageContaining("../outside");
  }

  @Test
  void everyKindOfChartIsInTheGalleryAndHasADrawing() {
    List<Class<?>> drawn =
        Gallery.charts().stream().<Class<?>>map(Chart::getClass).distinct().toList();

    assertThat(drawn).containsExactlyInAnyOrder(Chart.class.getPermittedSubclasses());
  }

  @Test
  void fontsAndTheirLicenceAreInTheJar() throws IOException {
    for (String name : List.of("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVu-LICENSE.txt")) {
      try (InputStream in = ChartFiles.class.getResourceAsStream(name)) {
        assertThat(in).as(name).isNotNull();
      }
    }
  }
}
