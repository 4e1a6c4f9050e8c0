package org.mlconcepts.demo.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Rule;

/** Bars by category, upright while the names of the categories fit below them, lying otherwise. */
final class BarDrawing implements Drawing {

  private static final double MOST_LINES = 3;
  private static final int WIDEST_NAME = 230;

  private final Bars bars;
  private final boolean lying;
  private final Header header;
  private final Footnote footnote;
  private final List<Tick> ticks;
  private final BarLayout layout;
  private final List<Color> colors;
  private final List<SideLabels.Label> labels;
  private final RuleFlags flags;
  private final int height;

  private BarDrawing(Bars bars, boolean lying) {
    this.bars = bars;
    this.lying = lying;
    colors = Palette.ofNames(bars.groups().stream().map(Bars.Group::name).toList());
    Scale values = BarLayout.scale(bars);
    ticks = Ticks.on(values, Scale.ROUND_STEPS + 1);
    header =
        Header.of(bars.title(), lying ? bars.categoryLabel() : bars.value().caption(), Theme.WIDTH);
    Scale slots = new Scale(0, Math.max(1, bars.categories().size()), false, true);
    Scale across = lying ? values : slots;
    Scale up = lying ? slots : values;
    int left = Theme.PADDING + (lying ? nameRoom(bars) : AxisPainter.roomFor(ticks));
    int side = SideLabels.roomFor(names(new Panel(0, 0, 1, 1, across, up)));
    int width = Theme.WIDTH - Theme.PADDING - side - left;
    List<Rule> poles = lying ? shown(values) : List.of();
    flags =
        new RuleFlags(poles, new Panel(left, 0, width, 1, across, up), Theme.WIDTH - Theme.PADDING);
    int top = header.height() + flags.height();
    int space =
        lying ? lyingHeight(bars) : Theme.HEIGHT - Theme.PADDING / 2 - below(bars, width) - top;
    Panel panel = new Panel(left, top, width, Math.max(space, 40), across, up);
    labels = names(panel);
    layout = new BarLayout(bars, panel, lying);
    footnote = Footnote.of(Footnote.text(bars));
    height =
        Math.max(panel.bottom(), top + SideLabels.heightOf(labels))
            + below(bars, width)
            + Theme.PADDING / 2
            + footnote.height();
  }

  static BarDrawing of(Bars bars) {
    BarDrawing upright = new BarDrawing(bars, false);
    return upright.namesFit() ? upright : new BarDrawing(bars, true);
  }

  private boolean namesFit() {
    double slot = layout.panel().width() / (double) Math.max(1, bars.categories().size()) - 8;
    return bars.categories().stream()
        .map(name -> Lettering.wrap(name, Theme.tickFont(), slot))
        .allMatch(lines ->
            lines.size() <= MOST_LINES && Lettering.width(lines, Theme.tickFont()) <= slot);
  }

  private static List<String> wrapped(String name) {
    return Lettering.wrapEvenly(name, Theme.tickFont(), WIDEST_NAME);
  }

  private static int nameRoom(Bars bars) {
    return (int)
            bars.categories().stream()
                .mapToDouble(name -> Lettering.width(wrapped(name), Theme.tickFont()))
                .max()
                .orElse(0)
        + 10;
  }

  private int below(Bars bars, int width) {
    if (lying) {
      return AxisPainter.BELOW;
    }
    double slot = width / (double) Math.max(1, bars.categories().size()) - 8;
    int lines =
        bars.categories().stream()
            .mapToInt(name -> Lettering.wrap(name, Theme.tickFont(), slot).size())
            .max()
            .orElse(1);
    return AxisPainter.BELOW + 2 + (lines - 1) * (int) Lettering.lineHeight(Theme.tickFont());
  }

  private static int lyingHeight(Bars bars) {
    int lines = bars.categories().stream().mapToInt(name -> wrapped(name).size()).max().orElse(1);
    int perBar = bars.layout() == Bars.Layout.STACKED ? 1 : bars.groups().size();
    int slot = Math.max(lines * 16 + 8, perBar * 15 + 12);
    return Math.max(30, slot) * Math.max(1, bars.categories().size());
  }

