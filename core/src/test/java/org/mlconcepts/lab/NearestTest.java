package org.mlconcepts.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  private static final List<String> KNOWN =
      List.of("all", "bagging", "leak-lab", "polynomial-degree", "treatments");

  @ParameterizedTest
  @CsvSource({
    "baging, bagging",
    "baggign, bagging",
    "leaklab, leak-lab",
    "poly, polynomial-degree",
    "poly-degree, polynomial-degree",
    "degree, polynomial-degree",
    "treatment, treatments",
    "Bagging, bagging",
    "LEAK-LAB, leak-lab",
    "Poly, polynomial-degree",
    "polinomial, polynomial-degree",
    "' all ', all"
  })
  void namesWithAFewWrongLettersAreFound(String written, String meant) {
    assertThat(Nearest.hint(written, KNOWN)).isEqualTo(", did you mean \"" + meant + "\"?");
  }

  @ParameterizedTest
  @CsvSource({"zebra", "regularization-path", "''", "' '"})
  void nothingIsSuggestedWhenNothingIsNear(String written) {
    assertThat(Nearest.hint(written, KNOWN)).isEmpty();
  }

  @Test
  void nothingIsSuggestedWhenNothingIsKnown() {
    assertThat(Nearest.hint("bagging", List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "kitten, sitting, 3",
    "flaw, lawn, 2",
    "'', abc, 3",
    "abc, '', 3",
    "same, same, 0",
    "ab, ba, 2"
  })
  void editsAreLevenshteins(String a, String b, int distance) {
    assertThat(Nearest.edits(a, b)).isEqualTo(distance);
    assertThat(Nearest.edits(b, a)).isEqualTo(distance);
  }
}
