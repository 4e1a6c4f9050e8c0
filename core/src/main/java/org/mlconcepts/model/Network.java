package org.mlconcepts.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A feed-forward network: layers of weighted sums with an activation between them, the derivative
 * of its loss by backpropagation, and the number of multiply-adds that it takes.
 *
 * <p>Rows go through in batches, so that each weight is fetched once for four of them.
 */
final class Network {

  private final Activation activation;
  private final NetworkOutput output;
  private final double[][][] layers; // [layer][input, then the constant 1][unit]
  private final Optional<Bank> bank;

  /**
   * Filters below the first layer, with their weights {@code [input, then the constant][filter]}.
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Bank(FilterBank shape, double[][] weights) {}

  Network(Activation activation, NetworkOutput output, double[][][] layers) {
    this(activation, output, layers, Optional.empty());
  }

  private Network(
      Activation activation, NetworkOutput output, double[][][] layers, Optional<Bank> bank) {
    this.activation = activation;
    this.output = output;
    this.layers = layers;
    this.bank = bank;
  }

  /**
   * A network with random weights of variance 2/inputs below a ReLU and 1/inputs elsewhere, and no
   * offsets (He et al. 2015, Delving deep into rectifiers).
   *
   * @param widths inputs, hidden layers and outputs
   */
  static Network random(
      Activation activation, NetworkOutput output, int[] widths, RandomGenerator random) {
    double[][][] layers = new double[widths.length - 1][][];
    for (int l = 0; l < layers.length; l++) {
      boolean rectified = l < layers.length - 1 && activation == Activation.RELU;
      layers[l] = random(widths[l], widths[l + 1], rectified ? 2 : 1, random);
    }
    return new Network(activation, output, layers);
  }

  void write(PartWriter to) {
    if (bank.isPresent()) {
      throw new IllegalArgumentException(
          "a network with filters cannot be saved; save one without, a MultilayerPerceptron");
    }
    to.word("activation", activation.name());
    to.word("output", output.name());
    to.count("layers", layers.length);
    for (double[][] layer : layers) {
      to.matrix("layer", layer);
    }
  }

  static Network read(int inputs, PartReader from) {
    Activation activation = from.constant("activation", Activation.class);
    NetworkOutput output = from.constant("output", NetworkOutput.class);
    double[][][] layers = new double[from.size("layers", 1)][][];
    int width = inputs;
    for (int l = 0; l < layers.length; l++) {
      layers[l] = from.matrix("layer");
      from.require(
          layers[l].length == width + 1 && layers[l][0].length > 0,
          "layer " + l + " must have " + (width + 1) + " rows, but had " + layers[l].length);
      width = layers[l][0].length;
    }
    return new Network(activation, output, layers);
  }

  /** How many units the last layer has. */
  int outputs() {
    return layers[layers.length - 1][0].length;
  }

  private static double[][] random(int inputs, int units, double variance, RandomGenerator random) {
    double deviation = Math.sqrt(variance / Math.max(1, inputs));
    double[][] weights = new double[inputs + 1][units];
    for (int i = 0; i < inputs; i++) {
      for (int u = 0; u < units; u++) {
        weights[i][u] = deviation * random.nextGaussian();
      }
    }
    return weights;
  }

  /** The same network on what random filters report instead of on the rows. */
  Network above(FilterBank shape, RandomGenerator random) {
    double[][] weights = random(shape.inputs(), shape.filters(), 2, random);
    return new Network(activation, output, layers, Optional.of(new Bank(shape, weights)));
  }

  /**
   * The weights themselves, {@code [layer][input, then the constant 1][unit]}; those of filters
   * come last.
   */
  double[][][] layers() {
    if (bank.isEmpty()) {
      return layers;
    }
    double[][][] all = Arrays.copyOf(layers, layers.length + 1);
    all[layers.length] = bank.get().weights();
    return all;
  }

