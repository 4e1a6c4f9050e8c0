package org.mlconcepts.demo.render;

import java.awt.Color;
import java.util.Arrays;
import org.mlconcepts.chart.Heatmap;

/**
 * The colours of a heat map: white to blue, or vermilion over white to blue where values lie on
 * both sides of zero. Light enough that most numbers can stay dark.
 */
final class Ramp {

  static final Color UNDEFINED = new Color(0xEEEFF1);
  private static final Color HIGH = new Color(0x2B7BBA);
  private static final Color LOW = new Color(0xD55E00);
  private static final Color NEUTRAL = new Color(0xF7F9FB);

  private final Heatmap heatmap;
  private final Scale scale;
  private final boolean twoSided;
  private final boolean evenDecimals;
  private final int decimals;

  Ramp(Heatmap heatmap) {
    this.heatmap = heatmap;
    double[] values =
        heatmap.cells().stream()
            .flatMap(row -> row.stream())
            .mapToDouble(Double::doubleValue)
            .filter(Double::isFinite)
            .toArray();
    double min = Arrays.stream(values).min().orElse(0);
    double max = Arrays.stream(values).max().orElse(1);
    Scale fitted = Scale.of(heatmap.value(), values, Scale.Room.SNUG);
    boolean ranged = heatmap.value().range().isPresent();
    double low = ranged ? fitted.low() : fitted.logarithmic() ? fitted.low() : min;
    double high = ranged || fitted.logarithmic() || min == max ? fitted.high() : max;
    twoSided = !fitted.logarithmic() && low < 0 && high > 0;
    double reach = Math.max(Math.abs(low), Math.abs(high));
    double largest = Math.max(Math.abs(min), Math.abs(max));
    boolean whole = wholeNumbers(values);
    evenDecimals = (whole || !fitted.logarithmic()) && largest >= 1e-3 && largest < 1e7;
    decimals = evenDecimals && !whole ? Math.max(0, 2 - Numbers.exponentOf(largest)) : 0;
    scale =
        new Scale(twoSided ? -reach : low, twoSided ? reach : high, fitted.logarithmic(), false);
  }

  private static boolean wholeNumbers(double[] values) {
    return Arrays.stream(values).allMatch(value -> value == Math.rint(value));
  }

  /** A number as the cells show it: all with the same decimals, three digits for the largest. */
  String label(double value) {
    return evenDecimals ? Numbers.fixed(value, decimals) : Numbers.brief(value);
  }

  /** What stands in a cell. */
  String written(int row, int column) {
    return heatmap.words().isEmpty()
        ? label(heatmap.cells().get(row).get(column))
        : heatmap.words().get(row).get(column);
  }

  double low() {
    return scale.low();
  }

  double high() {
    return scale.high();
  }

  boolean logarithmic() {
    return scale.logarithmic();
  }

  boolean twoSided() {
    return twoSided;
  }

  Color of(double value) {
    if (!Double.isFinite(value)) {
      return UNDEFINED;
    }
    return at(Math.max(0, Math.min(1, scale.unit(value))));
  }

  /** The colour at a share of the way from the lowest to the highest value. */
  Color at(double share) {
    if (!twoSided) {
      return between(NEUTRAL, HIGH, share);
    }
    return share < 0.5
        ? between(NEUTRAL, LOW, 1 - 2 * share)
        : between(NEUTRAL, HIGH, 2 * share - 1);
  }

  /**
   * The colour of a number on a cell: white wherever white is readable (contrast 3 : 1 as WCAG 2
   * defines contrast), because dark letters on a middling blue look worse than that measure says;
   * dark elsewhere.
   */
  Color textOn(double value) {
    double white = 1.05 / (Palette.luminance(of(value)) + 0.05);
    return white >= 3 ? Color.WHITE : Theme.TEXT;
  }

  static Color neutral() {
    return NEUTRAL;
  }

  static Color highest() {
    return HIGH;
  }

  static Color lowest() {
    return LOW;
  }

  private static Color between(Color from, Color to, double share) {
    return new Color(
        mix(from.getRed(), to.getRed(), share),
        mix(from.getGreen(), to.getGreen(), share),
        mix(from.getBlue(), to.getBlue(), share));
  }

  private static int mix(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }
}
