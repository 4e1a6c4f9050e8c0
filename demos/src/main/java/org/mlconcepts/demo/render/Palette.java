package org.mlconcepts.demo.render;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mlconcepts.chart.Series;

/**
 * Who gets which colour. Recurring names, such as those of learners, keep theirs on every chart;
 * the others take what is left, in order.
 *
 * <p>The first colours are those of Okabe and Ito (<i>Color Universal Design</i>, 2008), which
 * people with any form of colour blindness tell apart, without yellow and black; more than six
 * series go on with darker hues of Paul Tol's muted scheme.
 */
final class Palette {

  private static final Color BLUE = new Color(0x0072B2);
  private static final Color VERMILION = new Color(0xD55E00);
  private static final Color GREEN = new Color(0x009E73);
  private static final Color PINK = new Color(0xCC79A7);
  private static final Color ORANGE = new Color(0xE69F00);
  private static final Color SKY = new Color(0x56B4E9);
  private static final Color GREY = new Color(0x8A8F98);
  private static final Color DARK_GREY = new Color(0x4B5158);

  private static final List<Color> SERIES =
      List.of(
          BLUE,
          VERMILION,
          GREEN,
          PINK,
          ORANGE,
          SKY,
          new Color(0x882255),
          new Color(0x332288),
          new Color(0x999933),
          new Color(0x44AA99),
          new Color(0x8C564B),
          new Color(0x117733));

  private static final List<Color> REFERENCES = List.of(GREY, DARK_GREY, new Color(0xA58A6F));

  private record Named(String name, Color color) {}

  private static final List<Named> RECURRING =
      List.of(
          new Named("bias\u00b2", BLUE),
          new Named("variance", GREEN),
          new Named("noise", GREY),
          new Named("test error", VERMILION),
          new Named("training error", DARK_GREY),
          new Named("best possible", DARK_GREY),
          new Named("logistic", BLUE),
          new Named("network", VERMILION),
          new Named("forest", GREEN),
          new Named("naive bayes", PINK),
          new Named("neighbours", SKY),
          new Named("tree", ORANGE),
          new Named("boosting", new Color(0x882255)),
          new Named("support vectors", new Color(0x999933)),
          new Named("convolution", new Color(0x332288)),
          new Named("rules", new Color(0x8C564B)),
          new Named("q-learning", BLUE),
          new Named("sarsa", VERMILION),
          new Named("expected sarsa", PINK),
          new Named("monte carlo", SKY),
          new Named("q-learning, never exploring", ORANGE));

  /** Other names of the same learners. */
  private static final Map<String, String> ALSO =
      Map.ofEntries(
          Map.entry("logistic regression", "logistic"),
          Map.entry("line", "logistic"),
          Map.entry("straight line", "logistic"),
          Map.entry("linear", "logistic"),
          Map.entry("boosted trees", "boosting"),
          Map.entry("gradient boosting", "boosting"),
          Map.entry("random forest", "forest"),
          Map.entry("decision tree", "tree"),
          Map.entry("nearest neighbours", "neighbours"),
          Map.entry("support vector machine", "support vectors"));

  private Palette() {}

  /**
   * One colour for each series, in order. A truth shares the colour of the series it is the truth
   * of.
   */
  static List<Color> of(List<Series> series) {
    List<String> keys = keys(series);
    List<Color> taken = taken(keys);
    List<Color> colors = new ArrayList<>();
    int references = 0;
    for (int i = 0; i < series.size(); i++) {
      int earlier = keys.indexOf(keys.get(i));
      Optional<Color> own = recurring(keys.get(i)).filter(color -> !colors.contains(color));
      if (series.get(i).role() == Series.Role.RINGED) {
        colors.add(Theme.TEXT);
      } else if (earlier < i) {
        colors.add(colors.get(earlier));
      } else if (own.isPresent()) {
        colors.add(own.get());
      } else if (series.get(i).role() == Series.Role.REFERENCE) {
        colors.add(REFERENCES.get(references++ % REFERENCES.size()));
      } else {
        colors.add(next(taken));
      }
    }
    return colors;
  }

  /** One colour for each name, in order. */
  static List<Color> ofNames(List<String> names) {
    List<Color> taken = taken(names);
    List<Color> colors = new ArrayList<>();
    for (String name : names) {
      Optional<Color> own = recurring(name).filter(color -> !colors.contains(color));
      colors.add(own.orElseGet(() -> next(taken)));
    }
    return colors;
  }

  /** Whether a series is a truth that shares its colour with what was measured of it. */
  static boolean shadows(List<Series> series, int index) {
    List<String> keys = keys(series);
    boolean truth = series.get(index).role() == Series.Role.TRUTH;
    return truth && keys.stream().filter(keys.get(index)::equals).count() > 1;
  }

  private static Color next(List<Color> taken) {
    Color free =
        SERIES.stream()
            .filter(color -> !taken.contains(color))
            .findFirst()
            .orElse(SERIES.get(taken.size() % SERIES.size()));
    taken.add(free);
    return free;
  }

  private static List<Color> taken(List<String> names) {
    List<Color> taken = new ArrayList<>();
    names.forEach(name -> recurring(name).ifPresent(taken::add));
    return taken;
  }

  private static Optional<Color> recurring(String name) {
    // "10 neighbours" are neighbours.
    String plain = name.toLowerCase(Locale.ROOT).replaceFirst("^\\d+ neighbours?$", "neighbours");
    String known = ALSO.getOrDefault(plain, plain);
    return RECURRING.stream().filter(one -> one.name().equals(known)).findFirst().map(Named::color);
  }

  /**
   * What decides on the colour: the stem of the name, or the whole name where two truths or two
   * others share a stem.
   */
  private static List<String> keys(List<Series> series) {
    return series.stream()
        .map(one -> isAlone(one, series) ? stem(one.name()) : one.name())
        .toList();
  }

  private static boolean isAlone(Series one, List<Series> series) {
    boolean truth = one.role() == Series.Role.TRUTH;
    return series.stream()
            .filter(other -> (other.role() == Series.Role.TRUTH) == truth)
            .filter(other -> stem(other.name()).equals(stem(one.name())))
            .count()
        == 1;
  }

  /** The name without what follows in brackets or after a comma. */
  static String stem(String name) {
    int end = name.length();
    for (String mark : new String[] {" (", ", ", ": "}) {
      int at = name.indexOf(mark);
      end = at > 0 ? Math.min(end, at) : end;
    }
    return name.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /** A colour mixed with white: 0 is the colour, 1 is white. */
  static Color tint(Color color, double white) {
    return new Color(
        mix(color.getRed(), white), mix(color.getGreen(), white), mix(color.getBlue(), white));
  }

  private static int mix(int channel, double white) {
    return (int) Math.round(channel + (255 - channel) * white);
  }

  static Color translucent(Color color, int alpha) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }

  /**
   * The colour, darkened until text in it is readable on white (contrast 4 : 1 as WCAG 2 defines
   * contrast).
   */
  static Color forText(Color color) {
    Color dark = color;
    while (1.05 / (luminance(dark) + 0.05) < 4.0) {
      dark =
          new Color(dark.getRed() * 19 / 20, dark.getGreen() * 19 / 20, dark.getBlue() * 19 / 20);
    }
    return dark;
  }

  /** Relative luminance as WCAG 2 defines it, from 0 for black to 1 for white. */
  static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
  }

  /** As CSS writes it: {@code #0072b2}. */
  static String hex(Color color) {
    return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xFFFFFF);
  }
}
