package org.mlconcepts.model;

import java.util.random.RandomGenerator;

/**
 * Logistic regression of two classes with the lasso's or the elastic net's penalty, at one
 * strength; see {@link LogisticPath}, which fits many in little more time. {@link
 * LogisticRegression} is the one without a price on absolute values. It uses no chance.
 *
 * @param penalty the price of coefficients; l1 above 0
 * @param standardize whether the penalty applies to the coefficients of standardised features; the
 *     model that comes back takes rows in their own units either way
 */
public record ElasticNetLogistic(Penalty penalty, boolean standardize)
    implements WeightedClassificationLearner {

  public ElasticNetLogistic {
    if (penalty.l1() == 0) {
      throw new IllegalArgumentException(
          "penalty must have l1 above 0, but was " + penalty + "; use LogisticRegression(l2)");
    }
  }

  /** The lasso's penalty on features as they come. */
  public static ElasticNetLogistic lasso(double lambda) {
    return new ElasticNetLogistic(Penalty.of(lambda, 1), false);
  }

  /** The same price on the coefficients of standardised features. */
  public ElasticNetLogistic standardized() {
    return new ElasticNetLogistic(penalty, true);
  }

  /**
   * Fits the coefficients; leaves {@code random} alone.
   *
   * @param labels 0 or 1, both present among the rows of positive weight
   */
  @Override
  public LogitModel fit(double[][] rows, int[] labels, double[] weights, RandomGenerator random) {
    LogisticProblem problem = LogisticProblem.of(rows, labels).weighted(weights);
    return LogisticPath.of(
            standardize ? problem.standardized() : problem,
            PathOptions.elasticNet(penalty.l1Ratio()).withLambdas(penalty.lambda()))
        .model(0);
  }

  /** Fits the coefficients to rows that count alike; leaves {@code random} alone. */
  @Override
  public LogitModel fit(double[][] rows, int[] labels, RandomGenerator random) {
    return fit(rows, labels, Training.ones(rows.length), random);
  }
}
