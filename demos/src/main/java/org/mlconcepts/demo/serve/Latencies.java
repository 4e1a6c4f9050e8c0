package org.mlconcepts.demo.serve;

import java.util.List;
import org.mlconcepts.metric.Quantiles;

/**
 * What a load client has measured.
 *
 * @param planned how many requests there were to be
 * @param millis from when a request was due, or was sent, to its answer; of those that were
 *     answered, in ascending order
 * @param wrong answers that are not what was expected
 * @param failed requests without an answer; the rest of the planned ones were not sent, since time
 *     was up
 */
public record Latencies(int planned, List<Double> millis, int wrong, int failed) {

  public Latencies {
    millis = millis.stream().sorted().toList();
  }

  /** How many requests were answered. */
  public int answered() {
    return millis.size();
  }

  /** How many requests there was no time for. */
  public int unsent() {
    return planned - answered() - failed;
  }

  /**
   * The latency that a share of the answered requests stays below, in milliseconds.
   *
   * @param share in [0, 1]
   * @throws IllegalArgumentException if nothing was answered
   */
  public double quantile(double share) {
    if (millis.isEmpty()) {
      throw new IllegalArgumentException("no request was answered, so there is no latency");
    }
    return Quantiles.of(millis.stream().mapToDouble(Double::doubleValue).toArray()).quantile(share);
  }
}
