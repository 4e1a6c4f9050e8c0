package org.mlconcepts.model;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.Rows;

/** Trains one network on prepared rows. */
final class NetworkFit {

  /** Adam's multiply-adds a weight and step: two running means, one step and the penalty. */
  private static final int STEP_OPERATIONS = 4;

  /** Rows that are ready for a network: standardised, with targets as wide as its output. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Data(double[][] rows, double[][] targets, double[] weights) {
    Data select(int[] which) {
      return new Data(
          Rows.select(rows, which), Rows.select(targets, which), Rows.select(weights, which));
    }
  }

  private final NetworkTraining settings;
  private final double l2;
  private final RandomGenerator random;
  private Network best;
  private double bestLoss = Double.POSITIVE_INFINITY;
  private int epochs;
  private long operations;

  NetworkFit(NetworkTraining settings, double l2, RandomGenerator random) {
    this.settings = settings;
    this.l2 = l2;
    this.random = random;
    best = new Network(Activation.RELU, NetworkOutput.IDENTITY, new double[0][][]);
  }

  /** Passes over the training rows that were made. */
  int epochs() {
    return epochs;
  }

  /** Multiply-adds that they took. */
  long operations() {
    return operations;
  }

  /**
   * Trains until the passes are used up, or held-out rows have not been predicted better for long.
   *
   * @param start random weights, which training changes
   * @param classes by row; each has its share of held-out rows
   */
  Network train(Network start, Data data, int[] classes) {
    boolean[] held = heldOut(classes);
    int[] all = IntStream.range(0, held.length).toArray();
    int[] trained = Arrays.stream(all).filter(i -> !held[i]).toArray();
    Data kept = data.select(Arrays.stream(all).filter(i -> held[i]).toArray());
    double meanWeight = Arrays.stream(Rows.select(data.weights(), trained)).average().orElseThrow();
    Adam adam = new Adam(settings.learningRate(), start.layers());
    best = start;
    int since = 0;
    while (epochs < settings.epochs() && since < settings.patience()) {
      epoch(start, adam, data, trained, meanWeight);
      epochs++;
      since = kept.rows().length == 0 || better(start, kept) ? 0 : since + 1;
    }
    return best;
  }

  private void epoch(Network network, Adam adam, Data data, int[] trained, double meanWeight) {
    Permutation.shuffle(trained, random);
    for (int from = 0; from < trained.length; from += settings.batch()) {
      int end = (int) Math.min(trained.length, (long) from + settings.batch());
      Data batch = data.select(Arrays.copyOfRange(trained, from, end));
      double[] shares = batch.weights();
      for (int r = 0; r < shares.length; r++) {
        shares[r] /= meanWeight * shares.length;
      }
      double[][][] slopes = network.slopes(batch.rows(), batch.targets(), shares);
      penalise(slopes, network.layers());
      adam.step(slopes);
      operations +=
          shares.length * (network.forwardOperations() + network.backwardOperations())
              + STEP_OPERATIONS * network.parameters();
    }
  }

  /** Offsets, which are the last of each layer, are free. */
  private void penalise(double[][][] slopes, double[][][] layers) {
    for (int l = 0; l < layers.length; l++) {
      for (int i = 0; i < layers[l].length - 1; i++) {
        RowMath.add(slopes[l][i], l2, layers[l][i]);
      }
    }
  }

  private boolean better(Network network, Data kept) {
    double loss = network.loss(kept.rows(), kept.targets(), kept.weights());
    operations += kept.rows().length * network.forwardOperations();
    if (loss < bestLoss) {
      bestLoss = loss;
      best = network.copy();
      return true;
    }
    return false;
  }

  /** Which rows to hold out: rows of each class in random order, every so-manieth of them. */
  private boolean[] heldOut(int[] classes) {
    int[] order = Permutation.of(classes.length, random);
    int most = Arrays.stream(classes).max().orElseThrow();
    boolean[] held = new boolean[classes.length];
    int dealt = 0;
    for (int c = 0; c <= most; c++) {
      for (int row : order) {
        if (classes[row] == c) {
          held[row] = (int) ((dealt + 1) * settings.heldOut()) > (int) (dealt * settings.heldOut());
          dealt++;
        }
      }
    }
    return held;
  }
}
