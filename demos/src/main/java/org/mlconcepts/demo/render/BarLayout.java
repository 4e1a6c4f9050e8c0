package org.mlconcepts.demo.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Rule;

/**
 * Where each bar stands, upright or lying, side by side or stacked. A logarithmic axis has no zero
 * from which a length could be read, so that there a dot marks the value instead.
 */
final class BarLayout {

  private static final double WIDEST = 84;
  private static final double DOT = 11;

  private final Bars bars;
  private final Panel panel;
  private final boolean lying;

  BarLayout(Bars bars, Panel panel, boolean lying) {
    this.bars = bars;
    this.panel = panel;
    this.lying = lying;
  }

  Panel panel() {
    return panel;
  }

  /** The value axis: with zero unless it is logarithmic. */
  static Scale scale(Bars bars) {
    DoubleStream rules = bars.rules().stream().mapToDouble(Rule::at);
    DoubleStream ends = ends(bars);
    return Scale.of(bars.value(), DoubleStream.concat(rules, ends).toArray(), Scale.Room.WITH_ZERO);
  }

  /** All values that the value axis has to reach: ends of bars and of intervals. */
  private static DoubleStream ends(Bars bars) {
    DoubleStream.Builder ends = DoubleStream.builder();
    for (int category = 0; category < bars.categories().size(); category++) {
      for (int group = 0; group < bars.groups().size(); group++) {
        Bars.Bar bar = bars.groups().get(group).bars().get(category);
        double base = base(bars, group, category);
        ends.add(base + bar.value()).add(base + bar.low()).add(base + bar.high());
      }
    }
    return ends.build();
  }

  /** Where a bar begins: at zero, or in a stack on top of the bars of the same sign below it. */
  static double base(Bars bars, int group, int category) {
    double base = 0;
    for (int below = 0; below < group && bars.layout() == Bars.Layout.STACKED; below++) {
      double value = bars.groups().get(below).bars().get(category).value();
      boolean negative = bars.groups().get(group).bars().get(category).value() < 0;
      base += (value < 0) == negative ? value : 0;
    }
    return base;
  }

  private double slot() {
    return (lying ? panel.height() : panel.width())
        / (double) Math.max(1, bars.categories().size());
  }

  /** The middle of a category along its axis, in pixels. */
  double middle(int category) {
    return (lying ? panel.top() : panel.left()) + (category + 0.5) * slot();
  }

  private int abreast() {
    return bars.layout() == Bars.Layout.STACKED ? 1 : Math.max(1, bars.groups().size());
  }

  void paint(Graphics2D g, List<Color> colors) {
    double thick = Math.min(WIDEST, slot() * (abreast() == 1 ? 0.62 : 0.76) / abreast());
    for (int category = 0; category < bars.categories().size(); category++) {
      for (int group = 0; group < bars.groups().size(); group++) {
        int rank = abreast() == 1 ? 0 : group;
        double middle = middle(category) + (rank - (abreast() - 1) / 2.0) * thick;
        g.setColor(colors.get(group));
        g.fill(
            dots(bars)
                ? dot(group, category, middle, Math.min(DOT, thick))
                : rectangle(group, category, middle, thick - (abreast() > 1 ? 1.5 : 0)));
      }
      for (int group = 0; group < bars.groups().size(); group++) {
        int rank = abreast() == 1 ? 0 : group;
        interval(g, group, category, middle(category) + (rank - (abreast() - 1) / 2.0) * thick);
      }
    }
  }

  /** Whether values are marked by dots. */
  static boolean dots(Bars bars) {
    return bars.layout() == Bars.Layout.SIDE_BY_SIDE && scale(bars).logarithmic();
  }

  private Ellipse2D dot(int group, int category, double middle, double size) {
    double at = place(bars.groups().get(group).bars().get(category).value());
    double left = (lying ? at : middle) - size / 2;
    double top = (lying ? middle : at) - size / 2;
    return new Ellipse2D.Double(left, top, size, size);
  }

  private Rectangle2D rectangle(int group, int category, double middle, double thick) {
    double base = base(bars, group, category);
    double from = place(base);
    double to = place(base + bars.groups().get(group).bars().get(category).value());
    double start = Math.min(from, to);
    double length = Math.abs(to - from);
    return lying
        ? new Rectangle2D.Double(start, middle - thick / 2, length, thick)
        : new Rectangle2D.Double(middle - thick / 2, start, thick, length);
  }

  private double place(double value) {
    return lying ? panel.px(value) : panel.py(value);
  }

  private void interval(Graphics2D g, int group, int category, double middle) {
    Bars.Bar bar = bars.groups().get(group).bars().get(category);
    if (bar.low() >= bar.high()) {
      return;
    }
    double base = base(bars, group, category);
    double low = place(base + bar.low());
    double high = place(base + bar.high());
    g.setColor(Theme.TEXT);
    g.setStroke(Theme.INTERVAL);
    g.draw(line(middle, low, middle, high));
    g.draw(line(middle - 4, low, middle + 4, low));
    g.draw(line(middle - 4, high, middle + 4, high));
  }

  private Line2D line(double across1, double along1, double across2, double along2) {
    return lying
        ? new Line2D.Double(along1, across1, along2, across2)
        : new Line2D.Double(across1, along1, across2, along2);
  }
}
