package org.mlconcepts.demo.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;

class FootnoteTest {

  private static final Axis AXIS = Axis.linear("value", "");

  private static Lines lines(int count, Role role, double half) {
    List<Point> points =
        List.of(new Point(0, 1, 1 - half, 1 + half), new Point(1, 2, 2 - half, 2 + half));
    Series series = new Series("one", role, points);
    return new Lines(
        "id", "title", "alt", AXIS, AXIS, Collections.nCopies(count, series), List.of());
  }

  private static String text(Lines lines) {
    return Footnote.text(Curves.of(lines));
  }

  private static Bars bars(Bars.Bar bar) {
    return new Bars(
        "id",
        "title",
        "alt",
        "category",
        List.of("c"),
        AXIS,
        List.of(new Bars.Group("g", List.of(bar))),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  @Test
  void saysWhatIntervalsAre() {
    assertThat(text(lines(1, Role.MEASURED, 0.5))).isEqualTo("Bands: 95 % intervals");
    assertThat(text(lines(1, Role.SAMPLED, 0.5))).isEqualTo("Whiskers: 95 % intervals");
    assertThat(Footnote.text(bars(new Bars.Bar(1, 0, 2)))).isEqualTo("Whiskers: 95 % intervals");
  }

  @Test
  void moreThanFourBandsBecomeWhiskers() {
    assertThat(text(lines(4, Role.MEASURED, 0.5))).startsWith("Bands");
    assertThat(text(lines(5, Role.MEASURED, 0.5))).startsWith("Whiskers");
  }

  @Test
  void aNoteSaysItInItsOwnWords() {
    assertThat(text(lines(1, Role.MEASURED, 0.5).withNote("Bands: quartiles")))
        .isEqualTo("Bands: quartiles");
  }

  @Test
  void withoutIntervalsThereIsNothingToSay() {
    assertThat(text(lines(1, Role.MEASURED, 0))).isEmpty();
    assertThat(Footnote.text(bars(Bars.Bar.of(1)))).isEmpty();
  }

  @Test
  void aNoteMakesAChartHigherAndStandsUnderTheTitleInVegaLite() {
    Lines plain = lines(1, Role.MEASURED, 0);
    Lines noted = plain.withNote("cut off below 0");

    assertThat(Drawing.of(noted).height()).isGreaterThan(Drawing.of(plain).height());
    assertThat(ChartFiles.vegaLite(noted)).contains("cut off below 0");
    assertThat(ChartFiles.vegaLite(plain)).doesNotContain("subtitle");
  }
}
