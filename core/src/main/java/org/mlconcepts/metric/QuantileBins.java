package org.mlconcepts.metric;

import java.util.Arrays;

/**
 * Bins of a number that hold equal shares of a reference sample: {@code (-∞, e₁], (e₁, e₂], …, (e
 * last, ∞)}, with the inner edges at its quantiles 1/k … (k-1)/k of {@link
 * Quantiles.Definition#TYPE_7}. Values outside the reference fall into the outer bins.
 *
 * <p>Edges that coincide are merged, so that a value which fills much of the reference leaves fewer
 * bins; in the extreme a single one, which sees no drift at all.
 */
public final class QuantileBins {

  private final double[] edges;

  private QuantileBins(double[] edges) {
    this.edges = edges;
  }

  /**
   * Learns the edges.
   *
   * @param reference at least one value, all finite
   * @param bins at least 2
   */
  public static QuantileBins of(double[] reference, int bins) {
    Arguments.atLeast("bins", 2, bins);
    Quantiles quantiles = Quantiles.of(reference);
    double[] edges = new double[bins - 1];
    int kept = 0;
    for (int i = 1; i < bins; i++) {
      double edge = quantiles.quantile((double) i / bins);
      if (kept == 0 || edge > edges[kept - 1]) {
        edges[kept++] = edge;
      }
    }
    return new QuantileBins(Arrays.copyOf(edges, kept));
  }

  /** The inner edges, rising; one less than there are bins. */
  public double[] edges() {
    return edges.clone();
  }

  /** The number of bins, at least 2; the last may hold no value of the reference. */
  public int bins() {
    return edges.length + 1;
  }

  /** The number of the bin, from 0, that a value falls into. */
  public int bin(double value) {
    int found = Arrays.binarySearch(edges, value);
    return found >= 0 ? found : -found - 1;
  }

  /** How many of the values fall into each bin. */
  public int[] count(double... values) {
    Arguments.finite("values", values);
    int[] counts = new int[bins()];
    for (double value : values) {
      counts[bin(value)]++;
    }
    return counts;
  }
}
