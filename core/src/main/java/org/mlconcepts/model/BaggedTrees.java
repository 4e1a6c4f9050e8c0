package org.mlconcepts.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.Bootstrap;

/**
 * Averages trees that are each grown on a bootstrap sample. Averaging leaves the bias of a tree as
 * it is and lowers its variance, the more so the less the trees resemble each other; drawing the
 * candidate features of each node at random ({@link Cart#withCandidateFeatures}) makes them differ
 * more: a random forest.
 *
 * <p>Every tree has a generator of its own, so the first ten trees of a hundred are those of a
 * forest of ten.
 *
 * <p>Reference: Breiman (1996), Bagging predictors, Machine Learning 24; Breiman (2001), Random
 * forests, Machine Learning 45.
 *
 * @param trees how many, at least 1
 * @param cart how each is grown
 */
public record BaggedTrees(int trees, Cart cart) implements RegressionLearner {

  public BaggedTrees {
    Training.atLeast("trees", trees, 1);
  }

  /**
   * A random forest of full trees.
   *
   * @param candidateFeatures features to choose from at each node; a third of all is usual for
   *     numbers, the root for classes
   */
  public static BaggedTrees randomForest(int trees, int candidateFeatures) {
    return new BaggedTrees(trees, Cart.full().withCandidateFeatures(candidateFeatures));
  }

  @Override
  public Forest fit(double[][] rows, double[] targets, RandomGenerator random) {
    Training.targets(rows, targets);
    SortedColumns columns = SortedColumns.of(rows);
    Seed seed = new Seed(random.nextLong());
    List<RegressionTree> grown = new ArrayList<>(trees);
    List<BitSet> bags = new ArrayList<>(trees);
    for (int t = 0; t < trees; t++) {
      RandomGenerator own = seed.stream("tree/" + t);
      double[] weights = new double[rows.length];
      BitSet bag = new BitSet(rows.length);
      for (int row : Bootstrap.resample(rows.length, own)) {
        weights[row]++;
        bag.set(row);
      }
      grown.add(cart.fit(columns, targets, weights, own));
      bags.add(bag);
    }
    return new Forest(grown, bags, rows);
  }

  /** Forests for two classes: the mean over the trees of the share of class 1 in the leaf. */
  public ClassificationLearner classification() {
    return ClassificationLearner.binary(this);
  }
}
