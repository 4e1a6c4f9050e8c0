package org.mlconcepts.model;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.mlconcepts.metric.Score;

/**
 * The mean of many trees, with the predictions of its training rows by those trees that have not
 * seen them.
 */
public final class Forest implements Regressor {

  private final List<RegressionTree> trees;
  private final double[] outOfBagSums;
  private final int[] outOfBagTrees;

  Forest(List<RegressionTree> trees, List<BitSet> bags, double[][] rows) {
    this.trees = List.copyOf(trees);
    outOfBagSums = new double[rows.length];
    outOfBagTrees = new int[rows.length];
    for (int t = 0; t < bags.size(); t++) {
      BitSet bag = bags.get(t);
      for (int row = bag.nextClearBit(0); row < rows.length; row = bag.nextClearBit(row + 1)) {
        outOfBagSums[row] += trees.get(t).predict(rows[row]);
        outOfBagTrees[row]++;
      }
    }
  }

  /** The trees in the order of growing. */
  public List<RegressionTree> trees() {
    return trees;
  }

  @Override
  public double predict(double[] row) {
    double sum = 0;
    for (RegressionTree tree : trees) {
      sum += tree.predict(row);
    }
    return sum / trees.size();
  }

  /**
   * The mean prediction of a training row by the trees whose bootstrap sample left it out: as
   * honest as a test prediction. Undefined for a row that is in every sample, which happens with
   * few trees.
   *
   * @param row number of a training row
   */
  public Score outOfBag(int row) {
    return outOfBagTrees[row] == 0
        ? Score.undefined(
            "row " + row + " is in the sample of each of the " + trees.size() + " trees")
        : Score.of(outOfBagSums[row] / outOfBagTrees[row]);
  }

  @Override
  public double[] predictAll(double[][] rows) {
    double[] sums = new double[rows.length];
    for (RegressionTree tree : trees) {
      for (int i = 0; i < rows.length; i++) {
        sums[i] += tree.predict(rows[i]);
      }
    }
    return Arrays.stream(sums).map(sum -> sum / trees.size()).toArray();
  }
}
