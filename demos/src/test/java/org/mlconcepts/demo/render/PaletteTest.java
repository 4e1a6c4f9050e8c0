package org.mlconcepts.demo.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;

class PaletteTest {

  private static Series series(String name, Role role) {
    return new Series(name, role, List.of(Point.of(0, 0)));
  }

  private static List<String> hex(Series... series) {
    return Palette.of(List.of(series)).stream().map(Palette::hex).toList();
  }

  @Test
  void recurringNamesKeepTheirColourWhateverStandsBeside() {
    assertThat(
            hex(
                series("other", Role.MEASURED),
                series("test error", Role.MEASURED),
                series("bias\u00b2", Role.SAMPLED),
                series("variance", Role.MEASURED),
                series("noise", Role.TRUTH),
                series("training error", Role.REFERENCE)))
        .containsExactly("#cc79a7", "#d55e00", "#0072b2", "#009e73", "#8a8f98", "#4b5158");
  }

  @Test
  void learnersKeepTheirColourInAnyOrder() {
    assertThat(Palette.ofNames(List.of("forest", "logistic", "network")))
        .containsExactlyInAnyOrderElementsOf(
            Palette.ofNames(List.of("network", "forest", "logistic")))
        .startsWith(Palette.ofNames(List.of("forest")).get(0));
  }

  @Test
  void aLearnerHasOneColourByAnyOfItsNames() {
    assertThat(Palette.ofNames(List.of("10 neighbours", "boosted trees", "line")))
        .isEqualTo(Palette.ofNames(List.of("nearest neighbours", "boosting", "logistic")));
  }

  @Test
  void twoOfOneLearnerDiffer() {
    assertThat(Palette.ofNames(List.of("5 neighbours", "15 neighbours", "neighbours")))
        .doesNotHaveDuplicates();
  }

  @Test
  void aTruthSharesTheColourOfWhatWasMeasuredOfIt() {
    List<String> colors =
        hex(
            series("ridge (closed form)", Role.TRUTH),
            series("lasso", Role.MEASURED),
            series("ridge", Role.MEASURED));

    assertThat(colors.get(0)).isEqualTo(colors.get(2)).isNotEqualTo(colors.get(1));
  }

  @Test
  void variantsOfOneNameDiffer() {
    assertThat(
            hex(
                series("ridge (\u03bb = 1)", Role.MEASURED),
                series("ridge (\u03bb = 10)", Role.MEASURED),
                series("ridge (\u03bb = 100)", Role.MEASURED)))
        .doesNotHaveDuplicates();
  }

  @Test
  void twelveSeriesHaveTwelveColours() {
    Series[] many =
        IntStream.range(0, 12).mapToObj(i -> series("s" + i, Role.MEASURED)).toArray(Series[]::new);

    assertThat(hex(many)).doesNotHaveDuplicates();
  }

  @Test
  void textColoursAreReadableOnWhite() {
    List<Color> colors =
        Palette.ofNames(Stream.iterate(0, i -> i + 1).limit(12).map(i -> "s" + i).toList());

    assertThat(colors)
        .allMatch(color -> 1.05 / (Palette.luminance(Palette.forText(color)) + 0.05) >= 4);
  }
}
