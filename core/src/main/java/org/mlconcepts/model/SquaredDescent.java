package org.mlconcepts.model;

import java.util.List;

/**
 * Follows the minimum of squared loss and penalty from strong penalties to weak ones, each fit
 * starting where the last one ended.
 *
 * <p>Few features take part at a time. At a new strength the sequential strong rule lets in those
 * whose pull exceeds twice the new price less the old one; it errs rarely, and what it left out is
 * held against the conditions of the minimum before a fit counts (Tibshirani et al. 2012, JRSS B
 * 74(2), sections 3 and 7).
 */
final class SquaredDescent {

  private final Quadratic quadratic;
  private final PathOptions options;
  private final CoordinateDescent descent = new CoordinateDescent(0);
  private final boolean[] takesPart;
  private final int[] members; // members[a] = feature of coefficient a of the working set
  private final double[] values; // of all features
  private final double[] pulls; // of all features

  private SquaredDescent(Quadratic quadratic, PathOptions options) {
    this.quadratic = quadratic;
    this.options = options;
    takesPart = new boolean[quadratic.features()];
    members = new int[quadratic.features()];
    values = new double[quadratic.features()];
    pulls = quadratic.pull.clone();
  }

  static PathPoints path(Quadratic quadratic, PathOptions options, List<Double> lambdas) {
    return new SquaredDescent(quadratic, options).follow(lambdas);
  }

  private PathPoints follow(List<Double> lambdas) {
    PathPoints points = new PathPoints(quadratic.frame);
    double before = largestPull();
    double explained = 0;
    for (double lambda : lambdas) {
      Penalty penalty = Penalty.of(lambda, options.l1Ratio());
      admit(2 * penalty.l1() - before);
      do {
        descent.minimise(penalty, options.tolerance() * quadratic.spread);
        takeStock();
      } while (admit(penalty.l1()));
      before = penalty.l1();
      double last = explained;
      explained = explained();
      points.add(lambda, quadratic.targetMean, values, explained);
      if (options.ends(points.size(), last, explained)) {
        break;
      }
    }
    return points;
  }

  private double largestPull() {
    double largest = 0;
    for (double pull : pulls) {
      largest = Math.max(largest, Math.abs(pull));
    }
    return largest;
  }

  /** Lets in the features that pull harder than this, and says whether there were any. */
  private boolean admit(double price) {
    boolean any = false;
    for (int j = 0; j < pulls.length; j++) {
      if (!takesPart[j] && Math.abs(pulls[j]) > price && quadratic.varies(j)) {
        admitFeature(j);
        any = true;
      }
    }
    return any;
  }

  private void admitFeature(int j) {
    int a = descent.size();
    takesPart[j] = true;
    members[a] = j;
    descent.grow();
    double[] column = quadratic.column(j);
    for (int b = 0; b <= a; b++) {
      descent.setCurvature(a, b, column[members[b]]);
    }
    descent.setPull(a, pulls[j]);
  }

  /** Takes the coefficients over and computes all pulls anew, so that rounding does not add up. */
  private void takeStock() {
    System.arraycopy(quadratic.pull, 0, pulls, 0, pulls.length);
    for (int a = 0; a < descent.size(); a++) {
      values[members[a]] = descent.value(a);
      if (descent.value(a) != 0) {
        RowMath.add(pulls, -descent.value(a), quadratic.column(members[a]));
      }
    }
    for (int a = 0; a < descent.size(); a++) {
      descent.setPull(a, pulls[members[a]]);
    }
  }

  /** R²: with the pulls r = c - Gw the residual variance is {@code spread - w'(c + r)}. */
  private double explained() {
    double sum = 0;
    for (int j = 0; j < values.length; j++) {
      sum += values[j] * (quadratic.pull[j] + pulls[j]);
    }
    return quadratic.spread == 0 ? 0 : sum / quadratic.spread;
  }
}
