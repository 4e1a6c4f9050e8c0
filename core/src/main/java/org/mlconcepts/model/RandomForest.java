package org.mlconcepts.model;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.Bootstrap;

/**
 * A random forest for two classes whose training rows may be weighted: each tree is grown on a
 * bootstrap sample, with candidate features drawn at each node, and the probability of class 1 is
 * the mean over the trees of its weighted share in the leaf.
 *
 * <p>A row's weight multiplies how often the bootstrap drew it, as in scikit-learn; it does not
 * change the drawing. Targets 0 and 1 make the squared error of a split half its Gini impurity, so
 * the trees are those of Gini splits.
 *
 * <p>Reference: Breiman (2001), Random forests, Machine Learning 45.
 *
 * @param trees how many, at least 1
 * @param minLeafRows fewest rows in a leaf, at least 1
 * @param candidateFeatures features to choose from at each node; 0 for the root of their number,
 *     rounded down
 */
public record RandomForest(int trees, int minLeafRows, int candidateFeatures)
    implements WeightedClassificationLearner {

  public RandomForest {
    Training.atLeast("trees", trees, 1);
    Training.atLeast("minLeafRows", minLeafRows, 1);
    Training.atLeast("candidateFeatures", candidateFeatures, 0);
  }

  /** Full trees with the root of the number of features as candidates. */
  public static RandomForest of(int trees) {
    return new RandomForest(trees, 1, 0);
  }

  /** The same forest with larger leaves, whose probabilities are smoother. */
  public RandomForest withMinLeafRows(int rows) {
    return new RandomForest(trees, rows, candidateFeatures);
  }

  @Override
  public Classifier fit(double[][] rows, int[] labels, double[] weights, RandomGenerator random) {
    double[] targets = Training.twoClasses(rows, labels);
    Training.weights(rows, weights);
    SortedColumns columns = SortedColumns.of(rows);
    int candidates =
        candidateFeatures > 0 ? candidateFeatures : (int) Math.sqrt(columns.features());
    Cart cart = Cart.full().withMinLeafRows(minLeafRows).withCandidateFeatures(candidates);
    Seed seed = new Seed(random.nextLong());
    List<RegressionTree> grown = new ArrayList<>(trees);
    for (int t = 0; t < trees; t++) {
      RandomGenerator own = seed.stream("tree/" + t);
      double[] drawn = new double[rows.length];
      for (int row : Bootstrap.resample(rows.length, own)) {
        drawn[row] += weights[row];
      }
      grown.add(cart.fit(columns, targets, drawn, own));
    }
    return new MeanOfTrees(grown);
  }
}
