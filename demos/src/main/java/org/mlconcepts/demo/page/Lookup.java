package org.mlconcepts.demo.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Finds a value in a result by a path such as {@code byDegree[4].variance} or {@code
 * byModel[name=forest].bias}: members are joined by dots; brackets hold a position, or a member and
 * the value it must have.
 */
final class Lookup {

  private static final Pattern STEP = Pattern.compile("(\\w+)((?:\\[[^\\]]+])*)");
  private static final Pattern BRACKET = Pattern.compile("\\[([^\\]]+)]");

  private Lookup() {}

  /**
   * The value at a path.
   *
   * @throws IllegalArgumentException if a step leads nowhere; the message says which
   */
  static JsonNode find(JsonNode root, String path) {
    JsonNode node = root;
    for (String step : path.split("\\.", -1)) {
      Matcher matcher = STEP.matcher(step);
      if (!matcher.matches()) {
        throw new IllegalArgumentException("\"" + step + "\" is not a step of a path");
      }
      node = required(node, node.path(matcher.group(1)), step);
      Matcher brackets = BRACKET.matcher(matcher.group(2));
      while (brackets.find()) {
        node = required(node, element(node, brackets.group(1)), step);
      }
    }
    return node;
  }

  private static JsonNode element(JsonNode array, String selector) {
    int equals = selector.indexOf('=');
    if (equals < 0) {
      return array.path(Integer.parseInt(selector));
    }
    JsonNode found = array.path(-1);
    for (JsonNode each : array) {
      if (found.isMissingNode()
          && each.path(selector.substring(0, equals))
              .asString("")
              .equals(selector.substring(equals + 1))) {
        found = each;
      }
    }
    return found;
  }

  private static JsonNode required(JsonNode parent, JsonNode child, String step) {
    if (child.isMissingNode() || child.isNull()) {
      String known =
          parent.isObject() ? "; known: " + String.join(", ", parent.propertyNames()) : "";
      throw new IllegalArgumentException("nothing at \"" + step + "\"" + known);
    }
    return child;
  }
}
