package org.mlconcepts.demo.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Markers in XChart's shapes, so that series differ in form as well as in colour. */
final class Markers {

  /** An empty circle around a point of another series. */
  static final int RING = -1;

  private static final List<Marker> SHAPES =
      List.of(
          SeriesMarkers.CIRCLE,
          SeriesMarkers.SQUARE,
          SeriesMarkers.TRIANGLE_UP,
          SeriesMarkers.DIAMOND);

  private Markers() {}

  /** A marker as Vega calls it. */
  static String vega(int shape) {
    return shape == RING
        ? "circle"
        : List.of("circle", "square", "triangle-up", "diamond").get(shape % SHAPES.size());
  }

  static void paint(Graphics2D g, Color color, int shape, Point2D at, int size) {
    g.setColor(color);
    if (shape == RING) {
      double reach = 0.95 * size;
      g.setStroke(Theme.INTERVAL);
      g.draw(new Ellipse2D.Double(at.getX() - reach, at.getY() - reach, 2 * reach, 2 * reach));
      return;
    }
    SHAPES.get(shape % SHAPES.size()).paint(g, at.getX(), at.getY(), size);
  }

  /** A marker on a line, set off from it by a white rim. */
  static void onLine(Graphics2D g, Color color, int shape, Point2D at) {
    paint(g, Color.WHITE, shape, at, 9);
    paint(g, color, shape, at, 7);
  }

  /** The key of a bar: a box centred on y. */
  static void box(Graphics2D g, Color color, double x, double y) {
    g.setColor(color);
    g.fill(new Rectangle2D.Double(x, y - 6, 12, 12));
  }
}
