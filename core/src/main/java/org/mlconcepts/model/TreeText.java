package org.mlconcepts.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Trees as lines of a model file: for each node its feature (-1 for a leaf), its left child, and
 * the threshold of a split or the value of a leaf.
 */
final class TreeText {

  private TreeText() {}

  static void write(List<RegressionTree> trees, PartWriter to) {
    to.count("trees", trees.size());
    to.count("features", trees.get(0).features());
    trees.forEach(tree -> tree.write(to));
  }

  /** Reads trees; one whose paths could leave it or go in circles is refused. */
  static List<RegressionTree> read(PartReader from) {
    int count = from.size("trees", 1);
    int features = from.size("features", 0);
    List<RegressionTree> trees = new ArrayList<>();
    for (int t = 0; t < count; t++) {
      trees.add(RegressionTree.read(features, from));
    }
    return trees;
  }
}
