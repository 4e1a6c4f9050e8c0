package org.mlconcepts.model;

/** The mean target of the k nearest training rows. */
public final class NeighbourAverage implements Regressor, LinearSmoother {

  private final Neighbourhood neighbourhood;
  private final double[] targets;

  NeighbourAverage(Neighbourhood neighbourhood, double[] targets) {
    this.neighbourhood = neighbourhood;
    this.targets = targets;
  }

  /**
   * The k nearest training rows, nearest first; of rows at equal distance the lower number comes
   * first.
   */
  public int[] neighbours(double[] row) {
    return neighbourhood.of(row);
  }

  @Override
  public double predict(double[] row) {
    int[] nearest = neighbourhood.of(row);
    double sum = 0;
    for (int neighbour : nearest) {
      sum += targets[neighbour];
    }
    return sum / nearest.length;
  }

  /** 1/k for each neighbour and 0 for every other training row. */
  @Override
  public double[] weights(double[] row) {
    int[] nearest = neighbourhood.of(row);
    double[] weights = new double[neighbourhood.size()];
    for (int neighbour : nearest) {
      weights[neighbour] = 1.0 / nearest.length;
    }
    return weights;
  }
}
