/**
 * Charts as data: what is drawn, in words and numbers. Nothing here knows pixels, colours or a
 * drawing library.
 */
@NullMarked
package org.mlconcepts.chart;

import org.jspecify.annotations.NullMarked;
