package org.mlconcepts.demo.render;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Bars;

/** The line at the foot of a chart: its note, or else what its intervals are. */
record Footnote(List<String> lines) {

  private static final int LINE = 16;

  /** What the intervals of bars, and of single points, are called. */
  private static final String WHISKERS = "whiskers";

  static Footnote of(String text) {
    return new Footnote(
        text.isBlank()
            ? List.of()
            : Lettering.wrap(text, Theme.tickFont(), Theme.WIDTH - 2.0 * Theme.PADDING));
  }

  /** The words for bars. */
  static String text(Bars bars) {
    boolean any =
        bars.groups().stream()
            .flatMap(group -> group.bars().stream())
            .anyMatch(bar -> bar.low() < bar.high());
    return text(bars.note(), any ? List.of(WHISKERS) : List.of());
  }

  /** The words for curves and points. */
  static String text(Curves curves) {
    List<String> marks = new ArrayList<>();
    if (curves.series().stream().anyMatch(curves::banded)) {
      marks.add("bands");
    }
    if (curves.series().stream().anyMatch(curves::whiskered)) {
      marks.add(WHISKERS);
    }
    return text(curves.chart().note(), marks);
  }

  private static String text(String note, List<String> marks) {
    if (!note.isBlank() || marks.isEmpty()) {
      return note;
    }
    String all = String.join(" and ", marks);
    return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1) + ": 95 % intervals";
  }

  int height() {
    return lines.isEmpty() ? 0 : 6 + LINE * lines.size();
  }

  /** Writes the lines from the left padding on, the last one just above the bottom of the chart. */
  void paint(Graphics2D g, int bottom) {
    Lettering lettering = new Lettering(g);
    for (int i = 0; i < lines.size(); i++) {
      double y = bottom - 8 - (lines.size() - 1 - i) * (double) LINE;
      lettering.line(
          lines.get(i), Theme.tickFont(), Theme.SOFT_TEXT, Lettering.Align.START, Theme.PADDING, y);
    }
  }
}
