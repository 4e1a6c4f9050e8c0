package org.mlconcepts.model;

import java.util.List;

/** The mean of the trees; whole columns of rows go through one tree after another. */
record MeanOfTrees(List<RegressionTree> trees) implements Classifier, Savable {

  static final String KIND = "random-forest";

  static MeanOfTrees read(PartReader from) {
    return new MeanOfTrees(TreeText.read(from));
  }

  @Override
  public double[] probabilities(double[] row) {
    double positive = scores(new double[][] {row})[0];
    return new double[] {1 - positive, positive};
  }

  @Override
  public double[] scores(double[][] rows) {
    double[] sums = new double[rows.length];
    for (RegressionTree tree : trees) {
      for (int i = 0; i < rows.length; i++) {
        sums[i] += tree.predict(rows[i]);
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= trees.size();
    }
    return sums;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void write(PartWriter to) {
    TreeText.write(trees, to);
  }
}
