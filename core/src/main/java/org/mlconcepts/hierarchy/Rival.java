package org.mlconcepts.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Accuracy;
import org.mlconcepts.model.ClassificationLearner;
import org.mlconcepts.model.Classifier;
import org.mlconcepts.model.ConvolutionalNetwork;
import org.mlconcepts.model.FilterBank;
import org.mlconcepts.model.LogisticRegression;
import org.mlconcepts.model.MultilayerPerceptron;
import org.mlconcepts.model.NaiveBayes;
import org.mlconcepts.model.NearestNeighbours;
import org.mlconcepts.model.NetworkTraining;
import org.mlconcepts.model.RandomForest;
import org.mlconcepts.model.Standardization;

/**
 * A learner with the settings that it may choose from. All rivals have equally many: each setting
 * is trained on three quarters of the rows, and the model that is right most often on the last
 * quarter is kept; of equals the first.
 *
 * @param name as charts say it
 * @param settings to choose from
 */
record Rival(String name, List<ClassificationLearner> settings) {

  static final String BAYES = "naive Bayes";
  static final String LOGISTIC = "logistic";
  static final String NEIGHBOURS = "neighbours";
  static final String FOREST = "forest";
  static final String NETWORK = "network";
  static final String FILTERS = "convolution";

  /**
   * So many rows can spare some to say when to stop; with fewer, networks are trained for a fixed
   * number of passes.
   */
  private static final int FEW = 100;

  private static final NetworkTraining TRAINING =
      NetworkTraining.defaults().withEpochs(60).withPatience(6);

  Rival {
    settings = List.copyOf(settings);
  }

  /** The classical learners of words, and a network. */
  static List<Rival> forWords() {
    NaiveBayes words = NaiveBayes.bernoulli();
    return List.of(
        new Rival(BAYES, List.of(words, words.withSmoothing(0.1))), logistic(), network(16));
  }

  static Rival logistic() {
    return new Rival(
        LOGISTIC,
        List.of(
            new LogisticRegression(0.1).standardized(),
            new LogisticRegression(0.01).standardized()));
  }

  static Rival neighbours() {
    return new Rival(NEIGHBOURS, List.of(neighbours(1), neighbours(7)));
  }

  private static ClassificationLearner neighbours(int k) {
    return (rows, labels, random) -> {
      Standardization inputs = Standardization.of(rows);
      Classifier model =
          new NearestNeighbours(k).classification().fit(inputs.applyAll(rows), labels, random);
      return row -> model.probabilities(inputs.apply(row));
    };
  }

  static Rival forest(int trees) {
    return new Rival(
        FOREST, List.of(RandomForest.of(trees), RandomForest.of(trees).withMinLeafRows(5)));
  }

  /** Hidden layers of these widths, with a weak and a stronger penalty. */
  static Rival network(int... hidden) {
    MultilayerPerceptron network = MultilayerPerceptron.of(hidden);
    return networks(NETWORK, (l2, training) -> network.withL2(l2).withTraining(training));
  }

  /** Filters with shared weights below an output layer, with a weak and a stronger penalty. */
  static Rival convolution(FilterBank bank) {
    MultilayerPerceptron head = MultilayerPerceptron.of();
    return networks(
        FILTERS,
        (l2, training) -> new ConvolutionalNetwork(bank, head.withL2(l2).withTraining(training)));
  }

  /** A network that can be trained with any penalty, in any way. */
  @FunctionalInterface
  private interface Trainable {
    ClassificationLearner with(double l2, NetworkTraining training);
  }

  private static Rival networks(String name, Trainable network) {
    List<ClassificationLearner> settings = new ArrayList<>();
    for (double l2 : new double[] {1e-2, 1e-4}) {
      ClassificationLearner few = network.with(l2, TRAINING.withHeldOut(0).withEpochs(40));
      ClassificationLearner many = network.with(l2, TRAINING);
      settings.add(
          (rows, labels, random) -> (rows.length < FEW ? few : many).fit(rows, labels, random));
    }
    return new Rival(name, settings);
  }

  /** A rival's name as a sentence says it. */
  static String spoken(String name) {
    return switch (name) {
      case LOGISTIC -> "logistic regression";
      case NETWORK, FOREST, FILTERS -> "the " + name;
      default -> name;
    };
  }

  /** The model of the better setting. */
  Classifier fit(double[][] rows, int[] labels, Seed seed) {
    int kept = Math.max(1, rows.length * 3 / 4);
    double[][] train = Arrays.copyOf(rows, kept);
    int[] trainLabels = Arrays.copyOf(labels, kept);
    double[][] rest = Arrays.copyOfRange(rows, kept, rows.length);
    int[] restLabels = Arrays.copyOfRange(labels, kept, rows.length);
    double best = Double.NEGATIVE_INFINITY;
    Classifier chosen = row -> new double[0];
    for (int s = 0; s < settings.size(); s++) {
      RandomGenerator random = seed.stream("setting/" + s);
      Classifier model = settings.get(s).fit(train, trainLabels, random);
      double right = Accuracy.of(restLabels, model.classifyAll(rest));
      if (right > best) {
        best = right;
        chosen = model;
      }
    }
    return chosen;
  }

  /** The share of rows whose class a model finds. */
  static double accuracy(Classifier model, double[][] rows, int[] labels) {
    return Accuracy.of(labels, model.classifyAll(rows));
  }
}
