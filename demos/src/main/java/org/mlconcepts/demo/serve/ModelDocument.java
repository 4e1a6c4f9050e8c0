package org.mlconcepts.demo.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlconcepts.model.Cell;
import org.mlconcepts.model.ModelSchema;
import org.mlconcepts.model.Recipe;
import org.mlconcepts.model.TrainedModel;

/** What a model is, for {@code GET /model}, and a row that it can predict. */
final class ModelDocument {

  private ModelDocument() {}

  static Map<String, Object> of(TrainedModel model) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", model.id());
    document.put("target", model.schema().target());
    document.put("positive", model.schema().positive());
    Map<String, Object> settings = new LinkedHashMap<>();
    for (Recipe.Setting setting : model.settings()) {
      settings.put(setting.name(), setting.value());
    }
    document.put("settings", settings);
    document.put("seed", model.seed());
    document.put("trainingRows", model.trainingRows());
    document.put("code", model.code());
    Map<String, Object> parts = new LinkedHashMap<>();
    model.parts().forEach(part -> parts.put(part.name(), part.sha256()));
    document.put("parts", parts);
    document.put("columns", columns(model.schema()));
    document.put("example", example(model));
    return document;
  }

  private static List<Map<String, Object>> columns(ModelSchema schema) {
    List<Map<String, Object>> columns = new ArrayList<>();
    for (ModelSchema.Field field : schema.fields()) {
      Map<String, Object> column = new LinkedHashMap<>();
      column.put("name", field.name());
      column.put("kind", field.kind().word());
      column.put("required", field.required());
      if (!field.levels().isEmpty()) {
        column.put("levels", field.levels());
      }
      columns.add(column);
    }
    return columns;
  }

  /** A row of typical values. */
  static Map<String, Object> example(TrainedModel model) {
    Map<String, Object> row = new LinkedHashMap<>();
    List<String> names = model.schema().names();
    for (int j = 0; j < names.size(); j++) {
      Cell cell = model.profile().typical(j);
      if (cell instanceof Cell.Numeric number) {
        row.put(names.get(j), number.value());
      } else if (cell instanceof Cell.Text text) {
        row.put(names.get(j), text.value());
      }
    }
    return row;
  }
}
