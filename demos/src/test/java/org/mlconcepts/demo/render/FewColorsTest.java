package org.mlconcepts.demo.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.chart.Chart;

class FewColorsTest {

  /** Lines with a band, points, bars, and a map of many shades. */
  static List<Chart> charts() {
    return List.of(
        GalleryLines.biasVariance(),
        GalleryPoints.roc(),
        GalleryTables.logBars(),
        GalleryTables.correlations());
  }

  private static int[] painted(FewColors few) {
    int[] palette = few.palette();
    byte[] pixels = few.pixels();
    int[] rgb = new int[pixels.length];
    Arrays.setAll(rgb, i -> palette[pixels[i] & 0xFF]);
    return rgb;
  }

  private static BufferedImage image(int width, int[] rgb) {
    BufferedImage image = new BufferedImage(width, rgb.length / width, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, rgb.length / width, rgb, 0, width);
    return image;
  }

  private static int error(int a, int b) {
    return Stream.of(16, 8, 0)
        .mapToInt(shift -> Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)))
        .max()
        .orElse(0);
  }

  /** Every shade of red, and a background of white that is most of it. */
  private static int[] shades() {
    int[] rgb = new int[4096];
    Arrays.setAll(rgb, i -> i < 2048 ? 0xFFFFFF : (i / 8 % 256) << 16 | i % 8);
    return rgb;
  }

  @Test
  void aPictureOfFewColoursStaysAsItIs() {
    int[] rgb = new int[1024];
    Arrays.setAll(rgb, i -> 0x010101 * (i % FewColors.MOST));

    assertThat(painted(FewColors.of(image(32, rgb), FewColors.MOST))).isEqualTo(rgb);
  }

  @Test
  void manyColoursBecomeNoMoreThanAskedAndDoneTwiceIsDoneOnce() {
    for (int most : new int[] {2, 64, 256}) {
      FewColors few = FewColors.of(image(64, shades()), most);
      int[] once = painted(few);

      assertThat(few.palette().length).isBetween(2, most);
      assertThat(once).startsWith(0xFFFFFF, 0xFFFFFF);
      assertThat(painted(FewColors.of(image(64, once), most))).isEqualTo(once);
    }
  }

  @ParameterizedTest
  @MethodSource("charts")
  void largeAreasStayExactAndShadesAlongEdgesNearlySo(Chart chart) throws IOException {
    BufferedImage written = ImageIO.read(new ByteArrayInputStream(ChartFiles.png(chart)));
    BufferedImage drawn = XChartRenderer.bitmap(Drawing.of(chart));
    int[] before = Png.pixels(drawn);
    int width = drawn.getWidth();
    int[] after = written.getRGB(0, 0, width, drawn.getHeight(), null, 0, width);
    var counts =
        Arrays.stream(before)
            .boxed()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    for (int i = 0; i < before.length; i++) {
      int error = error(before[i], after[i]);
      boolean large = counts.getOrDefault(before[i], 0L) > before.length / 500;
      if (error > (large ? 0 : 24)) {
        throw new AssertionError(
            String.format(
                Locale.ROOT, "pixel %d: %06x became %06x", i, before[i], after[i] & 0xFFFFFF));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("charts")
  void aPictureForASiteIsSmaller(Chart chart) {
    assertThat(ChartFiles.smallPng(chart).length).isLessThan(ChartFiles.png(chart).length);
  }
}
