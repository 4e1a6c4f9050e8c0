package org.mlconcepts.model;

import java.util.random.RandomGenerator;

/**
 * A feed-forward network: layers of weighted sums with an activation between them, the derivative
 * of its loss by backpropagation, and the number of multiply-adds that it takes.
 *
 * <p>Rows go through in batches, so that each weight is fetched once for four of them.
 */
final class Network {

  /** What the last layer means. Each has the loss whose derivative is output minus target. */
  enum Output {
    /** One unit: the probability of class 1; cross-entropy. */
    SIGMOID,
    /** One unit a class: probabilities that sum to 1; cross-entropy. */
    SOFTMAX,
    /** A number; half the squared error. */
    IDENTITY
  }

  private final Activation activation;
  private final Output output;
  private final double[][][] layers; // [layer][input, then the constant 1][unit]

  Network(Activation activation, Output output, double[][][] layers) {
    this.activation = activation;
    this.output = output;
    this.layers = layers;
  }

  /**
   * A network with random weights of variance 2/inputs below a ReLU and 1/inputs elsewhere, and no
   * offsets (He et al. 2015, Delving deep into rectifiers).
   *
   * @param widths inputs, hidden layers and outputs
   */
  static Network random(
      Activation activation, Output output, int[] widths, RandomGenerator random) {
    double[][][] layers = new double[widths.length - 1][][];
    for (int l = 0; l < layers.length; l++) {
      boolean rectified = l < layers.length - 1 && activation == Activation.RELU;
      double deviation = Math.sqrt((rectified ? 2.0 : 1.0) / Math.max(1, widths[l]));
      layers[l] = new double[widths[l] + 1][widths[l + 1]];
      for (int i = 0; i < widths[l]; i++) {
        for (int u = 0; u < widths[l + 1]; u++) {
          layers[l][i][u] = deviation * random.nextGaussian();
        }
      }
    }
    return new Network(activation, output, layers);
  }

  /** The weights themselves, {@code [layer][input, then the constant 1][unit]}. */
  double[][][] layers() {
    return layers;
  }

  Network copy() {
    double[][][] copy = new double[layers.length][][];
    for (int l = 0; l < copy.length; l++) {
      copy[l] = new double[layers[l].length][];
      for (int i = 0; i < copy[l].length; i++) {
        copy[l][i] = layers[l][i].clone();
      }
    }
    return new Network(activation, output, copy);
  }

  /** How many weights and offsets it has. */
  long parameters() {
    long count = 0;
    for (double[][] layer : layers) {
      count += (long) layer.length * layer[0].length;
    }
    return count;
  }

  /** Multiply-adds for the outputs of one row; the constant input counts as one. */
  long forwardOperations() {
    return parameters();
  }

  /**
   * Multiply-adds for the slopes from the outputs of one row: once through all weights for their
   * slopes, and once through all but the first layer to reach it.
   */
  long backwardOperations() {
    return 2 * parameters() - (long) layers[0].length * layers[0][0].length;
  }

  /** The outputs of each row. */
  double[][] outputs(double[][] rows) {
    return forward(rows)[layers.length];
  }

  /** The values of all layers, {@code [layer][row][unit]}; layer 0 is the rows. */
  private double[][][] forward(double[][] rows) {
    double[][][] values = new double[layers.length + 1][][];
    values[0] = rows;
    for (int l = 0; l < layers.length; l++) {
      values[l + 1] = new double[rows.length][];
      double[] offsets = layers[l][layers[l].length - 1];
      for (int r = 0; r < rows.length; r++) {
        double[] sums = offsets.clone();
        RowMath.addAll(sums, values[l][r], layers[l]);
        values[l + 1][r] = sums;
        if (l < layers.length - 1) {
          activate(sums);
        } else {
          finish(sums);
        }
      }
    }
    return values;
  }

  private void activate(double[] sums) {
    for (int u = 0; u < sums.length; u++) {
      sums[u] = activation.value(sums[u]);
    }
  }

  private void finish(double[] sums) {
    if (output == Output.SIGMOID) {
      sums[0] = Logistic.probability(sums[0]);
    } else if (output == Output.SOFTMAX) {
      double largest = sums[0];
      for (double sum : sums) {
        largest = Math.max(largest, sum);
      }
      double total = 0;
      for (int c = 0; c < sums.length; c++) {
        sums[c] = StrictMath.exp(sums[c] - largest);
        total += sums[c];
      }
      for (int c = 0; c < sums.length; c++) {
        sums[c] /= total;
      }
    }
  }

  /**
   * The weighted sum of the losses of rows.
   *
   * @param targets as wide as the output: 0 or 1 for probabilities
   */
  double loss(double[][] rows, double[][] targets, double[] weights) {
    double[][] outputs = outputs(rows);
    double sum = 0;
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < targets[r].length; c++) {
        sum += weights[r] * loss(outputs[r][c], targets[r][c]);
      }
    }
    return sum;
  }

  private double loss(double value, double target) {
    if (output == Output.IDENTITY) {
      return (value - target) * (value - target) / 2;
    }
    double loss = target > 0 ? -target * StrictMath.log(Math.max(value, Double.MIN_NORMAL)) : 0;
    if (output == Output.SIGMOID && target < 1) {
      loss -= (1 - target) * StrictMath.log(Math.max(1 - value, Double.MIN_NORMAL));
    }
    return loss;
  }

  /** The slopes of that sum in each weight, in the shape of {@link #layers()}. */
  double[][][] slopes(double[][] rows, double[][] targets, double[] weights) {
    double[][][] values = forward(rows);
    double[][] pulls = new double[rows.length][]; // slopes in the sums of the layer at hand
    for (int r = 0; r < rows.length; r++) {
      pulls[r] = values[layers.length][r];
      for (int c = 0; c < pulls[r].length; c++) {
        pulls[r][c] = weights[r] * (pulls[r][c] - targets[r][c]);
      }
    }
    double[][][] slopes = new double[layers.length][][];
    for (int l = layers.length - 1; l >= 0; l--) {
      slopes[l] = layerSlopes(values[l], pulls, layers[l].length);
      if (l > 0) {
        pulls = pullsBelow(values[l], pulls, layers[l]);
      }
    }
    return slopes;
  }

  private static double[][] layerSlopes(double[][] values, double[][] pulls, int inputs) {
    double[][] slopes = new double[inputs][pulls[0].length];
    double[] column = new double[values.length];
    for (int i = 0; i < inputs; i++) {
      for (int r = 0; r < column.length; r++) {
        column[r] = i < inputs - 1 ? values[r][i] : 1;
      }
      RowMath.addAll(slopes[i], column, pulls);
    }
    return slopes;
  }

  private double[][] pullsBelow(double[][] values, double[][] pulls, double[][] layer) {
    double[][] below = new double[pulls.length][values[0].length];
    for (int r = 0; r < pulls.length; r++) {
      double[] pulled = RowMath.dots(pulls[r], layer); // one more than needed, for the constant
      for (int i = 0; i < below[r].length; i++) {
        below[r][i] = pulled[i] * activation.slope(values[r][i]);
      }
    }
    return below;
  }
}
