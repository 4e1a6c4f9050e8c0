package org.mlconcepts.demo.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import org.mlconcepts.chart.Rule;

/** Lines, points and steps: series over two numeric axes, with their names at the right. */
final class CurveDrawing implements Drawing {

  private final Curves curves;
  private final Header header;
  private final Footnote footnote;
  private final int height;
  private final Panel panel;
  private final List<Tick> xTicks;
  private final List<Tick> yTicks;
  private final RuleFlags flags;
  private final CurvePainter painter;
  private final SideLabels names;
  private final InsideLabels inside;

  CurveDrawing(Curves curves) {
    this.curves = curves;
    List<Color> colors = Palette.of(curves.series());
    Scale x = curves.xScale();
    Scale y = curves.yScale(x);
    yTicks = Ticks.on(y, Scale.ROUND_STEPS + 1);
    header = Header.of(curves.chart().title(), curves.y().caption(), Theme.WIDTH);

    CurveNames labels = new CurveNames(curves, colors);
    int left = Theme.PADDING + AxisPainter.roomFor(yTicks);
    int side = SideLabels.roomFor(labels.in(new Panel(0, 0, 1, 1, x, y)));
    int width = Theme.WIDTH - Theme.PADDING - side - left;
    List<Rule> upright = curves.rules(Rule.Direction.VERTICAL, x);
    flags = new RuleFlags(upright, new Panel(left, 0, width, 1, x, y), Theme.WIDTH - Theme.PADDING);
    int top = header.height() + flags.height();
    int least = SideLabels.heightOf(labels.in(new Panel(0, 0, 1, 1, x, y)));
    int space = Math.max(least, Theme.HEIGHT - Theme.PADDING / 2 - AxisPainter.BELOW - top);
    panel = new Panel(left, top, width, space, x, y);
    footnote = Footnote.of(Footnote.text(curves));
    height = panel.bottom() + AxisPainter.BELOW + Theme.PADDING / 2 + footnote.height();
    xTicks = curves.xTicks(x, ticksThatFit(x, width));
    inside = new InsideLabels(curves, panel);
    List<SideLabels.Label> beside =
        labels.in(panel).stream().filter(label -> !inside.takes(label)).toList();
    names = new SideLabels(beside, panel.top() - 6.0, panel.bottom() + 6.0);
    painter = new CurvePainter(curves, colors, panel);
  }

  private static int ticksThatFit(Scale scale, int width) {
    double widest =
        Ticks.on(scale, 8).stream()
            .mapToDouble(tick -> Lettering.width(tick.label(), Theme.tickFont()))
            .max()
            .orElse(30);
    int room = (int) (width / (widest + 28));
    return Math.max(2, Math.min(scale.whole() ? 13 : 9, room));
  }

  @Override
  public int width() {
    return Theme.WIDTH;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public void paint(Graphics2D g) {
    AxisPainter axes = new AxisPainter(g, panel);
    header.paint(g);
    axes.horizontalGrid(yTicks);
    axes.bottomLine();
    axes.leftLabels(yTicks);
    axes.bottomLabels(xTicks);
    axes.bottomCaption(curves.x().caption());
    flags.paint(axes, new Lettering(g), panel.window(0));
    for (Rule rule : curves.rules(Rule.Direction.HORIZONTAL, panel.y())) {
      axes.rule(panel.left(), panel.py(rule.at()), panel.right(), panel.py(rule.at()));
    }
    painter.paint(g);
    names.paint(g, panel.right());
    inside.paint(g);
    footnote.paint(g, height);
  }
}
