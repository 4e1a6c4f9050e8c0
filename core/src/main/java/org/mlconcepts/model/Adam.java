package org.mlconcepts.model;

/**
 * Adam: steps along the mean slope of the past, divided by the root of its mean square, so that
 * every weight moves by about the learning rate. Kingma and Ba (2015), Adam: a method for
 * stochastic optimization, ICLR, algorithm 1 with its usual constants.
 */
final class Adam {

  private static final double MEAN_DECAY = 0.9;
  private static final double SQUARE_DECAY = 0.999;
  private static final double SMALLEST = 1e-8;

  private final double learningRate;
  private final double[][][] layers;
  private final double[][][] means;
  private final double[][][] squares;
  private double meanLeft = 1; // MEAN_DECAY to the number of steps
  private double squareLeft = 1;

  Adam(double learningRate, double[][][] layers) {
    this.learningRate = learningRate;
    this.layers = layers;
    means = zeros(layers);
    squares = zeros(layers);
  }

  private static double[][][] zeros(double[][][] like) {
    double[][][] zeros = new double[like.length][][];
    for (int l = 0; l < like.length; l++) {
      zeros[l] = new double[like[l].length][like[l][0].length];
    }
    return zeros;
  }

  /** Changes the weights by one step along the slopes. */
  void step(double[][][] slopes) {
    meanLeft *= MEAN_DECAY;
    squareLeft *= SQUARE_DECAY;
    double rate = learningRate / (1 - meanLeft);
    double correction = 1 / (1 - squareLeft);
    for (int l = 0; l < layers.length; l++) {
      for (int i = 0; i < layers[l].length; i++) {
        step(layers[l][i], slopes[l][i], means[l][i], squares[l][i], rate, correction);
      }
    }
  }

  private static void step(
      double[] weights,
      double[] slopes,
      double[] means,
      double[] squares,
      double rate,
      double correction) {
    for (int u = 0; u < weights.length; u++) {
      means[u] += (1 - MEAN_DECAY) * (slopes[u] - means[u]);
      squares[u] += (1 - SQUARE_DECAY) * (slopes[u] * slopes[u] - squares[u]);
      weights[u] -= rate * means[u] / (Math.sqrt(squares[u] * correction) + SMALLEST);
    }
  }
}
