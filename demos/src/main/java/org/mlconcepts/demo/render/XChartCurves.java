package org.mlconcepts.demo.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The content of a panel as an XChart chart without a frame of its own, one data unit a pixel. What
 * leaves the panel is cut at its edge.
 */
final class XChartCurves {

  /** Lines along the edge of the panel keep their full width. */
  private static final int SLACK = 3;

  private static final Color NOTHING = new Color(255, 255, 255, 0);

  private final Panel panel;
  private final XYChart chart;
  private int count;

  XChartCurves(Panel panel) {
    this.panel = panel;
    this.chart = new XYChart(panel.width() + 2 * SLACK, panel.height() + 2 * SLACK);
    XYStyler styler = chart.getStyler();
    styler.setLocale(Locale.ROOT);
    styler
        .setAxisTicksVisible(false)
        .setAxisTitlesVisible(false)
        .setPlotMargin(0)
        .setPlotGridLinesVisible(false);
    // A spacing wider than the chart keeps XChart from searching for ticks that nobody will see.
    styler.setXAxisTickMarkSpacingHint(1_000_000).setYAxisTickMarkSpacingHint(1_000_000);
    styler.setXAxisMin(0.0).setXAxisMax((double) chart.getWidth());
    styler.setYAxisMin(0.0).setYAxisMax((double) chart.getHeight());
    styler.setPlotContentSize(1).setPlotBorderVisible(false).setPlotBackgroundColor(NOTHING);
    styler.setChartPadding(0).setChartBackgroundColor(NOTHING);
    styler.setLegendVisible(false).setChartTitleVisible(false);
  }

  void line(Trace trace, Color color, BasicStroke stroke, boolean steps) {
    XYSeries series =
        add(trace.thinned(), steps ? XYSeriesRenderStyle.Step : XYSeriesRenderStyle.Line);
    series.setLineColor(color);
    series.setLineWidth(stroke.getLineWidth());
    series.setLineStyle(stroke);
  }

  /** Fills a closed outline. */
  void band(Trace outline, Color color) {
    XYSeries series = add(outline, XYSeriesRenderStyle.PolygonArea);
    series.setFillColor(color);
    series.setLineStyle(SeriesLines.NONE);
  }

  private XYSeries add(Trace trace, XYSeriesRenderStyle style) {
    int n = trace.size();
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = trace.x(i) - panel.left() + SLACK;
      y[i] = panel.bottom() - trace.y(i) + SLACK;
    }
    XYSeries series = chart.addSeries(Integer.toString(count++), x, y);
    series.setXYSeriesRenderStyle(style);
    series.setMarker(SeriesMarkers.NONE);
    return series;
  }

  void paint(Graphics2D g) {
    if (count == 0) {
      return;
    }
    AffineTransform before = g.getTransform();
    Shape clip = g.getClip();
    g.translate(panel.left() - SLACK, panel.top() - SLACK);
    chart.paint(g, chart.getWidth(), chart.getHeight());
    g.setTransform(before);
    g.setClip(clip);
  }
}
