package org.mlconcepts.demo.render;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.mlconcepts.chart.Heatmap;

/**
 * A table of coloured cells with the number in each; the colours are explained by a ramp beside the
 * caption.
 */
final class HeatmapDrawing implements Drawing {

  private static final int WIDEST_NAME = 190;
  private static final int RAMP_WIDTH = 120;

  private final Heatmap heatmap;
  private final Ramp ramp;
  private final Header header;
  private final Footnote footnote;
  private final int left;
  private final int top;
  private final double cellWidth;
  private final double cellHeight;
  private final boolean turned;
  private final int below;

  HeatmapDrawing(Heatmap heatmap) {
    this.heatmap = heatmap;
    ramp = new Ramp(heatmap);
    header = Header.of(heatmap.title(), heatmap.value().caption(), Theme.WIDTH - RAMP_WIDTH - 110);
    double names =
        heatmap.rows().stream()
            .mapToDouble(name -> Lettering.width(rowLines(name), Theme.tickFont()))
            .max()
            .orElse(0);
    footnote = Footnote.of(heatmap.note());
    left = Theme.PADDING + 22 + (int) names + 10;
    top = header.height() + 4;
    int columns = Math.max(1, heatmap.columns().size());
    int rows = Math.max(1, heatmap.rows().size());
    cellWidth = Math.floor(Math.min(150, (Theme.WIDTH - Theme.PADDING - left) / (double) columns));
    cellHeight = Math.max(26, Math.min(72, Math.floor(350.0 / rows)));
    turned = heatmap.columns().stream().anyMatch(name -> !fits(columnLines(name)));
    below = columnRoom() + 26;
  }

  private static List<String> rowLines(String name) {
    return Lettering.wrapEvenly(name, Theme.tickFont(), WIDEST_NAME);
  }

  private List<String> columnLines(String name) {
    return Lettering.wrap(name, Theme.tickFont(), cellWidth - 4);
  }

  private boolean fits(List<String> lines) {
    return lines.size() <= 3 && Lettering.width(lines, Theme.tickFont()) <= cellWidth - 4;
  }

  private int columnRoom() {
    if (turned) {
      return 12
          + (int)
              heatmap.columns().stream()
                  .mapToDouble(name -> Math.min(150, Lettering.width(name, Theme.tickFont())))
                  .max()
                  .orElse(0);
    }
    int lines =
        heatmap.columns().stream().mapToInt(name -> columnLines(name).size()).max().orElse(1);
    return 8 + lines * (int) Lettering.lineHeight(Theme.tickFont());
  }

  @Override
  public int width() {
    return Theme.WIDTH;
  }

  @Override
  public int height() {
    return (int) (top + heatmap.rows().size() * cellHeight)
        + below
        + Theme.PADDING / 2
        + footnote.height();
  }

  @Override
  public void paint(Graphics2D g) {
    Lettering lettering = new Lettering(g);
    header.paint(g);
    for (int row = 0; row < heatmap.rows().size(); row++) {
      for (int column = 0; column < heatmap.columns().size(); column++) {
        cell(g, lettering, row, column);
      }
    }
    names(lettering);
    legend(g, lettering);
    footnote.paint(g, height());
  }

  private void cell(Graphics2D g, Lettering lettering, int row, int column) {
    double value = heatmap.cells().get(row).get(column);
    double x = left + column * cellWidth;
    double y = top + row * cellHeight;
    g.setColor(ramp.of(value));
    g.fill(new Rectangle2D.Double(x, y, cellWidth - 1, cellHeight - 1));
    String written = ramp.written(row, column);
    boolean sign = !heatmap.words().isEmpty() && written.length() <= 2 && cellHeight >= 40;
    Font font = Fonts.regular(cellWidth < 44 ? 10.5f : sign ? 20 : 13);
    String text = Lettering.fit(written, font, cellWidth - 2);
    lettering.block(
        List.of(text),
        font,
        ramp.textOn(value),
        Lettering.Align.MIDDLE,
        x + (cellWidth - 1) / 2,
        y + (cellHeight - 1) / 2);
  }

  private void names(Lettering lettering) {
    Font font = Theme.tickFont();
    for (int row = 0; row < heatmap.rows().size(); row++) {
      double y = top + (row + 0.5) * cellHeight;
      lettering.block(
          rowLines(heatmap.rows().get(row)), font, Theme.TEXT, Lettering.Align.END, left - 8.0, y);
    }
    double bottom = top + heatmap.rows().size() * cellHeight;
    for (int column = 0; column < heatmap.columns().size(); column++) {
      columnName(
          lettering, heatmap.columns().get(column), left + (column + 0.5) * cellWidth, bottom);
    }
    double middle = left + heatmap.columns().size() * cellWidth / 2;
    lettering.line(
        heatmap.xLabel(),
        Theme.captionFont(),
        Theme.TEXT,
        Lettering.Align.MIDDLE,
        middle,
        bottom + columnRoom() + 16);
    lettering.upwards(
        heatmap.yLabel(),
        Theme.captionFont(),
        Theme.TEXT,
        Lettering.Align.MIDDLE,
        Theme.PADDING + 12.0,
        (top + bottom) / 2);
  }

  private void columnName(Lettering lettering, String name, double x, double bottom) {
    Font font = Theme.tickFont();
    if (turned) {
      String shown = Lettering.fit(name, font, 150);
      lettering.upwards(
          shown,
          font,
          Theme.TEXT,
          Lettering.Align.END,
          x + Lettering.halfCapital(font),
          bottom + 6);
    } else {
      List<String> lines = columnLines(name);
      double drop = (lines.size() - 1) * Lettering.lineHeight(font) / 2;
      lettering.block(lines, font, Theme.TEXT, Lettering.Align.MIDDLE, x, bottom + 12 + drop);
    }
  }

  /** Behind the caption: the colours from the lowest to the highest value. */
  private void legend(Graphics2D g, Lettering lettering) {
    String low = ramp.label(ramp.low());
    double baseline = header.captionBaseline();
    double start =
        Theme.PADDING + header.captionEnd() + 28 + Lettering.width(low, Theme.tickFont());
    for (int i = 0; i < RAMP_WIDTH; i += 2) {
      // Each step reaches to the end and is painted over by the next, so that no seams show.
      g.setColor(ramp.at(i / (RAMP_WIDTH - 2.0)));
      g.fill(new Rectangle2D.Double(start + i, baseline - 9, RAMP_WIDTH - i, 10));
    }
    lettering.line(
        low, Theme.tickFont(), Theme.SOFT_TEXT, Lettering.Align.END, start - 6, baseline);
    String high = ramp.label(ramp.high());
    lettering.line(
        high,
        Theme.tickFont(),
        Theme.SOFT_TEXT,
        Lettering.Align.START,
        start + RAMP_WIDTH + 6,
        baseline);
  }
}
