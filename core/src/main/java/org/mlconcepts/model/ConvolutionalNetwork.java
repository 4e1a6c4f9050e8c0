package org.mlconcepts.model;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A network for images and signals: a bank of filters with shared weights below a small multilayer
 * perceptron. What a pattern looks like is learnt once for all places, and where exactly it is
 * hardly matters.
 *
 * <p>All pixels are standardised alike, with one mean and one deviation, so that a pattern means
 * the same everywhere. Filters are rectified ({@code max(0, z)}).
 *
 * <p>Reference: LeCun, Bottou, Bengio and Haffner (1998), Gradient-based learning applied to
 * document recognition, Proceedings of the IEEE 86.
 *
 * @param bank the filters
 * @param head the network on top, which says how everything is trained; its l2 applies to filters
 *     too
 */
public record ConvolutionalNetwork(FilterBank bank, MultilayerPerceptron head)
    implements WeightedClassificationLearner {

  /** Trains a network for two or more classes; at least two must be present. */
  @Override
  public NetworkClassifier fit(
      double[][] rows, int[] labels, double[] weights, RandomGenerator random) {
    int pixels = bank.height() * bank.width();
    if (rows.length > 0 && rows[0].length != pixels) {
      throw new IllegalArgumentException(
          "rows must have " + pixels + " pixels, but row 0 has " + rows[0].length);
    }
    return head.fit(Optional.of(bank), rows, labels, weights, random);
  }

  /** Trains a network for two or more classes on rows that count alike. */
  @Override
  public NetworkClassifier fit(double[][] rows, int[] labels, RandomGenerator random) {
    return fit(rows, labels, Training.ones(rows.length), random);
  }
}
