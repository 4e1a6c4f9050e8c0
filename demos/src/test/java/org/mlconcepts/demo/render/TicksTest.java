package org.mlconcepts.demo.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Series;

class TicksTest {

  private static List<String> labels(Scale scale, int about) {
    return Ticks.on(scale, about).stream().filter(Tick::labelled).map(Tick::label).toList();
  }

  private static Scale linear(double low, double high) {
    return new Scale(low, high, false, false);
  }

  private static Scale log(double low, double high) {
    return new Scale(low, high, true, false);
  }

  @Test
  void tenthsReadAsTenths() {
    assertThat(labels(linear(0, 0.5), 5)).containsExactly("0.0", "0.1", "0.2", "0.3", "0.4", "0.5");
  }

  @Test
  void thousandsAreGroupedOnceAnyNumberHasFiveDigits() {
    assertThat(labels(linear(0, 4000), 4)).containsExactly("0", "1000", "2000", "3000", "4000");
    assertThat(labels(linear(0, 20_000), 4))
        .containsExactly("0", "5,000", "10,000", "15,000", "20,000");
  }

  @Test
  void extremesReadAsPowersOfTen() {
    assertThat(labels(linear(0, 8e10), 4))
        .containsExactly(
            "0",
            "2\u00d710\u00b9\u2070",
            "4\u00d710\u00b9\u2070",
            "6\u00d710\u00b9\u2070",
            "8\u00d710\u00b9\u2070");
    assertThat(labels(linear(0, 3e-7), 3)).contains("1\u00d710\u207b\u2077");
  }

  @Test
  void negativeNumbersHaveATrueMinus() {
    assertThat(labels(linear(-2, 2), 4)).containsExactly("\u22122", "\u22121", "0", "1", "2");
  }

  @Test
  void wholeNumbersAreNotSplit() {
    assertThat(labels(new Scale(0.9, 4.1, false, true), 12)).containsExactly("1", "2", "3", "4");
  }

  @Test
  void decadesOfALogarithmReadPlainly() {
    assertThat(labels(log(0.001, 10), 6)).containsExactly("0.001", "0.01", "0.1", "1", "10");
    assertThat(labels(log(100, 20_000), 6)).containsExactly("100", "1,000", "10,000");
  }

  @Test
  void aNarrowLogarithmNamesValuesBetweenDecades() {
    assertThat(labels(log(1, 30), 6)).containsExactly("1", "2", "5", "10", "20");
  }

  @Test
  void aWideLogarithmReadsInPowers() {
    assertThat(labels(log(1e-9, 1e3), 6))
        .contains("10\u207b\u2078", "10\u2070")
        .hasSizeBetween(5, 8);
  }

  @Test
  void marksLieOnTheScaleInOrderWithUniqueLabels() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
    for (int i = 0; i < 500; i++) {
      double low = random.nextGaussian() * StrictMath.pow(10, random.nextInt(-12, 12));
      Scale scale = linear(low, low + Math.abs(low) * random.nextDouble(1e-4, 5) + 1e-12);

      List<Tick> ticks = Ticks.on(scale, 6);

      assertThat(ticks).hasSizeBetween(3, 13).allMatch(tick -> scale.shows(tick.at()));
      assertThat(ticks).extracting(Tick::label).doesNotHaveDuplicates();
      assertThat(ticks).extracting(Tick::at).isSorted();
    }
  }

  @Test
  void aRoundAxisEndsAtRoundValuesUnlessThatCostsMuchRoom() {
    Axis axis = Axis.linear("error", "");

    Scale near = Scale.of(axis, new double[] {0.05, 0.97}, Scale.Room.ROUND);
    Scale far = Scale.of(axis, new double[] {-0.03, 1.0}, Scale.Room.ROUND);

    assertThat(near.low()).isZero();
    assertThat(near.high()).isEqualTo(1.0);
    assertThat(far.low()).isBetween(-0.1, -0.03);
  }

  @Test
  void aLogarithmicAxisIgnoresWhatItCannotShow() {
    Scale scale =
        Scale.of(
            Axis.log("n", ""),
            new double[] {0, -3, 10, 1000, Double.POSITIVE_INFINITY},
            Scale.Room.ROUND);

    assertThat(scale.low()).isBetween(5.0, 10.0);
    assertThat(scale.unit(0)).isLessThan(-1);
  }

  @Test
  void valuesThatHardlyDifferAreNotBlownUp() {
    Scale scale =
        Scale.of(Axis.linear("v", ""), new double[] {3, Math.nextUp(3.0)}, Scale.Room.SNUG);

    assertThat(scale.high() - scale.low()).isGreaterThan(1);
  }

  @Test
  void fewMeasuredPlacesOnALogarithmicAxisHaveTheLabels() {
    List<Point> points = List.of(Point.of(50, 1), Point.of(500, 2), Point.of(5000, 3));
    Lines lines =
        new Lines(
            "id",
            "title",
            "alt",
            Axis.log("rows", ""),
            Axis.linear("y", ""),
            List.of(new Series("one", Series.Role.MEASURED, points)),
            List.of());
    Curves curves = Curves.of(lines);

    assertThat(curves.xTicks(curves.xScale(), 6).stream().filter(Tick::labelled))
        .extracting(Tick::label)
        .containsExactly("50", "500", "5,000");
  }
}
