package org.mlconcepts.hierarchy;

/** Rows with their classes; never compared. */
@SuppressWarnings("ArrayRecordComponent")
record Labelled(double[][] rows, int[] labels) {}
