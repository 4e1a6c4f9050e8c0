package org.mlconcepts.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeatmapTest {

  private static final Heatmap MAP =
      new Heatmap(
          "id",
          "title",
          "alt",
          "x",
          "y",
          List.of("a", "b"),
          List.of("r"),
          Axis.linear("value", ""),
          List.of(List.of(1.0, 2.0)));

  @Test
  void wordsStandBesideTheNumbers() {
    Heatmap worded = MAP.withWords(List.of(List.of("up", "down"))).withNote("a note");

    assertThat(worded.cells()).isEqualTo(MAP.cells());
    assertThat(worded.words().get(0)).containsExactly("up", "down");
    assertThat(worded.note()).isEqualTo("a note");
  }

  @Test
  void everyCellNeedsItsWord() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MAP.withWords(List.of(List.of("up"))))
        .withMessage("words must be 1 rows of 2, as the cells are");
  }
}
