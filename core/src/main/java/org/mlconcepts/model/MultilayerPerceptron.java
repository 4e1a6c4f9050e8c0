package org.mlconcepts.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.sample.Rows;

/**
 * Small neural networks for classes and numbers: hidden layers of units that each take a weighted
 * sum of all values below and bend it; the last layer gives probabilities (a sigmoid for two
 * classes, a softmax for more). Without a hidden layer this is logistic or softmax regression.
 *
 * <p>Minimises the weighted mean loss (cross-entropy, or half the squared error of a standardised
 * target) plus {@code (l2/2) ‖w‖²} over all weights but the offsets, by {@link NetworkTraining
 * mini-batch Adam}. Inputs are standardised inside, with weighted means and deviations of the
 * training rows. Initial weights, held-out rows and the order of rows come from the generator.
 *
 * <p>Rows of weight 0 are left out. A row of weight 2 counts like two equal rows in every mean;
 * where all rows are one batch and none is held out the same network results, up to rounding.
 *
 * <p>Reference: Goodfellow, Bengio and Courville (2016), Deep Learning, chapters 6 to 8.
 *
 * @param hidden units of each hidden layer, from the input up; each at least 1, and none at all for
 *     a linear model
 * @param activation what hidden units make of their sums
 * @param l2 the price of squared weights, at least 0
 * @param training how it is trained
 */
public record MultilayerPerceptron(
    List<Integer> hidden, Activation activation, double l2, NetworkTraining training)
    implements WeightedClassificationLearner {

  public MultilayerPerceptron {
    hidden = List.copyOf(hidden);
    hidden.forEach(units -> Training.atLeast("hidden units", units, 1));
    if (!(l2 >= 0 && l2 < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("l2 must be at least 0 and finite, but was " + l2);
    }
  }

  /** ReLU units, a weak penalty and the default training. */
  public static MultilayerPerceptron of(int... hidden) {
    return new MultilayerPerceptron(
        Arrays.stream(hidden).boxed().toList(), Activation.RELU, 1e-4, NetworkTraining.defaults());
  }

  /** The same network with another activation. */
  public MultilayerPerceptron withActivation(Activation changed) {
    return new MultilayerPerceptron(hidden, changed, l2, training);
  }

  /** The same network with another price of squared weights. */
  public MultilayerPerceptron withL2(double changed) {
    return new MultilayerPerceptron(hidden, activation, changed, training);
  }

  /** The same network, trained otherwise. */
  public MultilayerPerceptron withTraining(NetworkTraining changed) {
    return new MultilayerPerceptron(hidden, activation, l2, changed);
  }

  /** Trains a network for two or more classes; at least two must be present. */
  @Override
  public NetworkClassifier fit(
      double[][] rows, int[] labels, double[] weights, RandomGenerator random) {
    return fit(Optional.empty(), rows, labels, weights, random);
  }

  NetworkClassifier fit(
      Optional<FilterBank> bank,
      double[][] rows,
      int[] labels,
      double[] weights,
      RandomGenerator random) {
    Training.features(rows);
    Training.weights(rows, weights);
    KnownClasses classes = KnownClasses.atLeastTwo(rows, labels, weights);
    boolean two = classes.count() == 2;
    int[] counted = counted(weights);
    int[] places = classes.places(Rows.select(labels, counted));
    double[][] targets = new double[places.length][two ? 1 : classes.count()];
    for (int i = 0; i < places.length; i++) {
      if (two) {
        targets[i][0] = places[i];
      } else {
        targets[i][places[i]] = 1;
      }
    }
    Trained trained =
        train(
            bank,
            two ? NetworkOutput.SIGMOID : NetworkOutput.SOFTMAX,
            new NetworkFit.Data(Rows.select(rows, counted), targets, Rows.select(weights, counted)),
            places,
            random);
    return new NetworkClassifier(trained, classes);
  }

  /** Trains a network for two or more classes on rows that count alike. */
  @Override
  public NetworkClassifier fit(double[][] rows, int[] labels, RandomGenerator random) {
    return fit(rows, labels, Training.ones(rows.length), random);
  }

  /** The same network for numbers. */
  public RegressionLearner regression() {
    return (rows, targets, random) -> {
      Training.targets(rows, targets);
      double[][] columns = new double[targets.length][];
      Arrays.setAll(columns, i -> new double[] {targets[i]});
      Standardization target = Standardization.of(columns);
      Trained trained =
          train(
              Optional.empty(),
              NetworkOutput.IDENTITY,
              new NetworkFit.Data(rows, target.applyAll(columns), Training.ones(targets.length)),
              new int[targets.length],
              random);
      return row -> target.mean(0) + target.deviation(0) * trained.outputs(row)[0];
    };
  }

  /** A network with what its training took. */
  record Trained(Standardization inputs, Network network, int epochs, long operations) {
    double[] outputs(double[] row) {
      return network.outputs(new double[][] {inputs.apply(row)})[0];
    }
  }

  private Trained train(
      Optional<FilterBank> bank,
      NetworkOutput output,
      NetworkFit.Data data,
      int[] classes,
      RandomGenerator random) {
    Standardization own = Standardization.of(data.rows(), data.weights());
    Standardization inputs = bank.isPresent() ? own.common() : own;
    NetworkFit.Data scaled =
        new NetworkFit.Data(inputs.applyAll(data.rows()), data.targets(), data.weights());
    int[] widths = new int[hidden.size() + 2];
    widths[0] = bank.map(FilterBank::outputs).orElse(data.rows()[0].length);
    for (int l = 0; l < hidden.size(); l++) {
      widths[l + 1] = hidden.get(l);
    }
    widths[widths.length - 1] = data.targets()[0].length;
    Network plain = Network.random(activation, output, widths, random);
    Network start = bank.map(shape -> plain.above(shape, random)).orElse(plain);
    NetworkFit fit = new NetworkFit(training, l2, random);
    Network network = fit.train(start, scaled, classes);
    return new Trained(inputs, network, fit.epochs(), fit.operations());
  }

  private static int[] counted(double[] weights) {
    return IntStream.range(0, weights.length).filter(i -> weights[i] > 0).toArray();
  }
}
