package org.mlconcepts.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The fits of one linear model under a penalty that weakens step by step; step 0 has the strongest.
 *
 * <p>Coefficients come in two units: for raw features, to predict with; and for features divided by
 * their standard deviation (divisor n, weighted like the rows), to compare with each other. Which
 * of them the penalty applied to is a matter of the {@link PenalizedProblem}. A coefficient that is
 * 0 is exactly 0.
 */
public abstract sealed class CoefficientPath permits ElasticNetPath, LogisticPath {

  final PathPoints points;
  private final double l1Ratio;

  CoefficientPath(PathPoints points, double l1Ratio) {
    this.points = points;
    this.l1Ratio = l1Ratio;
  }

  /** The number of steps; fewer than the grid had if the path ended early. */
  public final int size() {
    return points.size();
  }

  /** The strengths, descending. */
  public final List<Double> lambdas() {
    return List.copyOf(points.lambdas);
  }

  /** The penalty at a step. */
  public final Penalty penalty(int step) {
    return Penalty.of(points.lambdas.get(step), l1Ratio);
  }

  /** The linear predictor at a step where all features are 0. */
  public final double intercept(int step) {
    return points.intercepts.get(step);
  }

  /** The coefficients at a step, for features in their own units. */
  public final double[] coefficients(int step) {
    return points.coefficients.get(step).clone();
  }

  /** The coefficients at a step, for features in standard deviations. */
  public final double[] standardizedCoefficients(int step) {
    double[] coefficients = coefficients(step);
    for (int j = 0; j < coefficients.length; j++) {
      coefficients[j] *= points.frame.deviation(j);
    }
    return coefficients;
  }

  /** How many coefficients are not 0 at a step; glmnet's df. */
  public final int nonZero(int step) {
    return (int) IntStream.range(0, features()).filter(j -> has(j, step)).count();
  }

  /**
   * The degrees of freedom at a step as the lasso has them: one for each coefficient that is not 0,
   * and one for the intercept. For squared loss, no prices on squares and features that are not
   * collinear this is unbiased for the trace of covariances between targets and fit (Zou, Hastie
   * and Tibshirani 2007, Annals of Statistics 35(5)); with a price on squares it is an upper bound.
   */
  public final int degreesOfFreedom(int step) {
    return 1 + nonZero(step);
  }

  /** The share of the null deviance that the fit explains; R² for squared loss. */
  public final double explained(int step) {
    return points.explained.get(step);
  }

  /**
   * The features in the order in which they first get a coefficient, those that never do left out.
   * On a fine grid this is the order in which least angle regression, in its lasso form, takes them
   * in; those that enter in one step are in the order of their numbers.
   */
  public final int[] entryOrder() {
    Set<Integer> entered = new LinkedHashSet<>();
    for (int step = 0; step < size(); step++) {
      for (int j = 0; j < features(); j++) {
        if (has(j, step)) {
          entered.add(j);
        }
      }
    }
    return entered.stream().mapToInt(Integer::intValue).toArray();
  }

  private boolean has(int feature, int step) {
    return points.coefficients.get(step)[feature] != 0;
  }

  private int features() {
    return points.frame.features();
  }
}
