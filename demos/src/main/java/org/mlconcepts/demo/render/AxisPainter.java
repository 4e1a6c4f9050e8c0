package org.mlconcepts.demo.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;

/** Grid lines, tick marks, tick labels and axis lines around a panel. */
final class AxisPainter {

  /** Room below a panel for tick labels and a caption. */
  static final int BELOW = 46;

  private final Graphics2D g;
  private final Lettering lettering;
  private final Panel panel;

  AxisPainter(Graphics2D g, Panel panel) {
    this.g = g;
    this.lettering = new Lettering(g);
    this.panel = panel;
  }

  /** The room that tick labels left of a panel need. */
  static int roomFor(List<Tick> ticks) {
    List<String> labels = ticks.stream().map(Tick::label).toList();
    return (int) Math.ceil(Lettering.width(labels, Theme.tickFont())) + 9;
  }

  void horizontalGrid(List<Tick> ticks) {
    for (Tick tick : ticks) {
      if (tick.labelled()) {
        line(Theme.GRID, panel.left(), panel.py(tick.at()), panel.right(), panel.py(tick.at()));
      }
    }
  }

  void verticalGrid(List<Tick> ticks) {
    for (Tick tick : ticks) {
      if (tick.labelled()) {
        line(Theme.GRID, panel.px(tick.at()), panel.top(), panel.px(tick.at()), panel.bottom());
      }
    }
  }

  /** Labels left of the panel; the grid leads the eye, so there are no tick marks. */
  void leftLabels(List<Tick> ticks) {
    for (Tick tick : ticks) {
      double baseline = panel.py(tick.at()) + Lettering.halfCapital(Theme.tickFont());
      lettering.line(
          tick.label(),
          Theme.tickFont(),
          Theme.SOFT_TEXT,
          Lettering.Align.END,
          panel.left() - 8,
          baseline);
    }
  }

  /** Marks and labels below the panel; a label that would touch its neighbour is left out. */
  void bottomLabels(List<Tick> ticks) {
    double free = Double.NEGATIVE_INFINITY;
    for (Tick tick : ticks) {
      double x = panel.px(tick.at());
      line(Theme.AXIS, x, panel.bottom(), x, panel.bottom() + (tick.labelled() ? 5 : 3));
      double half = Lettering.width(tick.label(), Theme.tickFont()) / 2;
      if (tick.labelled() && x - half > free) {
        lettering.line(
            tick.label(),
            Theme.tickFont(),
            Theme.SOFT_TEXT,
            Lettering.Align.MIDDLE,
            x,
            panel.bottom() + 19);
        free = x + half + 6;
      }
    }
  }

  void bottomCaption(String caption) {
    double middle = panel.left() + panel.width() / 2.0;
    double baseline = panel.bottom() + 41.0;
    lettering.line(
        caption, Theme.captionFont(), Theme.TEXT, Lettering.Align.MIDDLE, middle, baseline);
  }

  void bottomLine() {
    line(Theme.AXIS, panel.left(), panel.bottom(), panel.right(), panel.bottom());
  }

  /** The line bars stand on where values go below zero. */
  void zeroLine(boolean horizontalBars) {
    if (horizontalBars) {
      line(Theme.AXIS, panel.px(0), panel.top(), panel.px(0), panel.bottom());
    } else {
      line(Theme.AXIS, panel.left(), panel.py(0), panel.right(), panel.py(0));
    }
  }

  void rule(double x1, double y1, double x2, double y2) {
    g.setColor(Theme.RULE);
    g.setStroke(Theme.RULE_LINE);
    g.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  private void line(Color color, double x1, double y1, double x2, double y2) {
    g.setColor(color);
    g.setStroke(Theme.HAIRLINE);
    g.draw(new Line2D.Double(x1, y1, x2, y2));
  }
}
