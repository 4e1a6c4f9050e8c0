package org.mlconcepts.demo.render;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The same picture in at most 256 colours, so that a pixel takes one byte. A chart has a few
 * colours of its own, which stay exact, and thousands of shades between them along its edges, of
 * which the nearest that was kept takes the place.
 */
final class FewColors {

  /** As many as one byte can tell apart. */
  static final int MOST = 256;

  /** How the least distance grows: so slowly that nearly as many colours are kept as may be. */
  private static final double DISTANCE_GROWTH = 1.25;

  /** An area keeps its colour if the picture is at most so many times larger. */
  private static final int PICTURE_PER_AREA = 1000;

  private final int[] palette;
  private final byte[] pixels;

  private FewColors(int[] palette, byte[] pixels) {
    this.palette = palette;
    this.pixels = pixels;
  }

  /**
   * A picture in few colours.
   *
   * @param most how many colours there may be, at most {@link #MOST}
   */
  static FewColors of(BufferedImage image, int most) {
    int[] rgb = Png.pixels(image);
    Map<Integer, Integer> counts = counts(rgb);
    List<Integer> colors = byFrequency(counts);
    long areas =
        counts.values().stream().filter(count -> count >= rgb.length / PICTURE_PER_AREA).count();
    int[] palette = palette(colors, (int) Math.min(areas, most / 2), most);
    return new FewColors(palette, places(rgb, places(palette, colors)));
  }

  /** How many pixels each colour has. */
  private static Map<Integer, Integer> counts(int[] rgb) {
    Map<Integer, Integer> counts = new HashMap<>();
    int from = 0;
    while (from < rgb.length) {
      int to = endOfRun(rgb, from);
      counts.merge(rgb[from], to - from, Integer::sum);
      from = to;
    }
    return counts;
  }

  /** The most frequent first, and of equally frequent ones the smaller number. */
  private static List<Integer> byFrequency(Map<Integer, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The place in the palette of the colour that is nearest to each. */
  private static Map<Integer, Byte> places(int[] palette, List<Integer> colors) {
    Map<Integer, Byte> places = new HashMap<>();
    colors.forEach(color -> places.put(color, (byte) nearest(palette, palette.length, color)));
    return places;
  }

  /** The place in the palette of each pixel. */
  private static byte[] places(int[] rgb, Map<Integer, Byte> places) {
    byte[] pixels = new byte[rgb.length];
    int from = 0;
    while (from < rgb.length) {
      int to = endOfRun(rgb, from);
      Arrays.fill(pixels, from, to, Objects.requireNonNull(places.get(rgb[from])));
      from = to;
    }
    return pixels;
  }

  /** A chart is long runs of one colour, which are looked up once. */
  private static int endOfRun(int[] rgb, int from) {
    int to = from + 1;
    while (to < rgb.length && rgb[to] == rgb[from]) {
      to++;
    }
    return to;
  }

  /** The colours as 0xRRGGBB. */
  int[] palette() {
    return palette.clone();
  }

  /** Which colour each pixel has, row by row. */
  byte[] pixels() {
    return pixels.clone();
  }

  /**
   * The colours of large areas and the most frequent others that lie apart; how far apart is raised
   * until they are few enough.
   */
  private static int[] palette(List<Integer> byFrequency, int exact, int most) {
    for (double apart = 1; ; apart *= DISTANCE_GROWTH) {
      int[] kept = new int[most];
      int count = 0;
      boolean fits = true;
      for (int color : byFrequency) {
        if (count < exact
            || count == 0
            || distance(kept[nearest(kept, count, color)], color) >= apart) {
          if (count == most) {
            fits = false;
            break;
          }
          kept[count++] = color;
        }
      }
      if (fits) {
        return Arrays.copyOf(kept, count);
      }
    }
  }

  private static int nearest(int[] palette, int count, int color) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      int distance = distance(palette[i], color);
      if (distance < least) {
        best = i;
        least = distance;
      }
    }
    return best;
  }

  private static int distance(int a, int b) {
    int red = (a >> 16 & 0xFF) - (b >> 16 & 0xFF);
    int green = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
    int blue = (a & 0xFF) - (b & 0xFF);
    return red * red + green * green + blue * blue;
  }
}
