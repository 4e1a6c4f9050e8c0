package org.mlconcepts.biasvariance;

import java.util.random.RandomGenerator;

/**
 * Random Fourier features of standardised rows: {@code √2 cos(w'x + b)} with normal w and b uniform
 * over a turn. The mean product of the features of two rows tends to {@code exp(-‖x - z‖² / (2
 * s²))} as their number grows.
 *
 * <p>Reference: Rahimi and Recht (2007), Random features for large-scale kernel machines, NIPS 20.
 */
final class FourierFeatures {

  private final double[][] frequencies;
  private final double[] phases;

  private FourierFeatures(double[][] frequencies, double[] phases) {
    this.frequencies = frequencies;
    this.phases = phases;
  }

  /**
   * Draws features.
   *
   * @param inputs the length d of a row
   * @param count how many features; the first p are the same for every count
   * @param width s over √(2d), the root mean square distance of two standardised rows
   */
  static FourierFeatures draw(int inputs, int count, double width, RandomGenerator rng) {
    double s = width * Math.sqrt(2.0 * inputs);
    double[][] frequencies = new double[count][inputs];
    double[] phases = new double[count];
    for (int k = 0; k < count; k++) {
      for (int j = 0; j < inputs; j++) {
        frequencies[k][j] = rng.nextGaussian() / s;
      }
      phases[k] = 2 * Math.PI * rng.nextDouble();
    }
    return new FourierFeatures(frequencies, phases);
  }

  /** The features of rows, one array a row. */
  double[][] of(double[][] rows) {
    double[][] features = new double[rows.length][frequencies.length];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < frequencies.length; k++) {
        double angle = phases[k];
        for (int j = 0; j < rows[i].length; j++) {
          angle += frequencies[k][j] * rows[i][j];
        }
        features[i][k] = Math.sqrt(2) * StrictMath.cos(angle);
      }
    }
    return features;
  }
}
