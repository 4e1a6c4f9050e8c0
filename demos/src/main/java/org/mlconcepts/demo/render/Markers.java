package org.mlconcepts.demo.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Markers in XChart's shapes, so that series differ in form as well as in colour. */
final class Markers {

  /** Series of these names point where they say, as Vega's shapes do. */
  private static final List<String> DIRECTIONS = List.of("up", "right", "down", "left");

  private static final List<Marker> SHAPES =
      List.of(
          SeriesMarkers.CIRCLE,
          SeriesMarkers.SQUARE,
          SeriesMarkers.TRIANGLE_UP,
          SeriesMarkers.DIAMOND);

  private Markers() {}

  /** Minus 1 to minus 4 for a series that is called by a direction; otherwise the number given. */
  static int shape(String name, int number) {
    int direction = DIRECTIONS.indexOf(name);
    return direction < 0 ? number : -1 - direction;
  }

  /** The same as Vega calls it. */
  static String vega(int shape) {
    return shape < 0
        ? "triangle-" + DIRECTIONS.get(-1 - shape)
        : List.of("circle", "square", "triangle-up", "diamond").get(shape % SHAPES.size());
  }

  static void paint(Graphics2D g, Color color, int shape, Point2D at, int size) {
    g.setColor(color);
    if (shape < 0) {
      g.fill(arrow(-1 - shape, at, 0.7 * size));
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

  /** A triangle that points up after no, right after one quarter turn, and so on. */
  private static Path2D arrow(int quarters, Point2D at, double reach) {
    double[][] corners = {{0, -1}, {0.9, 0.8}, {-0.9, 0.8}};
    Path2D arrow = new Path2D.Double();
    for (double[] corner : corners) {
      double x = corner[0];
      double y = corner[1];
      for (int turn = 0; turn < quarters; turn++) {
        double before = x;
        x = -y;
        y = before;
      }
      if (arrow.getCurrentPoint() == null) {
        arrow.moveTo(at.getX() + reach * x, at.getY() + reach * y);
      } else {
        arrow.lineTo(at.getX() + reach * x, at.getY() + reach * y);
      }
    }
    arrow.closePath();
    return arrow;
  }
}
