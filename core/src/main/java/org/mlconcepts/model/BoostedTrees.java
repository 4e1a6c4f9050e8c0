package org.mlconcepts.model;

import java.util.List;

/** Log-odds that start from a constant and take a step a tree. */
record BoostedTrees(double start, double learningRate, List<RegressionTree> trees)
    implements Classifier, Savable {

  static final String KIND = "boosted-trees";

  static BoostedTrees read(PartReader from) {
    double[] first = from.numbers("start-and-rate", 2);
    return new BoostedTrees(first[0], first[1], TreeText.read(from));
  }

  @Override
  public double[] probabilities(double[] row) {
    double logOdds = start;
    for (RegressionTree tree : trees) {
      logOdds += learningRate * tree.predict(row);
    }
    double positive = 1 / (1 + StrictMath.exp(-logOdds));
    return new double[] {1 - positive, positive};
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void write(PartWriter to) {
    to.numbers("start-and-rate", start, learningRate);
    TreeText.write(trees, to);
  }
}
