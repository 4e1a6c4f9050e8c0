package org.mlconcepts.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.mlconcepts.metric.Score;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One case of {@code src/test/resources/reference}: inputs, the values that independent
 * implementations agree on, and the tolerance to which they do.
 */
public final class Fixture {

  private final JsonNode json;

  private Fixture(JsonNode json) {
    this.json = json;
  }

  /** All cases of a topic; at least one. */
  public static List<Fixture> of(String topic) {
    try (InputStream file = Fixture.class.getResourceAsStream("/reference/" + topic + ".json")) {
      assertThat(file).as("reference/" + topic + ".json").isNotNull();
      JsonNode cases = JsonMapper.shared().readTree(file).get("fixtures");
      List<Fixture> fixtures =
          StreamSupport.stream(cases.spliterator(), false).map(Fixture::new).toList();
      assertThat(fixtures).isNotEmpty();
      return fixtures;
    } catch (IOException e) {
      throw new IllegalStateException("cannot read reference " + topic, e);
    }
  }

  /** One case by its name. */
  public static Fixture of(String topic, String name) {
    return of(topic).stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  public String name() {
    return json.get("name").asString();
  }

  public JsonNode input(String field) {
    return present(json.get("inputs"), field);
  }

  public boolean gives(String field) {
    return json.get("inputs").has(field);
  }

  public JsonNode expected(String field) {
    return present(json.get("expected"), field);
  }

  public Set<String> expectedFields() {
    return new TreeSet<>(json.get("expected").propertyNames());
  }

  public boolean expects(String field) {
    return json.get("expected").has(field);
  }

  /** Compares with an expected number, in the tolerance of the case. */
  public void check(String field, double actual) {
    check(field, expected(field), actual);
  }

  /** Compares with an expected number, where null stands for undefined. */
  public void check(String field, Score actual) {
    if (expected(field).isNull()) {
      assertThat(actual.isDefined()).as(name() + ": " + field + " is undefined").isFalse();
    } else {
      check(field, actual.orElseThrow());
    }
  }

  public void check(String what, JsonNode expected, double actual) {
    if (expected.isString() && number(expected) == actual) {
      return; // an infinite threshold
    }
    assertThat(expected.isNumber()).as(name() + ": " + what + " is a number").isTrue();
    double truth = expected.asDouble();
    double allowed =
        json.get("tolerance").get("abs").asDouble()
            + json.get("tolerance").get("rel").asDouble() * Math.abs(truth);
    assertThat(Math.abs(actual - truth))
        .as("%s: %s must be %s within %s, but was %s", name(), what, truth, allowed, actual)
        .isLessThanOrEqualTo(allowed);
  }

  public void check(String what, JsonNode expected, double[] actual) {
    assertThat(actual).as(name() + ": " + what).hasSize(expected.size());
    for (int i = 0; i < actual.length; i++) {
      check(what + "[" + i + "]", expected.get(i), actual[i]);
    }
  }

  public static double[] doubles(JsonNode array) {
    return nodes(array).mapToDouble(Fixture::number).toArray();
  }

  /** Labels 0 and 1 as false and true. */
  public static boolean[] booleans(JsonNode array) {
    boolean[] labels = new boolean[array.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = array.get(i).asInt() == 1;
    }
    return labels;
  }

  public static int[] ints(JsonNode array) {
    return nodes(array).mapToInt(JsonNode::asInt).toArray();
  }

  public static double[][] matrix(JsonNode rows) {
    return nodes(rows).map(Fixture::doubles).toArray(double[][]::new);
  }

  public static int[][] intMatrix(JsonNode rows) {
    return nodes(rows).map(Fixture::ints).toArray(int[][]::new);
  }

  @Override
  public String toString() {
    return name();
  }

  private JsonNode present(JsonNode object, String field) {
    assertThat(object.has(field)).as(name() + " has " + field).isTrue();
    return object.get(field);
  }

  /** A number, or "Infinity" as these files write it. */
  private static double number(JsonNode node) {
    return node.isString() ? Double.parseDouble(node.asString()) : node.asDouble();
  }

  private static Stream<JsonNode> nodes(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
