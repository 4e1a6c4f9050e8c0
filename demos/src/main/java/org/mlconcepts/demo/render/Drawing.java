package org.mlconcepts.demo.render;

import java.awt.Graphics2D;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Heatmap;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Points;
import org.mlconcepts.chart.Steps;

/** A chart whose layout is settled, ready to be painted on a white ground of its size. */
interface Drawing {

  int width();

  int height();

  /** Paints without changing the transform or the clip for good. */
  void paint(Graphics2D g);

  /** The drawing of a chart. */
  static Drawing of(Chart chart) {
    if (chart instanceof Lines lines) {
      return new CurveDrawing(Curves.of(lines));
    }
    if (chart instanceof Points points) {
      return new CurveDrawing(Curves.of(points));
    }
    if (chart instanceof Steps steps) {
      return new CurveDrawing(Curves.of(steps));
    }
    if (chart instanceof Bars bars) {
      return BarDrawing.of(bars);
    }
    if (chart instanceof Heatmap heatmap) {
      return new HeatmapDrawing(heatmap);
    }
    throw new IllegalArgumentException("no drawing for charts of " + chart.getClass());
  }
}
