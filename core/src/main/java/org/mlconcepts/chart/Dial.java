package org.mlconcepts.chart;

import java.util.List;

/**
 * Something that a reader may turn on a {@link Playable} figure: a setting with a few positions.
 *
 * @param name what it sets, with its unit, for example {@code "noise (standard deviation)"}
 * @param marks what each position is called, in order, at least two
 * @param start the position that is shown first, an index into the marks
 */
public record Dial(String name, List<String> marks, int start) {

  public Dial {
    marks = List.copyOf(marks);
    if (marks.size() < 2) {
      throw new IllegalArgumentException(
          "dial \"" + name + "\" must have at least 2 marks, but had " + marks.size());
    }
    if (start < 0 || start >= marks.size()) {
      throw new IllegalArgumentException(
          "start of dial \""
              + name
              + "\" must be in [0, "
              + (marks.size() - 1)
              + "], but was "
              + start);
    }
  }
}
