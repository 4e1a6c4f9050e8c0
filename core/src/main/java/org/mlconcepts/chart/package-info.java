/**
 * Charts as data: what is drawn, in words and numbers. Nothing here knows pixels, colours or a
 * drawing library.
 *
 * <p>There are five kinds of {@link org.mlconcepts.chart.Chart}: {@link
 * org.mlconcepts.chart.Lines}, {@link org.mlconcepts.chart.Points}, {@link
 * org.mlconcepts.chart.Steps}, {@link org.mlconcepts.chart.Bars} and {@link
 * org.mlconcepts.chart.Heatmap}. Each has a title that states the finding, a sentence for readers
 * who cannot see it, and axes with units. The {@linkplain org.mlconcepts.chart.Series.Role role} of
 * a series says what it is: the known truth, a measurement, a reference; how that looks is up to
 * whoever draws. A {@link org.mlconcepts.chart.Playable} is a chart for every position of a few
 * dials.
 */
@NullMarked
package org.mlconcepts.chart;

import org.jspecify.annotations.NullMarked;
