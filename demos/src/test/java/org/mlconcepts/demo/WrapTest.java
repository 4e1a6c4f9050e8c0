package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrapTest {

  @Test
  void furtherLinesBeginWhereTheTextBegan() {
    String text = Wrap.hanging("id  ", "word ".repeat(30));
    assertThat(text.lines()).hasSize(2).allMatch(line -> line.length() <= 100);
    assertThat(text.lines().skip(1)).allMatch(line -> line.startsWith("    word"));
  }

  @Test
  void aNumberStaysWithItsPercentSign() {
    assertThat(Wrap.hanging("", "x".repeat(97) + " 95 %").lines())
        .containsExactly("x".repeat(97), "95 %");
  }

  @Test
  void aWordThatIsTooLongStandsAlone() {
    assertThat(Wrap.hanging("", "a " + "y".repeat(120) + " b").lines())
        .containsExactly("a", "y".repeat(120), "b");
  }
}
