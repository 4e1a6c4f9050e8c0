package org.mlconcepts.demo.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.mlconcepts.model.TrainedModel;

/**
 * Serves one model by HTTP: {@code POST /predict}, {@code GET /model}, {@code GET /health}, {@code
 * GET /metrics}. A fixed number of threads, of connections, of bytes a body and of seconds a
 * request: what is more is refused, and the rest is not held up.
 */
public final class ModelServer implements AutoCloseable {

  /** Where it listens unless told otherwise. */
  public static final int PORT = 8080;

  private static final int THREADS = 8;
  private static final int MOST_BYTES = 1 << 20;
  private static final long DRAIN_SECONDS = 10;

  static {
    // The JDK's server reads these once, before its first instance.
    limit("sun.net.httpserver.maxReqTime", "10"); // seconds for headers and body
    limit("sun.net.httpserver.maxRspTime", "30");
    limit("jdk.httpserver.maxConnections", "200");
    limit("sun.net.httpserver.maxReqHeaders", "50");
    // Head and body of an answer leave in two writes. Without this the second waits until the first
    // is acknowledged, which on a kept connection takes 40 ms: no clock in here sees that.
    limit("sun.net.httpserver.nodelay", "true");
  }

  private final TrainedModel model;
  private final HttpServer server;
  private final ExecutorService threads;
  private final Predictions predictions;
  private final Metrics metrics;
  private final Phaser inFlight = new Phaser(1);
  private final AtomicBoolean closing = new AtomicBoolean();

  private ModelServer(TrainedModel model, HttpServer server) {
    this.model = model;
    this.server = server;
    DriftWindow window = new DriftWindow(model);
    predictions = new Predictions(model, window);
    metrics = new Metrics(model, window);
    AtomicInteger number = new AtomicInteger();
    threads =
        Executors.newFixedThreadPool(
            THREADS, task -> new Thread(task, "serve-" + number.incrementAndGet()));
    server.setExecutor(threads);
    server.createContext("/", this::handle);
  }

  private static void limit(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /**
   * Starts to serve.
   *
   * @param port 0 for any that is free
   * @throws IllegalArgumentException if the host is unknown or the port is taken
   */
  public static ModelServer start(TrainedModel model, String host, int port) {
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(host), port);
      ModelServer started = new ModelServer(model, HttpServer.create(address, 0));
      started.server.start();
      return started;
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("there is no host \"" + host + "\"", e);
    } catch (BindException e) {
      throw new IllegalArgumentException(
          "cannot listen on port "
              + port
              + " of "
              + host
              + ": "
              + e.getMessage()
              + "; choose another with --port, or 0 for any that is free",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on port " + port + " of " + host, e);
    }
  }

  /** Where it can be reached. */
  public URI uri() {
    InetSocketAddress address = server.getAddress();
    String host =
        address.getAddress().isAnyLocalAddress()
            ? "localhost"
            : address.getAddress().getHostAddress();
    return URI.create(
        "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort());
  }

  /** A command that asks for a prediction, to be pasted into a shell. */
  public String example() {
    String row = JsonText.write(ModelDocument.example(model)).strip().replace("'", "'\\''");
    return "curl -s " + uri() + "/predict -H 'Content-Type: application/json' -d '" + row + "'";
  }

  /** How many requests have begun and are not answered. */
  int beingAnswered() {
    return inFlight.getRegisteredParties() - 1;
  }

  /** Lets requests that have begun finish, refuses others, and stops. */
  @Override
  public void close() {
    if (!closing.compareAndSet(false, true)) {
      return;
    }
    try {
      int phase = inFlight.arriveAndDeregister();
      if (phase >= 0 && !inFlight.isTerminated()) {
        inFlight.awaitAdvanceInterruptibly(phase, DRAIN_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException e) {
      // Whoever has not finished by now is cut off.
    }
    server.stop(0);
    threads.shutdown();
  }

  /**
   * Keeps every thread busy for a while, as a long collection of garbage would; what arrives then
   * waits. To measure what that does, not for service.
   */
  void holdUp(int millis) {
    for (int t = 0; t < THREADS; t++) {
      threads.execute(() -> {
        try {
          Thread.sleep(millis);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      });
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    long start = System.nanoTime();
    String path = exchange.getRequestURI().getPath();
    boolean counted = inFlight.register() >= 0;
    try (exchange) {
      Reply reply =
          closing.get() ? Reply.refusal(503, "the service is being stopped") : reply(exchange);
      String known = path != null && allowed(path).isEmpty() ? "other" : String.valueOf(path);
      metrics.count(known, reply.status(), System.nanoTime() - start);
      send(exchange, reply);
    } finally {
      if (counted) {
        inFlight.arriveAndDeregister();
      }
    }
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String allowed = path == null ? "" : allowed(path);
    if (allowed.isEmpty()) {
      return Reply.refusal(
          404, "there is no such path; known are /predict, /model, /health and /metrics");
    }
    if (!allowed.equals(exchange.getRequestMethod())) {
      return Reply.wrongMethod(exchange.getRequestMethod(), path, allowed);
    }
    try {
      return switch (path) {
        case "/predict" -> predictions.answer(body(exchange));
        case "/model" -> Reply.json(ModelDocument.of(model));
        case "/health" -> Reply.json(Map.of("status", "ok", "model", model.id()));
        default -> Reply.text(metrics.text());
      };
    } catch (Refusal e) {
      return Reply.refusal(e.status(), e.reason());
    } catch (RuntimeException e) {
      return Reply.refusal(500, "this should not happen: " + e.getClass().getSimpleName());
    }
  }

  private static String allowed(String path) {
    return switch (path) {
      case "/predict" -> "POST";
      case "/model", "/health", "/metrics" -> "GET";
      default -> "";
    };
  }

  /** The body; one that says or proves to be too long is not read to its end. */
  private static byte[] body(HttpExchange exchange) throws IOException {
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    if (!type.toLowerCase(Locale.ROOT).matches("application/json\\s*(;.*)?")) {
      throw new Refusal(
          415, "Content-Type must be application/json (curl: -H 'Content-Type: application/json')");
    }
    String length = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Length"));
    byte[] read = new byte[0];
    boolean longer = length.matches("\\d+") && Double.parseDouble(length) > MOST_BYTES;
    if (!longer) {
      read = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    }
    if (longer || read.length > MOST_BYTES) {
      throw new Refusal(413, "a body must be at most " + MOST_BYTES + " bytes long");
    }
    return read;
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    byte[] bytes = reply.body().getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", reply.type());
    if (!reply.allow().isEmpty()) {
      exchange.getResponseHeaders().set("Allow", reply.allow());
    }
    if (reply.status() == 413 || reply.status() == 503) {
      exchange.getResponseHeaders().set("Connection", "close");
    }
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(reply.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(reply.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    // Closing waits for the rest of a body that may never come; the answer should not.
    exchange.getResponseBody().flush();
  }
}
