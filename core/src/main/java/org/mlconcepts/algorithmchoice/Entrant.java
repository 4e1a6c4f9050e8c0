package org.mlconcepts.algorithmchoice;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.model.BaggedTrees;
import org.mlconcepts.model.Cart;
import org.mlconcepts.model.Classifier;
import org.mlconcepts.model.Forest;
import org.mlconcepts.model.GradientBoosting;
import org.mlconcepts.model.LogisticRegression;
import org.mlconcepts.model.MultilayerPerceptron;
import org.mlconcepts.model.NaiveBayes;
import org.mlconcepts.model.NearestNeighbours;
import org.mlconcepts.model.NetworkClassifier;
import org.mlconcepts.model.NetworkTraining;
import org.mlconcepts.model.RegressionTree;
import org.mlconcepts.model.SupportVectorMachine;
import org.mlconcepts.model.SupportVectors;

/**
 * The learners that compete, each with settings that are sensible without tuning; features are to
 * be in standard deviations.
 */
enum Entrant {

  /** A straight line in log-odds with a weak penalty. */
  LOGISTIC("logistic") {
    @Override
    Fitted fit(ClassRows rows, RandomGenerator random) {
      return new Fitted(
          new LogisticRegression(0.01).fit(rows.rows(), rows.labels(), random),
          Costs.logistic(rows));
    }
  },
  /** Normal features; a little is added to every variance, for features of zeros and ones. */
  NAIVE_BAYES("naive Bayes") {
    @Override
    Fitted fit(ClassRows rows, RandomGenerator random) {
      return new Fitted(
          NaiveBayes.gaussian().withSmoothing(0.05).fit(rows.rows(), rows.labels(), random),
          Costs.naiveBayes(rows));
    }
  },
  /** Fifteen neighbours. */
  NEIGHBOURS("neighbours") {
    @Override
    Fitted fit(ClassRows rows, RandomGenerator random) {
      int k = Math.min(15, rows.size());
      return new Fitted(
          new NearestNeighbours(k).classification().fit(rows.rows(), rows.labels(), random),
          Costs.neighbours(rows, k));
    }
  },
  /** A tree that can be read: depth at most 5. */
  TREE("tree") {
    @Override
    Fitted fit(ClassRows rows, RandomGenerator random) {
      RegressionTree tree =
          Cart.full().withMaxDepth(5).withMinLeafRows(5).fit(rows.rows(), targets(rows), random);
      return new Fitted(
          row -> twoClasses(tree.predict(row)), Costs.trees(rows, tree.depth(), tree.leaves()));
    }
  },
  /** Twenty trees on bootstrap samples with random candidate features. */
  FOREST("forest") {
    @Override
    Fitted fit(ClassRows rows, RandomGenerator random) {
      int candidates = (int) Math.sqrt(rows.features());
      Forest forest =
          new BaggedTrees(TREES, Cart.full().withMinLeafRows(2).withCandidateFeatures(candidates))
              .fit(rows.rows(), targets(rows), random);
      return new Fitted(
          row -> twoClasses(forest.predict(row)),
          Costs.trees(
              rows,
              forest.trees().stream().mapToInt(RegressionTree::depth).sum(),
              forest.trees().stream().mapToInt(RegressionTree::leaves).sum()));
    }
  },
  /** Thirty small trees, one after the other. */
  BOOSTING("boosting") {
    @Override
    Fitted fit(ClassRows rows, RandomGenerator random) {
      GradientBoosting learner = new GradientBoosting(30, 3, 0.2, 5);
      return new Fitted(
          learner.fit(rows.rows(), rows.labels(), random),
          Costs.trees(
              rows,
              learner.trees() * learner.depth(),
              learner.trees() * (double) (1 << learner.depth())));
    }
  },
  /** A margin bent by a Gaussian kernel. */
  SUPPORT_VECTORS("support vectors") {
    @Override
    Fitted fit(ClassRows rows, RandomGenerator random) {
      SupportVectors model =
          SupportVectorMachine.gaussian(1).fit(rows.rows(), rows.labels(), random);
      return new Fitted(model, Costs.supportVectors(rows, model.count()));
    }
  },
  /** One hidden layer of ten units, stopped by held-out rows. */
  NETWORK("network") {
    @Override
    Fitted fit(ClassRows rows, RandomGenerator random) {
      NetworkClassifier model =
          MultilayerPerceptron.of(10)
              .withL2(1e-3)
              .withTraining(NetworkTraining.defaults().withEpochs(40).withPatience(6))
              .fit(rows.rows(), rows.labels(), random);
      return new Fitted(model, Costs.network(model));
    }
  };

  private static final int TREES = 20;

  /** Models that somebody can follow. */
  static final List<Entrant> EXPLAINABLE = List.of(LOGISTIC, NAIVE_BAYES, TREE);

  /** Models that nobody follows by hand. */
  static final List<Entrant> OPAQUE =
      List.of(NEIGHBOURS, FOREST, BOOSTING, SUPPORT_VECTORS, NETWORK);

  private final String title;

  Entrant(String title) {
    this.title = title;
  }

  /** As charts and claims call it. */
  String title() {
    return title;
  }

  /** Trains on rows of two classes, both present. */
  abstract Fitted fit(ClassRows rows, RandomGenerator random);

  /** A model and what it costs. */
  record Fitted(Classifier model, Costs costs) {}

  private static double[] targets(ClassRows rows) {
    return IntStream.of(rows.labels()).asDoubleStream().toArray();
  }

  private static double[] twoClasses(double positive) {
    return new double[] {1 - positive, positive};
  }
}
