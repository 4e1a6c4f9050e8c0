package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.metric.PredictionTable;
import org.mlconcepts.metric.SquaredErrorDecomposition;
import org.mlconcepts.model.BaggedTrees;
import org.mlconcepts.model.Cart;
import org.mlconcepts.model.RegressionTree;

/**
 * One whole study of its own: some redrawn training sets, all learners fitted to each of them, and
 * all of them tested at the same points.
 */
final class BaggingBlock {

  /** So many trees of an ensemble show how much its trees differ. */
  static final int FIRST_TREES = 10;

  /**
   * What is fitted.
   *
   * @param single trees on the training set as it is
   * @param ensembles all of the same number of trees
   * @param sizes how many of the first trees are averaged, ascending, up to all
   */
  record Learners(List<Cart> single, List<BaggedTrees> ensembles, List<Integer> sizes) {

    /** The single trees come first, then each ensemble at each of its sizes. */
    int count() {
      return single.size() + ensembles.size() * sizes.size();
    }

    int indexOf(int ensemble, int size) {
      return single.size() + ensemble * sizes.size() + size;
    }
  }

  /**
   * What a block found.
   *
   * @param parts one entry a learner
   * @param leaves mean number of leaves of each single tree, then of one tree of each ensemble
   * @param spreadWithin for each ensemble, the mean variance among its first trees on the same
   *     training set
   */
  record Found(List<Parts> parts, List<Double> leaves, List<Double> spreadWithin) {}

  /**
   * Unbiased squared bias and variance over the training sets, and the test error that they make up
   * with the noise.
   */
  record Parts(double biasSquared, double variance, double testError) {}

  private final RegressionProblem problem;
  private final Learners learners;
  private final double[][] test;
  private final double[][][] predictions; // predictions[learner][training set][test point]
  private final double[] leaves;
  private final double[] within;

  private BaggingBlock(
      RegressionProblem problem, Learners learners, double[][] test, int trainingSets) {
    this.problem = problem;
    this.learners = learners;
    this.test = test;
    predictions = new double[learners.count()][trainingSets][];
    leaves = new double[learners.single().size() + learners.ensembles().size()];
    within = new double[learners.ensembles().size()];
  }

  /** Draws the test points and the training sets, and fits everything. */
  static Found study(RegressionProblem problem, Learners learners, Bagging settings, Seed seed) {
    double[][] test = problem.drawRows(settings.testPoints(), seed.stream("test"));
    BaggingBlock block = new BaggingBlock(problem, learners, test, settings.trainingSets());
    for (int set = 0; set < settings.trainingSets(); set++) {
      block.fit(set, settings.train(), seed.child("training set/" + set));
    }
    return block.found();
  }

  private void fit(int set, int train, Seed seed) {
    double[][] rows = problem.drawRows(train, seed.stream("rows"));
    double[] targets = problem.drawTargets(rows, seed.stream("noise"));
    for (int s = 0; s < learners.single().size(); s++) {
      RegressionTree tree = learners.single().get(s).fit(rows, targets, seed.stream("tree"));
      predictions[s][set] = tree.predictAll(test);
      leaves[s] += tree.leaves();
    }
    for (int e = 0; e < learners.ensembles().size(); e++) {
      RandomGenerator bags = seed.stream("bags"); // the same bootstrap samples for each ensemble
      List<RegressionTree> trees = learners.ensembles().get(e).fit(rows, targets, bags).trees();
      average(e, set, trees);
      leaves[learners.single().size() + e] +=
          trees.stream().mapToInt(RegressionTree::leaves).average().orElseThrow();
    }
  }

  /**
   * Keeps the averages of the first trees, for each size, and the spread of the very first ones.
   */
  private void average(int ensemble, int set, List<RegressionTree> trees) {
    double[] sum = new double[test.length];
    double[][] first = new double[FIRST_TREES][];
    for (int t = 0; t < trees.size(); t++) {
      double[] predicted = trees.get(t).predictAll(test);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += predicted[i];
      }
      if (t < FIRST_TREES) {
        first[t] = predicted;
      }
      int averaged = t + 1;
      int size = learners.sizes().indexOf(averaged);
      if (size >= 0) {
        predictions[learners.indexOf(ensemble, size)][set] =
            Arrays.stream(sum).map(v -> v / averaged).toArray();
      }
    }
    within[ensemble] += unbiasedVariance(PredictionTable.of(first));
  }

  private static double unbiasedVariance(PredictionTable table) {
    double sum = 0;
    for (int i = 0; i < table.points(); i++) {
      sum += table.variance(i);
    }
    return sum / table.points() * table.models() / (table.models() - 1);
  }

  private Found found() {
    int sets = predictions[0].length;
    double[] truth = problem.truth(test);
    List<Parts> parts = new ArrayList<>();
    for (double[][] table : predictions) {
      parts.add(parts(SquaredErrorDecomposition.againstTruth(PredictionTable.of(table), truth)));
    }
    return new Found(
        List.copyOf(parts),
        Values.list(Arrays.stream(leaves).map(sum -> sum / sets).toArray()),
        Values.list(Arrays.stream(within).map(sum -> sum / sets).toArray()));
  }

  private Parts parts(SquaredErrorDecomposition split) {
    return new Parts(
        split.correctedSquaredBias().orElseThrow(),
        split.unbiasedVariance().orElseThrow(),
        split.meanSquaredError() + problem.sigma * problem.sigma);
  }
}
