package org.mlconcepts.demo.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is served is what was trained. */
class ModelServerTest extends ServedLeads {

  @Test
  void onlineIsOfflineBitByBitOnAThousandRows() throws Exception {
    List<Map<String, Object>> rows = IntStream.range(0, ROWS).mapToObj(ServedLeads::row).toList();

    HttpResponse<String> response = send(predict(JsonText.write(Map.of("rows", rows))));

    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode reply = json(response);
    assertThat(reply.path("model").stringValue()).isEqualTo(MODEL.id());
    double[] online = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      online[i] = reply.path("predictions").get(i).path("probability").doubleValue();
    }
    assertThat(online).containsExactly(OFFLINE);
    assertThat(send(predict(JsonText.write(rows))).body()).isEqualTo(response.body());
    assertThat(json(send(predict(JsonText.write(row(7))))).path("probability").doubleValue())
        .isEqualTo(OFFLINE[7]);
  }

  @Test
  void pathsMethodsAndTypesAreChecked() throws Exception {
    assertThat(get("/nowhere").statusCode()).isEqualTo(404);
    assertThat(get("/predict/").statusCode()).isEqualTo(404);
    HttpResponse<String> wrong = get("/predict");
    assertThat(wrong.statusCode()).isEqualTo(405);
    assertThat(wrong.headers().firstValue("Allow")).contains("POST");
    HttpResponse<String> posted =
        send(HttpRequest.newBuilder(at("/model")).POST(BodyPublishers.ofString("{}")).build());
    assertThat(posted.statusCode()).isEqualTo(405);
    assertThat(posted.headers().firstValue("Allow")).contains("GET");
    assertThat(
            send(HttpRequest.newBuilder(at("/predict"))
                    .header("Content-Type", "text/csv")
                    .POST(BodyPublishers.ofString("{}"))
                    .build())
                .statusCode())
        .isEqualTo(415);
  }

  @Test
  void itSaysWhatItIsAndWhatItMeasures() throws Exception {
    send(predict(JsonText.write(row(1))));

    JsonNode model = json(get("/model"));
    assertThat(model.path("id").stringValue()).isEqualTo(MODEL.id());
    assertThat(model.path("columns").size()).isEqualTo(MODEL.schema().fields().size());
    assertThat(send(predict(model.path("example").toString())).statusCode()).isEqualTo(200);
    assertThat(server.example()).startsWith("curl -s http://127.0.0.1:").contains("/predict");
    assertThat(json(get("/health")).path("status").stringValue()).isEqualTo("ok");

    String metrics = get("/metrics").body();
    assertThat(metrics)
        .contains("mlconcepts_requests_total{path=\"/predict\",code=\"200\"}")
        .contains("# TYPE mlconcepts_stability_index gauge", "from 100 rows on")
        .contains("mlconcepts_predict_seconds_bucket{le=\"+Inf\"}");
    assertThat(metrics.lines())
        .allMatch(line -> line.matches("# (HELP|TYPE) .*|[a-z_]+(\\{[^}]*\\})? \\S+"));
  }

  @Test
  void aStabilityIndexIsToldFromAHundredRowsOn() {
    DriftWindow window = new DriftWindow(MODEL);
    Metrics metrics = new Metrics(MODEL, window);
    for (int i = 0; i < 99; i++) {
      window.add(List.of(MODEL.schema().row(TEST, i)));
    }
    assertThat(metrics.text())
        .contains("mlconcepts_window_rows 99\n", "from 100 rows on")
        .doesNotContain("mlconcepts_stability_index{");

    window.add(List.of(MODEL.schema().row(TEST, 99)));
    assertThat(metrics.text()).contains("mlconcepts_stability_index{column=\"age\"} ");
  }

  @Test
  void anAnswerFarFromTrainingNamesTheColumn() throws Exception {
    Map<String, Object> old = row(2);
    old.put("age", 500);
    Map<String, Object> unborn = row(2);
    unborn.put("age", -5);

    JsonNode usual = json(send(predict(JsonText.write(row(2)))));
    JsonNode far = json(send(predict(JsonText.write(old))));

    assertThat(usual.has("farFromTraining")).isFalse();
    assertThat(far.path("farFromTraining").path(0).stringValue()).isEqualTo("age");
    assertThat(far.has("probability")).isTrue();
    assertThat(json(send(predict(JsonText.write(unborn)))).path("farFromTraining").path(0))
        .hasToString("\"age\"");
  }

  @Test
  void theStabilityIndexSeesAColumnThatMoved() {
    DriftWindow window = new DriftWindow(MODEL);
    List<List<org.mlconcepts.model.Cell>> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      rows.add(MODEL.schema().row(TEST, i));
    }
    int age = MODEL.schema().names().indexOf("age");
    window.add(rows);
    assertThat(window.stabilityIndex(age).orElseThrow()).isLessThan(0.05);

    rows.replaceAll(row -> {
      List<org.mlconcepts.model.Cell> moved = new ArrayList<>(row);
      moved.set(age, org.mlconcepts.model.Cell.of(70));
      return moved;
    });
    window.add(rows);
    assertThat(window.stabilityIndex(age).orElseThrow()).isGreaterThan(1);
    assertThat(window.rows()).isEqualTo(DriftWindow.ROWS);
    assertThat(window.predicted()).isEqualTo(2L * ROWS);
  }

  /** Else each answer on a kept connection waits for the client's acknowledgement of its head. */
  @Test
  void smallAnswersAreNotHeldBack() {
    assertThat(System.getProperty("sun.net.httpserver.nodelay")).isEqualTo("true");
  }

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> ModelServer.start(MODEL, "127.0.0.1", taken.getLocalPort()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageMatching("cannot listen on port \\d+ of 127.0.0.1: .*choose another.*");
    }
  }
}
