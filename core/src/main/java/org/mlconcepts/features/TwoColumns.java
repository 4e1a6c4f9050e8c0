package org.mlconcepts.features;

/** Two columns with the covariance (3, 3; 3, 4): their components in closed form. */
final class TwoColumns {

  /** Standard deviation of what the target has besides. */
  static final double NOISE = 0.5;

  private static final double ROOT = Math.sqrt(37); // of (3 - 4)² + 4 · 3²

  private TwoColumns() {}

  /** The variance along a component: 6.54 along the large one, 0.46 along the small one. */
  static double variance(boolean small) {
    return (7 + (small ? -ROOT : ROOT)) / 2;
  }

  /** The component as a unit vector. */
  static double[] direction(boolean small) {
    double second = (variance(small) - 3) / 3;
    double length = Math.sqrt(1 + second * second);
    return new double[] {1 / length, second / length};
  }

  /** The share of the target's variance that the component with the signal explains. */
  static double explained(boolean small) {
    return variance(small) / (variance(small) + NOISE * NOISE);
  }
}
