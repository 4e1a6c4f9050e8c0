package org.mlconcepts.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Boosted trees for two classes by the logistic loss, whose training rows may be weighted. Starts
 * from the log-odds of the prevalence and adds small trees, each a Newton step on the loss so far,
 * shrunk by the learning rate.
 *
 * <p>A tree is fitted by weighted least squares to (y - p)/(p(1 - p)) with weights w p(1 - p), so
 * that the mean of a leaf is its Newton step Σ w(y - p)/Σ w p(1 - p). These targets are held within
 * ±4, as in LogitBoost, since a row with p near its wrong end would rule a leaf.
 *
 * <p>Reference: Friedman, Hastie and Tibshirani (2000), Additive logistic regression, Annals of
 * Statistics 28; Friedman (2001), Greedy function approximation, Annals of Statistics 29, for the
 * shrinkage.
 *
 * @param trees how many, at least 1
 * @param depth most splits on a path, at least 1
 * @param learningRate in (0, 1]
 * @param minLeafRows fewest rows in a leaf, at least 1
 */
public record GradientBoosting(int trees, int depth, double learningRate, int minLeafRows)
    implements WeightedClassificationLearner {

  private static final double LARGEST_STEP = 4;
  private static final double LEAST_WEIGHT = 1e-12;

  public GradientBoosting {
    Training.atLeast("trees", trees, 1);
    Training.atLeast("depth", depth, 1);
    Training.atLeast("minLeafRows", minLeafRows, 1);
    if (!(learningRate > 0 && learningRate <= 1)) {
      throw new IllegalArgumentException("learningRate must be in (0, 1], but was " + learningRate);
    }
  }

  /** Trees of depth 3 with learning rate 0.1 and at least 5 rows a leaf. */
  public static GradientBoosting of(int trees) {
    return new GradientBoosting(trees, 3, 0.1, 5);
  }

  /** Trains a model; leaves {@code random} alone. */
  @Override
  public Classifier fit(double[][] rows, int[] labels, double[] weights, RandomGenerator random) {
    double[] targets = Training.twoClasses(rows, labels);
    Training.weights(rows, weights);
    double start = startingLogOdds(targets, weights);
    SortedColumns columns = SortedColumns.of(rows);
    Cart cart = Cart.full().withMaxDepth(depth).withMinLeafRows(minLeafRows);
    double[] logOdds = new double[rows.length];
    Arrays.fill(logOdds, start);
    double[] steps = new double[rows.length];
    double[] counts = new double[rows.length];
    List<RegressionTree> grown = new ArrayList<>(trees);
    for (int t = 0; t < trees; t++) {
      for (int i = 0; i < steps.length; i++) {
        double p = logistic(logOdds[i]);
        double curvature = Math.max(p * (1 - p), LEAST_WEIGHT);
        double step = (targets[i] - p) / curvature;
        steps[i] = Math.min(LARGEST_STEP, Math.max(-LARGEST_STEP, step));
        counts[i] = weights[i] * curvature;
      }
      RegressionTree tree = cart.fit(columns, steps, counts, random);
      for (int i = 0; i < logOdds.length; i++) {
        logOdds[i] += learningRate * tree.predict(rows[i]);
      }
      grown.add(tree);
    }
    return new Boosted(start, learningRate, grown);
  }

  private static double startingLogOdds(double[] targets, double[] weights) {
    double positive = 0;
    double negative = 0;
    for (int i = 0; i < targets.length; i++) {
      positive += weights[i] * targets[i];
      negative += weights[i] * (1 - targets[i]);
    }
    if (positive == 0 || negative == 0) {
      throw new IllegalArgumentException(
          "weights must leave rows of both classes; a class has weight 0");
    }
    return StrictMath.log(positive / negative);
  }

  private static double logistic(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }

  private record Boosted(double start, double learningRate, List<RegressionTree> trees)
      implements Classifier {

    @Override
    public double[] probabilities(double[] row) {
      double logOdds = start;
      for (RegressionTree tree : trees) {
        logOdds += learningRate * tree.predict(row);
      }
      double positive = logistic(logOdds);
      return new double[] {1 - positive, positive};
    }
  }
}
