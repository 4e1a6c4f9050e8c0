package org.mlconcepts.demo.render;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.mlconcepts.chart.Chart;

/**
 * Draws charts as bitmaps and as vectors. Each call works on objects of its own: any number of
 * threads may draw at once.
 */
final class XChartRenderer {

  /** Real pixels for each logical one. */
  static final int SCALE = 2;

  /** Colours of a picture that has to be small. */
  private static final int FEW = 64;

  private XChartRenderer() {}

  /** The chart as a PNG file at twice its logical size. */
  static byte[] png(Chart chart) {
    return Png.encode(bitmap(Drawing.of(chart)), SCALE, FewColors.MOST);
  }

  /** The same with fewer shades along edges. */
  static byte[] smallPng(Chart chart) {
    return Png.encode(bitmap(Drawing.of(chart)), SCALE, FEW);
  }

  /** The chart as an SVG document that carries its title and its description. */
  static String svg(Chart chart) {
    Drawing drawing = Drawing.of(chart);
    VectorGraphics2D recorder = new VectorGraphics2D();
    drawing.paint(recorder);
    return SvgWriter.write(chart, drawing, recorder.getCommands());
  }

  static BufferedImage bitmap(Drawing drawing) {
    BufferedImage image =
        new BufferedImage(
            drawing.width() * SCALE, drawing.height() * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try {
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, image.getWidth(), image.getHeight());
      g.scale(SCALE, SCALE);
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      // Without it, Java moves the ends of lines to whole pixels, and gentle slopes turn into
      // stairs.
      g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      drawing.paint(g);
    } finally {
      g.dispose();
    }
    return image;
  }
}
