package org.mlconcepts.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.mlconcepts.chart.Point;

/**
 * Fewer points of a curve within the unit square, so few that a picture stays small and so many
 * that nobody sees a difference.
 */
final class Thinning {

  /** Half a pixel of a chart that is five hundred pixels wide. */
  private static final double STEP = 1e-3;

  private Thinning() {}

  /**
   * The first and the last point, and each that lies at least a thousandth of the square away from
   * the point kept before it, counted along both axes. A curve that only rises or falls keeps at
   * most two thousand points, and every point left out is within a thousandth of one that is kept.
   */
  static List<Point> of(int points, IntToDoubleFunction x, IntToDoubleFunction y) {
    List<Point> kept = new ArrayList<>();
    double lastX = Double.NEGATIVE_INFINITY;
    double lastY = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < points; i++) {
      double atX = x.applyAsDouble(i);
      double atY = y.applyAsDouble(i);
      if (i == 0 || i == points - 1 || Math.abs(atX - lastX) + Math.abs(atY - lastY) >= STEP) {
        kept.add(Point.of(atX, atY));
        lastX = atX;
        lastY = atY;
      }
    }
    return kept;
  }
}
