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
 * <p>With G = Σ w(y - p) and H = Σ w p(1 - p) over the rows of a leaf, its step is G/(H + 1); the
 * splits are those that gain most of ΣG²/H, found by weighted least squares. The 1 keeps a leaf of
 * few rows with small p, where H is nearly nothing, from a huge step.
 *
 * <p>Reference: Friedman, Hastie and Tibshirani (2000), Additive logistic regression, Annals of
 * Statistics 28; Friedman (2001), Greedy function approximation, Annals of Statistics 29; Chen and
 * Guestrin (2016), XGBoost, KDD, equation 5, for the step with a penalty of 1.
 *
 * @param trees how many, at least 1
 * @param depth most splits on a path, at least 1
 * @param learningRate in (0, 1]
 * @param minLeafRows fewest rows in a leaf, at least 1
 */
public record GradientBoosting(int trees, int depth, double learningRate, int minLeafRows)
    implements WeightedClassificationLearner {

  private static final double PENALTY = 1;
  private static final double LEAST_CURVATURE = 1e-12;

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
    double[] curvatures = new double[rows.length];
    List<RegressionTree> grown = new ArrayList<>(trees);
    for (int t = 0; t < trees; t++) {
      for (int i = 0; i < steps.length; i++) {
        double p = logistic(logOdds[i]);
        double curvature = Math.max(p * (1 - p), LEAST_CURVATURE);
        steps[i] = (targets[i] - p) / curvature;
        curvatures[i] = weights[i] * curvature;
      }
      RegressionTree splits = cart.fit(columns, steps, curvatures, random);
      grown.add(step(splits, rows, steps, curvatures, logOdds));
    }
    return new BoostedTrees(start, learningRate, grown);
  }

  /** Gives each leaf its step and takes it. */
  private RegressionTree step(
      RegressionTree splits,
      double[][] rows,
      double[] steps,
      double[] curvatures,
      double[] logOdds) {
    int[] leaves = new int[rows.length];
    double[] gradients = new double[splits.nodes()];
    double[] curvature = new double[splits.nodes()];
    for (int i = 0; i < rows.length; i++) {
      leaves[i] = splits.leaf(rows[i]);
      gradients[leaves[i]] += curvatures[i] * steps[i];
      curvature[leaves[i]] += curvatures[i];
    }
    double[] values = new double[splits.nodes()];
    for (int node = 0; node < values.length; node++) {
      values[node] = gradients[node] / (curvature[node] + PENALTY);
    }
    for (int i = 0; i < rows.length; i++) {
      logOdds[i] += learningRate * values[leaves[i]];
    }
    return splits.withValues(values);
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
}
