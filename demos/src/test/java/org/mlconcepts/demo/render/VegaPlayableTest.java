package org.mlconcepts.demo.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Dial;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Playable;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VegaPlayableTest {

  private static final Dial SLOPE = new Dial("slope", List.of("1", "2", "3"), 1);
  private static final Dial PLACE = new Dial("place", List.of("left", "right"), 0);

  /** The curve depends on the first dial only, the rule on the second only. */
  private static Chart line(int slope, int place) {
    Series series =
        new Series("line", Series.Role.MEASURED, List.of(Point.of(0, 0), Point.of(1, slope + 1)));
    return new Lines(
        "line",
        "slope " + (slope + 1) + " at " + place,
        "a line",
        Axis.linear("x", "").within(0, 1),
        Axis.linear("y", "").within(0, 3),
        List.of(series),
        List.of(Rule.vertical(place == 0 ? 0.2 : 0.8, "here")));
  }

  private static JsonNode parse(Playable playable) {
    return JsonMapper.shared().readTree(ChartFiles.vegaLite(playable));
  }

  private static JsonNode figure() {
    return parse(
        Playable.of("id", "turn it", List.of(SLOPE, PLACE), at -> line(at.get(0), at.get(1))));
  }

  @Test
  void aTableIsWrittenOnceForEachPositionThatItDependsOn() {
    JsonNode specification = figure();

    assertThat(specification.path("data").path("values").size()).isEqualTo(3 * 2);
    assertThat(specification.path("transform").path(0).path("filter").asString())
        .isEqualTo("datum.dial0 === dial0");
    List<JsonNode> own = new ArrayList<>();
    specification
        .path("layer")
        .forEach(layer -> {
          if (layer.has("data")) {
            own.add(layer);
          }
        });
    assertThat(own).isNotEmpty();
    assertThat(own)
        .allSatisfy(layer -> {
          assertThat(layer.path("data").path("values").size()).isEqualTo(2);
          assertThat(layer.path("transform").path(0).path("filter").asString())
              .isEqualTo("datum.dial1 === dial1");
        });
  }

  @Test
  void eachDialIsAMenuAndTheFrameFollowsFromThem() {
    JsonNode params = figure().path("params");

    assertThat(params.path(0).path("value").asInt()).isEqualTo(1);
    assertThat(params.path(0).path("bind").path("labels").size()).isEqualTo(3);
    assertThat(params.path(2).path("name").asString()).isEqualTo("frame");
    assertThat(params.path(2).path("expr").asString()).isEqualTo("((0) * 3 + dial0) * 2 + dial1");
  }

  @Test
  void theTitleFollowsTheFrame() {
    String expression = figure().path("title").path("text").path("expr").asString();

    assertThat(expression)
        .startsWith("[[\"slope 1 at 0\"],[\"slope 1 at 1\"]")
        .endsWith("][frame]");
  }

  @Test
  void framesOfAnotherBuildAreRefused() {
    Dial two = new Dial("rules", List.of("one", "none"), 0);
    Lines one = (Lines) line(0, 0);
    Lines none = new Lines(one.id(), "none", one.alt(), one.x(), one.y(), one.series(), List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse(new Playable("id", "turn", List.of(two), List.of(one, none))))
        .withMessageContaining("part at");
  }
}
