package org.mlconcepts.chart;

import java.util.List;

/**
 * A table of numbers drawn as coloured cells with the number, or something else, in each.
 *
 * @param columns labels along x
 * @param rows labels along y, top to bottom
 * @param value what a cell holds, with its unit
 * @param cells row by row, each as long as {@code columns}
 * @param words what is written in each cell, a few letters or signs; empty for the numbers
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
    List<List<Double>> cells,
    List<List<String>> words,
    String note)
    implements Chart {

  public Heatmap {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    cells = cells.stream().map(List::copyOf).toList();
    words = words.stream().map(List::copyOf).toList();
    int width = columns.size();
    if (!words.isEmpty()
        && (words.size() != rows.size() || words.stream().anyMatch(row -> row.size() != width))) {
      throw new IllegalArgumentException(
          "words must be " + rows.size() + " rows of " + width + ", as the cells are");
    }
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

  /** With its numbers in the cells and without a note. */
  public Heatmap(
      String id,
      String title,
      String alt,
      String xLabel,
      String yLabel,
      List<String> columns,
      List<String> rows,
      Axis value,
      List<List<Double>> cells) {
    this(id, title, alt, xLabel, yLabel, columns, rows, value, cells, List.of(), "");
  }

  /** The same chart with a note under it. */
  public Heatmap withNote(String text) {
    return new Heatmap(id, title, alt, xLabel, yLabel, columns, rows, value, cells, words, text);
  }

  /** The same chart with words in its cells, as many as there are cells. */
  public Heatmap withWords(List<List<String>> written) {
    return new Heatmap(id, title, alt, xLabel, yLabel, columns, rows, value, cells, written, note);
  }
}
