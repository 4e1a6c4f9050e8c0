package org.mlconcepts.model;

import java.util.Arrays;
import java.util.List;

/**
 * Follows the minimum of logistic loss and penalty from strong penalties to weak ones.
 *
 * <p>At each strength the loss is replaced by a quadratic at the present fit, that is minimised by
 * coordinate descent, and so on until the fit rests. The slopes of the quadratic are always those
 * of the loss. Its curvature is costly, O(n m²) for m features, and changes little from one
 * strength to the next: it is computed anew only when the steps do not shrink fast enough to do
 * without.
 *
 * <p>Screening is that of {@link SquaredDescent}.
 */
final class LogisticDescent {

  private static final double ROUNDING = 1e-13;
  private static final double SHORTEST = 1e-9;
  private static final int MOST_STEPS = 1000;

  private final PathOptions options;
  private final LogisticRows rows;
  private final CoordinateDescent descent = new CoordinateDescent(1);
  private final boolean[] takesPart;
  private final int[] members; // members[a] = feature of coefficient a; the first is the intercept
  private double[] pulls; // of all features
  private boolean fresh; // whether the curvature is that of the present fit

  private LogisticDescent(LogisticProblem problem, PathOptions options) {
    this.options = options;
    rows = new LogisticRows(problem);
    takesPart = new boolean[rows.features()];
    members = new int[rows.features() + 1];
    pulls = problem.pullOfEmptyModel();
    members[0] = LogisticRows.INTERCEPT;
    descent.grow();
    descent.setValue(0, rows.empty());
    refresh();
    feel();
  }

  static PathPoints path(LogisticProblem problem, PathOptions options) {
    return new LogisticDescent(problem, options).follow();
  }

  private PathPoints follow() {
    PathPoints points = new PathPoints(rows.frame());
    double before = Arrays.stream(pulls).map(Math::abs).max().orElse(0);
    List<Double> lambdas = options.lambdas(before);
    double nullLoss = rows.loss();
    double explained = 0;
    for (double lambda : lambdas) {
      Penalty penalty = Penalty.of(lambda, options.l1Ratio());
      admit(2 * penalty.l1() - before);
      do {
        settle(penalty, options.tolerance() * 2 * nullLoss);
        takeStock();
      } while (admit(penalty.l1()));
      before = penalty.l1();
      double last = explained;
      explained = 1 - rows.loss() / nullLoss;
      points.add(lambda, descent.value(0), values(), explained);
      if (options.ends(points.size(), last, explained)) {
        break;
      }
    }
    return points;
  }

  /** Computes the pulls on all features, and so on those that take part. */
  private void takeStock() {
    pulls = rows.pulls();
    descent.setPull(0, rows.pullOfIntercept());
    for (int a = 1; a < descent.size(); a++) {
      descent.setPull(a, pulls[members[a]]);
    }
  }

  /** Computes the pulls on the coefficients that take part. */
  private void feel() {
    double[] felt = rows.pulls(members, descent.size());
    for (int a = 0; a < felt.length; a++) {
      descent.setPull(a, felt[a]);
    }
  }

  /** Lets in the features that pull harder than this, and says whether there were any. */
  private boolean admit(double price) {
    boolean any = false;
    for (int j = 0; j < pulls.length; j++) {
      if (!takesPart[j] && Math.abs(pulls[j]) > price && rows.frame().deviation(j) > 0) {
        int a = descent.size();
        takesPart[j] = true;
        members[a] = j;
        descent.grow();
        double[] column = rows.curvatures(j, members, a + 1);
        for (int b = 0; b <= a; b++) {
          descent.setCurvature(a, b, column[b]);
        }
        descent.setPull(a, pulls[j]);
        any = true;
      }
    }
    return any;
  }

  /** Steps until the coefficients that take part rest. */
  private void settle(Penalty penalty, double least) {
    double before = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MOST_STEPS; step++) {
      double moved = step(penalty, least);
      if (moved <= least) {
        return;
      }
      if (!fresh && tooSlow(before, moved, least)) {
        refresh();
        before = Double.POSITIVE_INFINITY;
      } else {
        before = moved;
      }
      feel();
    }
    throw new IllegalStateException(
        "the logistic path did not come to rest in "
            + MOST_STEPS
            + " steps; use a larger tolerance");
  }

  /**
   * Whether going on with an old curvature would cost more than a new one, which is worth as much
   * as the slopes of m/4 steps.
   */
  private boolean tooSlow(double before, double moved, double least) {
    if (moved >= before) {
      return true;
    }
    double stepsToCome = StrictMath.log(least / moved) / StrictMath.log(moved / before);
    return before < Double.POSITIVE_INFINITY && 4 * (stepsToCome - 2) > descent.size();
  }

  /**
   * Minimises the quadratic and goes there. If the objective would rise, it is the curvature that
   * was wrong: an old one is replaced, before a new one is trusted less far.
   *
   * @return the largest h d² of the moves
   */
  private double step(Penalty penalty, double least) {
    double before = objective(penalty);
    double[] from = coefficients();
    descent.minimise(penalty, least);
    double[] way = coefficients();
    double moved = 0;
    for (int a = 0; a < way.length; a++) {
      way[a] -= from[a];
      moved = Math.max(moved, descent.curvature(a, a) * way[a] * way[a]);
    }
    rows.move(members, 1, way);
    double share = 1;
    while (objective(penalty) > before + ROUNDING * before && share > SHORTEST) {
      double less = fresh ? share / 2 : 0;
      rows.move(members, less - share, way);
      stand(from, less, way);
      share = less;
    }
    if (share == 0) {
      refresh();
      return Double.MAX_VALUE;
    }
    fresh = false;
    return moved;
  }

  private void stand(double[] from, double share, double[] way) {
    for (int a = 0; a < from.length; a++) {
      descent.setValue(a, from[a] + share * way[a]);
    }
  }

  private double objective(Penalty penalty) {
    double[] coefficients = coefficients();
    coefficients[0] = 0; // the intercept costs nothing
    return rows.loss() + penalty.of(coefficients);
  }

  private double[] coefficients() {
    double[] coefficients = new double[descent.size()];
    for (int a = 0; a < coefficients.length; a++) {
      coefficients[a] = descent.value(a);
    }
    return coefficients;
  }

  /** The coefficients of all features. */
  private double[] values() {
    double[] values = new double[pulls.length];
    for (int a = 1; a < descent.size(); a++) {
      values[members[a]] = descent.value(a);
    }
    return values;
  }

  /** Computes the curvature at the present fit. */
  private void refresh() {
    double[][] curvature = rows.curvature(members, descent.size());
    for (int a = 0; a < curvature.length; a++) {
      for (int b = a; b < curvature.length; b++) {
        descent.setCurvature(a, b, curvature[a][b]);
      }
    }
    fresh = true;
  }
}
