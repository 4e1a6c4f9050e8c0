package org.mlconcepts.demo.render;

import java.awt.geom.Rectangle2D;

/**
 * The rectangle that curves are drawn in, and how values become places in it.
 *
 * @param left its left edge in logical pixels, a whole number as are the other three
 */
record Panel(int left, int top, int width, int height, Scale x, Scale y) {

  double px(double value) {
    return left + x.unit(value) * width;
  }

  double py(double value) {
    return bottom() - y.unit(value) * height;
  }

  int right() {
    return left + width;
  }

  int bottom() {
    return top + height;
  }

  /** The rectangle, widened by a margin so that a line along the edge keeps its full width. */
  Rectangle2D window(double margin) {
    return new Rectangle2D.Double(
        left - margin, top - margin, width + 2 * margin, height + 2 * margin);
  }
}
