package org.mlconcepts.demo.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.NumericColumn;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Recipe;
import org.mlconcepts.model.TrainedModel;
import org.mlconcepts.model.TrainingRows;
import tools.jackson.databind.JsonNode;

/** A model that scores bank customers, served for the tests of a class. */
abstract class ServedLeads {

  static final int ROWS = 1000;
  static final TrainingRows DATA = data();
  static final TrainedModel MODEL =
      TrainedModel.train(
          DATA.select(IntStream.range(0, 4000).map(i -> 11 * i).toArray()),
          Recipe.boosting(),
          new Seed(1));
  static final Table TEST =
      DATA.select(IntStream.range(0, ROWS).map(i -> 11 * i + 5).toArray()).table();
  static final double[] OFFLINE = MODEL.probabilities(TEST);

  static ModelServer server = unstarted();
  static final HttpClient CLIENT = HttpClient.newHttpClient();

  @SuppressWarnings("NullAway") // started before any test
  static ModelServer unstarted() {
    return null;
  }

  static TrainingRows data() {
    Dataset bank = Datasets.bankMarketing();
    return TrainingRows.of(bank, List.of("duration_s"), new ArrayList<>());
  }

  @BeforeAll
  static void start() {
    System.setProperty("sun.net.httpserver.maxReqTime", "3");
    server = ModelServer.start(TrainedModel.parse(MODEL.bytes()), "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    server.close();
    for (int i = 0; i < 100 && serving() > 0; i++) {
      Thread.sleep(50);
    }
    assertThat(serving()).as("threads left behind").isZero();
  }

  static long serving() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("serve-"))
        .count();
  }

  static Map<String, Object> row(int row) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String name : TEST.names()) {
      values.put(
          name,
          TEST.column(name) instanceof NumericColumn numbers
              ? (Object) numbers.value(row)
              : TEST.column(name).text(row));
    }
    return values;
  }

  static HttpResponse<String> send(HttpRequest request) throws Exception {
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  static URI at(String path) {
    return server.uri().resolve(path);
  }

  static HttpRequest predict(String body) {
    return HttpRequest.newBuilder(at("/predict"))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  static HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(at(path)).build());
  }

  static JsonNode json(HttpResponse<String> response) {
    return JsonText.read(response.body().getBytes(UTF_8));
  }
}
