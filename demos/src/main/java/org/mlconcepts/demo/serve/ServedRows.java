package org.mlconcepts.demo.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlconcepts.model.Cell;
import org.mlconcepts.model.ModelSchema;
import org.mlconcepts.model.TrainedModel;

/** Asks a service for the probabilities of rows whose offline probabilities are known. */
final class ServedRows implements LoadClient.Target {

  private static final int ROWS = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final List<HttpRequest> requests = new ArrayList<>();
  private final List<Double> offline = new ArrayList<>();

  ServedRows(URI service, TrainedModel model) {
    for (int r = 0; r < ROWS; r++) {
      Map<String, Object> row = row(model, r);
      requests.add(
          HttpRequest.newBuilder(service.resolve("/predict"))
              .header("Content-Type", "application/json")
              .timeout(PATIENCE)
              .POST(BodyPublishers.ofString(JsonText.write(row)))
              .build());
      offline.add(model.probability(model.schema().read(cells(row))));
    }
  }

  /** Typical numbers, and each word that a column knows in turn. */
  private static Map<String, Object> row(TrainedModel model, int number) {
    Map<String, Object> row = new LinkedHashMap<>(ModelDocument.example(model));
    for (ModelSchema.Field field : model.schema().fields()) {
      if (!field.levels().isEmpty()) {
        row.put(field.name(), field.levels().get(number % field.levels().size()));
      }
    }
    return row;
  }

  private static Map<String, Cell> cells(Map<String, Object> row) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    row.forEach((name, value) ->
        cells.put(
            name,
            value instanceof Double number ? Cell.of(number) : Cell.of(String.valueOf(value))));
    return cells;
  }

  @Override
  public String answer(int request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(requests.get(request % ROWS), BodyHandlers.ofString(UTF_8));
    if (response.statusCode() != 200) {
      throw new IOException("status " + response.statusCode());
    }
    return response.body();
  }

  /** Whether the probability is the offline one in every bit. */
  @Override
  public boolean isRight(int request, String answer) {
    double online = JsonText.read(answer.getBytes(UTF_8)).path("probability").doubleValue();
    return Double.doubleToLongBits(online) == Double.doubleToLongBits(offline.get(request % ROWS));
  }
}
