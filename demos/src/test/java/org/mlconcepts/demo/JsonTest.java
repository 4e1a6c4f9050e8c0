package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.metric.Score;

class JsonTest {

  private record Pair(double zebra, int ant) {}

  private record Many(List<Double> numbers, List<Pair> pairs, List<String> nothing) {}

  private record Options(
      Optional<String> text, OptionalDouble number, Verdict verdict, boolean sure) {}

  private record Deep(List<Pair> pairs) {}

  @Test
  void membersComeInTheOrderOfTheirDeclaration() {
    assertThat(Json.document(new Pair(0.5, 3))).isEqualTo("{\"zebra\": 0.5, \"ant\": 3}\n");
  }

  @Test
  void absentOptionsAreNullAndEnumsAreWords() {
    assertThat(
            Json.line(
                new Options(Optional.empty(), OptionalDouble.empty(), Verdict.HOLDS_IF, true)))
        .isEqualTo("{\"text\": null, \"number\": null, \"verdict\": \"holds-if\", \"sure\": true}");
    assertThat(
            Json.line(new Options(Optional.of("a"), OptionalDouble.of(2), Verdict.UNCLEAR, false)))
        .isEqualTo("{\"text\": \"a\", \"number\": 2.0, \"verdict\": \"unclear\", \"sure\": false}");
  }

  @ParameterizedTest
  @CsvSource({
    "2.0E-3, 0.002",
    "1.0E23, 1.0E23",
    "2.0E23, 2.0E23",
    "4.9E-324, 4.9E-324",
    "2.2250738585072014E-308, 2.2250738585072014E-308",
    "-0.0, -0.0",
    "3, 3.0",
    "1.0E7, 1.0E7",
    "9999999, 9999999.0",
    "1.0E-5, 1.0E-5",
    "0.1, 0.1",
    "1.7976931348623157E308, 1.7976931348623157E308",
    "2.2E-322, 2.2E-322",
    "8.41E21, 8.41E21",
    "9007199254740993, 9.007199254740992E15",
  })
  void doublesAreTheShortestThatReadBackOnEveryJdk(double value, String text) {
    assertThat(Json.line(value)).isEqualTo(text);
  }

  @Test
  void everyDoubleReadsBackBitForBit() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(Double.doubleToLongBits(Double.parseDouble(Json.line(value))))
            .isEqualTo(Double.doubleToLongBits(value));
      }
    }
  }

  @Test
  void whatDoesNotFitOnALineIsBrokenAndNumbersShareLines() {
    List<Double> numbers = IntStream.range(0, 40).mapToObj(i -> i / 8.0).toList();
    List<Pair> pairs = IntStream.range(0, 6).mapToObj(i -> new Pair(i, i)).toList();

    String text = Json.document(new Many(numbers, pairs, List.of()));

    assertThat(text)
        .startsWith("{\n  \"numbers\": [\n    0.0, 0.125, ")
        .contains("\n    {\"zebra\": 1.0, \"ant\": 1},\n");
    assertThat(text)
        .endsWith("  ],\n  \"nothing\": []\n}\n")
        .doesNotContain("\r")
        .doesNotContain(" \n");
    assertThat(text.lines()).allMatch(line -> line.length() <= 100);
    assertThat(text.lines().filter(line -> line.matches("    [0-9., ]+"))).hasSizeBetween(2, 5);
  }

  private record Scores(Score good, Score bad) {}

  @Test
  void aScoreIsItsValueOrTheReasonWhyItHasNone() {
    assertThat(Json.line(new Scores(Score.of(1), Score.undefined("one class"))))
        .isEqualTo("{\"good\": {\"value\": 1.0}, \"bad\": {\"undefined\": \"one class\"}}");
  }

  @Test
  void textIsEscaped() {
    assertThat(Json.line("a \"b\" \\ \n \t \u0001 bias²"))
        .isEqualTo("\"a \\\"b\\\" \\\\ \\n \\t \\u0001 bias²\"");
  }

  @Test
  void aNumberThatIsNotFiniteNamesItsPath() {
    DoubleStream.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)
        .forEach(value ->
            assertThatThrownBy(
                    () -> Json.document(new Deep(List.of(new Pair(1, 1), new Pair(value, 2)))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("pairs[1].zebra must be finite, but was " + value));
  }

  private record Unordered(Map<String, Integer> counts) {}

  @Test
  void aMapIsRefusedBecauseItsOrderIsNobodysPromise() {
    assertThatThrownBy(() -> Json.document(new Unordered(Map.of("a", 1))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("counts must be a record, list,");
  }
}
