package org.mlconcepts.demo.render;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/**
 * Text as outlines. The same shapes go into bitmaps and vectors, no viewer needs the font, and no
 * hinting moves a word by a pixel.
 */
final class Lettering {

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  /** Where a text stands in relation to its anchor. */
  enum Align {
    START(0),
    MIDDLE(0.5),
    END(1);

    private final double share;

    Align(double share) {
      this.share = share;
    }
  }

  private final Graphics2D g;

  Lettering(Graphics2D g) {
    this.g = g;
  }

  /** How wide a text runs. */
  static double width(String text, Font font) {
    return text.isEmpty() ? 0 : font.createGlyphVector(CONTEXT, text).getLogicalBounds().getWidth();
  }

  /** The widest of several lines. */
  static double width(List<String> lines, Font font) {
    return lines.stream().mapToDouble(line -> width(line, font)).max().orElse(0);
  }

  /** The distance between two baselines. */
  static double lineHeight(Font font) {
    return Math.round(font.getSize2D() * 1.3);
  }

  /** From the middle of a capital letter down to the baseline. */
  static double halfCapital(Font font) {
    return font.getSize2D() * 0.365;
  }

  /** Writes one line with its baseline at y. */
  void line(String text, Font font, Color color, Align align, double x, double y) {
    if (text.isBlank()) {
      return;
    }
    double start = x - align.share * width(text, font);
    Shape outline = font.createGlyphVector(CONTEXT, text).getOutline((float) start, (float) y);
    g.setColor(color);
    g.fill(outline);
  }

  /** Writes lines below each other; the block is centred on y. */
  void block(List<String> lines, Font font, Color color, Align align, double x, double y) {
    double first = y - (lines.size() - 1) * lineHeight(font) / 2 + halfCapital(font);
    for (int i = 0; i < lines.size(); i++) {
      line(lines.get(i), font, color, align, x, first + i * lineHeight(font));
    }
  }

  /** Writes one line that runs upwards, with its middle at y and its baseline at x. */
  void upwards(String text, Font font, Color color, Align align, double x, double y) {
    AffineTransform before = g.getTransform();
    g.translate(x, y);
    g.rotate(-Math.PI / 2);
    line(text, font, color, align, 0, 0);
    g.setTransform(before);
  }

  /**
   * Breaks a text between words into lines that are no wider than asked, unless a single word is.
   */
  static List<String> wrap(String text, Font font, double maxWidth) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (line.isEmpty() || width(longer, font) <= maxWidth) {
        line = longer;
      } else {
        lines.add(line);
        line = word;
      }
    }
    lines.add(line);
    return lines;
  }

  /**
   * As {@link #wrap}, with lines of about the same length: a last line of one word looks like a
   * mistake.
   */
  static List<String> wrapEvenly(String text, Font font, double maxWidth) {
    List<String> lines = wrap(text, font, maxWidth);
    if (lines.size() == 1) {
      return lines;
    }
    List<String> best = lines;
    for (double width = maxWidth; width > maxWidth / 2; width -= 10) {
      List<String> narrower = wrap(text, font, width);
      if (narrower.size() > lines.size()) {
        return best;
      }
      best = narrower;
    }
    return best;
  }

  /** The text, cut to a width with an ellipsis if it must be. */
  static String fit(String text, Font font, double maxWidth) {
    String shown = text;
    while (shown.length() > 1 && width(shown, font) > maxWidth) {
      shown = shown.substring(0, shown.length() - 2).stripTrailing() + "\u2026";
    }
    return shown;
  }
}
