package org.mlconcepts.model;

/**
 * The lasso and the elastic net along a path of penalties: squared loss and {@code lambda (l1Ratio
 * ‖w‖₁ + (1 - l1Ratio)/2 ‖w‖²)}, with a free intercept.
 *
 * <p>Solved by coordinate descent on the mean products of the features, O(n p) once for each
 * feature that takes part and then independent of n. {@link RidgePath} is faster and more exact
 * where there is no price on absolute values.
 *
 * <p>Reference: Tibshirani (1996), JRSS B 58(1); Zou and Hastie (2005), JRSS B 67(2), the naive
 * elastic net; Friedman, Hastie and Tibshirani (2010), Journal of Statistical Software 33(1).
 */
public final class ElasticNetPath extends CoefficientPath {

  ElasticNetPath(PathPoints points, double l1Ratio) {
    super(points, l1Ratio);
  }

  /** Follows the path. */
  public static ElasticNetPath of(SquaredProblem problem, PathOptions options) {
    return of(RowQuadratic.of(problem), options);
  }

  static ElasticNetPath of(Quadratic quadratic, PathOptions options) {
    double largest = 0;
    for (double pull : quadratic.pull) {
      largest = Math.max(largest, Math.abs(pull));
    }
    return new ElasticNetPath(
        SquaredDescent.path(quadratic, options, options.lambdas(largest)), options.l1Ratio());
  }

  /** The model at a step. */
  public LinearModel model(int step) {
    return new LinearModel(intercept(step), coefficients(step));
  }
}