  private List<Rule> shown(Scale values) {
    return bars.rules().stream().filter(rule -> values.shows(rule.at())).toList();
  }

  private List<SideLabels.Label> names(Panel panel) {
    List<SideLabels.Label> names = new ArrayList<>();
    for (int i = 0; i < bars.groups().size() && bars.groups().size() > 1; i++) {
      // A stack grows upwards, and so does its legend.
      int group = bars.layout() == Bars.Layout.STACKED && !lying ? bars.groups().size() - 1 - i : i;
      String name = bars.groups().get(group).name();
      names.add(
          new SideLabels.Label(
              name, colors.get(group), SideLabels.Sample.BOX, 0, Optional.empty(), -i));
    }
    for (Rule rule : lying ? List.<Rule>of() : shown(panel.y())) {
      Point2D end = new Point2D.Double(panel.right(), panel.py(rule.at()));
      names.add(
          new SideLabels.Label(
              rule.label(), Theme.RULE, SideLabels.Sample.NONE, 0, Optional.of(end), 0));
    }
    return names;
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
    Panel panel = layout.panel();
    AxisPainter axes = new AxisPainter(g, panel);
    header.paint(g);
    if (lying) {
      axes.verticalGrid(ticks);
      axes.bottomLabels(ticks);
      axes.bottomCaption(bars.value().caption());
    } else {
      axes.horizontalGrid(ticks);
      axes.leftLabels(ticks);
    }
    categories(new Lettering(g));
    Shape clip = g.getClip();
    g.clip(panel.window(0.5));
    layout.paint(g, colors);
    g.setClip(clip);
    frame(g, axes);
    footnote.paint(g, height);
    new SideLabels(
            labels,
            panel.top() - 6.0,
            Math.max(panel.bottom(), panel.top() + SideLabels.heightOf(labels)) + 6.0)
        .paint(g, panel.right());
  }

  private void frame(Graphics2D g, AxisPainter axes) {
    Panel panel = layout.panel();
    Scale values = lying ? panel.x() : panel.y();
    if (!values.logarithmic() && values.shows(0)) {
      axes.zeroLine(lying);
    } else if (!lying) {
      axes.bottomLine();
    }
    flags.paint(axes, new Lettering(g), panel.window(0));
    for (Rule rule : lying ? List.<Rule>of() : shown(values)) {
      axes.rule(panel.left(), panel.py(rule.at()), panel.right(), panel.py(rule.at()));
    }
  }

  private void categories(Lettering lettering) {
    for (int i = 0; i < bars.categories().size(); i++) {
      if (lying) {
        nameBeside(lettering, i);
      } else {
        nameBelow(lettering, i);
      }
    }
    if (!lying) {
      Panel panel = layout.panel();
      double middle = panel.left() + panel.width() / 2.0;
      double baseline = panel.bottom() + below(bars, panel.width()) - 4.0;
      lettering.line(
          bars.categoryLabel(),
          Theme.captionFont(),
          Theme.TEXT,
          Lettering.Align.MIDDLE,
          middle,
          baseline);
    }
  }

  private void nameBeside(Lettering lettering, int category) {
    List<String> lines = wrapped(bars.categories().get(category));
    double right = layout.panel().left() - 8.0;
    lettering.block(
        lines, Theme.tickFont(), Theme.TEXT, Lettering.Align.END, right, layout.middle(category));
  }

  private void nameBelow(Lettering lettering, int category) {
    Panel panel = layout.panel();
    double slot = panel.width() / (double) bars.categories().size() - 8;
    List<String> lines = Lettering.wrap(bars.categories().get(category), Theme.tickFont(), slot);
    double y =
        panel.bottom() + 14 + (lines.size() - 1) * Lettering.lineHeight(Theme.tickFont()) / 2;
    lettering.block(
        lines, Theme.tickFont(), Theme.TEXT, Lettering.Align.MIDDLE, layout.middle(category), y);
  }
}
