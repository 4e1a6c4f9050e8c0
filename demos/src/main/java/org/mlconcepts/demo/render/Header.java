package org.mlconcepts.demo.render;

import java.awt.Graphics2D;
import java.util.List;

/** The lines above a panel: the finding, then what runs along the vertical axis. */
record Header(List<String> title, List<String> caption) {

  private static final int TITLE_LINE = 23;
  private static final int CAPTION_LINE = 17;

  static Header of(String title, String caption, int captionRoom) {
    return new Header(
        Lettering.wrapEvenly(title, Theme.titleFont(), Theme.WIDTH - 2.0 * Theme.PADDING),
        Lettering.wrap(caption, Theme.captionFont(), captionRoom - 2.0 * Theme.PADDING));
  }

  /** Where the last line of the caption ends, from the left padding. */
  double captionEnd() {
    return Lettering.width(caption.get(caption.size() - 1), Theme.captionFont());
  }

  /** The baseline of the last line of the caption. */
  double captionBaseline() {
    return Theme.PADDING + 14 + title.size() * TITLE_LINE + (caption.size() - 1) * CAPTION_LINE;
  }

  /** From the top of the chart to where the panel, or the labels of its rules, may begin. */
  int height() {
    return Theme.PADDING - 4 + title.size() * TITLE_LINE + 6 + caption.size() * CAPTION_LINE + 10;
  }

  void paint(Graphics2D g) {
    Lettering lettering = new Lettering(g);
    double y = Theme.PADDING + 12;
    for (String line : title) {
      lettering.line(line, Theme.titleFont(), Theme.TEXT, Lettering.Align.START, Theme.PADDING, y);
      y += TITLE_LINE;
    }
    y += 2;
    for (String line : caption) {
      lettering.line(
          line, Theme.captionFont(), Theme.SOFT_TEXT, Lettering.Align.START, Theme.PADDING, y);
      y += CAPTION_LINE;
    }
  }
}
