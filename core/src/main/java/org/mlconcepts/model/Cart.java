package org.mlconcepts.model;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Grows binary trees: each split is the one that lowers the squared error of its node most. On
 * targets 0 and 1 that is the same as Gini impurity, since a node with share p of ones has squared
 * error n·p(1 - p), which is half its Gini impurity; so {@link #classification()} needs no tree of
 * its own.
 *
 * <p>A split sends rows with {@code x ≤ threshold} to the left; the threshold lies halfway between
 * two neighbouring values. Of splits that are equally good (to a relative 1e-12) the lowest feature
 * wins, then the lowest threshold. A node is left alone only if its targets are equal or a limit
 * forbids every split: a split without gain may open the way to one with gain.
 *
 * <p>Reference: Breiman, Friedman, Olshen and Stone (1984), Classification and Regression Trees.
 *
 * @param maxDepth most splits on a path, at least 0
 * @param minLeafRows fewest training rows in a leaf, at least 1; rows of weight 0 do not count,
 *     repeated rows count once
 * @param candidateFeatures how many features, drawn anew at each node among those that vary there,
 *     may be split on, at least 1; {@link #ALL} features need no draw
 */
public record Cart(int maxDepth, int minLeafRows, int candidateFeatures)
    implements RegressionLearner {

  /** No limit. */
  public static final int ALL = Integer.MAX_VALUE;

  public Cart {
    Training.atLeast("maxDepth", maxDepth, 0);
    Training.atLeast("minLeafRows", minLeafRows, 1);
    Training.atLeast("candidateFeatures", candidateFeatures, 1);
  }

  /** Grows until every leaf is pure, with all features as candidates. */
  public static Cart full() {
    return new Cart(ALL, 1, ALL);
  }

  public Cart withMaxDepth(int changed) {
    return new Cart(changed, minLeafRows, candidateFeatures);
  }

  public Cart withMinLeafRows(int changed) {
    return new Cart(maxDepth, changed, candidateFeatures);
  }

  public Cart withCandidateFeatures(int changed) {
    return new Cart(maxDepth, minLeafRows, changed);
  }

  @Override
  public RegressionTree fit(double[][] rows, double[] targets, RandomGenerator random) {
    double[] weights = new double[rows.length];
    Arrays.fill(weights, 1);
    return fit(rows, targets, weights, random);
  }

  /**
   * Grows a tree on weighted rows: a row of weight 2 counts like two equal rows in every mean and
   * error.
   *
   * @param weights one a row, finite and at least 0, not all 0
   */
  public RegressionTree fit(
      double[][] rows, double[] targets, double[] weights, RandomGenerator random) {
    Training.targets(rows, targets);
    Training.weights(rows, weights);
    return fit(SortedColumns.of(rows), targets, weights, random);
  }

  RegressionTree fit(
      SortedColumns columns, double[] targets, double[] weights, RandomGenerator random) {
    return new TreeGrower(this, columns, targets, weights, random).grow();
  }

  /**
   * Grows trees for two classes: a leaf gives the share of class 1 among its training rows. One
   * class alone gives a tree that is sure of it.
   */
  public WeightedClassificationLearner classification() {
    return (rows, labels, weights, random) ->
        ClassificationLearner.binary((inputs, targets, own) -> fit(inputs, targets, weights, own))
            .fit(rows, labels, random);
  }
}
