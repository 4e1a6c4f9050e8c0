package org.mlconcepts.demo.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;

/**
 * Sizes, greys and strokes that all charts share. Lengths are logical pixels; a bitmap has two real
 * ones for each.
 */
final class Theme {

  static final int WIDTH = 860;
  static final int HEIGHT = 500;
  static final int PADDING = 22;

  static final Color TEXT = new Color(0x22262B);
  static final Color SOFT_TEXT = new Color(0x50565E);
  static final Color AXIS = new Color(0x8A9099);
  static final Color GRID = new Color(0xE3E6EA);
  static final Color RULE = new Color(0x6B7280);

  static final BasicStroke HAIRLINE =
      new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  static final BasicStroke CURVE = round(2.4f);
  static final BasicStroke WIDE_CURVE = round(6f);

  /** How much white a wide curve behind another has. */
  static final double PALE = 0.55;

  static final BasicStroke INTERVAL =
      new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  static final BasicStroke RULE_LINE = dashed(1.1f, 4, 3);

  private Theme() {}

  static Font titleFont() {
    return Fonts.bold(17);
  }

  static Font captionFont() {
    return Fonts.regular(13);
  }

  static Font labelFont() {
    return Fonts.regular(13);
  }

  static Font tickFont() {
    return Fonts.regular(12);
  }

  /** A dashed line; each of several references gets another rhythm. */
  static BasicStroke reference(int index) {
    float[][] rhythms = {{6, 4}, {2, 3}, {9, 3, 2, 3}};
    return dashed(1.6f, rhythms[index % rhythms.length]);
  }

  private static BasicStroke dashed(float width, float... rhythm) {
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 4f, rhythm, 0f);
  }

  private static BasicStroke round(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }
}
