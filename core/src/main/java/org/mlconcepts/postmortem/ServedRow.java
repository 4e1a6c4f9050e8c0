package org.mlconcepts.postmortem;

import java.util.List;

/**
 * What a serving system told the model about one day.
 *
 * @param day of the series
 * @param features in the order of {@link ForecastFeatures#row}
 */
public record ServedRow(int day, List<Double> features) {

  public ServedRow {
    features = List.copyOf(features);
  }

  /**
   * The mean absolute difference from the rebuilt features, over the feature's standard deviation,
   * of the feature where it is largest. A feature that never varies counts in its own unit.
   */
  static double largestDifference(
      double[] series, ForecastFeatures features, int firstDay, List<ServedRow> served) {
    int count = served.get(0).features().size();
    double largest = 0;
    for (int j = 0; j < count; j++) {
      double sum = 0;
      for (ServedRow row : served) {
        double rebuilt = features.row(series, row.day())[j];
        sum += Math.abs(row.features().get(j) - rebuilt) / served.size();
      }
      double deviation = deviation(series, features, firstDay, j);
      largest = Math.max(largest, deviation == 0 ? sum : sum / deviation);
    }
    return largest;
  }

  private static double deviation(
      double[] series, ForecastFeatures features, int firstDay, int feature) {
    int n = series.length - firstDay;
    double[] values = new double[n];
    double mean = 0;
    for (int i = 0; i < n; i++) {
      values[i] = features.row(series, firstDay + i)[feature];
      mean += values[i] / n;
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / n);
  }
}
