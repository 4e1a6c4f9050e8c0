package org.mlconcepts.features;

import java.util.Arrays;
import org.mlconcepts.metric.Quantiles;

/**
 * Moves each column to a common centre and stretches it to a common scale, both learned from
 * training rows; test rows may land outside the range that training rows fill. A constant column is
 * centred and not stretched.
 */
final class Scaling {

  private final double[] centres;
  private final double[] scales;

  private Scaling(double[] centres, double[] scales) {
    this.centres = centres;
    this.scales = scales;
  }

  /** Where zero lies and how long one is. */
  enum Rule {
    /** Nothing changes. */
    NONE("as they come"),
    /** Mean and standard deviation (divisor n). */
    STANDARD("mean and deviation"),
    /** Minimum and range. */
    MIN_MAX("minimum and range"),
    /** Median and interquartile range (quantiles of type 7). */
    ROBUST("median and quartiles");

    private final String title;

    Rule(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /** Learns from training rows, at least one. */
  static Scaling of(double[][] rows, Rule rule) {
    int columns = rows[0].length;
    double[] centres = new double[columns];
    double[] scales = new double[columns];
    for (int j = 0; j < columns; j++) {
      int column = j;
      double[] values = Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
      double[] learned = learn(values, rule);
      centres[j] = learned[0];
      scales[j] = learned[1] == 0 ? 1 : learned[1];
    }
    return new Scaling(centres, scales);
  }

  private static double[] learn(double[] values, Rule rule) {
    Quantiles quantiles = Quantiles.of(values);
    double low = quantiles.quantile(0);
    double range = quantiles.quantile(1) - low;
    return switch (rule) {
      case NONE -> new double[] {0, 1};
      case MIN_MAX -> new double[] {low, range};
      case ROBUST ->
          new double[] {quantiles.median(), quantiles.quantile(0.75) - quantiles.quantile(0.25)};
      case STANDARD -> {
        // of a constant column the mean may be a last digit off, and the deviation no longer 0
        double mean = range == 0 ? low : Arrays.stream(values).sum() / values.length;
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        yield new double[] {mean, Math.sqrt(squares / values.length)};
      }
    };
  }

  /** The centre of each column. */
  double[] centres() {
    return centres.clone();
  }

  /** What each column is divided by. */
  double[] scales() {
    return scales.clone();
  }

  /** The scaled rows. */
  double[][] apply(double[][] rows) {
    double[][] scaled = new double[rows.length][centres.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < centres.length; j++) {
        scaled[i][j] = (rows[i][j] - centres[j]) / scales[j];
      }
    }
    return scaled;
  }
}
