package org.mlconcepts.model;

import java.util.random.RandomGenerator;

/**
 * Least squares with a price on large coefficients: minimises {@code ‖y - Xw - b‖² + λ‖w‖²}. The
 * intercept b is free, or else the answer would depend on where zero lies; features are taken as
 * they come, so scale them first if their units differ.
 *
 * <p>For many λ or many targets on the same rows use {@link RidgePath}, which factors the rows
 * once. {@link Penalty#ridge} says what λ is in the terms of {@link ElasticNetPath}.
 *
 * <p>Reference: Hoerl and Kennard (1970), Technometrics 12(1); Hastie et al., ESL, section 3.4.1.
 *
 * @param lambda λ, at least 0; at 0 this is least squares, the shortest solution if there are many
 */
public record Ridge(double lambda) implements RegressionLearner {

  public Ridge {
    RidgePath.requireLambda(lambda);
  }

  /** Fits the coefficients; leaves {@code random} alone. */
  @Override
  public LinearModel fit(double[][] rows, double[] targets, RandomGenerator random) {
    return RidgePath.of(rows).fit(targets, lambda);
  }
}
