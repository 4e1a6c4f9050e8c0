package org.mlconcepts.model;

import java.util.random.RandomGenerator;

/**
 * Logistic regression of two classes: minimises {@code (1/W) Σ sᵢ log(1 + exp(-zᵢ ηᵢ)) + (l2/2)
 * ‖w‖²} with {@code ηᵢ = b + w'xᵢ}, z = +1 for label 1 and -1 for label 0, sᵢ the weight of a row
 * and W the sum of the weights.
 *
 * <p>The intercept b is not penalised: a strong penalty leads to the share of class 1, not to one
 * half. Features are taken as they come; if their units differ, use {@link #standardized()}.
 * Because the loss is a mean, l2 means the same for any number of rows; scikit-learn's C is {@code
 * 1/(W l2)}, see {@link Penalty#inverse}.
 *
 * <p>Fitted by Newton's method (iteratively reweighted least squares) until the log-odds of no row
 * move by more than 1e-9; a step costs O(n p²), and seven are typical. It uses no chance.
 *
 * <p>Without a penalty there may be no solution: if a line tells the classes apart, larger
 * coefficients are always better. The fit then fails with a message that says so, instead of
 * returning the place where it happened to stop.
 *
 * <p>Reference: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, section
 * 4.4.1; Albert and Anderson (1984), Biometrika 71(1), on when a solution exists.
 *
 * @param l2 the price of squares, at least 0
 * @param standardize whether the penalty applies to the coefficients of standardised features
 *     (weighted mean 0, weighted standard deviation 1 on the training rows); the model that comes
 *     back takes rows in their own units either way
 */
public record LogisticRegression(double l2, boolean standardize)
    implements WeightedClassificationLearner {

  public LogisticRegression {
    if (!(l2 >= 0 && l2 < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("l2 must be at least 0 and finite, but was " + l2);
    }
  }

  /** Penalises the coefficients of the features as they come. */
  public LogisticRegression(double l2) {
    this(l2, false);
  }

  /** The same price on the coefficients of standardised features. */
  public LogisticRegression standardized() {
    return new LogisticRegression(l2, true);
  }

  /**
   * Fits the coefficients; leaves {@code random} alone.
   *
   * @param labels 0 or 1, both present among the rows of positive weight
   * @throws IllegalArgumentException if l2 is 0 and there is no unique finite solution, because the
   *     classes can be separated or a feature is a combination of others
   */
  @Override
  public LogitModel fit(double[][] rows, int[] labels, double[] weights, RandomGenerator random) {
    return new LogisticNewton(this, rows, labels, weights).fit();
  }

  /** Fits the coefficients to rows that count alike; leaves {@code random} alone. */
  @Override
  public LogitModel fit(double[][] rows, int[] labels, RandomGenerator random) {
    return fit(rows, labels, Training.ones(rows.length), random);
  }
}
