package org.mlconcepts.features;

import java.util.stream.IntStream;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.metric.Quantiles;

/**
 * Cuts a column into numbered bins; a bin holds its lower edge, the last one its upper edge too,
 * and values beyond the training range fall into the outer bins.
 */
final class Binning {

  private final double[] edges;

  private Binning(double[] edges) {
    this.edges = edges;
  }

  /** k bins of equal width between the least and the greatest training value. */
  static Binning equalWidth(double[] training, int k) {
    Checks.atLeast("k", 1, k);
    Quantiles quantiles = Quantiles.of(training);
    double low = quantiles.quantile(0);
    double high = quantiles.quantile(1);
    return new Binning(
        IntStream.rangeClosed(0, k).mapToDouble(b -> low + b * (high - low) / k).toArray());
  }

  /**
   * k bins with about as many training rows each (quantiles of type 7). Where many values are
   * equal, edges coincide and a bin stays empty.
   */
  static Binning quantiles(double[] training, int k) {
    Checks.atLeast("k", 1, k);
    Quantiles quantiles = Quantiles.of(training);
    return new Binning(
        IntStream.rangeClosed(0, k).mapToDouble(b -> quantiles.quantile((double) b / k)).toArray());
  }

  /** The k + 1 edges, ascending. */
  double[] edges() {
    return edges.clone();
  }

  /** The bin of a value, 0..k-1: how many inner edges it has reached. */
  int bin(double value) {
    int bin = 0;
    for (int e = 1; e < edges.length - 1; e++) {
      bin += edges[e] <= value ? 1 : 0;
    }
    return bin;
  }
}
