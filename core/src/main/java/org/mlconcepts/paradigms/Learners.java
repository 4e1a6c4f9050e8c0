package org.mlconcepts.paradigms;

import java.util.List;
import org.mlconcepts.model.BaggedTrees;
import org.mlconcepts.model.BoostedRegression;
import org.mlconcepts.model.Cart;
import org.mlconcepts.model.ConvolutionalNetwork;
import org.mlconcepts.model.ElasticNet;
import org.mlconcepts.model.ElasticNetLogistic;
import org.mlconcepts.model.GradientBoosting;
import org.mlconcepts.model.HuberRegression;
import org.mlconcepts.model.KMeans;
import org.mlconcepts.model.LogisticRegression;
import org.mlconcepts.model.MultilayerPerceptron;
import org.mlconcepts.model.NaiveBayes;
import org.mlconcepts.model.NearestNeighbours;
import org.mlconcepts.model.OneVersusRest;
import org.mlconcepts.model.PrincipalComponents;
import org.mlconcepts.model.RandomForest;
import org.mlconcepts.model.Ridge;
import org.mlconcepts.model.SmileForest;
import org.mlconcepts.model.SupportVectorMachine;
import org.mlconcepts.model.TribuoLogistic;

/**
 * The learners of this library by what tells them how well they do. The type of each says the same:
 * a learner from labels cannot be called without them.
 */
final class Learners {

  /** What a learner learns from, besides the rows. */
  enum Signal {
    /** The right answer for each row: a class or a number. */
    LABEL("labels"),
    /** Nothing: the rows have to be enough. */
    NONE("nothing but rows"),
    /** What an action was worth, after it has been taken. */
    REWARD("rewards");

    private final String title;

    Signal(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /**
   * A learner.
   *
   * @param name as the field calls it
   * @param type its settings, or its result where it has none
   */
  record Learner(String name, Class<?> type, Signal signal) {}

  private static final List<Learner> ALL =
      List.of(
          new Learner("ridge regression", Ridge.class, Signal.LABEL),
          new Learner("elastic net and lasso", ElasticNet.class, Signal.LABEL),
          new Learner("logistic regression", LogisticRegression.class, Signal.LABEL),
          new Learner("logistic elastic net", ElasticNetLogistic.class, Signal.LABEL),
          new Learner("logistic regression (LIBLINEAR)", TribuoLogistic.class, Signal.LABEL),
          new Learner("nearest neighbours", NearestNeighbours.class, Signal.LABEL),
          new Learner("vote of the nearest", NearestVote.class, Signal.LABEL),
          new Learner("decision tree", Cart.class, Signal.LABEL),
          new Learner("bagged trees", BaggedTrees.class, Signal.LABEL),
          new Learner("random forest", RandomForest.class, Signal.LABEL),
          new Learner("random forest (Smile)", SmileForest.class, Signal.LABEL),
          new Learner("gradient boosting", GradientBoosting.class, Signal.LABEL),
          new Learner("gradient boosting of numbers", BoostedRegression.class, Signal.LABEL),
          new Learner("Huber's regression", HuberRegression.class, Signal.LABEL),
          new Learner("naive Bayes", NaiveBayes.class, Signal.LABEL),
          new Learner("support vector machine", SupportVectorMachine.class, Signal.LABEL),
          new Learner("multilayer perceptron", MultilayerPerceptron.class, Signal.LABEL),
          new Learner("convolutional network", ConvolutionalNetwork.class, Signal.LABEL),
          new Learner("one class against the rest", OneVersusRest.class, Signal.LABEL),
          new Learner("k-means", KMeans.class, Signal.NONE),
          new Learner("principal components", PrincipalComponents.class, Signal.NONE),
          new Learner("Q-learning and SARSA", TemporalDifference.class, Signal.REWARD),
          new Learner("Monte Carlo control", MonteCarloControl.class, Signal.REWARD),
          new Learner("bandit players", Player.class, Signal.REWARD));

  private Learners() {}

  /** Every learner, by signal. */
  static List<Learner> all() {
    return ALL;
  }

  /** The names of the learners that use a signal. */
  static List<String> names(Signal signal) {
    return ALL.stream().filter(each -> each.signal() == signal).map(Learner::name).toList();
  }
}
