package org.mlconcepts.demo.render;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;

/** The names of curves, single points and level rules, each with the place it belongs to. */
final class CurveNames {

  private final Curves curves;
  private final List<Color> colors;

  CurveNames(Curves curves, List<Color> colors) {
    this.curves = curves;
    this.colors = colors;
  }

  /** The labels for a panel; how wide and high they are does not depend on it. */
  List<SideLabels.Label> in(Panel panel) {
    List<SideLabels.Label> labels = new ArrayList<>();
    for (int i = 0; i < curves.series().size(); i++) {
      labels.add(label(i, panel));
    }
    for (Rule rule : curves.rules(Rule.Direction.HORIZONTAL, panel.y())) {
      Point2D end = new Point2D.Double(panel.right(), panel.py(rule.at()));
      labels.add(
          new SideLabels.Label(
              rule.label(), Theme.RULE, SideLabels.Sample.NONE, 0, Optional.of(end), 0));
    }
    return labels;
  }

  private SideLabels.Label label(int index, Panel panel) {
    Series one = curves.series().get(index);
    Trace trace = Trace.of(one.points(), panel);
    SideLabels.Sample sample =
        !curves.joined(one)
            ? SideLabels.Sample.MARKER
            : Palette.shadows(curves.series(), index)
                ? SideLabels.Sample.PALE
                : SideLabels.Sample.NONE;
    if (curves.join() == Curves.Join.NONE && !curves.joined(one)) {
      return new SideLabels.Label(
          one.name(), colors.get(index), sample, curves.shape(index), Optional.empty(), 0);
    }
    Optional<Point2D> end = trace.rightEnd(panel);
    String text = end.isPresent() ? one.name() : one.name() + " (outside)";
    double outside = Math.max(panel.top(), Math.min(panel.bottom(), trace.y(trace.size() - 1)));
    Point2D anchor = end.orElse(new Point2D.Double(panel.right(), outside));
    return new SideLabels.Label(
        text,
        colors.get(index),
        sample,
        curves.shape(index),
        Optional.of(anchor),
        trace.meanHeight());
  }
}
