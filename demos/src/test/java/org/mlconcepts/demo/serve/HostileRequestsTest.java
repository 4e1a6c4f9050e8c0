package org.mlconcepts.demo.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No request, however bad, keeps others from their answers. */
class HostileRequestsTest extends ServedLeads {

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
        new Bad(
            "deep",
            "[".repeat(5000),
            400,
            "the body is not good JSON: arrays and objects are nested .*"),
        new Bad(
            "NaN",
            good.replaceFirst("\"age\":[0-9.]+", "\"age\":NaN"),
            400,
            "the body is not good JSON: NaN is no number in JSON; .* \\(line 1, column \\d+\\)"),
        new Bad("a long number", "{\"age\":" + "9".repeat(200) + "}", 400, ".* longer than 100 .*"),
        new Bad("a zero in front", "{\"age\":030}", 400, ".* begins with a zero too many.*"),
        new Bad("a comma too many", "{\"age\":30,}", 400, ".*character } is not expected here.*"),
        new Bad("other quotes", "{'age':30}", 400, ".*character ' is not expected here.*"),
        new Bad("a line end in a text", "{\"job\":\"a\nb\"}", 400, ".*control character.*"),
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
    assertThat(json(response).path("error").stringValue())
        .matches(bad.message())
        .doesNotContain("`", "Feature", "Constraints", "code ", "VALUE_");
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
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
  void aRequestThatHasBegunIsAnsweredBeforeTheServerStops() throws Exception {
    ModelServer own = ModelServer.start(MODEL, "127.0.0.1", 0);
    String body = JsonText.write(row(3)).strip();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), own.uri().getPort())) {
      socket.setSoTimeout(20_000);
      write(socket, head(body.length()) + body.substring(0, 50));
      await(() -> own.beingAnswered() == 1);
      Thread closing = new Thread(own::close);
      closing.start();
      await(() -> closing.getState() == Thread.State.TIMED_WAITING);
      closing.join(300);
      assertThat(closing.isAlive()).as("waits for the request").isTrue();
      write(socket, body.substring(50));
      assertThat(firstLine(socket)).startsWith("HTTP/1.1 200");
      closing.join(10_000);
      assertThat(closing.isAlive()).isFalse();
    }
  }

  private static void await(BooleanSupplier happened) throws InterruptedException {
    for (int i = 0; i < 1000 && !happened.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
    assertThat(happened.getAsBoolean()).as("within ten seconds").isTrue();
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
            for (int i = 0; i < 200; i++) {
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
