package org.mlconcepts.chart;

import java.util.List;

/**
 * A table of numbers drawn as coloured cells with the number in each.
 *
 * @param columns labels along x
 * @param rows labels along y, top to bottom
 * @param value what a cell holds, with its unit
 * @param cells row by row, each as long as {@code columns}
 */
public record Heatmap(
    String id,
    String title,
    String alt,
    String xLabel,
    String yLabel,
    List<String> columns,
    List<String> rows,
    Axis value,
    List<List<Double>> cells)
    implements Chart {

  public Heatmap {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    cells = cells.stream().map(List::copyOf).toList();
    if (cells.size() != rows.size()) {
      throw new IllegalArgumentException(
          "cells must have " + rows.size() + " rows, but had " + cells.size());
    }
    for (List<Double> row : cells) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "each row must have " + columns.size() + " cells, but one had " + row.size());
      }
    }
  }
}
