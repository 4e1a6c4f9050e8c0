/**
 * Draws every {@link org.mlconcepts.chart.Chart} as PNG, as SVG and as a Vega-Lite specification.
 *
 * <p>{@link org.mlconcepts.demo.render.ChartFiles} is the way in. Each kind of chart has a {@code
 * Drawing} that first plans (scales, ticks, room for the labels) and then paints on any {@code
 * Graphics2D}: a bitmap or a recorder of vectors. XChart draws what lies in the plot: curves,
 * steps, bands and markers. The frame around it (title, grid, ticks, captions, labels at the ends
 * of the curves) is painted here, because it needs to know where every word stands to keep words
 * from overlapping.
 */
@NullMarked
package org.mlconcepts.demo.render;

import org.jspecify.annotations.NullMarked;
