package org.mlconcepts.model;

import java.util.random.RandomGenerator;

/**
 * Predicts from the k training rows that are nearest by Euclidean distance: the mean of their
 * targets, or the share of each class among them. Small k follows the data closely (little bias,
 * much variance); k = n predicts the mean everywhere.
 *
 * <p>The search is exact: it compares with every training row. Of rows at equal distance the lower
 * number is nearer, of classes with equal votes the smaller label wins. Scale features whose units
 * differ.
 *
 * <p>Reference: Cover and Hart (1967), IEEE Trans. Information Theory 13(1); Hastie et al., ESL,
 * section 2.3.2.
 *
 * @param k number of neighbours, at least 1 and at most the number of training rows
 */
public record NearestNeighbours(int k) implements RegressionLearner {

  public NearestNeighbours {
    Training.atLeast("k", k, 1);
  }

  /** Keeps the training rows; leaves {@code random} alone. */
  @Override
  public NeighbourAverage fit(double[][] rows, double[] targets, RandomGenerator random) {
    Training.targets(rows, targets);
    return new NeighbourAverage(new Neighbourhood(rows, k), targets.clone());
  }

  /** The majority vote of the same neighbours; a probability is a share of votes. */
  public ClassificationLearner classification() {
    return (rows, labels, random) -> {
      int classes = Training.classes(rows, labels);
      return new NeighbourVotes(new Neighbourhood(rows, k), labels.clone(), classes);
    };
  }
}
