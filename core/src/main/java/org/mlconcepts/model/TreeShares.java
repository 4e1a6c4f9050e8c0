package org.mlconcepts.model;

import java.util.List;

/** Two classes by a regressor of targets 0 and 1: its prediction, held within 0..1. */
record TreeShares(Regressor regressor) implements Classifier {

  static final String KIND = "trees";

  /** The same for a regressor whose structure can be written. */
  private record Saved(Classifier shares, List<RegressionTree> trees, boolean single)
      implements Classifier, Savable {

    @Override
    public double[] probabilities(double[] row) {
      return shares.probabilities(row);
    }

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public void write(PartWriter to) {
      to.count("single", single ? 1 : 0);
      TreeText.write(trees, to);
    }
  }

  static Classifier of(Regressor regressor) {
    TreeShares shares = new TreeShares(regressor);
    if (regressor instanceof RegressionTree tree) {
      return new Saved(shares, List.of(tree), true);
    }
    return regressor instanceof Forest forest ? new Saved(shares, forest.trees(), false) : shares;
  }

  static Classifier read(PartReader from) {
    boolean single = from.count("single") == 1;
    List<RegressionTree> trees = TreeText.read(from);
    return of(single ? trees.get(0) : new Forest(trees, List.of(), new double[0][]));
  }

  @Override
  public double[] probabilities(double[] row) {
    double positive = Math.min(1, Math.max(0, regressor.predict(row)));
    return new double[] {1 - positive, positive};
  }
}
