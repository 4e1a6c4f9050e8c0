package org.mlconcepts.model;

import java.util.List;

/**
 * Along which penalties a path goes, and how exactly it is followed.
 *
 * @param l1Ratio how the penalty is shared out, see {@link Penalty#of(double, double)}: 1 for the
 *     lasso, 0 for ridge (then the strengths must be given)
 * @param grid the strengths
 * @param tolerance a fit ends when no coefficient w would gain by a move d with {@code h d²} above
 *     this share of the null deviance, h being the curvature of the loss; glmnet's {@code thresh},
 *     whose default is 1e-7. In (0, 1)
 * @param stopEarly whether a path ends when weaker penalties hardly fit better, by glmnet's rule:
 *     after at least five strengths, when a step adds less than 1e-5 of the share of deviance
 *     explained, or when 0.999 is explained. It spares the costly end of a path, which a
 *     cross-validation seldom chooses. Given strengths are all visited
 */
public record PathOptions(double l1Ratio, PenaltyGrid grid, double tolerance, boolean stopEarly) {

  private static final int FEWEST = 5;
  private static final double LEAST_GAIN = 1e-5;
  private static final double ENOUGH = 0.999;

  public PathOptions {
    Penalty.requireRatio(l1Ratio);
    if (!(tolerance > 0 && tolerance < 1)) {
      throw new IllegalArgumentException("tolerance must be in (0, 1), but was " + tolerance);
    }
  }

  /** The lasso along the usual grid, to 1e-16, to its end. */
  public static PathOptions lasso() {
    return elasticNet(1);
  }

  /** The elastic net along the usual grid, to 1e-16, to its end. */
  public static PathOptions elasticNet(double l1Ratio) {
    return new PathOptions(l1Ratio, PenaltyGrid.spaced(), 1e-16, false);
  }

  /** The same along other strengths. */
  public PathOptions withGrid(PenaltyGrid other) {
    return new PathOptions(l1Ratio, other, tolerance, stopEarly);
  }

  /** The same along the given strengths, strictly descending. */
  public PathOptions withLambdas(double... lambdas) {
    return withGrid(PenaltyGrid.of(lambdas));
  }

  /** The same to another tolerance. */
  public PathOptions withTolerance(double other) {
    return new PathOptions(l1Ratio, grid, other, stopEarly);
  }

  /** The same, but ended when weaker penalties hardly fit better. */
  public PathOptions stoppingEarly() {
    return new PathOptions(l1Ratio, grid, tolerance, true);
  }

  /** The strengths, given the largest pull that the empty model feels. */
  List<Double> lambdas(double largestPull) {
    if (l1Ratio == 0 && grid instanceof PenaltyGrid.Spaced) {
      throw new IllegalArgumentException(
          "l1Ratio must be above 0 where no penalties are given, because no finite ridge penalty"
              + " makes all coefficients 0; give the penalties with PenaltyGrid.of");
    }
    return grid.from(largestPull / l1Ratio);
  }

  /** Whether a path that has explained this much in so many steps ends here. */
  boolean ends(int steps, double explainedBefore, double explained) {
    return stopEarly
        && grid instanceof PenaltyGrid.Spaced
        && steps >= FEWEST
        && (explained > ENOUGH || explained - explainedBefore < LEAST_GAIN * explained);
  }
}