  Network copy() {
    double[][][] copy = new double[layers.length][][];
    for (int l = 0; l < copy.length; l++) {
      copy[l] = copy(layers[l]);
    }
    return new Network(
        activation, output, copy, bank.map(b -> new Bank(b.shape(), copy(b.weights()))));
  }

  private static double[][] copy(double[][] layer) {
    return Arrays.stream(layer).map(double[]::clone).toArray(double[][]::new);
  }

  /** How many weights and offsets it has. */
  long parameters() {
    long count = 0;
    for (double[][] layer : layers()) {
      count += size(layer);
    }
    return count;
  }

  private static long size(double[][] layer) {
    return (long) layer.length * layer[0].length;
  }

  /** Multiply-adds for the outputs of one row; a constant input counts as one. */
  long forwardOperations() {
    long count = bank.map(b -> b.shape().operations()).orElse(0L);
    for (double[][] layer : layers) {
      count += size(layer);
    }
    return count;
  }

  /**
   * Multiply-adds for the slopes from the outputs of one row: once through all weights for their
   * slopes, and once through all above the lowest layer to reach it. Of filters only the place of
   * the best fit counts.
   */
  long backwardOperations() {
    long count = bank.map(b -> (b.shape().inputs() + 1L) * b.shape().outputs()).orElse(0L);
    for (int l = 0; l < layers.length; l++) {
      count += (l > 0 || bank.isPresent() ? 2 : 1) * size(layers[l]);
    }
    return count;
  }

  /** The outputs of each row. */
  double[][] outputs(double[][] rows) {
    return forward(below(rows).values)[layers.length];
  }

  /** What enters the first layer, and at which places filters found it. */
  private static final class Below {
    final double[][] values;
    final int[][] places;

    Below(double[][] values, int[][] places) {
      this.values = values;
      this.places = places;
    }
  }

  private Below below(double[][] rows) {
    if (bank.isEmpty()) {
      return new Below(rows, new int[0][]);
    }
    FilterBank shape = bank.get().shape();
    Below below =
        new Below(new double[rows.length][shape.outputs()], new int[rows.length][shape.outputs()]);
    shape.fit(rows, bank.get().weights(), below.values, below.places);
    return below;
  }

  /** The values of all layers, {@code [layer][row][unit]}; layer 0 is what enters. */
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
          output.finish(sums);
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
        sum += weights[r] * output.loss(outputs[r][c], targets[r][c]);
      }
    }
    return sum;
  }

  /** The slopes of that sum in each weight, in the shape of {@link #layers()}. */
  double[][][] slopes(double[][] rows, double[][] targets, double[] weights) {
    Below below = below(rows);
    double[][][] values = forward(below.values);
    double[][] pulls =
        values[layers.length]; // from here on slopes in the sums of the layer at hand
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < pulls[r].length; c++) {
        pulls[r][c] = weights[r] * (pulls[r][c] - targets[r][c]);
      }
    }
    double[][][] slopes = new double[layers().length][][];
    for (int l = layers.length - 1; l >= 0; l--) {
      slopes[l] = LayerSlopes.of(values[l], pulls, layers[l].length);
      if (l > 0) {
        pulls = LayerSlopes.below(values[l], pulls, layers[l], activation);
      }
    }
    if (bank.isPresent()) {
      pulls = LayerSlopes.below(below.values, pulls, layers[0], Activation.RELU);
      slopes[layers.length] = filterSlopes(rows, pulls, below.places);
    }
    return slopes;
  }

  private double[][] filterSlopes(double[][] rows, double[][] pulls, int[][] places) {
    FilterBank shape = bank.orElseThrow().shape();
    double[][] byFilter = new double[shape.filters()][shape.inputs() + 1];
    for (int r = 0; r < rows.length; r++) {
      shape.addSlopes(rows[r], pulls[r], places[r], byFilter);
    }
    double[][] slopes = new double[shape.inputs() + 1][shape.filters()];
    for (int i = 0; i < slopes.length; i++) {
      for (int f = 0; f < byFilter.length; f++) {
        slopes[i][f] = byFilter[f][i];
      }
    }
    return slopes;
  }
}
