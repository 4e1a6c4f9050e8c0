package org.mlconcepts.demo.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mlconcepts.model.Cell;
import org.mlconcepts.model.TrainedModel;
import tools.jackson.databind.JsonNode;

/** Raw rows as JSON in, probabilities out. All rows of a request are good, or none is answered. */
final class Predictions {

  static final int MOST_ROWS = 1000;

  private final TrainedModel model;
  private final DriftWindow window;

  Predictions(TrainedModel model, DriftWindow window) {
    this.model = model;
    this.window = window;
  }

  Reply answer(byte[] body) {
    JsonNode given = JsonText.read(body);
    JsonNode rows = given.isObject() && given.size() == 1 ? given.path("rows") : given;
    if (!rows.isArray()) {
      Map<String, Object> reply = new LinkedHashMap<>();
      reply.put("model", model.id());
      reply.putAll(predict(List.of(row(given, ""))).get(0));
      return Reply.json(reply);
    }
    if (rows.isEmpty() || rows.size() > MOST_ROWS) {
      throw new Refusal(
          rows.isEmpty() ? 400 : 413,
          "a request must hold 1 to " + MOST_ROWS + " rows, but held " + rows.size());
    }
    List<List<Cell>> cells = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      cells.add(row(rows.get(i), "rows[" + i + "]: "));
    }
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("model", model.id());
    reply.put("predictions", predict(cells));
    return Reply.json(reply);
  }

  private List<Map<String, Object>> predict(List<List<Cell>> rows) {
    List<Map<String, Object>> predictions = new ArrayList<>();
    for (List<Cell> row : rows) {
      Map<String, Object> prediction = new LinkedHashMap<>();
      prediction.put("probability", model.probability(row));
      List<String> far = far(row);
      if (!far.isEmpty()) {
        prediction.put("farFromTraining", far);
      }
      predictions.add(prediction);
    }
    window.add(rows);
    return predictions;
  }

  /** The columns whose numbers lie far from all that the model has learned from. */
  private List<String> far(List<Cell> row) {
    List<String> names = model.schema().names();
    return IntStream.range(0, row.size())
        .filter(j -> model.profile().isFar(j, row.get(j)))
        .mapToObj(names::get)
        .toList();
  }

  private List<Cell> row(JsonNode row, String where) {
    if (!row.isObject()) {
      throw new Refusal(400, where + "a row must be an object, such as {\"age\": 30}");
    }
    try {
      Map<String, Cell> cells = new LinkedHashMap<>();
      row.properties().forEach(p -> cells.put(p.getKey(), cell(p.getKey(), p.getValue())));
      return model.schema().read(cells);
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, where + e.getMessage());
    }
  }

  private static Cell cell(String name, JsonNode value) {
    if (value.isNull()) {
      return Cell.MISSING;
    }
    if (value.isString()) {
      return Cell.of(value.stringValue());
    }
    if (!value.isNumber()) {
      throw new IllegalArgumentException(
          shortened(name) + " must be a number, a text or null, but was " + what(value));
    }
    double number = value.doubleValue();
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(shortened(name) + " must be finite, but was too large");
    }
    return Cell.of(number);
  }

  private static String what(JsonNode value) {
    return value.isBoolean() ? value.toString() : value.isArray() ? "an array" : "an object";
  }

  private static String shortened(String name) {
    return name.length() > 60 ? name.substring(0, 60) + "…" : name;
  }
}
