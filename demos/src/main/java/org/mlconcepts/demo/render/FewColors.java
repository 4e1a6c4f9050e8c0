package org.mlconcepts.demo.render;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The same picture in at most 256 colours, so that a pixel takes one byte. A chart has a few
 * colours of its own, which stay exact, and thousands of shades between them along its edges, of
 * which the nearest that was kept takes the place.
 */
final class FewColors {

  /** As many as one byte can tell apart. */
  static final int MOST = 256;

  /** Small enough that nearly as many colours are kept as may be. */
  private static final double STEP = 1.25;

  /** An area that is no smaller than this part of the picture keeps its colour. */
  private static final int LARGE = 1000;

  private final int[] palette;
  private final byte[] pixels;

  private FewColors(int[] palette, byte[] pixels) {
    this.palette = palette;
    this.pixels = pixels;
  }

  /**
   * @param most how many colours there may be, at most {@link #MOST}
   */
  static FewColors of(BufferedImage image, int most) {
    int[] rgb = Png.pixels(image);
    Map<Integer, Integer> counts = new HashMap<>();
    int from = 0;
    while (from < rgb.length) {
      int to = endOfRun(rgb, from);
      counts.merge(rgb[from], to - from, Integer::sum);
      from = to;
    }
    List<Integer> byFrequency = new ArrayList<>(counts.keySet());
    byFrequency.sort((a, b) -> {
      int more = Integer.compare(counts.getOrDefault(b, 0), counts.getOrDefault(a, 0));
      return more != 0 ? more : Integer.compare(a, b);
    });
    long areas =
        byFrequency.stream()
            .filter(color -> counts.getOrDefault(color, 0) >= rgb.length / LARGE)
            .count();
    int[] palette = palette(byFrequency, (int) Math.min(areas, most / 2), most);
    Map<Integer, Byte> places = new HashMap<>();
    byFrequency.forEach(color -> places.put(color, (byte) nearest(palette, palette.length, color)));
    byte[] pixels = new byte[rgb.length];
    from = 0;
    while (from < rgb.length) {
      int to = endOfRun(rgb, from);
      Arrays.fill(pixels, from, to, places.getOrDefault(rgb[from], (byte) 0));
      from = to;
    }
    return new FewColors(palette, pixels);
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
    for (double apart = 1; ; apart *= STEP) {
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
