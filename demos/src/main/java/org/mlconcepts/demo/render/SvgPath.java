package org.mlconcepts.demo.render;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;

/**
 * Path data of SVG, in hundredths of a pixel; a segment that goes on where the last one ended needs
 * no move.
 */
final class SvgPath {

  private final StringBuilder data = new StringBuilder();
  private String last = "";

  boolean isEmpty() {
    return data.length() == 0;
  }

  String data() {
    return data.toString();
  }

  void append(Shape shape, AffineTransform transform) {
    double[] c = new double[6];
    for (PathIterator i = shape.getPathIterator(transform); !i.isDone(); i.next()) {
      switch (i.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> move(pair(c, 0));
        case PathIterator.SEG_LINETO -> step("L" + pair(c, 0), pair(c, 0));
        case PathIterator.SEG_QUADTO -> step("Q" + pair(c, 0) + " " + pair(c, 2), pair(c, 2));
        case PathIterator.SEG_CUBICTO ->
            step("C" + pair(c, 0) + " " + pair(c, 2) + " " + pair(c, 4), pair(c, 4));
        default -> step("Z", "");
      }
    }
  }

  private void move(String to) {
    if (!to.equals(last)) {
      step("M" + to, to);
    }
  }

  private void step(String command, String end) {
    data.append(command);
    last = end;
  }

  private static String pair(double[] c, int at) {
    return number(c[at]) + " " + number(c[at + 1]);
  }

  /** At most two decimals, no zeros that say nothing. */
  static String number(double value) {
    long hundredths = Math.round(value * 100);
    String sign = hundredths < 0 ? "-" : "";
    long whole = Math.abs(hundredths) / 100;
    long rest = Math.abs(hundredths) % 100;
    if (rest == 0) {
      return sign + whole;
    }
    return sign + whole + (rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest);
  }
}
