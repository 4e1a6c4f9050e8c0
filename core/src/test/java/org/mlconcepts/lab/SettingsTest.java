package org.mlconcepts.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  enum Penalty {
    NONE,
    ELASTIC_NET
  }

  record Sample(
      int rows,
      long budget,
      double noise,
      boolean paired,
      Penalty penalty,
      String target,
      List<Integer> degrees) {
    Sample {
      if (rows < 2) {
        throw new IllegalArgumentException("rows must be at least 2, but was " + rows);
      }
      degrees = List.copyOf(degrees);
    }
  }

  private static final Sample SAMPLE =
      new Sample(30, 5_000_000_000L, 0.25, true, Penalty.NONE, "price", List.of(1, 4));

  @Test
  void namesComeInTheOrderOfDeclaration() {
    assertThat(Settings.names(SAMPLE))
        .containsExactly("rows", "budget", "noise", "paired", "penalty", "target", "degrees");
  }

  @Test
  void valuesAreReadByName() {
    assertThat(Settings.get(SAMPLE, "noise")).isEqualTo(0.25);
    assertThat(Settings.get(SAMPLE, "degrees")).isEqualTo(List.of(1, 4));
  }

  @Test
  void eachTypeIsSetFromText() {
    assertThat(Settings.with(SAMPLE, "rows", "50").rows()).isEqualTo(50);
    assertThat(Settings.with(SAMPLE, "budget", "6000000000").budget()).isEqualTo(6_000_000_000L);
    assertThat(Settings.with(SAMPLE, "noise", "1e-3").noise()).isEqualTo(0.001);
    assertThat(Settings.with(SAMPLE, "paired", "false").paired()).isFalse();
    assertThat(Settings.with(SAMPLE, "penalty", "elastic-net").penalty())
        .isEqualTo(Penalty.ELASTIC_NET);
    assertThat(Settings.with(SAMPLE, "penalty", "Elastic-Net").penalty())
        .isEqualTo(Penalty.ELASTIC_NET);
    assertThat(Settings.with(SAMPLE, "target", "rent").target()).isEqualTo("rent");
  }

  @Test
  void everythingElseStaysAsItWas() {
    assertThat(Settings.with(SAMPLE, "rows", "50"))
        .isEqualTo(
            new Sample(50, 5_000_000_000L, 0.25, true, Penalty.NONE, "price", List.of(1, 4)));
    assertThat(Settings.with(SAMPLE, "rows", "30")).isEqualTo(SAMPLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rows    | many | rows must be a whole number, but was \"many\"",
        "rows    | 1.5  | rows must be a whole number, but was \"1.5\"",
        "budget  | 1e9  | budget must be a whole number, but was \"1e9\"",
        "noise   | 0,5  | noise must be a number such as 0.25, but was \"0,5\"",
        "noise   | NaN  | noise must be a number such as 0.25, but was \"NaN\"",
        "paired  | yes  | paired must be true or false, but was \"yes\"",
        "penalty | l2   | penalty must be one of none, elastic-net, but was \"l2\"",
        "degrees | 3    | degrees cannot be set from text",
        "rows    | 1    | rows must be at least 2, but was 1"
      })
  void textThatDoesNotFitIsRefusedWithTheRule(String name, String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.with(SAMPLE, name, text))
        .withMessage(message);
  }

  @Test
  void unknownNameIsRefusedWithTheNearestAndAllKnown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.with(SAMPLE, "nose", "1"))
        .withMessage(
            "no setting \"nose\", did you mean \"noise\"?"
                + " (known: rows, budget, noise, paired, penalty, target, degrees)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.get(SAMPLE, "x"))
        .withMessageContaining("(known: rows");
  }

  @Test
  void enumConstantsAreWrittenAsWords() {
    assertThat(Settings.word(Verdict.HOLDS_IF)).isEqualTo("holds-if");
    assertThat(Settings.word(Penalty.NONE)).isEqualTo("none");
  }
}
