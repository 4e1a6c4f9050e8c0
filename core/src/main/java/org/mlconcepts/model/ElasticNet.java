package org.mlconcepts.model;

import java.util.random.RandomGenerator;

/**
 * The lasso and the elastic net at one penalty; see {@link ElasticNetPath}, which fits many
 * penalties in little more time. It uses no chance.
 *
 * @param penalty the price of coefficients
 * @param standardize whether the penalty applies to the coefficients of standardised features; the
 *     model that comes back takes rows in their own units either way
 */
public record ElasticNet(Penalty penalty, boolean standardize) implements RegressionLearner {

  /** The lasso on features as they come. */
  public static ElasticNet lasso(double lambda) {
    return new ElasticNet(Penalty.of(lambda, 1), false);
  }

  /** The same price on the coefficients of standardised features. */
  public ElasticNet standardized() {
    return new ElasticNet(penalty, true);
  }

  /** Fits the coefficients; leaves {@code random} alone. */
  @Override
  public LinearModel fit(double[][] rows, double[] targets, RandomGenerator random) {
    SquaredProblem problem = SquaredProblem.of(rows, targets);
    return ElasticNetPath.of(
            standardize ? problem.standardized() : problem,
            PathOptions.elasticNet(penalty.l1Ratio()).withLambdas(penalty.lambda()))
        .model(0);
  }
}
