package org.mlconcepts.demo.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
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
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.NumericColumn;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Recipe;
import org.mlconcepts.model.TrainedModel;
import org.mlconcepts.model.TrainingRows;
import tools.jackson.databind.JsonNode;

/** What is served is what was trained, and no request, however bad, keeps others from theirs. */
class ModelServerTest {

  private static final int ROWS = 1000;
  private static final TrainingRows DATA = data();
  private static final TrainedModel MODEL =
      TrainedModel.train(
          DATA.select(IntStream.range(0, 4000).map(i -> 11 * i).toArray()),
          Recipe.boosting(),
          new Seed(1));
  private static final Table TEST =
      DATA.select(IntStream.range(0, ROWS).map(i -> 11 * i + 5).toArray()).table();
  private static final double[] OFFLINE = MODEL.probabilities(TEST);

  private static ModelServer server = unstarted();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @SuppressWarnings("NullAway") // started before any test
  private static ModelServer unstarted() {
    return null;
  }

  private static TrainingRows data() {
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

  private static long serving() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("serve-"))
        .count();
  }

  private static Map<String, Object> row(int row) {
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

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static URI at(String path) {
    return server.uri().resolve(path);
  }

  private static HttpRequest predict(String body) {
    return HttpRequest.newBuilder(at("/predict"))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(at(path)).build());
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonText.read(response.body().getBytes(UTF_8));
  }

  @Test
  void onlineIsOfflineBitByBitOnAThousandRows() throws Exception {
    List<Map<String, Object>> rows =
        IntStream.range(0, ROWS).mapToObj(ModelServerTest::row).toList();

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

  record Bad(String what, String body, int status, String message) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static String with(String name, Object value) {
    Map<String, Object> row = row(0);
    row.put(name, value);
    return JsonText.write(row);
  }

  static List<Bad> bad() {
    String good = JsonText.write(row(0)).strip();
    Map<String, Object> lacking = row(0);
    lacking.remove("age");
    Map<String, Object> gap = new LinkedHashMap<>(row(0));
    return List.of(
        new Bad("nothing", "", 400, "the body is empty.*"),
        new Bad("no JSON", "age=30", 400, "the body is not good JSON: .*"),
        new Bad("cut off", good.substring(0, 40), 400, "the body is not good JSON: .*"),
        new Bad("two documents", good + good, 400, "the body is not good JSON: .*"),
        new Bad("a name twice", "{\"age\":1,\"age\":2}", 400, ".*[Dd]uplicate.*"),
        new Bad("deep", "[".repeat(5000), 400, "the body is not good JSON: .*depth.*"),
        new Bad("NaN", good.replaceFirst("\"age\":[0-9.]+", "\"age\":NaN"), 400, ".*NaN.*"),
        new Bad(
            "infinite",
            good.replaceFirst("\"age\":[0-9.]+", "\"age\":1e999"),
            400,
            "age must be .*"),
        new Bad("a field too many", with("shoe", 1), 400, "no column \"shoe\".*"),
        new Bad("a field too few", JsonText.write(lacking), 400, "age must be given.*"),
        new Bad("text for a number", with("age", "old"), 400, "age must be a number, .*"),
        new Bad("number for a text", with("job", 3), 400, "job must be one of .*"),
        new Bad("an object for a number", with("age", gap), 400, "age must be .* an object"),
        new Bad("true", with("age", true), 400, "age must be .* but was true"),
        new Bad(
            "an unknown word", with("job", "managment"), 400, ".*did you mean \"management\".*"),
        new Bad("no rows", "[]", 400, "a request must hold 1 to 1000 rows, but held 0"),
        new Bad("rows of numbers", "[1]", 400, "rows\\[0\\]: a row must be an object.*"),
        new Bad("a text", "\"age\"", 400, "a row must be an object.*"),
        new Bad("too many rows", "[" + "{},".repeat(1000) + "{}]", 413, ".*but held 1001"));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void badRowsAreRefusedInALine(Bad bad) throws Exception {
    HttpResponse<String> response = send(predict(bad.body()));

    assertThat(response.statusCode()).isEqualTo(bad.status());
    assertThat(json(response).path("error").stringValue()).matches(bad.message());
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
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

  /** Only the head of the request is sent: the refusal must not wait for ten million bytes. */
  @Test
  void aBodyThatSaysItIsTooLongIsRefusedBeforeItIsSent() throws Exception {
    try (Socket socket = socket()) {
      write(socket, head(10_000_000));
      assertThat(firstLine(socket)).startsWith("HTTP/1.1 413");
    }
  }

  private static Socket socket() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort());
    socket.setSoTimeout(20_000);
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
    socket.getOutputStream().flush();
  }

  private static String head(int length) {
    return "POST /predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        + "Content-Length: "
        + length
        + "\r\n\r\n";
  }

  private static String firstLine(Socket socket) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = socket.getInputStream().read();
    while (next >= 0 && next != '\n') {
      line.append((char) next);
      next = socket.getInputStream().read();
    }
    return line.toString();
  }

  /** More slow clients than there are threads; each is cut off after its seconds. */
  @Test
  void slowClientsAreCutOffAndOthersAreServedAgain() throws Exception {
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Socket socket = socket();
      write(socket, i % 2 == 0 ? head(1000) + "{" : "POST /pre");
      slow.add(socket);
    }
    HttpResponse<String> response = get("/health");
    assertThat(response.statusCode()).isEqualTo(200);
    for (Socket socket : slow) {
      assertThat(lineOrCutOff(socket)).as("cut off or refused").doesNotContain("200");
      socket.close();
    }
  }

  private static String lineOrCutOff(Socket socket) throws IOException {
    try {
      return firstLine(socket);
    } catch (SocketException e) {
      return "cut off";
    }
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
        .contains("mlconcepts_stability_index{column=\"age\"}")
        .contains("mlconcepts_predict_seconds_bucket{le=\"+Inf\"}");
    assertThat(metrics.lines())
        .allMatch(line -> line.matches("# (HELP|TYPE) .*|[a-z_]+(\\{[^}]*\\})? \\S+"));
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

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> ModelServer.start(MODEL, "127.0.0.1", taken.getLocalPort()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageMatching("cannot listen on port \\d+ of 127.0.0.1: .*choose another.*");
    }
  }

  @Test
  void aRequestThatHasBegunIsAnsweredBeforeTheServerStops() throws Exception {
    ModelServer own = ModelServer.start(MODEL, "127.0.0.1", 0);
    String body = JsonText.write(row(3)).strip();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), own.uri().getPort())) {
      socket.setSoTimeout(20_000);
      write(socket, head(body.length()) + body.substring(0, 50));
      Thread.sleep(500); // so that it is being read
      Thread closing = new Thread(own::close);
      closing.start();
      Thread.sleep(300);
      assertThat(closing.isAlive()).as("waits for the request").isTrue();
      write(socket, body.substring(50));
      assertThat(firstLine(socket)).startsWith("HTTP/1.1 200");
      closing.join(10_000);
      assertThat(closing.isAlive()).isFalse();
    }
  }

  /** Thousands of requests by six threads, good ones among every kind of bad ones. */
  @Test
  void manyHostileRequestsDoNotChangeOneGoodAnswer() throws Exception {
    List<Bad> bad = bad();
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(6);
    List<Future<Integer>> threads = new ArrayList<>();
    for (int t = 0; t < 6; t++) {
      int thread = t;
      Callable<Integer> work =
          () -> {
            go.await();
            int wrong = 0;
            for (int i = 0; i < 500; i++) {
              int row = (31 * i + 167 * thread) % ROWS;
              HttpResponse<String> good = send(predict(JsonText.write(row(row))));
              boolean right =
                  good.statusCode() == 200
                      && json(good).path("probability").doubleValue() == OFFLINE[row];
              Bad next = bad.get((i + thread) % bad.size());
              boolean refused = send(predict(next.body())).statusCode() == next.status();
              wrong += right && refused ? 0 : 1;
              if (i % 100 == thread) {
                hangUp();
              }
            }
            return wrong;
          };
      threads.add(pool.submit(work));
    }
    go.countDown();
    for (Future<Integer> thread : threads) {
      assertThat(thread.get()).isZero();
    }
    pool.shutdown();
    assertThat(get("/health").statusCode()).isEqualTo(200);
    assertThat(serving()).isLessThanOrEqualTo(16);
  }

  /** A client that goes away in the middle of its request. */
  private static void hangUp() throws IOException {
    try (Socket socket = socket()) {
      write(socket, head(5000) + "{\"age\": ");
    }
  }
}
