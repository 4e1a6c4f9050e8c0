package org.mlconcepts.demo.serve;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import org.mlconcepts.model.TrainedModel;

/**
 * What the service has measured about itself, in Prometheus' text format. Latency is that of the
 * service alone, from the request's arrival at a thread to its answer: waiting before that, and the
 * network, only a client can measure.
 */
final class Metrics {

  private static final double[] SECONDS = {
    0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
  };
  private static final double NANOS = 1e9;

  /** Of fewer rows an index says how few they are, and nothing of drift. */
  private static final int LEAST_ROWS = 100;

  private final TrainedModel model;
  private final DriftWindow window;
  private final Map<String, LongAdder> requests = new ConcurrentSkipListMap<>();
  private final AtomicLongArray buckets = new AtomicLongArray(SECONDS.length + 1);
  private final LongAdder nanos = new LongAdder();

  Metrics(TrainedModel model, DriftWindow window) {
    this.model = model;
    this.window = window;
  }

  /**
   * Counts a request.
   *
   * @param path a known path, or "other", so that a stranger cannot invent series without end
   */
  void count(String path, int status, long took) {
    String labels = "path=\"" + path + "\",code=\"" + status + "\"";
    requests.computeIfAbsent(labels, key -> new LongAdder()).increment();
    if (path.equals("/predict")) {
      int bucket = 0;
      while (bucket < SECONDS.length && took > SECONDS[bucket] * NANOS) {
        bucket++;
      }
      buckets.incrementAndGet(bucket);
      nanos.add(took);
    }
  }

  String text() {
    StringBuilder text = new StringBuilder();
    head(text, "mlconcepts_requests_total", "counter", "Requests by path and status.");
    requests.forEach(
        (labels, count) -> line(text, "mlconcepts_requests_total{" + labels + "}", count.sum()));
    latency(text);
    head(text, "mlconcepts_rows_total", "counter", "Rows that were predicted.");
    line(text, "mlconcepts_rows_total", window.predicted());
    head(text, "mlconcepts_window_rows", "gauge", "Rows behind the stability indices.");
    line(text, "mlconcepts_window_rows", window.rows());
    head(
        text,
        "mlconcepts_stability_index",
        "gauge",
        "PSI of a column against training, from "
            + LEAST_ROWS
            + " rows on; about (bins - 1)/rows without drift.");
    List<String> names = model.schema().names();
    for (int j = 0; j < names.size() && window.rows() >= LEAST_ROWS; j++) {
      String series = "mlconcepts_stability_index{column=\"" + escaped(names.get(j)) + "\"}";
      window
          .stabilityIndex(j)
          .ifPresent(index -> text.append(series).append(' ').append(index).append('\n'));
    }
    return text.toString();
  }

  private void latency(StringBuilder text) {
    String name = "mlconcepts_predict_seconds";
    head(text, name, "histogram", "Time to answer /predict inside the service.");
    long below = 0;
    for (int bucket = 0; bucket < SECONDS.length; bucket++) {
      below += buckets.get(bucket);
      line(text, name + "_bucket{le=\"" + SECONDS[bucket] + "\"}", below);
    }
    below += buckets.get(SECONDS.length);
    line(text, name + "_bucket{le=\"+Inf\"}", below);
    text.append(String.format(Locale.ROOT, "%s_sum %.9f\n", name, nanos.sum() / NANOS));
    line(text, name + "_count", below);
  }

  private static void head(StringBuilder text, String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private static void line(StringBuilder text, String series, long value) {
    text.append(series).append(' ').append(value).append('\n');
  }

  private static String escaped(String label) {
    return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
