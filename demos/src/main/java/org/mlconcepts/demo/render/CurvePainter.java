package org.mlconcepts.demo.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.util.List;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Series;

/**
 * Paints series from back to front: truths, bands, references, measured curves, then intervals and
 * markers.
 */
final class CurvePainter {

  private static final int BAND_ALPHA = 42;

  private final Curves curves;
  private final List<Color> colors;
  private final Panel panel;

  CurvePainter(Curves curves, List<Color> colors, Panel panel) {
    this.curves = curves;
    this.colors = colors;
    this.panel = panel;
  }

  void paint(Graphics2D g) {
    behind().paint(g);
    references(g);
    measured().paint(g);
    for (int i = 0; i < curves.series().size(); i++) {
      if (curves.whiskered(curves.series().get(i))) {
        whiskers(g, i);
      }
      markers(g, i);
    }
  }

  private XChartCurves behind() {
    XChartCurves layer = new XChartCurves(panel);
    for (int i = 0; i < curves.series().size(); i++) {
      Series one = curves.series().get(i);
      if (one.role() == Series.Role.TRUTH) {
        boolean shadow = Palette.shadows(curves.series(), i);
        Color color = shadow ? Palette.tint(colors.get(i), Theme.PALE) : colors.get(i);
        layer.line(
            Trace.of(one.points(), panel), color, shadow ? Theme.WIDE_CURVE : Theme.CURVE, false);
      }
    }
    for (int i = 0; i < curves.series().size(); i++) {
      Series one = curves.series().get(i);
      if (curves.banded(one)) {
        layer.band(
            Trace.band(one.points(), panel, steps() && one.role() == Series.Role.MEASURED),
            Palette.translucent(colors.get(i), BAND_ALPHA));
      }
    }
    return layer;
  }

  private XChartCurves measured() {
    XChartCurves layer = new XChartCurves(panel);
    for (int i = 0; i < curves.series().size(); i++) {
      Series one = curves.series().get(i);
      if (one.role() == Series.Role.MEASURED && curves.joined(one)) {
        layer.line(Trace.of(one.points(), panel), colors.get(i), Theme.CURVE, steps());
      }
    }
    return layer;
  }

  /**
   * XChart starts a dash afresh at every point, which makes a dense curve solid: these are drawn as
   * one path each.
   */
  private void references(Graphics2D g) {
    Shape clip = g.getClip();
    g.clip(panel.window(1.5));
    int count = 0;
    for (int i = 0; i < curves.series().size(); i++) {
      Series one = curves.series().get(i);
      if (one.role() == Series.Role.REFERENCE) {
        g.setColor(colors.get(i));
        g.setStroke(Theme.reference(count++));
        g.draw(Trace.of(one.points(), panel).thinned().path());
      }
    }
    g.setClip(clip);
  }

  private void markers(Graphics2D g, int index) {
    Series one = curves.series().get(index);
    Trace trace = Trace.of(one.points(), panel);
    boolean joined = curves.joined(one);
    int n = trace.size();
    if (joined && n > 1 && (one.role() != Series.Role.MEASURED || n > Curves.MANY || steps())) {
      return;
    }
    boolean crowded = n > 5 * Curves.MANY;
    Color color = crowded ? Palette.translucent(colors.get(index), 130) : colors.get(index);
    for (int i = 0; i < n; i++) {
      if (trace.shownAt(i, panel) && joined) {
        Markers.onLine(g, color, 0, trace.at(i));
      } else if (trace.shownAt(i, panel)) {
        Markers.paint(g, color, curves.shape(index), trace.at(i), crowded ? 5 : 7);
      }
    }
  }

  private void whiskers(Graphics2D g, int index) {
    for (Point point : curves.series().get(index).points()) {
      interval(g, point, colors.get(index));
    }
  }

  private void interval(Graphics2D g, Point point, Color color) {
    if (point.low() >= point.high() || !panel.x().shows(point.x())) {
      return;
    }
    double x = panel.px(point.x());
    double low = Math.min(panel.bottom(), panel.py(point.low()));
    double high = Math.max(panel.top(), panel.py(point.high()));
    if (high >= low) {
      return;
    }
    g.setColor(color);
    g.setStroke(Theme.INTERVAL);
    g.draw(new Line2D.Double(x, low, x, high));
    // An interval that goes on beyond the edge has no cap there.
    if (panel.y().shows(point.low())) {
      g.draw(new Line2D.Double(x - 4, low, x + 4, low));
    }
    if (panel.y().shows(point.high())) {
      g.draw(new Line2D.Double(x - 4, high, x + 4, high));
    }
  }

  private boolean steps() {
    return curves.join() == Curves.Join.STEP;
  }
}
