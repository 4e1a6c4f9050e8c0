package org.mlconcepts.demo.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.chart.Chart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VegaLiteRendererTest {

  private static final Set<String> MARKS =
      Set.of("line", "area", "bar", "rule", "point", "circle", "rect", "text");
  private static final Set<String> CHANNELS =
      Set.of(
          "x", "y", "x2", "y2", "xOffset", "yOffset", "color", "opacity", "shape", "order",
          "tooltip", "text");

  static List<Chart> gallery() {
    return Gallery.charts();
  }

  private static JsonNode parse(Chart chart) {
    return JsonMapper.shared().readTree(ChartFiles.vegaLite(chart));
  }

  @ParameterizedTest
  @MethodSource("gallery")
  void saysWhatItIsAndShows(Chart chart) {
    JsonNode specification = parse(chart);

    assertThat(specification.path("$schema").asString())
        .isEqualTo("https://vega.github.io/schema/vega-lite/v6.json");
    assertThat(specification.path("description").asString()).isEqualTo(chart.alt());
    List<String> title = new ArrayList<>();
    specification.path("title").path("text").forEach(line -> title.add(line.asString()));
    assertThat(String.join(" ", title)).isEqualTo(chart.title());
    assertThat(specification.path("data").path("values").size()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("gallery")
  void everyLayerHasAKnownMarkAndDrawsFieldsThatAreInItsData(Chart chart) {
    JsonNode specification = parse(chart);

    for (JsonNode layer : specification.path("layer")) {
      JsonNode data = layer.has("data") ? layer.path("data") : specification.path("data");
      Set<String> fields = new LinkedHashSet<>(data.path("values").path(0).propertyNames());
      assertThat(MARKS).contains(layer.path("mark").path("type").asString());
      assertThat(CHANNELS).containsAll(layer.path("encoding").propertyNames());
      assertThat(fields).containsAll(fieldsIn(layer.path("encoding")));
    }
  }

  private static List<String> fieldsIn(JsonNode node) {
    List<String> fields = new ArrayList<>(node.findValuesAsString("field"));
    assertThat(fields).isNotEmpty();
    return fields;
  }

  @ParameterizedTest
  @MethodSource("gallery")
  void rowsOfDataAllHaveTheSameKeys(Chart chart) {
    JsonNode rows = parse(chart).path("data").path("values");

    for (JsonNode row : rows) {
      assertThat(row.propertyNames()).containsExactlyElementsOf(rows.path(0).propertyNames());
    }
  }

  @Test
  void intervalsThatReachZeroStopAtTheEndOfALogarithmicAxis() {
    JsonNode specification = parse(GalleryLines.learningCurve());

    double lowest = Double.POSITIVE_INFINITY;
    for (JsonNode row : specification.path("data").path("values")) {
      lowest = Math.min(lowest, row.path("low").asDouble());
    }

    JsonNode domain =
        specification.path("layer").path(0).path("encoding").path("y").path("scale").path("domain");
    assertThat(lowest).isPositive().isEqualTo(domain.path(0).asDouble());
  }

  @Test
  void undefinedCellsAreNull() {
    String json = ChartFiles.vegaLite(GalleryTables.confusion());

    assertThat(json).contains("\"value\" : null").doesNotContain("NaN");
  }

  /**
   * Shortest decimals; {@code Double.toString} gave others for some of these before Java 19, such
   * as 8.409999999999999E21.
   */
  @ParameterizedTest
  @CsvSource({
    "2.0E-3, 0.002",
    "1.0E23, 1.0E23",
    "8.41E21, 8.41E21",
    "2.2250738585072014E-308, 2.2250738585072014E-308",
    "4.9E-324, 4.9E-324",
    "2.0E16, 2.0E16",
    "0.1, 0.1",
    "0.30000000000000004, 0.30000000000000004"
  })
  void numbersHaveTheSameDigitsOnEveryJdk(double value, String digits) {
    assertThat(Json.write(Json.object("v", value))).isEqualTo("{\n  \"v\" : " + digits + "\n}\n");
  }

  @Test
  void onOneLineNumbersHaveSevenDigits() {
    assertThat(Json.compact(List.of(1 / 3.0, -2e9 / 3, 1.5, 0.0, 4.9E-324, Double.NaN, 7)))
        .isEqualTo("[0.3333333,-6.666667E8,1.5,0.0,4.9E-324,null,7]");
  }

  @Test
  void objectsDeepInsideStandOnOneLine() {
    Map<String, Object> tree =
        Json.object("a", Json.object("b", List.of(Json.object("c", 1, "d", "two"))));

    assertThat(
            Json.write(tree).lines().anyMatch(line -> line.contains("\"c\" : 1, \"d\" : \"two\"")))
        .isTrue();
  }
}
