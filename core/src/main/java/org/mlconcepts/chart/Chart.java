package org.mlconcepts.chart;

/**
 * A chart as data. The title states the finding, {@code alt} says in one or two sentences what a
 * reader who cannot see the chart should know, and {@code id} names the file.
 */
public sealed interface Chart permits Lines, Bars, Points, Heatmap, Steps {

  /** File name without ending: lower-case words joined by hyphens, unique within an experiment. */
  String id();

  /** The finding, as a short sentence without a full stop. */
  String title();

  /** What the chart shows, for readers who cannot see it. */
  String alt();

  /**
   * A line under the chart for what its marks do not say by themselves: what is cut off, or what an
   * interval spans where it is not the usual one of 95 %. Where it is blank and there are
   * intervals, whoever draws says that they are the usual ones.
   */
  String note();
}
