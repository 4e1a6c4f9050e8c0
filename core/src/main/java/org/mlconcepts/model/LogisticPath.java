package org.mlconcepts.model;

/**
 * Logistic regression along a path of penalties: logistic loss and {@code lambda (l1Ratio ‖w‖₁ + (1
 * - l1Ratio)/2 ‖w‖²)}, with a free intercept. {@link LogisticRegression} is the direct way where
 * there is no price on absolute values.
 *
 * <p>Solved by Newton steps whose quadratic is minimised by coordinate descent; a step costs O(n)
 * for each feature that takes part. Reference: Friedman, Hastie and Tibshirani (2010), Journal of
 * Statistical Software 33(1), section 3.
 */
public final class LogisticPath extends CoefficientPath {

  private LogisticPath(PathPoints points, double l1Ratio) {
    super(points, l1Ratio);
  }

  /** Follows the path. */
  public static LogisticPath of(LogisticProblem problem, PathOptions options) {
    return new LogisticPath(LogisticDescent.path(problem, options), options.l1Ratio());
  }

  /** The model at a step. */
  public LogitModel model(int step) {
    return new LogitModel(intercept(step), coefficients(step));
  }
}
